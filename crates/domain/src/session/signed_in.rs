use crate::{
    audit::event::{Version, viewed},
    id::Id,
    session::PersonId,
    time::Timestamp,
};

/// Id of a [`Session`]; the `sid` of its token.
pub type SessionId = Id<Session>;

/// One signed-in browser; revocable at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Id.
    pub id: SessionId,
    /// Who signed in.
    pub person_id: PersonId,
    /// From which address.
    pub address: String,
    /// When.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
    /// When it was ended early.
    pub revoked_at: Option<Timestamp>,
    /// Counts changes.
    pub version: Version,
}

impl Session {
    /// Whether a request at `now` may stand on it.
    pub fn live_at(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// Ends it; ending twice changes nothing more.
    #[must_use]
    pub fn revoked(self, now: Timestamp) -> Self {
        Self { revoked_at: self.revoked_at.or(Some(now)), version: self.version.next(), ..self }
    }
}

viewed! {
    Session: Session, 1;
    |session| {
        "id": session.id, "person_id": session.person_id, "address": session.address, "created_at": session.created_at,
        "expires_at": session.expires_at, "revoked_at": session.revoked_at, "version": session.version,
    }
}
