//! One-time codes for many people at once, told in one answer and kept nowhere.

use std::collections::{HashMap, HashSet};

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    organisation::UnitId,
    policy::{Permission, Subject, perm::PersonEdit},
    session::{Credential, OneTimeCode, Person, PersonId},
    time::Timestamp,
};
use dukao_persistence::{
    Act, Audited, DbError, ReadTx, Recorded, WriteTx,
    organisation::{grants, units},
    session::{credentials, identities, people, sessions},
};
use serde::{Deserialize, Serialize};

use super::{password, reconsent};
use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    files::{
        sheet::{self, Cell},
        table::FileKind,
    },
};

/// People in one call: some three seconds of hashing on two cores.
pub const MAX_PEOPLE: usize = 200;

/// Who gets a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// These, whether they have a password or not.
    People(Vec<PersonId>),
    /// The people of a unit who cannot sign in.
    Unit(UnitId),
    /// Everybody who cannot sign in.
    All,
}

/// One person's code.
#[derive(Serialize, Deserialize)]
pub struct IssuedCode {
    /// Sign-in name.
    pub account: String,
    /// Name.
    pub name: String,
    /// The unit that employs them.
    pub unit: Option<String>,
    /// From when on it opens nothing.
    pub until: Timestamp,
    /// The code: in the first answer only. It is left out where the answer is kept under its key.
    #[serde(skip)]
    pub code: Option<String>,
}

/// What was issued.
#[derive(Debug, Serialize, Deserialize)]
pub struct Issued {
    /// By name.
    pub codes: Vec<IssuedCode>,
    /// How many more wait for the next call.
    pub remaining: i64,
}

/// A person with the code that was drawn and its hash.
struct Drawn {
    person: Person,
    code: OneTimeCode,
    phc: String,
}

/// Puts a one-time code in the place of each person's password, ends their sessions, unlinks their identities and asks
/// anew for the consent to their sensitive posts ([`AppError::NobodyToConsent`] where nobody could give it). A repeated
/// request gets the same list without the codes.
pub fn issue_codes(
    cx: &Cx<'_, PersonEdit>,
    key: &IdempotencyKey,
    sent: &serde_json::Value,
    who: &Who,
) -> AppResult<Issued> {
    cx.require(&Subject::CITY)?;
    let request = crate::once::request_bytes(&("codes", sent))?;
    // Whoever repeats a request need not wait for hashes that nobody uses.
    let drawn = if cx.answered(key)? { Vec::new() } else { draw(cx, who)? };
    let units: Vec<_> = drawn.iter().filter_map(|drawn| drawn.person.unit_id).collect();
    let unit_names = cx.db.read(|tx| units::names(tx, &units))?;
    let attempt = || {
        cx.once(key, &request, |tx| {
            let mut recorded = None;
            let ids: Vec<_> = drawn.iter().map(|drawn| drawn.person.id).collect();
            grants::in_turn(tx)?;
            people::in_turn(tx, &ids)?;
            reconsent::ask(tx, cx, &ids)?;
            let before = credentials::of_people(tx, &ids)?;
            let mut before: HashMap<_, _> =
                before.into_iter().map(|found| (found.person_id, found)).collect();
            let mut codes = Vec::with_capacity(drawn.len());
            for drawn in &drawn {
                let before = before.remove(&drawn.person.id);
                let (person, until) = (drawn.person.id, drawn.code.until());
                recorded =
                    Some(put(tx, before, person, &drawn.phc, until, Some(cx.actor.person_id), cx.act())?);
                let unit = drawn.person.unit_id.and_then(|unit| unit_names.get(&unit).cloned());
                codes.push(IssuedCode {
                    account: drawn.person.account.clone(),
                    name: drawn.person.name.clone(),
                    unit,
                    until: drawn.code.until(),
                    code: None,
                });
            }
            for session in sessions::live_of_people(tx, &ids, cx.env.now())? {
                let ended = session.clone().revoked(cx.env.now());
                recorded = Some(sessions::update(tx, &session, &ended, cx.act())?);
            }
            // Who asks for a new way in may have lost the old one to somebody: what that one linked opens no more.
            for identity in identities::of_people(tx, &ids)? {
                recorded = Some(identities::delete(tx, &identity, cx.act())?);
            }
            let issued = Issued { codes, remaining: remaining(tx, who, cx.env.now())? };
            Ok(match recorded {
                Some(recorded) => recorded.returning(issued),
                None => Audited::nothing(issued),
            })
        })
    };
    let mut issued = match attempt() {
        // Another administrator reset one of them meanwhile: ours is the later word.
        Err(AppError::Db(DbError::Stale)) => attempt(),
        result => result,
    }?;
    let by_account: HashMap<_, _> =
        drawn.iter().map(|drawn| (drawn.person.account.as_str(), drawn.code.text())).collect();
    for issued in &mut issued.codes {
        issued.code = by_account.get(issued.account.as_str()).map(|code| (*code).to_owned());
    }
    Ok(issued)
}

