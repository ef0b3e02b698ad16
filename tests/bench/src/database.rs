use std::{path::Path, process};

use diesel::{Connection as _, PgConnection, connection::SimpleConnection as _};

use crate::backend::Backend;

/// Names the PostgreSQL server to make databases on; `testdb run` gives one.
const VARIABLE: &str = "DUKAO_TEST_POSTGRES";

/// An empty database; it goes with this value.
pub(crate) struct Database {
    url: String,
    /// On PostgreSQL: the server, and the name there.
    made: Option<(String, String)>,
}

impl Database {
    /// A file in `folder`, or a database of the server.
    pub(crate) fn new(backend: Backend, folder: &Path) -> Self {
        if backend == Backend::Sqlite {
            return Self { url: folder.join("bench.db").display().to_string(), made: None };
        }
        let server = std::env::var(VARIABLE).expect("DUKAO_TEST_POSTGRES: run this by `make bench`");
        let folder = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let name = format!("dukao_bench_{}_{}", process::id(), folder.trim_start_matches('.').to_lowercase());
        execute(&server, &format!("create database {name}"));
        let (before, options) = server.split_once('?').unwrap_or((&server, ""));
        let (address, _database) = before.rsplit_once('/').expect("postgres://…/database");
        Self { url: format!("{address}/{name}?{options}"), made: Some((server, name)) }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

fn execute(server: &str, statement: &str) {
    let mut conn = PgConnection::establish(server).expect("the server answers");
    conn.batch_execute(statement).expect("the statement runs");
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.made {
            execute(server, &format!("drop database if exists {name} with (force)"));
        }
    }
}
