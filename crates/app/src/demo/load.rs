use dukao_domain::{
    audit::event::{Author, Version},
    env::Env,
    indicators::Content,
    organisation::{AssessmentYear, Settings, SettingsValue, Year},
};
use dukao_persistence::{
    Act, Db, Stamp, WriteTx,
    organisation::{settings, years},
    session::people,
};

use super::{accounts::PASSWORD, assignment, city, staff, structure};
use crate::{
    AppError, AppResult,
    files::table::FileKind,
    indicators::import::{self, Counts, ImportFile},
    organisation::holidays,
    session::password,
};

const TARGETS: &[u8] = include_bytes!("../../demo/targets.csv");
pub(super) const SET_UP: Act = Act::new("platform.demo");

/// Whether the demo city was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loaded {
    /// It was, with so much.
    Now(Counts),
    /// Somebody has an account already: nothing was touched.
    Before,
}

/// Loads the demo city into an empty database, in one transaction.
pub fn load(db: &Db, env: &Env) -> AppResult<Loaded> {
    if db.read(people::any)? {
        return Ok(Loaded::Before);
    }
    let year = Year::new(2026).map_err(|code| AppError::internal(code.code()))?;
    let file = ImportFile { year, kind: FileKind::Csv, bytes: TARGETS };
    let parsed = import::parse(file)?;
    // One hash for all: the password is public anyway. Before the transaction, not in it.
    let phc = password::hash(env, PASSWORD)?;
    let author = Author::platform("demo");
    db.write(Stamp { env, author: &author }, |tx| {
        set_up(tx)?;
        let first = years::insert(tx, &AssessmentYear::opened(env, year), SET_UP)?;
        let _recorded = holidays::enter(tx, &SET_UP)?;
        let city = city::enter(tx, year)?;
        let desks = staff::enter(tx, &city, &phc)?;
        let shared = |contents: &mut [Content]| assignment::assign(contents, &desks, &city);
        let (recorded, outcome) = import::enter(tx, year, &parsed, None, &SET_UP, &|_, _| Ok(()), shared)?;
        Ok(recorded.unwrap_or(first).returning(Loaded::Now(outcome.counts)))
    })
}

fn set_up(tx: &mut WriteTx<'_>) -> AppResult<()> {
    let (id, now) = (tx.env().new_id(), tx.env().now());
    let value = SettingsValue {
        city_name: structure::CITY_NAME.to_owned(),
        document_head: structure::DOCUMENT_HEAD.to_owned(),
        // A demo is tried out by whoever reads its password; second factors would lock them out of it.
        totp_required: false,
        ..SettingsValue::default()
    };
    let settings = Settings { id, value, version: Version::FIRST, created_at: now, updated_at: now };
    let _recorded = settings::insert(tx, &settings, SET_UP)?;
    Ok(())
}
