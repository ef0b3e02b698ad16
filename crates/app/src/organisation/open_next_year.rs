//! Open a year from the last one.

use std::collections::HashMap;

use dukao_domain::{
    fault::FieldCode,
    organisation::{AssessmentYear, RosterEntry, Standing, Year},
    policy::perm::YearOpen,
};
use dukao_persistence::{
    WriteTx,
    organisation::{ranking_groups, roster, years},
};
use serde::{Serialize, de::DeserializeOwned};

use super::show_year::{YearDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Opens the year after the last one with that one's units, ranking groups and portfolios; units that were merged
/// away stay behind. The first year of all opens empty.
pub fn open_next_year<R: From<YearDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, YearOpen>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    year: Year,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let years = years::all(tx)?;
        if years.iter().any(|known| known.year == year) {
            return Err(AppError::field("/year", FieldCode::Duplicate));
        }
        let last = years.first().map(|last| last.year);
        if let Some(next) = last.and_then(Year::next)
            && next != year
        {
            let next = u64::try_from(next.number()).unwrap_or_default();
            return Err(AppError::field("/year", FieldCode::YearNotNext { next }));
        }
        let opened = AssessmentYear::opened(&cx.env, year);
        let recorded = years::insert(tx, &opened, cx.act())?;
        if let Some(last) = last {
            copy(cx, tx, last, year)?;
        }
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, year, cx.today())?)))
    })
}

fn copy(cx: &Cx<'_, YearOpen>, tx: &mut WriteTx<'_>, from: Year, to: Year) -> AppResult<()> {
    let mut groups = HashMap::new();
    for group in ranking_groups::of_year(tx, from)? {
        let carried = group.carried_to(&cx.env, to);
        let _recorded = ranking_groups::insert(tx, &carried, cx.act())?;
        groups.insert(group.id, carried.id);
    }
    for entry in roster::of_year(tx, from)?.into_iter().filter(|entry| entry.merger.is_none()) {
        let ranking_group_id = entry.ranking_group_id.and_then(|id| groups.get(&id).copied());
        let standing = Standing { ranking_group_id, ..entry.standing() };
        let carried = RosterEntry::entered(&cx.env, to, entry.unit_id, entry.name, entry.kind, standing);
        let _recorded = roster::insert(tx, &carried, cx.act())?;
    }
    Ok(())
}
