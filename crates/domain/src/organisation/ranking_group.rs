use crate::{
    audit::event::{Version, viewed},
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

viewed! {
    RankingGroup: RankingGroup, 1;
    |group| {
        "id": group.id, "year": group.year, "name": group.name, "kind": group.kind, "position": group.position,
        "version": group.version, "created_at": group.created_at, "updated_at": group.updated_at,
    }
}
