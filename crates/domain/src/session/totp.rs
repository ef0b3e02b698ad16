use crate::{
    audit::{
        canonical::Digest,
        event::{Version, viewed},
    },
    env::Env,
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

impl TotpSecret {
    /// Seconds in which an enrolment is finished; whoever begins again later gets another secret.
    pub const ENROLMENT_SECONDS: i64 = 10 * 60;

    /// A secret that no app has shown to have yet.
    pub fn begun(env: &Env, person_id: PersonId, sealed: String) -> Self {
        let (id, created_at) = (env.new_id(), env.now());
        Self { id, person_id, sealed, confirmed_at: None, version: Version::FIRST, created_at }
    }

    /// Another secret in the place of one that was never confirmed.
    #[must_use]
    pub fn begun_again(self, sealed: String, now: Timestamp) -> Self {
        Self { sealed, confirmed_at: None, version: self.version.next(), created_at: now, ..self }
    }

    /// Whether an enrolment that began may still be finished with this secret.
    pub fn pending_at(&self, now: Timestamp) -> bool {
        self.confirmed_at.is_none() && now < self.created_at.plus_seconds(Self::ENROLMENT_SECONDS)
    }

    /// The next version: a first code came, it counts from now on.
    #[must_use]
    pub fn confirmed(self, now: Timestamp) -> Self {
        Self { confirmed_at: self.confirmed_at.or(Some(now)), version: self.version.next(), ..self }
    }
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
