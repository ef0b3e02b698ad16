//! A meeting's decisions take effect: all in one transaction, as a job (R7).

use std::collections::HashMap;

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::{Baseline, Indicator, IndicatorId, Missing, Stage},
    nodes::NodePlan,
    policy::{Actor, perm::MeetingConfirm},
    reviews::{AgendaItem, AgendaVerdict, Decision, GoalChange, MeetingId, MeetingVerdict, ReviewStep},
    state::StateFault,
};
use dukao_persistence::{
    Audited, WriteTx,
    indicators::{self, baselines},
    nodes::{self, plans},
    reviews::{agenda, meetings, steps},
};
use serde::{Deserialize, Serialize};

use super::{change_meeting::SeenMeeting, confirm_meeting, decide_agenda::last_due, stepping};
use crate::{AppError, AppResult, Cx, nodes::timing::Timing, ops::worker::Run};

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
    /// Issued as they stood, or left as they were issued before.
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
                MeetingVerdict::Return { .. } if is_issued => {
                    return Err(AppError::Conflict(StateFault {
                        from: old.stage.code(),
                        attempted: cx.permission(),
                        allowed: vec![Stage::Meeting.code()],
                    }));
                }
                _ if is_issued => resolution.corrected += 1,
                MeetingVerdict::Issue => resolution.approved += 1,
                MeetingVerdict::Change { .. } => resolution.changed += 1,
                MeetingVerdict::Return { .. } => resolution.returned += 1,
            }
            if !matches!(verdict, MeetingVerdict::Return { .. }) {
                // What was issued lacks what a merger took from it whether it is corrected or not.
                faults.extend(lacking(item, &new).filter(|_| !is_issued));
                let earlier = in_force.get(&new.id).map_or(0, |baseline| baseline.number);
                frozen.push(Baseline::frozen(&cx.env, &new, before.id, earlier));
                if is_issued {
                    corrected.push((old.clone(), new.clone(), item.position));
                } else {
                    opened.push(NodePlan::opened(&cx.env, new.id, plan_due));
                }
            }
            // The decision is of whoever recorded it for the meeting.
            let clerk = Actor { on_behalf_of: hand.on_behalf_of, ..Actor::person(hand.by, Vec::new()) };
            let steps = earlier.remove(&old.id).unwrap_or_default();
            let decision = Decision::Meeting(verdict);
            let step = ReviewStep::taken(&cx.env, &clerk, (old.id, old.version), &steps, decision);
            if is_issued {
                let reason = step.decision.reason().map(ToOwned::to_owned);
                let _corrected = indicators::update(tx, &old, &new, cx.act().because(reason))?;
                taken.push(step.alone());
            } else {
                taken.push(step);
                moved.push((old, new));
            }
        }
        let _moved = indicators::update_many(tx, &moved, &cx.act())?;
        let _taken = steps::insert_many(tx, &taken, &cx.act())?;
        let _frozen = baselines::insert_many(tx, &frozen, &cx.act())?;
        let _opened = plans::insert_many(tx, &opened, &cx.act())?;
        faults.extend(too_early(tx, &corrected)?);
        regrade(cx, tx, &corrected)?;
        done += u64::try_from(batch.len()).unwrap_or_default();
    }
    AppError::unless_none(faults)?;
    step(done, total)?;
    Ok(recorded.returning(resolution))
}

/// Plans and grades the open nodes of corrected indicators by the target that holds: the last one still reaches it, and how
/// far a number lies behind follows from it. Each gets a version, so that whoever accepts a report meanwhile grades anew too.
fn regrade(
    cx: &Cx<'_, MeetingConfirm>,
    tx: &mut WriteTx<'_>,
    corrected: &[(Indicator, Indicator, i16)],
) -> AppResult<()> {
    let targets = |pair: &&(Indicator, Indicator, i16)| pair.0.target() != pair.1.target();
    let about: HashMap<_, _> = corrected.iter().filter(targets).map(|pair| (pair.1.id, pair)).collect();
    let ids: Vec<_> = about.keys().copied().collect();
    let mut nodes = nodes::open_of(tx, &ids)?;
    nodes.sort_by_key(|node| (node.indicator_id, node.due.due_at));
    let mut graded = Vec::with_capacity(nodes.len());
    for (place, node) in nodes.iter().enumerate() {
        let Some((old, new, _)) = about.get(&node.indicator_id) else { continue };
        let is_last = nodes.get(place + 1).is_none_or(|next| next.indicator_id != node.indicator_id);
        graded.push((node.clone(), node.retargeted(&cx.env, old, new, is_last)));
    }
    let _graded = nodes::update_many(tx, &graded, &cx.act())?;
    Ok(())
}

/// Corrected deadlines that a node has come to lie behind since they were decided, at the item's place.
fn too_early(tx: &mut WriteTx<'_>, corrected: &[(Indicator, Indicator, i16)]) -> AppResult<Vec<FieldFault>> {
    let ids: Vec<_> = corrected.iter().map(|(_, new, _)| new.id).collect();
    let last_due = last_due(nodes::open_of(tx, &ids)?);
    let faults = corrected.iter().filter_map(|(_, new, position)| {
        let (day, deadline) = (last_due.get(&new.id)?, new.content.deadline?);
        let code = FieldCode::NodeDueLater { day: day.to_string() };
        (deadline < *day).then(|| FieldFault::new(format!("/agenda/{position}"), code))
    });
    Ok(faults.collect())
}

/// What a merger took from an indicator since it was handed in: nothing is issued to nobody (R11).
fn lacking(item: &AgendaItem, indicator: &Indicator) -> Option<FieldFault> {
    let missing: Vec<_> =
        indicator.content.missing_for_submission(true).into_iter().map(Missing::code).collect();
    let code = FieldCode::Incomplete { missing: missing.join(", ") };
    (!missing.is_empty()).then(|| FieldFault::new(format!("/agenda/{}", item.position), code))
}
