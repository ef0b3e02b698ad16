//! Rename or reorder a ranking group.

use dukao_domain::{
    audit::event::Version, fault::FieldCode, organisation::RankingGroupId, policy::perm::UnitEdit,
};
use dukao_persistence::{Audited, organisation::ranking_groups};

use super::{
    list_ranking_groups::{RankingGroupDetail, detail},
    open_year,
};
use crate::{AppError, AppResult, Cx};

/// A change of a ranking group.
#[derive(Debug, Clone)]
pub struct RankingGroupChange {
    /// Which.
    pub id: RankingGroupId,
    /// The version that the caller saw.
    pub expected: Version,
    /// Its name.
    pub name: String,
    /// Its place.
    pub position: i16,
}

/// Writes the next version.
pub fn edit_ranking_group(
    cx: &Cx<'_, UnitEdit>,
    change: &RankingGroupChange,
) -> AppResult<RankingGroupDetail> {
    cx.change(|tx| {
        let before = ranking_groups::find(tx, change.id)?.ok_or(AppError::NotFound)?;
        open_year::in_path(tx, before.year, cx.permission())?;
        AppError::unless_stale(change.expected, before.version)?;
        if (&before.name, before.position) == (&change.name, change.position) {
            return Ok(Audited::nothing(detail(tx, &cx.actor, before)?));
        }
        let others = ranking_groups::of_year(tx, before.year)?;
        if others.iter().any(|other| other.id != before.id && other.name == change.name) {
            return Err(AppError::field("/name", FieldCode::Duplicate));
        }
        let after = before.clone().changed(&cx.env, change.name.clone(), change.position);
        let recorded = ranking_groups::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, after)?))
    })
}
