use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::{FieldCode, FieldFault},
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

/// What is said of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMemberContent {
    /// The person's name.
    pub name: String,
    /// Their post.
    pub post: String,
    /// Their place in the team, from 1.
    pub position: i16,
    /// First day in the post.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: Option<NaiveDate>,
}

impl TeamMemberContent {
    /// Refuses a tenure that ends before it begins.
    pub fn checked(self) -> Result<Self, FieldFault> {
        if self.to_on.is_some_and(|to| to < self.from_on) {
            return Err(FieldFault::new("/to_on", FieldCode::EndsBeforeItBegins));
        }
        Ok(self)
    }
}

impl TeamMember {
    /// A member just entered.
    pub fn entered(env: &Env, unit_id: UnitId, content: TeamMemberContent) -> Self {
        let TeamMemberContent { name, post, position, from_on, to_on } = content;
        let (id, created_at, updated_at) = (env.new_id(), env.now(), env.now());
        let version = Version::FIRST;
        Self { id, unit_id, name, post, position, from_on, to_on, version, created_at, updated_at }
    }

    /// What is said of them.
    pub fn content(&self) -> TeamMemberContent {
        TeamMemberContent {
            name: self.name.clone(),
            post: self.post.clone(),
            position: self.position,
            from_on: self.from_on,
            to_on: self.to_on,
        }
    }

    /// The next version.
    #[must_use]
    pub fn changed(self, env: &Env, content: TeamMemberContent) -> Self {
        let TeamMemberContent { name, post, position, from_on, to_on } = content;
        let version = self.version.next();
        Self { name, post, position, from_on, to_on, version, updated_at: env.now(), ..self }
    }
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
