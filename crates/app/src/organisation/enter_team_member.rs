//! Enter a member of a unit's leadership team.

use dukao_domain::{
    organisation::{TeamMember, TeamMemberContent, UnitId},
    policy::{Subject, perm::SectionEdit},
};
use dukao_persistence::organisation::team;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    list_team::{TeamMemberDetail, detail},
    placing,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Enters the member.
pub fn enter_team_member<R: From<TeamMemberDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, SectionEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    unit: UnitId,
    content: &TeamMemberContent,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(&(unit, request))?, |tx| {
        cx.require(&Subject::unit(unit))?;
        placing::has_structure(tx, unit, cx.today())?;
        let content = content.clone().checked().map_err(|fault| AppError::Invalid(vec![fault]))?;
        let member = TeamMember::entered(&cx.env, unit, content);
        let recorded = team::insert(tx, &member, cx.act())?;
        Ok(recorded.returning(R::from(detail(&cx.actor, member))))
    })
}
