use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    audit::event::{ObjectKind, Version, Viewed, fields},
    id::Id,
    time::Timestamp,
    words::words,
};

words! {
    /// What kind of body a unit is.
    UnitKind {
        /// A department of the city government (部门).
        Department => "department",
        /// A town, subdistrict or functional zone (镇区).
        Town => "town",
        /// A body that organises or uses results and is not assessed.
        Organiser => "organiser",
    }
}

/// Id of a [`Unit`].
pub type UnitId = Id<Unit>;

/// A body of the city (单位): one identity through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// The register's code; unique.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Kind.
    pub kind: UnitKind,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Viewed for Unit {
    const KIND: ObjectKind = ObjectKind::Unit;
    const VIEW_VERSION: u16 = 1;

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "code": self.code, "name": self.name, "kind": self.kind, "version": self.version,
            "created_at": self.created_at, "updated_at": self.updated_at,
        }))
    }
}
