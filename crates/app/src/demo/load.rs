use std::collections::HashMap;

use dukao_domain::{
    audit::event::{Author, Version},
    env::Env,
    organisation::{AssessmentYear, Grant, Phase, Unit, UnitId, Year},
    session::{Credential, Person},
};
use dukao_persistence::{
    Act, Db, Recorded, Stamp, WriteTx,
    organisation::{grants, units, years},
    session::{credentials, people},
};

use super::{
    accounts::{ACCOUNTS, Account, PASSWORD},
    roster,
};
use crate::{
    AppError, AppResult, ZONE,
    files::table::FileKind,
    indicators::import::{self, Counts, ImportFile},
    session::password,
};

const TARGETS: &[u8] = include_bytes!("../../demo/targets.csv");
const SET_UP: Act = Act::new("platform.demo");

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
    // Each account gets a salt of its own, so each hash is its own work; before the transaction, not in it.
    let hashes = ACCOUNTS.iter().map(|_| password::hash(env, PASSWORD)).collect::<AppResult<Vec<_>>>()?;
    let author = Author::platform("demo");
    db.write(Stamp { env, author: &author }, |tx| {
        let first = open_year(tx, year)?;
        let units = enter_units(tx)?;
        for (account, hash) in ACCOUNTS.iter().zip(&hashes) {
            enter_account(tx, account, hash, &units)?;
        }
        let (recorded, counts) = import::enter(tx, year, &parsed, None, &SET_UP)?;
        Ok(recorded.unwrap_or(first).returning(Loaded::Now(counts)))
    })
}

fn open_year<'t>(tx: &mut WriteTx<'t>, year: Year) -> AppResult<Recorded<'t>> {
    let (env, now) = (tx.env(), tx.env().now());
    let year = AssessmentYear {
        id: env.new_id(),
        year,
        phase: Phase::Preparation,
        version: Version::FIRST,
        created_at: now,
        updated_at: now,
    };
    Ok(years::insert(tx, &year, SET_UP)?)
}

fn enter_units(tx: &mut WriteTx<'_>) -> AppResult<HashMap<String, UnitId>> {
    let mut ids = HashMap::new();
    for unit in roster::units()? {
        let (env, now) = (tx.env(), tx.env().now());
        let unit = Unit {
            id: env.new_id(),
            code: unit.code,
            name: unit.name,
            kind: unit.kind,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        ids.insert(unit.code.clone(), unit.id);
        let _recorded = units::insert(tx, &unit, SET_UP)?;
    }
    Ok(ids)
}

fn enter_account(
    tx: &mut WriteTx<'_>,
    account: &Account,
    phc: &str,
    units: &HashMap<String, UnitId>,
) -> AppResult<()> {
    let (env, now) = (tx.env(), tx.env().now());
    let person = Person {
        id: env.new_id(),
        account: account.name.to_owned(),
        name: account.post.to_owned(),
        active: true,
        version: Version::FIRST,
        created_at: now,
        updated_at: now,
    };
    let credential = Credential {
        id: env.new_id(),
        person_id: person.id,
        phc: phc.to_owned(),
        version: Version::FIRST,
        changed_at: now,
    };
    let _recorded = people::insert(tx, &person, SET_UP)?;
    let _recorded = credentials::insert(tx, &credential, SET_UP)?;
    let mut scopes: Vec<Option<UnitId>> = Vec::new();
    for code in account.units {
        let id = units.get(*code).copied();
        scopes.push(Some(id.ok_or_else(|| AppError::internal(format!("no unit {code} in the roster")))?));
    }
    if scopes.is_empty() {
        scopes.push(None);
    }
    for unit_id in scopes {
        let grant = Grant {
            id: env.new_id(),
            person_id: person.id,
            role: account.role,
            unit_id,
            from_on: now.day_in(ZONE),
            to_on: None,
            granted_by: None,
            version: Version::FIRST,
            created_at: now,
        };
        let _recorded = grants::insert(tx, &grant, SET_UP)?;
    }
    Ok(())
}
