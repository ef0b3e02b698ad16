use crate::{
    audit::event::{Version, viewed},
    id::Id,
    organisation::UnitId,
    time::Timestamp,
};

/// Id of a [`Section`].
pub type SectionId = Id<Section>;

/// A part of a unit: 科室, 分局 (domain, Words).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Id.
    pub id: SectionId,
    /// Of which unit.
    pub unit_id: UnitId,
    /// Its name; unique in the unit.
    pub name: String,
    /// Its place in lists, from 1.
    pub position: i16,
    /// Whether work may still be given to it.
    pub active: bool,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

viewed! {
    Section: Section, 1;
    |section| {
        "id": section.id, "unit_id": section.unit_id, "name": section.name, "position": section.position,
        "active": section.active, "version": section.version, "created_at": section.created_at,
        "updated_at": section.updated_at,
    }
}
