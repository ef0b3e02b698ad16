//! A meeting's decisions take effect: all in one transaction, as a job (R7).

use std::collections::HashMap;

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::{Baseline, Indicator, IndicatorId, Missing, Stage},
    nodes::NodePlan,
    policy::{Actor, perm::MeetingConfirm},
    reviews::{AgendaItem, AgendaVerdict, Decision, GoalChange, MeetingId, MeetingVerdict, ReviewStep},
};
use dukao_persistence::{
    Audited, WriteTx,
    indicators::{self, baselines},
    nodes::{self, plans},
    reviews::{agenda, meetings, steps},
};
use serde::{Deserialize, Serialize};

use super::{change_meeting::SeenMeeting, confirm_meeting, stepping};
use crate::{
    AppError, AppResult, Cx,
    nodes::{accept_reports::shortfall, timing::Timing},
    ops::worker::Run,
};

/// Rows written in one statement, and between two looks at whether the job goes on.
const BATCH: usize = 100;

/// The particulars of the job.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Task {
    pub(super) meeting: MeetingId,
    pub(super) version: Version,
}

/// What took effect.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// Issued as they stood.
    pub approved: u64,
    /// Issued with changes.
    pub changed: u64,
    /// Back to their drafters.
    pub returned: u64,
    /// Left for another meeting.
    pub deferred: u64,
    /// Issued earlier, and corrected.
    // What was kept before there were corrections has none.
    #[serde(default)]
    pub corrected: u64,
}

/// Closes the meeting and does what it decided.
pub(crate) fn run(run: &Run<'_>) -> AppResult<()> {
    let task: Task = run.task()?;
    let cx = run.cx::<MeetingConfirm>()?;
    let seen = SeenMeeting { id: task.meeting, version: task.version };
    run.write(&cx, |tx| resolve(&cx, tx, seen, &|done, total| run.step(done, total)))
}

/// The same at once, for whoever waits for it.
pub(crate) fn now(cx: &Cx<'_, MeetingConfirm>, seen: SeenMeeting) -> AppResult<()> {
    cx.db.write(cx.stamp(), |tx| resolve(cx, tx, seen, &|_, _| Ok(())))?;
    Ok(())
}

