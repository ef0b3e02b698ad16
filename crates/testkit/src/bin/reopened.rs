//! `reopened <database> <year>`: takes a year that is over back to preparation, so that a browser, which lives in real
//! time, can move it through all its phases.

use std::{
    io::Write as _,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use dukao_domain::{
    audit::event::Author,
    env::EnvSource as _,
    organisation::{AssessmentYear, Phase, Year},
    time::Timestamp,
};
use dukao_persistence::{Act, Db, DbConfig, DbError, Stamp, organisation::years};
use dukao_testkit::FixedEnv;

fn main() -> ExitCode {
    match reopen() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let _told = writeln!(std::io::stderr(), "reopened: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn reopen() -> Result<(), String> {
    let mut words = std::env::args().skip(1);
    let (Some(url), Some(year)) = (words.next(), words.next()) else {
        return Err("usage: reopened <database> <year>".to_owned());
    };
    let year: Year = year.parse().map_err(|_| format!("{year}: no year"))?;
    #[expect(clippy::disallowed_methods, reason = "browsers live in real time")]
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = Timestamp::from_micros(i64::try_from(elapsed.as_micros()).unwrap_or_default());
    let env = FixedEnv::at(now).env();
    let author = Author::platform("reopened");
    let text = |error: DbError| error.to_string();
    let db = Db::open_existing(&DbConfig { url, pool_size: 1 }).map_err(text)?;
    db.write(Stamp { env: &env, author: &author }, |tx| {
        let before = years::by_year(tx, year)?.ok_or(DbError::Stale)?;
        let version = before.version.next();
        let after = AssessmentYear { phase: Phase::Preparation, version, ..before.clone() };
        let recorded = years::update(tx, &before, &after, Act::new("platform.demo"))?;
        Ok::<_, DbError>(recorded.returning(()))
    })
    .map_err(text)
}
