//! Link an identity: one's own after having been at the provider, or another person's by the administrator.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{
        Permit, Subject,
        perm::{PasswordChange, PersonEdit},
    },
    session::{Identity, PersonId},
};
use dukao_persistence::{
    Audited, WriteTx,
    session::{credentials, identities, people},
};
use serde::{Serialize, de::DeserializeOwned};

use super::OidcFault;
use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    session::{lockout::Attempt, password},
};

/// Whether the caller may go to the provider to be linked: their password shows that it is they. A wrong one counts as
/// a failed sign-in.
pub fn may_link(cx: &Cx<'_, PasswordChange>, typed: &str, address: &str) -> AppResult<()> {
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
    attempt.succeeded(cx.db)
}

/// Links who the caller is at the provider to their account. Once more is no error; to two accounts it is
/// [`OidcFault::LinkedElsewhere`].
pub fn link_own(cx: &Cx<'_, PasswordChange>, issuer: &str, subject: &str) -> AppResult<()> {
    let me = cx.actor.person_id;
    cx.db.write(cx.stamp(), |tx| match identities::by_subject(tx, issuer, subject)? {
        Some(found) if found.person_id == me => Ok(Audited::nothing(())),
        Some(_) => Err(OidcFault::LinkedElsewhere.into()),
        None => Ok(insert(cx, tx, me, issuer, subject)?.map(|_| ())),
    })
}

/// Links a person by what the provider calls them. Their own sessions go on.
pub fn link_person<V: From<Identity> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, PersonEdit>,
    key: &IdempotencyKey,
    (person, issuer, subject): (PersonId, &str, &str),
) -> AppResult<V> {
    let request = crate::once::request_bytes(&("identity", person, subject))?;
    cx.once(key, &request, |tx| {
        let found = people::find(tx, person)?.filter(|found| !found.client).ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        if !found.active {
            return Err(AppError::field("/id", FieldCode::AccountClosed));
        }
        // Nobody makes themselves a second way in without showing the first.
        if cx.actor.is(person) {
            return Err(AppError::field("/id", FieldCode::NotOneself));
        }
        if identities::by_subject(tx, issuer, subject)?.is_some() {
            return Err(AppError::field("/subject", FieldCode::Duplicate));
        }
        Ok(insert(cx, tx, person, issuer, subject)?.map(V::from))
    })
}

fn insert<'t, P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'t>,
    person_id: PersonId,
    issuer: &str,
    subject: &str,
) -> AppResult<Audited<'t, Identity>> {
    let identity = Identity {
        id: cx.env.new_id(),
        person_id,
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        version: Version::FIRST,
        created_at: cx.env.now(),
    };
    Ok(identities::insert(tx, &identity, cx.act())?.returning(identity))
}
