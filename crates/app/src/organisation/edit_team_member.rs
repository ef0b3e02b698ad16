//! Change a member of a unit's leadership team, or end their tenure.

use dukao_domain::{
    audit::event::Version,
    organisation::{TeamMemberContent, TeamMemberId},
    policy::{Subject, perm::SectionEdit},
};
use dukao_persistence::{Audited, organisation::team};

use super::list_team::{TeamMemberDetail, detail};
use crate::{AppError, AppResult, Cx};

/// A change of a member.
#[derive(Debug, Clone)]
pub struct TeamMemberChange {
    /// Which.
    pub id: TeamMemberId,
    /// The version that the caller saw.
    pub expected: Version,
    /// What shall be said of them.
    pub content: TeamMemberContent,
}

/// Writes the next version.
pub fn edit_team_member(cx: &Cx<'_, SectionEdit>, change: &TeamMemberChange) -> AppResult<TeamMemberDetail> {
    cx.change(|tx| {
        let before = team::find(tx, change.id)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::unit(before.unit_id))?;
        AppError::unless_stale(change.expected, before.version)?;
        let content = change.content.clone().checked().map_err(|fault| AppError::Invalid(vec![fault]))?;
        if before.content() == content {
            return Ok(Audited::nothing(detail(&cx.actor, before)));
        }
        let after = before.clone().changed(&cx.env, content);
        let recorded = team::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(&cx.actor, after)))
    })
}
