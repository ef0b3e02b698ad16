use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    organisation::{UnitKind, Year},
    time::Timestamp,
};

/// Id of a [`RankingGroup`].
pub type RankingGroupId = Id<RankingGroup>;

/// Units of one kind that are ranked against each other in a year (考评分组).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingGroup {
    /// Id.
    pub id: RankingGroupId,
    /// In which year.
    pub year: Year,
    /// Its name; unique in the year.
    pub name: String,
    /// Departments or towns.
    pub kind: UnitKind,
    /// Its place in lists, from 1.
    pub position: i16,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl RankingGroup {
    /// A group just entered; [`FieldCode::NotOneOf`] for a kind that is not assessed.
    pub fn entered(
        env: &Env,
        year: Year,
        kind: UnitKind,
        name: String,
        position: i16,
    ) -> Result<Self, FieldCode> {
        if kind == UnitKind::Organiser {
            let allowed = [UnitKind::Department, UnitKind::Town].map(UnitKind::code).join(", ");
            return Err(FieldCode::NotOneOf { allowed });
        }
        let (id, now) = (env.new_id(), env.now());
        Ok(Self { id, year, name, kind, position, version: Version::FIRST, created_at: now, updated_at: now })
    }

    /// The same group for the year that follows.
    #[must_use]
    pub fn carried_to(&self, env: &Env, year: Year) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self { id, year, version: Version::FIRST, created_at: now, updated_at: now, ..self.clone() }
    }

    /// The next version, with another name or place. Its kind stays: units of that kind stand in it.
    #[must_use]
    pub fn changed(self, env: &Env, name: String, position: i16) -> Self {
        Self { name, position, version: self.version.next(), updated_at: env.now(), ..self }
    }
}

viewed! {
    RankingGroup: RankingGroup, 1;
    |group| {
        "id": group.id, "year": group.year, "name": group.name, "kind": group.kind, "position": group.position,
        "version": group.version, "created_at": group.created_at, "updated_at": group.updated_at,
    }
}
