use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    audit::{
        canonical::Digest,
        event::{ObjectKind, Version, Viewed, fields},
    },
    id::Id,
    time::Timestamp,
};

/// Id of a [`Person`].
pub type PersonId = Id<Person>;

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Sign-in name; unique, lower case.
    pub account: String,
    /// The name shown: a person's, or a post's.
    pub name: String,
    /// Whether the account may sign in.
    pub active: bool,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Viewed for Person {
    const KIND: ObjectKind = ObjectKind::Person;
    const VIEW_VERSION: u16 = 1;
    // Persons enter the log by id, never by name (security, Audit log).
    const REDACTED: &'static [&'static str] = &["account", "name"];

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "account": self.account, "name": self.name, "active": self.active,
            "version": self.version, "created_at": self.created_at, "updated_at": self.updated_at,
        }))
    }
}

/// Id of a [`Credential`].
pub type CredentialId = Id<Credential>;

/// A person's password, as an Argon2id PHC string.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// Id.
    pub id: CredentialId,
    /// Whose it is; unique.
    pub person_id: PersonId,
    /// `$argon2id$v=19$…`.
    pub phc: String,
    /// Counts changes.
    pub version: Version,
    /// When the password was set.
    pub changed_at: Timestamp,
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credential").field("person_id", &self.person_id).finish_non_exhaustive()
    }
}

impl Viewed for Credential {
    const KIND: ObjectKind = ObjectKind::Credential;
    const VIEW_VERSION: u16 = 1;
    const REDACTED: &'static [&'static str] = &["phc_sha256"];

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "person_id": self.person_id, "phc_sha256": Digest::of(self.phc.as_bytes()),
            "version": self.version, "changed_at": self.changed_at,
        }))
    }
}
