//! Change one's own password.

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::PasswordChange,
};
use dukao_persistence::{
    DbError,
    session::{credentials, people},
};

use super::{lockout::Attempt, password, revoke::revoke};
use crate::{AppError, AppResult, Cx, organisation::settings};

/// What a person typed, and from where.
pub struct ChangePassword<'a> {
    /// The present password, or the one-time code.
    pub current: &'a str,
    /// The new one.
    pub new: &'a str,
    /// The client's address.
    pub address: &'a str,
}

/// Sets another password and ends the person's other sessions. A wrong present password counts as a failed sign-in.
pub fn change_password(cx: &Cx<'_, PasswordChange>, change: &ChangePassword<'_>) -> AppResult<()> {
    let me = cx.actor.person_id;
    let (person, credential, policy) = cx.db.read(|tx| {
        let person = people::find(tx, me)?.filter(|person| !person.client).ok_or(AppError::NotFound)?;
        let credential = credentials::of_person(tx, me)?;
        let credential = credential.filter(|credential| !credential.expired_at(cx.env.now()));
        Ok::<_, AppError>((person, credential, settings::value(tx)?.password))
    })?;
    let attempt = Attempt::count(cx.db, &cx.env, &person.account, change.address)?;
    let wrong = FieldFault::new("/current", FieldCode::PasswordWrong);
    let mut faults = Vec::new();
    if let Err(code) = policy.check(change.new, &person.account) {
        faults.push(FieldFault::new("/new", code));
    } else if change.new == change.current {
        faults.push(FieldFault::new("/new", FieldCode::PasswordUnchanged));
    }
    let phc = credential.as_ref().map(|credential| credential.phc.as_str());
    let fits = password::verify(change.current, phc)?;
    let Some(before) = credential.filter(|_| fits) else {
        faults.insert(0, wrong);
        return Err(attempt.failed(AppError::Invalid(faults)));
    };
    attempt.succeeded(cx.db)?;
    AppError::unless_none(faults)?;
    let after = before.clone().changed(password::hash(&cx.env, change.new)?, cx.env.now());
    let written = cx.db.write(cx.stamp(), |tx| {
        let _ended = revoke(tx, me, Some(cx.session_id), &cx.act())?;
        Ok(credentials::update(tx, &before, &after, cx.act())?.returning(()))
    });
    match written {
        // Reset or changed elsewhere meanwhile: what was typed is no longer the present one.
        Err(AppError::Db(DbError::Stale)) => Err(AppError::Invalid(vec![wrong])),
        result => result,
    }
}

impl std::fmt::Debug for ChangePassword<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangePassword").field("address", &self.address).finish_non_exhaustive()
    }
}
