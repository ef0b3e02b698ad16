//! Enter a program: its account, its limits, and a secret that is told once.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{Subject, perm::ClientEdit},
    session::{ApiClient, ClientContent, ClientSecret, Credential, Person},
};
use dukao_persistence::session::{api_clients, credentials, people};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::detail::{ClientDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey, session::password};

/// A program that shall have an account.
#[derive(Debug)]
pub struct NewClient {
    /// Its sign-in name: the `client_id`.
    pub account: String,
    /// What else is said of it.
    pub content: ClientContent,
}

/// What is kept under a key: the answer without the secret, and which request drew it.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept<V> {
    pub(super) view: V,
    pub(super) drawn_by: Uuid,
}

impl<V> Kept<V> {
    /// The secret belongs to the first answer only: a repeated request drew another one, in vain.
    pub(super) fn told(self, own: Uuid, secret: ClientSecret) -> (V, Option<ClientSecret>) {
        (self.view, (self.drawn_by == own).then_some(secret))
    }
}

/// Enters it without any post: those the security administrator grants. The secret is in the first answer and nowhere
/// else; what is kept is its hash.
pub fn enter_client<V: From<ClientDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, ClientEdit>,
    key: &IdempotencyKey,
    sent: &serde_json::Value,
    new: &NewClient,
) -> AppResult<(V, Option<ClientSecret>)> {
    cx.require(&Subject::CITY)?;
    let (secret, own) = (ClientSecret::draw(&cx.env), cx.env.random_uuid());
    let phc = password::hash(&cx.env, secret.text())?;
    let request = crate::once::request_bytes(&("client", sent))?;
    let kept: Kept<V> = cx.once(key, &request, |tx| {
        if people::by_account(tx, &new.account)?.is_some() {
            return Err(AppError::field("/client_id", FieldCode::Duplicate));
        }
        let (now, content) = (cx.env.now(), &new.content);
        let person = Person {
            id: cx.env.new_id(),
            account: new.account.clone(),
            name: content.name.clone(),
            unit_id: None,
            title: None,
            phone: None,
            client: true,
            active: true,
            leaves_on: None,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let credential = Credential {
            id: cx.env.new_id(),
            person_id: person.id,
            phc: phc.clone(),
            one_time_until: None,
            issued_by: Some(cx.actor.person_id),
            version: Version::FIRST,
            changed_at: now,
        };
        let client = ApiClient {
            id: cx.env.new_id(),
            person_id: person.id,
            scopes: content.scopes.clone(),
            requests_per_minute: content.requests_per_minute,
            networks: content.networks.clone(),
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _person = people::insert(tx, &person, cx.act())?;
        let _credential = credentials::insert(tx, &credential, cx.act())?;
        let recorded = api_clients::insert(tx, &client, cx.act())?;
        let view = V::from(detail(cx, tx, client)?);
        Ok(recorded.returning(Kept { view, drawn_by: own }))
    })?;
    Ok(kept.told(own, secret))
}
