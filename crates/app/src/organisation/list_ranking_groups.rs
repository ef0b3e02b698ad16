//! The ranking groups of a year.

use dukao_domain::{
    organisation::{RankingGroup, Year},
    policy::{Actor, Denial, Permission, Subject, perm::UnitRead},
};
use dukao_persistence::{
    ReadTx,
    organisation::{ranking_groups, roster, years},
};

use crate::{AllowedAction, AppResult, Cx};

/// A group with how many units are ranked in it.
#[derive(Debug, Clone)]
pub struct RankingGroupDetail {
    /// The group.
    pub group: RankingGroup,
    /// Units in it that were not merged away.
    pub units: i64,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// All of them, in order.
pub fn list_ranking_groups(cx: &Cx<'_, UnitRead>, year: Year) -> AppResult<Vec<RankingGroupDetail>> {
    cx.db.read(|tx| {
        let found = ranking_groups::of_year(tx, year)?;
        details(tx, &cx.actor, year, found)
    })
}

pub(super) fn details(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    year: Year,
    groups: Vec<RankingGroup>,
) -> AppResult<Vec<RankingGroupDetail>> {
    let counts = roster::by_ranking_group(tx, year)?;
    let closed = years::all_closed(tx)?.contains(&year).then_some(Denial::YearClosed);
    let edit = AllowedAction::of(actor, Permission::UnitEdit, &Subject::CITY).unless(closed);
    let detail = |group: RankingGroup| RankingGroupDetail {
        units: counts.get(&group.id).copied().unwrap_or_default(),
        allowed: vec![edit],
        group,
    };
    Ok(groups.into_iter().map(detail).collect())
}

pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    group: RankingGroup,
) -> AppResult<RankingGroupDetail> {
    let found = details(tx, actor, group.year, vec![group])?.pop();
    found.ok_or_else(|| crate::AppError::internal("one group has one detail"))
}
