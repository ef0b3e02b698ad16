//! Reset a person's password by a one-time code.

use dukao_domain::{
    policy::{Permission, Subject, perm::PersonEdit},
    session::{OneTimeCode, Person, PersonId},
    time::Timestamp,
};
use dukao_persistence::{
    Act, Recorded, WriteTx,
    organisation::grants,
    session::{credentials, identities, people},
};
use serde::{Deserialize, Serialize};

use crate::{
    AppError, AppResult, Cx, IdempotencyKey, Vault,
    session::{issue_codes::put, password, reconsent, revoke::revoke},
};

/// A code that is told once.
#[derive(Serialize, Deserialize)]
pub struct IssuedCode {
    /// The code; sealed where the answer is kept under its key.
    pub code: String,
    /// From when on it opens nothing.
    pub until: Timestamp,
}

const PURPOSE: &str = "one-time code";

/// Puts a one-time code in the place of the person's password, ends their sessions, unlinks their identities and asks
/// anew for the consent to their sensitive posts; [`AppError::NobodyToConsent`] where nobody could give it.
pub fn issue_one_time_code(
    cx: &Cx<'_, PersonEdit>,
    vault: &Vault,
    key: &IdempotencyKey,
    person: PersonId,
) -> AppResult<IssuedCode> {
    cx.db.read(|tx| may_reset(cx, people::find(tx, person)?))?;
    let code = OneTimeCode::draw(&cx.env);
    let phc = password::hash(&cx.env, code.text())?;
    let request = crate::once::request_bytes(&(PURPOSE, person))?;
    let kept: IssuedCode = cx.once(key, &request, |tx| {
        may_reset(cx, people::find(tx, person)?)?;
        grants::in_turn(tx)?;
        reconsent::ask(tx, cx, &[person])?;
        let recorded = let_in_by_code(tx, person, &phc, code.until(), Some(cx.actor.person_id), &cx.act())?;
        let sealed = vault.seal(&cx.env, PURPOSE, code.text().as_bytes())?;
        Ok(recorded.returning(IssuedCode { code: sealed, until: code.until() }))
    })?;
    let plain = vault.open(PURPOSE, &kept.code)?;
    Ok(IssuedCode { code: String::from_utf8(plain).map_err(AppError::internal)?, until: kept.until })
}

/// Makes a one-time code the only way in; `by` was told it.
pub(super) fn let_in_by_code<'t>(
    tx: &mut WriteTx<'t>,
    person: PersonId,
    phc: &str,
    until: Timestamp,
    by: Option<PersonId>,
    act: &Act,
) -> AppResult<Recorded<'t>> {
    let _ended = revoke(tx, person, None, act)?;
    // What somebody else may have linked opens no more either.
    for identity in identities::of_person(tx, person)? {
        let _unlinked = identities::delete(tx, &identity, act.clone())?;
    }
    let before = credentials::of_person(tx, person)?;
    put(tx, before, person, phc, until, by, act.clone())
}

fn may_reset(cx: &Cx<'_, PersonEdit>, person: Option<Person>) -> AppResult<()> {
    let person = person.filter(|person| !person.client).ok_or(AppError::NotFound)?;
    let subject = person.unit_id.map_or(Subject::CITY, Subject::unit);
    if cx.actor.decide(Permission::PersonRead, &subject).is_err() {
        return Err(AppError::NotFound);
    }
    cx.require(&subject)?;
    person.may_be_reset_by(cx.actor.person_id).map_err(|code| AppError::field("/id", code))
}

impl std::fmt::Debug for IssuedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuedCode").field("until", &self.until).finish_non_exhaustive()
    }
}
