//! Who people are at the provider: seen, and unlinked.

use dukao_domain::{
    policy::{
        Subject,
        perm::{PasswordChange, SessionManage},
    },
    session::{Identity, IdentityId, PersonId},
};
use dukao_persistence::session::{identities, people};

use crate::{AppError, AppResult, Cx};

/// The caller's own.
pub fn own(cx: &Cx<'_, PasswordChange>) -> AppResult<Vec<Identity>> {
    Ok(cx.db.read(|tx| identities::of_person(tx, cx.actor.person_id))?)
}

/// Another person's.
pub fn of_person(cx: &Cx<'_, SessionManage>, person: PersonId) -> AppResult<Vec<Identity>> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| {
        people::find(tx, person)?.filter(|person| !person.client).ok_or(AppError::NotFound)?;
        Ok(identities::of_person(tx, person)?)
    })
}

/// Unlinks one of the caller's own.
pub fn unlink_own(cx: &Cx<'_, PasswordChange>, id: IdentityId) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        let found = identities::find(tx, id)?.filter(|found| found.person_id == cx.actor.person_id);
        let found = found.ok_or(AppError::NotFound)?;
        Ok(identities::delete(tx, &found, cx.act())?.returning(()))
    })
}

/// Unlinks anybody's.
pub fn unlink(cx: &Cx<'_, SessionManage>, id: IdentityId) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        let found = identities::find(tx, id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        Ok(identities::delete(tx, &found, cx.act())?.returning(()))
    })
}
