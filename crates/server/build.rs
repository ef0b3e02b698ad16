//! The client's files are embedded: a new build of the client is a new build of the server.

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    println!("cargo:rerun-if-changed=../../frontend/dist");
}
