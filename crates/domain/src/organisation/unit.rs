use crate::{
    audit::event::{Version, viewed},
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

viewed! {
    Unit: Unit, 1;
    |unit| {
        "id": unit.id, "code": unit.code, "name": unit.name, "kind": unit.kind, "version": unit.version,
        "created_at": unit.created_at, "updated_at": unit.updated_at,
    }
}
