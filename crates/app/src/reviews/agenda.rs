//! A meeting's agenda.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::{Indicator, IndicatorId, Stage},
    policy::perm::{MeetingEdit, MeetingRead},
    reviews::{AgendaItem, AgendaItemId, MeetingId, ReviewStep},
};
use dukao_persistence::{
    Audited, ReadTx,
    indicators::{self, LedgerRow},
    organisation::years,
    page::{Page, PageRequest},
    reviews::{agenda, meetings},
};
use serde::Serialize;

use super::{change_meeting, stepping};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Rows written in one statement.
const BATCH: usize = 100;

/// Most that one request puts on an agenda; what is left another one does.
const MAX_AT_ONCE: usize = 5_000;

/// One item with what the meeting sees of it.
#[derive(Debug, Clone)]
pub struct AgendaRow {
    /// The item.
    pub item: AgendaItem,
    /// The indicator as the ledger has it.
    pub row: LedgerRow,
    /// Its way through the review.
    pub steps: Vec<ReviewStep>,
}

/// One page of an agenda, in order.
pub fn list(cx: &Cx<'_, MeetingRead>, id: MeetingId, page: PageRequest) -> AppResult<Page<AgendaRow>> {
    cx.db.read(|tx| {
        if meetings::find(tx, id)?.is_none() {
            return Err(AppError::NotFound);
        }
        let Page { items, total, total_is_exact } = agenda::page(tx, id, page)?;
        Ok(Page { items: rows(tx, items)?, total, total_is_exact })
    })
}

/// Items with what the meeting sees of them, in three statements however many there are.
pub(super) fn rows(tx: &mut ReadTx<'_>, items: Vec<AgendaItem>) -> AppResult<Vec<AgendaRow>> {
    let ids: Vec<_> = items.iter().map(|item| item.indicator_id).collect();
    let rows = indicators::find_rows(tx, &ids)?.into_iter();
    let mut rows: HashMap<IndicatorId, LedgerRow> = rows.map(|row| (row.indicator.id, row)).collect();
    let mut steps = stepping::steps_of(tx, &ids)?;
    let items = items.into_iter().filter_map(|item| {
        let row = rows.remove(&item.indicator_id)?;
        let steps = steps.remove(&item.indicator_id).unwrap_or_default();
        Some(AgendaRow { item, row, steps })
    });
    Ok(items.collect())
}

/// What to put on an agenda.
#[derive(Debug, Clone)]
pub enum Putting {
    /// Everything of the year that waits for a meeting and stands on no other's agenda.
    Waiting,
    /// These.
    These(Vec<IndicatorId>),
}

/// How many stand on the agenda now that did not: all of them or none. Each that cannot is named.
pub fn put(
    cx: &Cx<'_, MeetingEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    id: MeetingId,
    what: &Putting,
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(&(id, request))?, |tx| {
        meetings::lock(tx, id)?;
        // Two meetings that take what waits at the same time would both have it: one after the other.
        let year = meetings::find(tx, id)?.ok_or(AppError::NotFound)?.year;
        years::lock(tx, year)?;
        let meeting = change_meeting::open(cx, tx, id)?;
        let ids = match what {
            Putting::These(ids) => ids.clone(),
            Putting::Waiting => {
                let waiting = indicators::in_stage(tx, meeting.year, Stage::Meeting)?;
                let elsewhere = agenda::open_meetings_of(tx, &waiting)?;
                waiting.into_iter().filter(|id| !elsewhere.contains_key(id)).take(MAX_AT_ONCE).collect()
            }
        };
        let found = indicators::find_all(tx, &ids)?.into_iter();
        let found: HashMap<IndicatorId, Indicator> = found.map(|one| (one.id, one)).collect();
        let elsewhere = agenda::open_meetings_of(tx, &ids)?;
        let fault = |id: &IndicatorId| match (found.get(id), elsewhere.get(id)) {
            (None, _) => Some(FieldCode::NotFound),
            (_, Some((at, _))) if *at == meeting.id => Some(FieldCode::OnAgenda),
            (_, Some((_, number))) => Some(FieldCode::OnAnotherAgenda { meeting: number.clone() }),
            // What was issued comes back where a resolution was wrong.
            (Some(one), None)
                if !matches!(one.stage, Stage::Meeting | Stage::Issued) || one.year != meeting.year =>
            {
                Some(FieldCode::NotBeforeMeeting)
            }
            (Some(_), None) => None,
        };
        let faults = ids
            .iter()
            .enumerate()
            .filter_map(|(place, id)| Some(FieldFault::new(format!("/indicator_ids/{place}"), fault(id)?)));
        AppError::unless_none(faults.collect())?;
        let mut position = agenda::last_position(tx, meeting.id)?;
        let items = ids.iter().map(|id| {
            position = position.saturating_add(1);
            AgendaItem::put(&cx.env, meeting.id, position, *id)
        });
        let items: Vec<_> = items.collect();
        if items.is_empty() {
            return Ok(Audited::nothing(0));
        }
        for batch in items.chunks(BATCH) {
            let _put = agenda::insert_many(tx, batch, &cx.act())?;
        }
        let recorded = meetings::update(tx, &meeting, &meeting.clone().touched(&cx.env), cx.act())?;
        Ok(recorded.returning(items.len()))
    })
}

/// Takes items off an agenda that nothing was decided about; how many.
pub fn take_off(
    cx: &Cx<'_, MeetingEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    id: MeetingId,
    ids: &[AgendaItemId],
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(&(id, request))?, |tx| {
        let meeting = change_meeting::open(cx, tx, id)?;
        let items = agenda::find_all(tx, ids)?.into_iter();
        let items: Vec<_> = items.filter(|item| item.meeting_id == meeting.id).collect();
        let known: BTreeSet<_> = items.iter().map(|item| item.id).collect();
        let decided: BTreeSet<_> =
            items.iter().filter(|item| item.decision.is_some()).map(|item| item.id).collect();
        let faults = ids.iter().enumerate().filter_map(|(place, id)| {
            let code = match (known.contains(id), decided.contains(id)) {
                (false, _) => FieldCode::NotFound,
                (true, true) => FieldCode::Decided,
                (true, false) => return None,
            };
            Some(FieldFault::new(format!("/item_ids/{place}"), code))
        });
        AppError::unless_none(faults.collect())?;
        for item in &items {
            let _removed = agenda::delete(tx, item, cx.act())?;
        }
        let recorded = meetings::update(tx, &meeting, &meeting.clone().touched(&cx.env), cx.act())?;
        Ok(recorded.returning(items.len()))
    })
}