/// Puts a code's hash in the place of a person's password.
pub(crate) fn put<'t>(
    tx: &mut WriteTx<'t>,
    before: Option<Credential>,
    person_id: PersonId,
    phc: &str,
    until: Timestamp,
    by: Option<PersonId>,
    act: Act,
) -> AppResult<Recorded<'t>> {
    let (id, now) = (tx.env().new_id(), tx.env().now());
    let (phc, one_time_until, issued_by) = (phc.to_owned(), Some(until), by);
    Ok(match before {
        Some(before) => {
            let after = before.clone().issued(phc, one_time_until, by, now);
            credentials::update(tx, &before, &after, act)?
        }
        None => {
            let version = Version::FIRST;
            let first =
                Credential { id, person_id, phc, one_time_until, issued_by, version, changed_at: now };
            credentials::insert(tx, &first, act)?
        }
    })
}

/// How many people would get a code by and by: those of a unit, or all, who cannot sign in.
pub fn count_waiting(cx: &Cx<'_, PersonEdit>, unit: Option<UnitId>) -> AppResult<i64> {
    cx.require(&Subject::CITY)?;
    let who = unit.map_or(Who::All, Who::Unit);
    cx.db.read(|tx| remaining(tx, &who, cx.env.now()))
}

fn draw(cx: &Cx<'_, PersonEdit>, who: &Who) -> AppResult<Vec<Drawn>> {
    let people = cx.db.read(|tx| chosen(cx, tx, who))?;
    let drawn = people.into_iter().map(|person| {
        let code = OneTimeCode::draw(&cx.env);
        let phc = password::hash(&cx.env, code.text())?;
        Ok(Drawn { person, code, phc })
    });
    drawn.collect()
}

fn chosen(cx: &Cx<'_, PersonEdit>, tx: &mut ReadTx<'_>, who: &Who) -> AppResult<Vec<Person>> {
    let limit = u32::try_from(MAX_PEOPLE).unwrap_or(u32::MAX);
    let unit = match who {
        Who::People(ids) => return named(cx, tx, ids),
        Who::Unit(unit) if !units::exists(tx, *unit)? => {
            return Err(AppError::field("/unit_id", FieldCode::NotFound));
        }
        Who::Unit(unit) => Some(*unit),
        Who::All => None,
    };
    let (people, _) = people::without_password(tx, unit, cx.env.now(), limit)?;
    Ok(people.into_iter().filter(|person| !cx.actor.is(person.id)).collect())
}

/// The people of a list; every fault at its place.
fn named(cx: &Cx<'_, PersonEdit>, tx: &mut ReadTx<'_>, ids: &[PersonId]) -> AppResult<Vec<Person>> {
    let found = people::find_all(tx, ids)?;
    let (mut faults, mut seen) = (Vec::new(), HashSet::new());
    for (place, id) in ids.iter().enumerate() {
        let person = found.iter().find(|person| person.id == *id && !person.client);
        let visible = person.filter(|person| {
            let subject = person.unit_id.map_or(Subject::CITY, Subject::unit);
            cx.actor.decide(Permission::PersonRead, &subject).is_ok()
        });
        let code = match visible {
            None => FieldCode::NotFound,
            Some(_) if !seen.insert(*id) => FieldCode::Duplicate,
            Some(person) => match person.may_be_reset_by(cx.actor.person_id) {
                Ok(()) => continue,
                Err(code) => code,
            },
        };
        faults.push(FieldFault::new(format!("/person_ids/{place}"), code));
    }
    if faults.is_empty() { Ok(found) } else { Err(AppError::Invalid(faults)) }
}

fn remaining(tx: &mut ReadTx<'_>, who: &Who, now: Timestamp) -> AppResult<i64> {
    Ok(match who {
        Who::People(_) => 0,
        Who::Unit(unit) => people::without_password(tx, Some(*unit), now, 0)?.1,
        Who::All => people::without_password(tx, None, now, 0)?.1,
    })
}

/// The list as a workbook; `None` without the codes.
pub fn workbook(cx: &Cx<'_, PersonEdit>, issued: &Issued) -> AppResult<Option<Vec<u8>>> {
    let rows: Option<Vec<_>> = issued
        .codes
        .iter()
        .map(|issued| {
            let until = issued.until.to_utc().with_timezone(&cx.zone).format("%Y-%m-%d %H:%M");
            let texts = [
                issued.account.clone(),
                issued.name.clone(),
                issued.unit.clone().unwrap_or_default(),
                issued.code.clone()?,
                until.to_string(),
            ];
            Some(texts.map(Cell::Text).to_vec())
        })
        .collect();
    let headings = ["账号", "姓名", "单位", "一次性口令", "有效期至"];
    let rows = rows.filter(|rows| !rows.is_empty());
    rows.map(|rows| sheet::write(FileKind::Xlsx, "账号发放", &headings, &rows)).transpose()
}

impl std::fmt::Debug for IssuedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuedCode").field("account", &self.account).finish_non_exhaustive()
    }
}
