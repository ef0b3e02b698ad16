use crate::{
    audit::{
        canonical::Digest,
        event::{Version, viewed},
    },
    id::Id,
    session::PersonId,
    time::Timestamp,
};

/// Id of a [`TotpSecret`].
pub type TotpSecretId = Id<TotpSecret>;

/// The secret that a person's authenticator app shares with the platform (RFC 6238), encrypted at rest.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret {
    /// Id.
    pub id: TotpSecretId,
    /// Whose it is; unique.
    pub person_id: PersonId,
    /// The encrypted secret, base64.
    pub sealed: String,
    /// When a first code proved that the app has it; it counts from then on.
    pub confirmed_at: Option<Timestamp>,
    /// Counts changes.
    pub version: Version,
    /// When it was made.
    pub created_at: Timestamp,
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TotpSecret").field("person_id", &self.person_id).finish_non_exhaustive()
    }
}

viewed! {
    TotpSecret: TotpSecret, 1, redacted: ["sealed_sha256"];
    |secret| {
        "id": secret.id, "person_id": secret.person_id, "sealed_sha256": Digest::of(secret.sealed.as_bytes()),
        "confirmed_at": secret.confirmed_at, "version": secret.version, "created_at": secret.created_at,
    }
}