fn resolve<'t>(
    cx: &Cx<'_, MeetingConfirm>,
    tx: &mut WriteTx<'t>,
    seen: SeenMeeting,
    step: &dyn Fn(u64, u64) -> AppResult<()>,
) -> AppResult<Audited<'t, Resolution>> {
    meetings::lock(tx, seen.id)?;
    let before = confirm_meeting::ready(cx, tx, seen)?;
    crate::organisation::open_year::in_path(tx, before.year, cx.permission())?;
    let after = before.clone().closed(&cx.env, &cx.actor).map_err(AppError::Conflict)?;
    let recorded = meetings::update(tx, &before, &after, cx.act())?;
    let plan_due = Timing::of(tx, before.year, cx.zone)?.plan_due(cx.env.now());
    let items = agenda::of_meeting(tx, before.id)?;
    let total = u64::try_from(items.len()).unwrap_or(u64::MAX);
    let (mut done, mut resolution, mut faults) = (0, Resolution::default(), Vec::new());
    for batch in items.chunks(BATCH) {
        step(done, total)?;
        let ids: Vec<_> = batch.iter().map(|item| item.indicator_id).collect();
        let found = indicators::find_all(tx, &ids)?.into_iter();
        let mut found: HashMap<IndicatorId, Indicator> = found.map(|one| (one.id, one)).collect();
        let mut earlier = stepping::steps_of(tx, &ids)?;
        let (mut moved, mut taken, mut frozen) = (Vec::new(), Vec::new(), Vec::new());
        let (mut opened, mut corrected) = (Vec::new(), Vec::new());
        let in_force = baselines::in_force(tx, &ids)?;
        for item in batch {
            let Some((verdict, hand)) = &item.decision else { continue };
            let (verdict, change) = match verdict {
                AgendaVerdict::Approve => (MeetingVerdict::Issue, GoalChange::default()),
                AgendaVerdict::Change { change, reason } => {
                    (MeetingVerdict::Change { reason: reason.clone() }, change.clone())
                }
                AgendaVerdict::Return { reason } => {
                    (MeetingVerdict::Return { reason: reason.clone() }, GoalChange::default())
                }
                AgendaVerdict::Defer { .. } => {
                    resolution.deferred += 1;
                    continue;
                }
            };
            let old = found.remove(&item.indicator_id).ok_or(AppError::NotFound)?;
            let is_issued = old.stage == Stage::Issued;
            if is_issued && matches!(verdict, MeetingVerdict::Issue) {
                // It stands as it was issued.
                resolution.approved += 1;
                continue;
            }
            let new = if is_issued {
                old.clone().corrected(&cx.env, &change)
            } else {
                old.clone().resolved(&cx.env, &verdict, &change)
            };
            let new = new.map_err(AppError::Conflict)?;
            match verdict {
                _ if is_issued => resolution.corrected += 1,
                MeetingVerdict::Issue => resolution.approved += 1,
                MeetingVerdict::Change { .. } => resolution.changed += 1,
                MeetingVerdict::Return { .. } => resolution.returned += 1,
            }
            if !matches!(verdict, MeetingVerdict::Return { .. }) {
                faults.extend(lacking(item, &new));
                let earlier = in_force.get(&new.id).map_or(0, |baseline| baseline.number);
                frozen.push(Baseline::frozen(&cx.env, &new, before.id, earlier));
                if is_issued {
                    corrected.push(new.clone());
                } else {
                    opened.push(NodePlan::opened(&cx.env, new.id, plan_due));
                }
            }
            // The decision is of whoever recorded it for the meeting.
            let clerk = Actor { on_behalf_of: hand.on_behalf_of, ..Actor::person(hand.by, Vec::new()) };
            let steps = earlier.remove(&old.id).unwrap_or_default();
            let decision = Decision::Meeting(verdict);
            let step = ReviewStep::taken(&cx.env, &clerk, (old.id, old.version), &steps, decision);
            taken.push(if is_issued { step.alone() } else { step });
            moved.push((old, new));
        }
        let _moved = indicators::update_many(tx, &moved, &cx.act())?;
        let _taken = steps::insert_many(tx, &taken, &cx.act())?;
        let _frozen = baselines::insert_many(tx, &frozen, &cx.act())?;
        let _opened = plans::insert_many(tx, &opened, &cx.act())?;
        regrade(cx, tx, &corrected)?;
        done += u64::try_from(batch.len()).unwrap_or_default();
    }
    AppError::unless_none(faults)?;
    step(done, total)?;
    Ok(recorded.returning(resolution))
}

/// Grades the nodes of corrected indicators anew: how far a number lies behind follows from its target.
fn regrade(cx: &Cx<'_, MeetingConfirm>, tx: &mut WriteTx<'_>, corrected: &[Indicator]) -> AppResult<()> {
    let ids: Vec<_> = corrected.iter().map(|one| one.id).collect();
    let about: HashMap<_, _> = corrected.iter().map(|one| (one.id, one)).collect();
    let graded = nodes::open_of(tx, &ids)?.into_iter().filter_map(|node| {
        let after = node.graded(&cx.env, shortfall(about.get(&node.indicator_id)?, &node, node.actual))?;
        Some((node, after))
    });
    let graded: Vec<_> = graded.collect();
    let _graded = nodes::update_many(tx, &graded, &cx.act())?;
    Ok(())
}

/// What a merger took from an indicator since it was handed in: nothing is issued to nobody (R11).
fn lacking(item: &AgendaItem, indicator: &Indicator) -> Option<FieldFault> {
    let missing: Vec<_> =
        indicator.content.missing_for_submission(true).into_iter().map(Missing::code).collect();
    let code = FieldCode::Incomplete { missing: missing.join(", ") };
    (!missing.is_empty()).then(|| FieldFault::new(format!("/agenda/{}", item.position), code))
}
