use dukao_app::session::clients::{ClientDetail, ClientPost};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    session::{ApiClient, ClientContent, ClientSecret, PersonId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, valid::Faults};

/// A post that a program holds today.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ApiClientPost)]
pub(super) struct PostView {
    /// Role code.
    role: String,
    /// The name of what it is over; the whole city when null.
    over: Option<String>,
}

impl From<ClientPost> for PostView {
    fn from(post: ClientPost) -> Self {
        Self { role: post.role.code().to_owned(), over: post.over }
    }
}

/// A program with an account.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ApiClient)]
pub(super) struct ClientView {
    /// Id.
    id: Uuid,
    /// Its account, to whom posts are granted.
    person_id: Uuid,
    /// What it calls itself when it asks for a token.
    client_id: String,
    /// Name.
    name: String,
    /// What its tokens may at most be used for: permissions.
    scopes: Vec<String>,
    /// Networks it may come from; anywhere when empty.
    networks: Vec<String>,
    /// Requests a minute.
    requests_per_minute: i64,
    /// The posts it holds today. Without one its tokens open nothing of the city's.
    posts: Vec<PostView>,
    /// Whether it gets tokens; once revoked it never does again.
    active: bool,
    /// When its secret was drawn.
    #[schema(format = DateTime)]
    secret_at: Option<String>,
    /// Version.
    version: i64,
    /// When it was entered.
    #[schema(format = DateTime)]
    created_at: String,
    /// Last change.
    #[schema(format = DateTime)]
    updated_at: String,
    /// What the caller may do: `client.edit` (change, rotate the secret, revoke); nothing once revoked.
    allowed_actions: Vec<ActionView>,
}

impl ClientView {
    pub(super) const fn id(&self) -> Uuid {
        self.id
    }

    pub(super) const fn version(&self) -> i64 {
        self.version
    }

    pub(super) const fn account(&self) -> PersonId {
        PersonId::from_uuid(self.person_id)
    }
}

impl From<ClientDetail> for ClientView {
    fn from(detail: ClientDetail) -> Self {
        let ClientDetail { client, person, secret_at, posts, allowed } = detail;
        Self {
            id: client.id.uuid(),
            person_id: person.id.uuid(),
            client_id: person.account,
            name: person.name,
            scopes: client.scopes.iter().map(|scope| scope.code().to_owned()).collect(),
            networks: client.networks.iter().map(ToString::to_string).collect(),
            requests_per_minute: client.requests_per_minute,
            posts: posts.into_iter().map(Into::into).collect(),
            active: person.active,
            secret_at: secret_at.map(|at| at.to_string()),
            version: client.version.number(),
            created_at: client.created_at.to_string(),
            updated_at: client.updated_at.to_string(),
            allowed_actions: allowed.into_iter().map(Into::into).collect(),
        }
    }
}

/// A program with its new secret.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ApiClientSecret)]
pub(super) struct SecretView {
    /// The program.
    client: ClientView,
    /// The secret; null when the request is repeated, since it is told only once and kept nowhere.
    secret: Option<String>,
}

impl SecretView {
    pub(super) fn new(client: ClientView, secret: Option<&ClientSecret>) -> Self {
        Self { client, secret: secret.map(|secret| secret.text().to_owned()) }
    }
}

/// Parses what is said of a program.
pub(super) fn content(
    faults: &mut Faults,
    name: &str,
    scopes: &[String],
    networks: &[String],
    requests_per_minute: i64,
) -> Option<ClientContent> {
    let name = faults.take("/name", ClientContent::name(name));
    if scopes.is_empty() {
        faults.0.push(FieldFault::new("/scopes", FieldCode::Required));
    }
    if networks.len() > ApiClient::MAX_NETWORKS {
        let max = ApiClient::MAX_NETWORKS.to_string();
        faults.0.push(FieldFault::new("/networks", FieldCode::OutOfRange { min: "0".to_owned(), max }));
        return None;
    }
    let scopes = each(faults, "/scopes", scopes, ClientContent::scope);
    let networks = each(faults, "/networks", networks, ClientContent::network);
    let requests_per_minute = faults.take("/requests_per_minute", ClientContent::quota(requests_per_minute));
    Some(ClientContent { name: name?, scopes, networks, requests_per_minute: requests_per_minute? })
}

/// Parses a list, what stands in it twice once.
fn each<T: PartialEq>(
    faults: &mut Faults,
    pointer: &str,
    texts: &[String],
    parse: fn(&str) -> Result<T, FieldCode>,
) -> Vec<T> {
    let mut values = Vec::with_capacity(texts.len());
    for (place, text) in texts.iter().enumerate() {
        let value = faults.take(&format!("{pointer}/{place}"), parse(text));
        values.extend(value.filter(|value| !values.contains(value)));
    }
    values
}
