use crate::{
    audit::event::{Version, viewed},
    id::Id,
    policy::Permission,
    session::PersonId,
    time::Timestamp,
};

/// Id of an [`ApiClient`].
pub type ApiClientId = Id<ApiClient>;

/// What a program's account may do beyond what its grants say: less, and only from where it should. The account is a
/// [`super::Person`] whose credential is the client secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiClient {
    /// Id.
    pub id: ApiClientId,
    /// The account; unique.
    pub person_id: PersonId,
    /// What a token may at most be used for.
    pub scopes: Vec<Permission>,
    /// Requests a minute.
    pub requests_per_minute: i64,
    /// Networks it may come from, such as `10.1.0.0/16`; anywhere when empty.
    pub networks: Vec<String>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

viewed! {
    ApiClient: ApiClient, 1;
    |client| {
        "id": client.id, "person_id": client.person_id, "scopes": client.scopes,
        "requests_per_minute": client.requests_per_minute, "networks": client.networks,
        "version": client.version, "created_at": client.created_at, "updated_at": client.updated_at,
    }
}
