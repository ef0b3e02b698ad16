use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    id::Id,
    organisation::UnitId,
    time::Timestamp,
};

/// Id of a [`TeamMember`].
pub type TeamMemberId = Id<TeamMember>;

/// One member of a unit's leadership team (领导班子) with their tenure; the published result lists them (R30).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMember {
    /// Id.
    pub id: TeamMemberId,
    /// Of which unit.
    pub unit_id: UnitId,
    /// The person's name.
    pub name: String,
    /// Their post, such as 党组书记、局长.
    pub post: String,
    /// Their place in the team, from 1.
    pub position: i16,
    /// First day in the post.
    pub from_on: NaiveDate,
    /// Last day; open when `None`.
    pub to_on: Option<NaiveDate>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

viewed! {
    // Persons enter the log by id, never by name (security, Audit log); this one has no account, so no id.
    TeamMember: TeamMember, 1, redacted: ["name"];
    |member| {
        "id": member.id, "unit_id": member.unit_id, "name": member.name, "post": member.post,
        "position": member.position, "from_on": member.from_on, "to_on": member.to_on,
        "version": member.version, "created_at": member.created_at, "updated_at": member.updated_at,
    }
}
