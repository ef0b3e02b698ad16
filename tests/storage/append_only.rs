//! The log only grows, whoever asks.

use dukao_domain::{audit::Digest, time::Timestamp};
use dukao_persistence::{
    DbError,
    audit::{checkpoints, log},
};
use dukao_testkit::{Backend, FixedEnv, TestDb, on_both};

use super::enter_one;

on_both!(no_change_passes, no_removal_passes, no_replacement_passes);

const TABLES: [(&str, &str); 4] = [
    ("audit_events", "action"),
    ("audit_leaves", "seq"),
    ("audit_nodes", "position"),
    ("audit_checkpoints", "note"),
];

fn no_change_passes(db: &TestDb) {
    fill(db);
    for (table, column) in TABLES {
        refuses(db, table, &format!("update {table} set {column} = {column}"));
    }
}

fn no_removal_passes(db: &TestDb) {
    fill(db);
    for (table, column) in TABLES {
        refuses(db, table, &format!("delete from {table}"));
        refuses(db, table, &format!("delete from {table} where {column} is not null"));
        if db.backend() == Backend::Postgres {
            refuses(db, table, &format!("truncate {table} cascade"));
        }
    }
}

/// By either way of saying "insert, or else overwrite".
fn no_replacement_passes(db: &TestDb) {
    fill(db);
    for (table, column) in TABLES {
        let key = match table {
            "audit_events" => "id",
            "audit_leaves" => "seq",
            "audit_nodes" => "level, position",
            _ => "size",
        };
        refuses(
            db,
            table,
            &format!(
                "insert into {table} select * from {table} where true \
                 on conflict ({key}) do update set {column} = excluded.{column}"
            ),
        );
        if db.backend() == Backend::Sqlite {
            refuses(db, table, &format!("insert or replace into {table} select * from {table}"));
        }
    }
}

/// Two sealed events, their node and a checkpoint.
fn fill(db: &TestDb) {
    let (storage, source) = (db.db(), FixedEnv::new());
    for code in ["a", "b"] {
        enter_one(&storage, &source, code).unwrap();
    }
    let checkpoint = checkpoints::StoredCheckpoint {
        size: 2,
        root_hash: Digest::of(b"root"),
        signed_at: Timestamp::from_micros(1),
        note: "note".to_owned(),
    };
    let sealed = storage.upkeep(|tx| {
        checkpoints::insert(tx, &checkpoint)?;
        log::seal(tx, 10)
    });
    assert_eq!(sealed.map_err(|error: DbError| error.to_string()), Ok(2));
}

fn refuses(db: &TestDb, table: &str, statement: &str) {
    let before = contents(db, table);
    assert!(!before.is_empty());
    let error = db.execute_sql(statement).expect_err(statement).to_string();
    assert!(error.contains("is append-only"), "{statement}: {error}");
    assert_eq!(contents(db, table), before, "{statement}");
}

fn contents(db: &TestDb, table: &str) -> Vec<Vec<Option<String>>> {
    db.query_text(&format!("select * from {table} order by 1, 2"))
}
