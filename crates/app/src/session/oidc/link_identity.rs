//! Link who one is at the provider to one's account. Nobody else can: whoever links decides who gets in.

use dukao_domain::{
    audit::event::Version, fault::FieldCode, policy::perm::PasswordChange, session::Identity,
};
use dukao_persistence::{
    Audited, WriteTx,
    session::{credentials, identities, people},
};

use super::{OidcFault, Proven};
use crate::{
    AppError, AppResult, Cx,
    session::{lockout::Attempt, password},
};

/// The password shows that it is they who link, not somebody at their desk; a wrong one counts as a failed sign-in.
/// Once more is no error; to two accounts it is [`OidcFault::LinkedElsewhere`].
pub fn link_identity(
    cx: &Cx<'_, PasswordChange>,
    proven: &Proven,
    typed: &str,
    address: &str,
) -> AppResult<Identity> {
    let me = cx.actor.person_id;
    let (person, credential) = cx.db.read(|tx| {
        let person = people::find(tx, me)?.filter(|person| !person.client).ok_or(AppError::NotFound)?;
        let credential = credentials::of_person(tx, me)?;
        Ok::<_, AppError>((person, credential.filter(|found| !found.expired_at(cx.env.now()))))
    })?;
    let attempt = Attempt::count(cx.db, &cx.env, &person.account, address)?;
    let phc = credential.as_ref().map(|credential| credential.phc.as_str());
    if !password::verify(typed, phc)? {
        return Err(attempt.failed(AppError::field("/password", FieldCode::PasswordWrong)));
    }
    attempt.succeeded(cx.db)?;
    // Whoever issued the code knows it too.
    if credential.as_ref().is_some_and(|credential| credential.one_time_until.is_some()) {
        return Err(AppError::field("/password", FieldCode::PasswordOneTime));
    }
    cx.db.write(cx.stamp(), |tx| {
        people::in_turn(tx, &[me])?;
        // Reset or changed elsewhere meanwhile: what was typed proves nothing any more.
        if credentials::of_person(tx, me)? != credential {
            return Err(AppError::field("/password", FieldCode::PasswordWrong));
        }
        linked(cx, tx, proven)
    })
}

fn linked<'t>(
    cx: &Cx<'_, PasswordChange>,
    tx: &mut WriteTx<'t>,
    proven: &Proven,
) -> AppResult<Audited<'t, Identity>> {
    let me = cx.actor.person_id;
    match identities::by_subject(tx, &proven.issuer, &proven.subject)? {
        Some(found) if found.person_id == me => Ok(Audited::nothing(found)),
        Some(_) => Err(OidcFault::LinkedElsewhere.into()),
        None => {
            let identity = Identity {
                id: cx.env.new_id(),
                person_id: me,
                issuer: proven.issuer.clone(),
                subject: proven.subject.clone(),
                version: Version::FIRST,
                created_at: cx.env.now(),
            };
            Ok(identities::insert(tx, &identity, cx.act())?.returning(identity))
        }
    }
}
