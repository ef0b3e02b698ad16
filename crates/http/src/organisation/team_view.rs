use dukao_app::organisation::TeamMemberDetail;
use dukao_domain::{
    fault::FieldFault,
    organisation::{TeamMember, TeamMemberContent},
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::section_view::place;
use crate::{
    action::ActionView,
    valid::{Faults, Wire, date},
};

/// A member of a unit's leadership team.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TeamMember)]
pub(super) struct MemberView {
    /// Id.
    id: Uuid,
    /// Of which unit.
    unit_id: Uuid,
    /// The person's name.
    name: String,
    /// Their post, such as 党组书记、局长.
    post: String,
    /// Their place in the team, from 1.
    position: i16,
    /// First day in the post.
    #[schema(format = Date)]
    from_on: String,
    /// Last day; null while they hold it.
    #[schema(format = Date)]
    to_on: Option<String>,
    /// Version.
    version: i64,
}

impl From<TeamMember> for MemberView {
    fn from(member: TeamMember) -> Self {
        Self {
            id: member.id.uuid(),
            unit_id: member.unit_id.uuid(),
            name: member.name,
            post: member.post,
            position: member.position,
            from_on: member.from_on.to_string(),
            to_on: member.to_on.map(|day| day.to_string()),
            version: member.version.number(),
        }
    }
}

/// A member with what the caller may do.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TeamMemberDetail)]
pub(super) struct MemberDetailView {
    #[serde(flatten)]
    member: MemberView,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl MemberDetailView {
    pub(super) const fn version(&self) -> i64 {
        self.member.version
    }
}

impl From<TeamMemberDetail> for MemberDetailView {
    fn from(detail: TeamMemberDetail) -> Self {
        Self { member: detail.member.into(), allowed_actions: ActionView::all(detail.allowed) }
    }
}

/// What shall be said of a member.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TeamMemberInput)]
pub(super) struct MemberInput {
    /// The person's name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Their post.
    #[schema(min_length = 1, max_length = 60)]
    post: String,
    /// Their place in the team, from 1.
    position: i16,
    /// First day in the post.
    #[schema(format = Date)]
    from_on: String,
    /// Last day, not before the first; null while they hold it.
    #[schema(format = Date)]
    to_on: Option<String>,
}

impl Wire for MemberInput {
    type Meaning = TeamMemberContent;

    fn parse(self) -> Result<TeamMemberContent, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let name = faults.take("/name", text::line(&self.name, limits::NAME));
        let post = faults.take("/post", text::line(&self.post, limits::NAME));
        let position = place(&mut faults, self.position);
        let from_on = faults.take("/from_on", date(&self.from_on));
        let to_on = faults.optional("/to_on", self.to_on.as_deref(), date);
        match (name, post, position, from_on) {
            (Some(name), Some(post), Some(position), Some(from_on)) => {
                let content = TeamMemberContent { name, post, position, from_on, to_on };
                match content.checked() {
                    Ok(content) => faults.into_result(content),
                    Err(fault) => {
                        faults.0.push(fault);
                        Err(faults.0)
                    }
                }
            }
            _ => Err(faults.0),
        }
    }
}
