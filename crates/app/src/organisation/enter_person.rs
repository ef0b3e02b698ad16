//! Enter a person.

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::{Subject, perm::PersonEdit},
    session::{Person, PersonContent},
};
use dukao_persistence::{ReadTx, organisation::roster, organisation::units, session::people};
use serde::{Serialize, de::DeserializeOwned};

use super::person_detail::{PersonDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Somebody who shall have an account.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Sign-in name.
    pub account: String,
    /// What is said of them.
    pub content: PersonContent,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Enters an account without a password: a one-time code is issued for it afterwards.
pub fn enter_person<R: From<PersonDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, PersonEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    new: &NewPerson,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        cx.require(&Subject::CITY)?;
        let NewPerson { account, content, reason } = new.clone();
        let mut faults = content_faults(tx, &content, cx)?;
        if people::by_account(tx, &account)?.is_some() {
            faults.insert(0, FieldFault::new("/account", FieldCode::Duplicate));
        }
        AppError::unless_none(faults)?;
        let person = Person::entered(&cx.env, account, content);
        let recorded = people::insert(tx, &person, cx.act().because(reason))?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, person.id, cx.today(), cx.env.now())?)))
    })
}

/// What is wrong with what shall be said of a person.
pub(super) fn content_faults(
    tx: &mut ReadTx<'_>,
    content: &PersonContent,
    cx: &Cx<'_, PersonEdit>,
) -> AppResult<Vec<FieldFault>> {
    let Some(unit) = content.unit_id else { return Ok(Vec::new()) };
    let code = if !units::exists(tx, unit)? {
        Some(FieldCode::NotFound)
    } else if roster::merged(tx, &[unit], cx.today())?.contains(&unit) {
        Some(FieldCode::UnitMerged)
    } else {
        None
    };
    Ok(code.map(|code| FieldFault::new("/unit_id", code)).into_iter().collect())
}
