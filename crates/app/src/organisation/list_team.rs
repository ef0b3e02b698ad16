//! A unit's leadership team.

use dukao_domain::{
    organisation::{TeamMember, UnitId},
    policy::{Actor, Permission, Subject, perm::SectionRead},
};
use dukao_persistence::organisation::{team, units};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// A member with what the caller may do.
#[derive(Debug, Clone)]
pub struct TeamMemberDetail {
    /// The member.
    pub member: TeamMember,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// All of them, former ones too, in order.
pub fn list_team(cx: &Cx<'_, SectionRead>, unit: UnitId) -> AppResult<Vec<TeamMemberDetail>> {
    let members = cx.db.read(|tx| {
        if !units::exists(tx, unit)? {
            return Err(AppError::NotFound);
        }
        Ok(team::of_unit(tx, unit)?)
    })?;
    Ok(members.into_iter().map(|member| detail(&cx.actor, member)).collect())
}

pub(super) fn detail(actor: &Actor, member: TeamMember) -> TeamMemberDetail {
    let edit = AllowedAction::of(actor, Permission::SectionEdit, &Subject::unit(member.unit_id));
    TeamMemberDetail { member, allowed: vec![edit] }
}
