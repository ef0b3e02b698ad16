use crate::{
    audit::event::{Version, viewed},
    id::Id,
    session::PersonId,
    time::Timestamp,
};

/// Id of an [`Identity`].
pub type IdentityId = Id<Identity>;

/// A person as an `OpenID` Connect provider knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Id.
    pub id: IdentityId,
    /// Who.
    pub person_id: PersonId,
    /// The provider (`iss`).
    pub issuer: String,
    /// Who they are there (`sub`); unique at the provider.
    pub subject: String,
    /// Counts changes.
    pub version: Version,
    /// When it was linked.
    pub created_at: Timestamp,
}

viewed! {
    Identity: Identity, 1, redacted: ["subject"];
    |identity| {
        "id": identity.id, "person_id": identity.person_id, "issuer": identity.issuer,
        "subject": identity.subject, "version": identity.version, "created_at": identity.created_at,
    }
}
