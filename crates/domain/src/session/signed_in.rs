use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    audit::event::{ObjectKind, Version, Viewed, fields},
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

impl Viewed for Session {
    const KIND: ObjectKind = ObjectKind::Session;
    const VIEW_VERSION: u16 = 1;

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "person_id": self.person_id, "address": self.address, "created_at": self.created_at,
            "expires_at": self.expires_at, "revoked_at": self.revoked_at, "version": self.version,
        }))
    }
}
