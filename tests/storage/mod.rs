//! What the storage promises whoever writes through it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dukao_domain::{
    audit::event::{Author, Version},
    env::{Env, EnvSource as _},
    organisation::{Unit, UnitKind},
};
use dukao_persistence::{
    Act, Audited, Db, DbConfig, DbError, DbResult, Recorded, Stamp, WriteTx, organisation::units,
};
use dukao_testkit::{FixedEnv, TestDb};

mod append_only;
mod concurrency;
mod contention;
mod filled;
mod opening;
mod overheard;
mod plans;
mod transactions;
mod under_way;

const ENTER: Act = Act::new("platform.test");

fn unit(env: &Env, code: &str) -> Unit {
    Unit {
        id: env.new_id(),
        code: code.to_owned(),
        name: format!("name of {code}"),
        kind: UnitKind::Department,
        version: Version::FIRST,
        created_at: env.now(),
        updated_at: env.now(),
    }
}

/// One small write in a request of its own.
fn write<T>(
    db: &Db,
    source: &FixedEnv,
    work: impl for<'t> FnOnce(&mut WriteTx<'t>) -> DbResult<Audited<'t, T>>,
) -> DbResult<T> {
    let (env, author) = (source.env(), Author::platform("test"));
    db.write(Stamp { env: &env, author: &author }, work)
}

fn enter<'t>(tx: &mut WriteTx<'t>, code: &str) -> DbResult<Recorded<'t>> {
    let unit = unit(tx.env(), code);
    units::insert(tx, &unit, ENTER)
}

fn enter_one(db: &Db, source: &FixedEnv, code: &str) -> DbResult<()> {
    write(db, source, |tx| Ok(enter(tx, code)?.returning(())))
}

/// Whether `work` panicked, as a request's handler may.
fn panics<T>(work: impl FnOnce() -> T) -> bool {
    catch_unwind(AssertUnwindSafe(work)).is_err()
}

/// With a single pooled connection, so that what one user leaves behind is what the next one finds.
fn narrow(db: &TestDb) -> Db {
    Db::open(&DbConfig { pool_size: 1, ..db.config() }).unwrap()
}

/// Codes of the units, read past the storage.
fn codes(db: &TestDb) -> Vec<String> {
    db.query_text("select code from units order by code").into_iter().flatten().flatten().collect()
}

/// Every unit has its event, and no event is without its unit.
fn assert_audited(db: &TestDb) {
    let of_units =
        "select count(*) from audit_events e join units u on u.id = e.object_id where e.object_kind = 'unit'";
    assert_eq!(db.query_value(of_units), Some(db.count("units").to_string()));
    assert_eq!(db.count("audit_events"), db.count("units"));
    assert_eq!(db.count("audit_pending"), db.count("units"));
}

fn refused<T>(result: DbResult<T>) -> DbError {
    result.err().unwrap()
}
