//! Enter a ranking group of a year.

use dukao_domain::{
    fault::FieldCode,
    organisation::{RankingGroup, UnitKind, Year},
    policy::perm::UnitEdit,
};
use dukao_persistence::organisation::ranking_groups;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    list_ranking_groups::{RankingGroupDetail, detail},
    open_year,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// A new ranking group.
#[derive(Debug, Clone)]
pub struct NewRankingGroup {
    /// In which year.
    pub year: Year,
    /// For which kind of unit.
    pub kind: UnitKind,
    /// Its name; unique in the year.
    pub name: String,
    /// Its place; last without one.
    pub position: Option<i16>,
}

/// Enters the group.
pub fn enter_ranking_group<R: From<RankingGroupDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, UnitEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    new: &NewRankingGroup,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(&("ranking group", request))?, |tx| {
        open_year::required(tx, new.year, cx.permission(), "/year")?;
        let others = ranking_groups::of_year(tx, new.year)?;
        if others.iter().any(|other| other.name == new.name) {
            return Err(AppError::field("/name", FieldCode::Duplicate));
        }
        let last = others.iter().map(|other| other.position).max().unwrap_or_default();
        let position = new.position.unwrap_or(last.saturating_add(1));
        let group = RankingGroup::entered(&cx.env, new.year, new.kind, new.name.clone(), position);
        let group = group.map_err(|code| AppError::field("/kind", code))?;
        let recorded = ranking_groups::insert(tx, &group, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, group)?)))
    })
}
