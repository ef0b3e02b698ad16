//! What is on the agendas of meetings.

use std::collections::HashMap;

use diesel::{dsl::max, prelude::*};
use dukao_domain::{
    indicators::IndicatorId,
    reviews::{AgendaItem, AgendaItemId, AgendaOutcome, AgendaVerdict, MeetingId, MeetingState},
    session::PersonId,
};

use super::meetings::hand;
use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    row::{all, written},
    schema::{agenda_items as t, meetings as m},
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, many},
};

/// Indicators asked for in one statement; SQLite binds no more than some 30,000 values.
const CHUNK: usize = 5_000;

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    meeting_id: Uid,
    place: i16,
    indicator_id: Uid,
    outcome: Option<String>,
    reason: Option<String>,
    change: Option<String>,
    decided_by: Option<Uid>,
    decided_for_id: Option<Uid>,
    decided_at: Option<At>,
    version: Rev,
    created_at: At,
}

impl From<&AgendaItem> for Row {
    fn from(item: &AgendaItem) -> Self {
        let (verdict, hand) = (item.verdict(), item.hand());
        Self {
            id: item.id.into(),
            meeting_id: item.meeting_id.into(),
            place: item.position,
            indicator_id: item.indicator_id.into(),
            outcome: verdict.map(|verdict| verdict.outcome().code().to_owned()),
            reason: verdict.and_then(AgendaVerdict::reason).map(ToOwned::to_owned),
            // Numbers, a date and a text under fixed keys: nothing in it fails to serialize.
            change: verdict
                .and_then(AgendaVerdict::change)
                .and_then(|change| serde_json::to_string(change).ok()),
            decided_by: hand.map(|hand| hand.by.into()),
            decided_for_id: hand.and_then(|hand| hand.on_behalf_of).map(Into::into),
            decided_at: hand.map(|hand| hand.at.into()),
            version: item.version.into(),
            created_at: item.created_at.into(),
        }
    }
}

impl Row {
    fn verdict(&self) -> DbResult<Option<AgendaVerdict>> {
        let Some(outcome) = &self.outcome else { return Ok(None) };
        let reason = || self.reason.clone().ok_or_else(|| DbError::corrupt("agenda item", "no reason"));
        Ok(Some(match outcome.parse().map_err(|code| DbError::corrupt("agenda outcome", code))? {
            AgendaOutcome::Approved => AgendaVerdict::Approve,
            AgendaOutcome::Changed => {
                let change = serde_json::from_str(self.change.as_deref().unwrap_or_default());
                let change = change.map_err(|error| DbError::corrupt("agenda item", error))?;
                AgendaVerdict::Change { change, reason: reason()? }
            }
            AgendaOutcome::Returned => AgendaVerdict::Return { reason: reason()? },
            AgendaOutcome::Deferred => AgendaVerdict::Defer { reason: self.reason.clone() },
        }))
    }
}

impl TryFrom<Row> for AgendaItem {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let decision = match row.verdict()? {
            Some(verdict) => Some((verdict, hand(row.decided_by, row.decided_for_id, row.decided_at)?)),
            None => None,
        };
        Ok(Self {
            decision,
            id: row.id.into(),
            meeting_id: row.meeting_id.into(),
            position: row.place,
            indicator_id: row.indicator_id.into(),
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

written!(AgendaItem, AgendaItemId);
many!(AgendaItem, Row, t);

/// Takes one off.
pub fn delete<'t>(tx: &mut WriteTx<'t>, item: &AgendaItem, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(item, act)
}

/// One page of an agenda, in order.
pub fn page(tx: &mut ReadTx<'_>, meeting: MeetingId, page: PageRequest) -> DbResult<Page<AgendaItem>> {
    let of_meeting = || t::table.filter(t::meeting_id.eq(Uid::from(meeting)));
    let total = Counted(of_meeting().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let rows = of_meeting().order((t::place, t::id)).limit(page.limit()).offset(page.offset());
    Ok(Page::new(all(rows.load::<Row>(tx.conn)?)?, total))
}

/// A whole agenda, in order: some thousand items at most.
pub fn of_meeting(tx: &mut ReadTx<'_>, meeting: MeetingId) -> DbResult<Vec<AgendaItem>> {
    let rows = t::table.filter(t::meeting_id.eq(Uid::from(meeting))).order((t::place, t::id));
    all(rows.load::<Row>(tx.conn)?)
}

/// These items.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[AgendaItemId]) -> DbResult<Vec<AgendaItem>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?)
}

/// The last place taken on an agenda, 0 where none is.
pub fn last_position(tx: &mut ReadTx<'_>, meeting: MeetingId) -> DbResult<i16> {
    let last = t::table.filter(t::meeting_id.eq(Uid::from(meeting))).select(max(t::place));
    Ok(last.first::<Option<i16>>(tx.conn)?.unwrap_or(0))
}

/// How many of an agenda were decided how; those not decided yet under `None`.
pub fn counts(tx: &mut ReadTx<'_>, meeting: MeetingId) -> DbResult<Vec<(Option<AgendaOutcome>, i64)>> {
    let rows = t::table
        .filter(t::meeting_id.eq(Uid::from(meeting)))
        .group_by(t::outcome)
        .select((t::outcome, diesel::dsl::count_star()))
        .load::<(Option<String>, i64)>(tx.conn)?;
    let counts = rows.into_iter().map(|(outcome, count)| {
        let outcome = outcome.map(|outcome| outcome.parse()).transpose();
        Ok((outcome.map_err(|code| DbError::corrupt("agenda outcome", code))?, count))
    });
    counts.collect()
}

/// Whether any of these people recorded a decision on an agenda, for themselves or another.
pub fn decided_by_any(tx: &mut ReadTx<'_>, meeting: MeetingId, people: &[PersonId]) -> DbResult<bool> {
    let people: Vec<_> = people.iter().map(|id| Some(Uid::from(*id))).collect();
    let decided = t::table
        .filter(t::meeting_id.eq(Uid::from(meeting)))
        .filter(t::decided_by.among(people.clone()).or(t::decided_for_id.among(people)));
    Ok(decided.select(t::id).first::<Uid>(tx.conn).optional()?.is_some())
}

/// The numbers of the meetings, not closed yet, on whose agendas any of these stand.
pub fn open_meetings_of(
    tx: &mut ReadTx<'_>,
    indicators: &[IndicatorId],
) -> DbResult<HashMap<IndicatorId, (MeetingId, String)>> {
    let mut found = HashMap::new();
    for some in indicators.chunks(CHUNK) {
        let rows = t::table
            .inner_join(m::table)
            .filter(t::indicator_id.among(some.iter().map(|id| Uid::from(*id))))
            .filter(m::state.ne(MeetingState::Closed.code()))
            .select((t::indicator_id, m::id, m::number))
            .load::<(Uid, Uid, String)>(tx.conn)?;
        found.extend(rows.into_iter().map(|(one, id, number)| (one.into(), (id.into(), number))));
    }
    Ok(found)
}
