//! A throw-away PostgreSQL with the settings that the server insists on.

mod cluster;
mod process;
mod programs;

use std::sync::OnceLock;

pub use cluster::{Cluster, Halt, Life, stop};

/// Names the server that all test processes share.
pub const VARIABLE: &str = "DUKAO_TEST_POSTGRES";

/// The server of this run: the one that [`VARIABLE`] names, else one of this process's own, which ends with it.
pub fn server_url() -> &'static str {
    static SERVER: OnceLock<Result<(String, Option<Cluster>), String>> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        if let Ok(url) = std::env::var(VARIABLE) {
            return Ok((url, None));
        }
        let cluster = Cluster::start(Life::Watched)?;
        Ok((cluster.url().to_owned(), Some(cluster)))
    });
    match server {
        Ok((url, _cluster)) => url,
        Err(reason) => panic!("no PostgreSQL for tests: {reason}"),
    }
}

/// `url` with another database.
pub fn with_database(url: &str, database: &str) -> String {
    let (before, options) =
        url.split_once('?').map_or((url, None), |(before, options)| (before, Some(options)));
    let host = before.find("://").map_or(0, |scheme| scheme + 3);
    let end = before.get(host..).and_then(|rest| rest.find('/')).map_or(before.len(), |slash| host + slash);
    let server = before.get(..end).unwrap_or(before);
    options.map_or_else(|| format!("{server}/{database}"), |options| format!("{server}/{database}?{options}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_is_replaced() {
        for (url, expected) in [
            ("postgres://u:p@h:1/postgres", "postgres://u:p@h:1/x"),
            ("postgres://u@h", "postgres://u@h/x"),
            ("postgres://u@h/a?sslmode=disable", "postgres://u@h/x?sslmode=disable"),
            ("postgres:///a?host=/run", "postgres:///x?host=/run"),
        ] {
            assert_eq!(with_database(url, "x"), expected);
        }
    }
}
