//! Take another person's second factor away: their telephone is lost.

use dukao_domain::{
    fault::FieldCode,
    policy::{Subject, perm::SessionManage},
    session::PersonId,
};
use dukao_persistence::session::{people, totp};

use super::revoke::revoke;
use crate::{AppError, AppResult, Cx};

/// Not one's own: that takes a code. The person's sessions end: the telephone may be with somebody else.
pub fn remove_totp_of(cx: &Cx<'_, SessionManage>, person: PersonId) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| {
        people::find(tx, person)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        if cx.actor.is(person) {
            return Err(AppError::field("/id", FieldCode::NotOneself));
        }
        let secret = totp::of_person(tx, person)?.ok_or(AppError::NotFound)?;
        let _ended = revoke(tx, person, None, &cx.act())?;
        Ok(totp::delete(tx, &secret, cx.act())?.returning(()))
    })
}
