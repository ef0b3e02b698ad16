//! Record what a meeting decided, one item or many at once.

use std::collections::HashMap;

use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::{Indicator, IndicatorId, Stage},
    nodes::Node,
    policy::perm::MeetingEdit,
    reviews::{
        AgendaItem, AgendaItemId, AgendaVerdict, GoalChange, Hand, MeetingId, MeetingState, ReviewLevel,
        own_work,
    },
};
use dukao_persistence::{
    indicators, nodes,
    reviews::{agenda, meetings},
};
use serde::Serialize;

use super::{change_meeting, stepping};
use crate::{AppError, AppResult, Cx, IdempotencyKey, indicators::changing};

/// One item at the version that the caller saw.
#[derive(Debug, Clone, Copy)]
pub struct SeenItem {
    /// Which.
    pub id: AgendaItemId,
    /// At this version.
    pub version: Version,
}

/// What was decided about several.
#[derive(Debug, Clone)]
pub struct Decisions {
    /// At which meeting.
    pub meeting: MeetingId,
    /// About what, each once.
    pub entries: Vec<SeenItem>,
    /// What.
    pub verdict: AgendaVerdict,
}

/// How many items stand decided so that did not: all of them or none. Until the meeting is confirmed, a decision can be
/// recorded again. It takes effect with the confirmation.
pub fn decide(
    cx: &Cx<'_, MeetingEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    order: &Decisions,
) -> AppResult<usize> {
    cx.once(key, &crate::once::request_bytes(&(order.meeting, request))?, |tx| {
        let meeting = change_meeting::open(cx, tx, order.meeting)?;
        meeting.require(MeetingState::Held, cx.permission()).map_err(AppError::Conflict)?;
        let ids: Vec<_> = order.entries.iter().map(|entry| entry.id).collect();
        let found = agenda::find_all(tx, &ids)?.into_iter().filter(|item| item.meeting_id == meeting.id);
        let mut found: HashMap<AgendaItemId, AgendaItem> = found.map(|item| (item.id, item)).collect();
        let about: Vec<_> = found.values().map(|item| item.indicator_id).collect();
        let steps = stepping::steps_of(tx, &about)?;
        let about = indicators::find_all(tx, &about)?.into_iter();
        let about: HashMap<IndicatorId, Indicator> = about.map(|one| (one.id, one)).collect();
        let ids: Vec<_> = about.keys().copied().collect();
        let last_due = last_due(nodes::open_of(tx, &ids)?);
        let returns = matches!(order.verdict, AgendaVerdict::Return { .. });
        let (mut faults, mut changes) = (Vec::new(), Vec::new());
        for (place, entry) in order.entries.iter().enumerate() {
            let at = changing::place(place);
            let found = found.remove(&entry.id).and_then(|item| {
                let indicator = about.get(&item.indicator_id)?;
                Some((item, indicator))
            });
            let Some((before, indicator)) = found else {
                faults.push(FieldFault::new(at, FieldCode::NotFound));
                continue;
            };
            let steps = steps.get(&indicator.id).map(Vec::as_slice).unwrap_or_default();
            if before.version != entry.version {
                let current = before.version.number();
                faults.push(FieldFault::new(at, FieldCode::IndicatorStale { current }));
            } else if indicator.stage == Stage::Issued && returns {
                faults.push(FieldFault::new(at, FieldCode::IssuedStands));
            } else if own_work(indicator, steps, ReviewLevel::Meeting, &cx.actor) {
                faults.push(FieldFault::new(at, FieldCode::OwnWork));
            } else {
                let change = order.verdict.change().into_iter();
                faults
                    .extend(change.flat_map(|change| unfit(change, indicator, last_due.get(&indicator.id))));
                let after = before.clone().decided(order.verdict.clone(), Hand::of(&cx.env, &cx.actor));
                changes.push((before, after));
            }
        }
        AppError::unless_none(faults)?;
        let act = cx.act().because(order.verdict.reason().map(ToOwned::to_owned));
        for (before, after) in &changes {
            let _decided = agenda::update(tx, before, after, act.clone())?;
        }
        let recorded = meetings::update(tx, &meeting, &meeting.clone().touched(&cx.env), act)?;
        Ok(recorded.returning(changes.len()))
    })
}

/// By when the last of each indicator's nodes is planned.
pub(super) fn last_due(nodes: Vec<Node>) -> HashMap<IndicatorId, NaiveDate> {
    let mut last = HashMap::new();
    for node in nodes {
        let day = node.content.due_on;
        last.entry(node.indicator_id).and_modify(|at: &mut NaiveDate| *at = day.max(*at)).or_insert(day);
    }
    last
}

/// What stands against a change, under `/change`; the indicator's last node is planned for `last_due`.
fn unfit(change: &GoalChange, indicator: &Indicator, last_due: Option<&NaiveDate>) -> Vec<FieldFault> {
    if change.target.is_some() && indicator.content.measure.numeric().is_none() {
        return vec![FieldFault::new("/change/target", FieldCode::NoTarget)];
    }
    if let Some(day) = last_due.filter(|day| change.deadline.is_some_and(|deadline| deadline < **day)) {
        return vec![FieldFault::new("/change/deadline", FieldCode::NodeDueLater { day: day.to_string() })];
    }
    let changed = change.made_in(indicator.content.clone());
    if changed == indicator.content {
        return vec![FieldFault::new("/change", FieldCode::NothingChanged)];
    }
    let faults = changed.checked(indicator.year).err().unwrap_or_default().into_iter();
    let under = |fault: FieldFault| {
        let pointer = fault.pointer.trim_start_matches("/measure");
        FieldFault::new(format!("/change{pointer}"), fault.code)
    };
    faults.map(under).collect()
}
