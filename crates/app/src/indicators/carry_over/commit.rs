use std::collections::HashMap;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::{CarriedOver, Indicator, IndicatorId},
    organisation::Year,
    policy::perm::IndicatorCarryOver,
};
use dukao_persistence::{
    Audited, ReadTx,
    indicators::{self, carried_over},
    ops::counters,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{citation::cited, places::Places};
use crate::{
    AppError, AppResult, Cx, IdempotencyKey, indicators::create::numbering, organisation::open_year,
};

/// Tasks in one call.
pub const MAX_CARRIED: usize = 200;

/// A draft, and what it goes on with.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The new year's draft.
    pub draft: Indicator,
    /// The indicator of the year before.
    pub from: IndicatorId,
}

/// Makes drafts of `year` that go on with `ids`, indicators that the year before left unfinished: all of them, or none
/// and a fault at each that cannot. Only while the year takes drafts.
pub fn commit<R: From<Vec<Carried>> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, IndicatorCarryOver>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    year: Year,
    ids: &[IndicatorId],
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(&(year, request))?, |tx| {
        // Items of sources are numbered one by one: nobody else enters any of the year meanwhile.
        let found = open_year::alone(tx, year, cx.permission())?;
        found.require_drafting(cx.permission()).map_err(AppError::Conflict)?;
        let last = year.previous().ok_or(AppError::NotFound)?;
        let left = carried_over::unfinished_among(tx, last, &cx.scope(), ids)?;
        let mut left: HashMap<_, _> = left.into_iter().map(|indicator| (indicator.id, indicator)).collect();
        AppError::unless_none(refused(tx, ids, &left)?)?;
        // In the order in which they were asked for.
        let left: Vec<Indicator> = ids.iter().filter_map(|id| left.remove(id)).collect();
        let contents: Vec<_> = left.iter().map(|indicator| &indicator.content).collect();
        let wanted = contents.iter().map(|content| content.source_item_id).collect();
        let cited = cited(tx, &cx.act(), (last, year), &wanted)?;
        let places = Places::of(tx, cx.today(), (last, year), &contents)?;
        let count = i64::try_from(left.len()).map_err(AppError::internal)?;
        let first = counters::take(tx, &numbering(year), count)?;
        let (mut recorded, mut carried) = (None, Vec::with_capacity(left.len()));
        for (number, Indicator { id: from, content, .. }) in (first..).zip(left) {
            let item = cited.get(&content.source_item_id).copied();
            let item = item.ok_or_else(|| AppError::internal("a task without its citation"))?;
            let place = places.place(&content, item);
            let content = content.carried_over(place);
            let draft = Indicator::draft(&cx.env, year, number, content, Some(cx.actor.person_id));
            let _recorded = indicators::insert(tx, &draft, cx.act())?;
            let link = CarriedOver::linked(&cx.env, from, draft.id);
            recorded = Some(carried_over::insert(tx, &link, cx.act())?);
            carried.push(Carried { draft, from });
        }
        let value = R::from(carried);
        Ok(match recorded {
            Some(recorded) => recorded.returning(value),
            None => Audited::nothing(value),
        })
    })
}

/// What stands against those that are not `left`: a draft goes on with them already, or they are none of that year's
/// unfinished ones.
fn refused(
    tx: &mut ReadTx<'_>,
    ids: &[IndicatorId],
    left: &HashMap<IndicatorId, Indicator>,
) -> AppResult<Vec<FieldFault>> {
    if ids.iter().all(|id| left.contains_key(id)) {
        return Ok(Vec::new());
    }
    let mut codes = carried_over::codes_of(tx, ids)?;
    let refused = ids.iter().enumerate().filter(|(_, id)| !left.contains_key(id)).map(|(place, id)| {
        let code = codes.remove(id).map_or(FieldCode::NotFound, |code| FieldCode::CarriedOver { code });
        FieldFault::new(format!("/indicator_ids/{place}"), code)
    });
    Ok(refused.collect())
}
