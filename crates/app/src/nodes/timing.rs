//! When nodes and plans are due: computed when calendar, settings or extensions change, so that lists compare instants.

use chrono::NaiveDate;
use chrono_tz::Tz;
use dukao_domain::{
    nodes::{Due, Node, NodeReport},
    organisation::{Calendar, Extension, Year},
    policy::Permit,
    time::Timestamp,
};
use dukao_persistence::{
    Act, ReadTx, WriteTx,
    nodes::{self, plans},
    organisation::{calendar, extensions, years},
};

use crate::{AppResult, Cx, organisation::settings};

/// Working days in which a timely report that was rejected can be replaced.
const GRACE: u32 = 3;

/// What a year's due instants follow from.
pub(crate) struct Timing {
    calendar: Calendar,
    extensions: Vec<Extension>,
    warn: u8,
    plan: u8,
    zone: Tz,
}

impl Timing {
    /// Of `year`, as things stand.
    pub(crate) fn of(tx: &mut ReadTx<'_>, year: Year, zone: Tz) -> AppResult<Self> {
        let set = settings::value(tx)?;
        Ok(Self {
            calendar: calendar::whole(tx)?,
            extensions: extensions::of_year(tx, year)?,
            warn: set.warn_working_days,
            plan: set.plan_working_days,
            zone,
        })
    }

    /// When something planned for `day` is due.
    pub(crate) fn due_on(&self, day: NaiveDate) -> Due {
        Due::on(day, self.warn, &self.calendar, &self.extensions, self.zone)
    }

    /// When a node is due: as planned, or later where a rejection gave time.
    pub(crate) fn due_of(&self, node: &Node) -> Due {
        let planned = self.due_on(node.content.due_on);
        let given = node.grace_on.map(|day| self.due_on(day));
        given.filter(|given| given.due_at > planned.due_at).unwrap_or(planned)
    }

    /// The day until which the rejection of `report` on `today` gives time: of the first complete report that came in time,
    /// when fewer than [`GRACE`] working days are left (workflows, Timely).
    pub(crate) fn grace(&self, node: &Node, report: &NodeReport, today: NaiveDate) -> Option<NaiveDate> {
        let timely = report.submitted().is_some_and(|hand| hand.at <= node.due.due_at);
        let until = self.calendar.after(today, GRACE);
        let short = until > node.due.due_at.day_in(self.zone);
        (timely && short && report.content.is_complete() && node.grace_on.is_none()).then_some(until)
    }

    /// When the plan of an indicator issued at `issued` is to be handed in.
    pub(crate) fn plan_due(&self, issued: Timestamp) -> Due {
        self.due_on(self.calendar.after(issued.day_in(self.zone), self.plan.into()))
    }
}

/// Moves what is due in `year` to where calendar, settings and extensions put it now. Nobody plans while it does.
pub(crate) fn move_year<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'_>,
    year: Year,
    act: &Act,
) -> AppResult<()> {
    years::lock(tx, year)?;
    let timing = Timing::of(tx, year, cx.zone)?;
    let mut moved = Vec::new();
    for node in nodes::counting_in(tx, year)? {
        let due = timing.due_of(&node);
        moved.extend(node.moved(&cx.env, due).map(|after| (node, after)));
    }
    let _nodes = nodes::update_many(tx, &moved, act)?;
    let mut moved = Vec::new();
    for plan in plans::drafting_in(tx, year)? {
        let due = timing.plan_due(plan.created_at);
        moved.extend(plan.moved(&cx.env, due).map(|after| (plan, after)));
    }
    let _plans = plans::update_many(tx, &moved, act)?;
    Ok(())
}

/// [`move_year`] of every year that is not closed.
pub(crate) fn move_all<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, act: &Act) -> AppResult<()> {
    for year in years::all(tx)? {
        if !year.phase.is_closed() {
            move_year(cx, tx, year.year, act)?;
        }
    }
    Ok(())
}
