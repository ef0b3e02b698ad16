use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
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

/// What is said of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionContent {
    /// Its name.
    pub name: String,
    /// Its place in lists, from 1.
    pub position: i16,
    /// Whether work may still be given to it.
    pub active: bool,
}

impl Section {
    /// A section just entered.
    pub fn entered(env: &Env, unit_id: UnitId, content: SectionContent) -> Self {
        let SectionContent { name, position, active } = content;
        let (id, now) = (env.new_id(), env.now());
        Self {
            id,
            unit_id,
            name,
            position,
            active,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        }
    }

    /// What is said of it.
    pub fn content(&self) -> SectionContent {
        SectionContent { name: self.name.clone(), position: self.position, active: self.active }
    }

    /// The next version. `carried` is how much open work the section has: with any it cannot be closed.
    pub fn changed(self, env: &Env, content: SectionContent, carried: i64) -> Result<Self, FieldCode> {
        let SectionContent { name, position, active } = content;
        if self.active && !active && carried > 0 {
            return Err(FieldCode::SectionInUse { count: u64::try_from(carried).unwrap_or_default() });
        }
        Ok(Self { name, position, active, version: self.version.next(), updated_at: env.now(), ..self })
    }
}

viewed! {
    Section: Section, 1;
    |section| {
        "id": section.id, "unit_id": section.unit_id, "name": section.name, "position": section.position,
        "active": section.active, "version": section.version, "created_at": section.created_at,
        "updated_at": section.updated_at,
    }
}
