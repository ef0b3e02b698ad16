//! Merge a unit into another one.
//!
//! The work moves when the merger is entered, so a merger is entered on its day or later, never ahead: a day in the
//! future is refused. A planned merger waits outside the platform; nothing of it would show here anyway.

use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    organisation::{Merger, RosterEntry, UnitId, Year},
    policy::perm::UnitEdit,
};
use dukao_persistence::{
    Act, ReadTx, WriteTx, indicators,
    organisation::{roster, units, years},
    session::people,
};

use super::open_year;
use crate::{AppError, AppResult, Cx};

/// A merger.
#[derive(Debug, Clone)]
pub struct MergeOrder {
    /// The unit that goes.
    pub unit_id: UnitId,
    /// The version of it that the caller saw.
    pub expected: Version,
    /// In which year.
    pub year: Year,
    /// Who carries on.
    pub successor_id: UnitId,
    /// From this day on.
    pub on: NaiveDate,
    /// Why, for the log and for the history of every indicator that moves.
    pub reason: String,
}

/// What a merger moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moved {
    /// Years in whose rosters the unit is marked as gone.
    pub years: usize,
    /// Indicators that the successor leads now.
    pub indicators: usize,
    /// People whom the successor employs now.
    pub people: usize,
}

/// Marks the unit as gone in the year and in later ones, and moves its open work and its people, in one transaction.
/// Posts over it end by themselves.
pub fn merge_unit(cx: &Cx<'_, UnitEdit>, order: &MergeOrder) -> AppResult<Moved> {
    cx.change(|tx| {
        let unit = units::find(tx, order.unit_id)?.ok_or(AppError::NotFound)?;
        AppError::unless_stale(order.expected, unit.version)?;
        open_year::required(tx, order.year, cx.permission(), "/year")?;
        let entries = gone_from(tx, order, cx.today())?;
        let act = cx.act().because(Some(order.reason.clone()));
        let merger = Merger { successor_id: order.successor_id, on: order.on };
        let mut moved = Moved { years: entries.len(), ..Moved::default() };
        let mut recorded = None;
        for before in &entries {
            let after = before.clone().merged(&cx.env, merger);
            recorded = Some(roster::update(tx, before, &after, act.clone())?);
        }
        move_work(cx, tx, order, &act, &mut moved)?;
        let recorded = recorded.ok_or_else(|| AppError::internal("a merger without an entry"))?;
        Ok(recorded.returning(moved))
    })
}

/// The unit's entries of the year and later; every fault of the order at once.
fn gone_from(tx: &mut ReadTx<'_>, order: &MergeOrder, today: NaiveDate) -> AppResult<Vec<RosterEntry>> {
    let mut faults = Vec::new();
    let entries = roster::years_of(tx, order.unit_id)?;
    match entries.iter().find(|entry| entry.year == order.year) {
        None => faults.push(FieldFault::new("/year", order.year.lacks_unit())),
        Some(entry) if entry.merger.is_some() => {
            faults.push(FieldFault::new("/year", FieldCode::UnitMerged));
        }
        Some(_) => {}
    }
    if order.successor_id == order.unit_id {
        faults.push(FieldFault::new("/successor_id", FieldCode::NotFound));
    } else {
        match roster::of_unit(tx, order.year, order.successor_id)? {
            None => faults.push(FieldFault::new("/successor_id", order.year.lacks_unit())),
            Some(entry) if entry.merger.is_some() => {
                faults.push(FieldFault::new("/successor_id", FieldCode::UnitMerged));
            }
            Some(entry) => {
                let own = entries.iter().find(|own| own.year == order.year);
                let code = own.and_then(|own| own.kind.succession_fault(entry.kind));
                faults.extend(code.map(|code| FieldFault::new("/successor_id", code)));
            }
        }
    }
    let (first, last) = (order.year.first_day(), today);
    if !(first..=last).contains(&order.on) {
        let code = FieldCode::OutOfRange { min: first.to_string(), max: last.to_string() };
        faults.push(FieldFault::new("/on", code));
    }
    AppError::unless_none(faults)?;
    let closed = years::all_closed(tx)?;
    let gone = entries.into_iter().filter(|entry| entry.year >= order.year && entry.merger.is_none());
    Ok(gone.filter(|entry| !closed.contains(&entry.year)).collect())
}

fn move_work(
    cx: &Cx<'_, UnitEdit>,
    tx: &mut WriteTx<'_>,
    order: &MergeOrder,
    act: &Act,
    moved: &mut Moved,
) -> AppResult<()> {
    for before in indicators::open_work(tx, order.unit_id)? {
        let after = before.clone().handed_over(&cx.env, order.unit_id, order.successor_id);
        let _recorded = indicators::update(tx, &before, &after, act.clone())?;
        let led = before.content.lead_unit_id == Some(order.unit_id);
        moved.indicators = moved.indicators.saturating_add(usize::from(led));
    }
    for before in people::employed_by(tx, order.unit_id)? {
        let after = before.clone().employed_by(order.successor_id, cx.env.now());
        let _recorded = people::update(tx, &before, &after, act.clone())?;
        moved.people = moved.people.saturating_add(1);
    }
    Ok(())
}
