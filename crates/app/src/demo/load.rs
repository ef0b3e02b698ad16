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

use super::{accounts::PASSWORD, assignment, city, past, staff, structure};
use crate::{
    AppError, AppResult,
    files::table::FileKind,
    indicators::import::{self, Counts, ImportFile, Parsed},
    organisation::holidays,
    session::password,
};

/// The year that runs, and those before it of which the file tells.
const YEARS: [i16; 3] = [2026, 2024, 2023];
const TARGETS: &[u8] = include_bytes!("../../demo/targets.csv");
pub(super) const SET_UP: Act = Act::new("platform.demo");

/// Whether the demo city was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loaded {
    /// It was, with so much of each year, the running one first.
    Now(Vec<(Year, Counts)>),
    /// Somebody has an account already: nothing was touched.
    Before,
}

/// What the file says of one year.
pub(super) struct Targets {
    pub(super) year: Year,
    pub(super) rows: Parsed,
}

fn targets(year: i16) -> AppResult<Targets> {
    let year = Year::new(year).map_err(|code| AppError::internal(code.code()))?;
    let rows = import::parse(ImportFile { year, kind: FileKind::Csv, bytes: TARGETS })?;
    Ok(Targets { year, rows })
}

/// Loads the demo city into an empty database, in one transaction.
pub fn load(db: &Db, env: &Env) -> AppResult<Loaded> {
    if db.read(people::any)? {
        return Ok(Loaded::Before);
    }
    let [running, past @ ..] = YEARS.map(targets);
    let (running, past) = (running?, past.into_iter().collect::<AppResult<Vec<_>>>()?);
    let year = running.year;
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
        let (recorded, outcome) =
            import::enter(tx, year, &running.rows, None, &SET_UP, &|_, _| Ok(()), shared)?;
        let mut loaded = vec![(year, outcome.counts)];
        for past in &past {
            loaded.push((past.year, past::enter(tx, year, past)?));
        }
        Ok(recorded.unwrap_or(first).returning(Loaded::Now(loaded)))
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
