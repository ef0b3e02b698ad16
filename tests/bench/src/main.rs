//! `make bench`: what the platform costs above a bare actix + diesel handler that runs the same SQL on the same data.
//!
//! Both servers are processes of their own, asked in turns within one run, so that what else the machine does falls on
//! both: the ratios mean something, the absolute rates do not. CPU is that of the server's process, sealing of the
//! audit log included. Nothing is asserted about time; a wrong answer ends the run, so that no error is ever measured.
#![expect(clippy::expect_used, reason = "a benchmark fails by panicking")]

mod backend;
mod bare;
mod city;
mod contest;
mod database;
mod floor;
mod load;
mod resolution;
mod server;
mod site;
mod table;
mod wire;

use backend::Backend;
use city::Size;

/// As in the platform, so that the allocator makes no difference.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let [bare::MODE, url, address] = words.as_slice() {
        return bare::serve(url, address.parse().expect("an address"));
    }
    table::legend();
    // A part of it, for whoever works on that: `dukao-bench postgres contest`.
    let wanted = |word: &str, others: [&str; 2]| {
        words.contains(&word) || !others.iter().any(|other| words.contains(other))
    };
    let (databases, parts) = (["sqlite", "postgres"], ["contest", "resolution"]);
    for (backend, name) in [Backend::Sqlite, Backend::Postgres].into_iter().zip(databases) {
        if !wanted(name, databases) {
            continue;
        }
        if wanted("resolution", parts) {
            table::print_resolution(backend, &resolution::run(backend));
        }
        for size in [Size::City, Size::Province].into_iter().filter(|_| wanted("contest", parts)) {
            table::print(backend, size, &contest::run(backend, size));
        }
    }
}
