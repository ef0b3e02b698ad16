//! A token for a program that proves itself by its secret (RFC 6749, 4.4).

use std::{collections::BTreeSet, net::IpAddr};

use dukao_domain::{
    env::Env,
    fault::FieldCode,
    policy::Permission,
    session::{ApiClient, Session},
};
use dukao_persistence::{
    Db,
    session::{api_clients, credentials, people},
};

use crate::{
    AppError, AppResult,
    session::{
        password,
        sign_in::{Begin, Proof, begin},
    },
};

/// What a program asks with.
#[derive(Debug)]
pub struct TokenRequest<'a> {
    /// Its account.
    pub client_id: &'a str,
    /// Its secret.
    pub secret: &'a str,
    /// What the token shall be for; everything the program has when not said.
    pub scopes: Option<&'a BTreeSet<Permission>>,
    /// Where it comes from.
    pub address: &'a str,
    /// Request id, for the event.
    pub request_id: &'a str,
}

/// What a token stands on.
#[derive(Debug)]
pub struct Issued {
    /// The session behind it: ended, the token is worth nothing.
    pub session: Session,
    /// What it is for.
    pub scopes: BTreeSet<Permission>,
}

/// Starts a session of ten minutes. [`AppError::BadCredentials`] does not tell whether there is such a program;
/// [`AppError::AddressRefused`] and a fault at `/scope` are told only to whoever knows the secret.
pub fn issue_token(db: &Db, env: &Env, request: &TokenRequest<'_>) -> AppResult<Issued> {
    let account = request.client_id.trim().to_lowercase();
    let found = db.read(|tx| {
        let person = people::by_account(tx, &account)?.filter(|person| person.active && person.client);
        let Some(person) = person else { return Ok::<_, AppError>(None) };
        let (client, credential) =
            (api_clients::of_person(tx, person.id)?, credentials::of_person(tx, person.id)?);
        Ok(client.zip(credential).map(|(client, credential)| (person, client, credential)))
    })?;
    let phc = found.as_ref().map(|(_, _, credential)| credential.phc.as_str());
    let fits = password::verify(request.secret, phc)?;
    let Some((person, client, credential)) = found.filter(|_| fits) else {
        tracing::warn!(address = request.address, "a program's secret did not fit");
        return Err(AppError::BadCredentials);
    };
    if !client.may_come_from(request.address.parse::<IpAddr>().ok()) {
        return Err(AppError::AddressRefused);
    }
    let Some(scopes) = client.scopes_for(request.scopes) else {
        let allowed = client.scopes.iter().map(|scope| scope.code()).collect::<Vec<_>>().join(" ");
        return Err(AppError::field("/scope", FieldCode::NotOneOf { allowed }));
    };
    let begin_with = Begin {
        person: &person,
        proof: Proof::Password(credential.version),
        factor: None,
        address: request.address,
        request_id: request.request_id,
        seconds: ApiClient::TOKEN_SECONDS,
        action: "session.start",
    };
    let session = begin(db, env, &begin_with)?.session;
    Ok(Issued { session, scopes })
}
