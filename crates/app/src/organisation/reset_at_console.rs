//! Let somebody in again from the machine's own terminal.

use dukao_domain::{audit::event::Author, env::Env, fault::FieldCode, session::OneTimeCode};
use dukao_persistence::{
    Act, Db, Stamp,
    session::{people, totp},
};

use super::issue_one_time_code::let_in_by_code;
use crate::{AppError, AppResult, session::password};

const ACT: Act = Act::new("platform.reset");

/// Puts a one-time code in the place of the password of `account` and takes its second factor away. The last resort of
/// a site whose only administrators locked themselves out: their posts stand, because whoever holds the machine's
/// terminal needs none. [`FieldCode::NotFound`] and [`FieldCode::AccountClosed`] at `/account`.
pub fn reset_at_console(db: &Db, env: &Env, account: &str) -> AppResult<OneTimeCode> {
    let account = account.trim().to_lowercase();
    let person = db.read(|tx| people::by_account(tx, &account))?.filter(|person| !person.client);
    let person = person.ok_or_else(|| AppError::field("/account", FieldCode::NotFound))?;
    if !person.active {
        return Err(AppError::field("/account", FieldCode::AccountClosed));
    }
    let code = OneTimeCode::draw(env);
    let phc = password::hash(env, code.text())?;
    let author = Author::platform("reset");
    db.write(Stamp { env, author: &author }, |tx| {
        let recorded = let_in_by_code(tx, person.id, &phc, code.until(), None, &ACT)?;
        if let Some(secret) = totp::of_person(tx, person.id)? {
            let _removed = totp::delete(tx, &secret, ACT)?;
        }
        Ok::<_, AppError>(recorded.returning(()))
    })?;
    Ok(code)
}
