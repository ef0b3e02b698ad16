use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use dukao_domain::{
    nodes::{
        Light, LightReason, Node, NodeId, NodeReport, NodeState, Reminder, Standing, handles, is_inside,
    },
    policy::{Actor, Denial, Permission},
    session::PersonId,
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx,
    indicators::{LedgerRow, find_row},
    nodes::{self, reminders, reports},
    organisation::years,
    session::people,
};

use super::year_end::{actuals_over, closed, unmeasured};
use crate::{AllowedAction, AppError, AppResult};

/// Reminders that a node's page shows.
const REMINDERS: i64 = 5;

/// A report with what can be done to it.
#[derive(Debug, Clone)]
pub struct ShownReport {
    /// The report.
    pub report: NodeReport,
    /// How many files it has.
    pub files: i64,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// A node as its page shows it.
#[derive(Debug, Clone)]
pub struct NodeDetail {
    /// The node.
    pub node: Node,
    /// Its indicator.
    pub row: LedgerRow,
    /// Its light and why; of a node that does not count `None`.
    pub light: Option<(Light, LightReason)>,
    /// Its reports, the first first; those not handed in yet inside the unit only.
    pub reports: Vec<ShownReport>,
    /// Who was reminded of it lately, the newest first; inside the unit only.
    pub reminders: Vec<Reminder>,
    /// What the people in it are called.
    pub names: HashMap<PersonId, String>,
    /// What the caller may do to the node: begin a report, write in its journal, enter its actual value, remind
    /// others of it.
    pub allowed: Vec<AllowedAction>,
}

/// The light of a node that counts.
pub(super) fn light_of(node: &Node, now: Timestamp) -> Option<(Light, LightReason)> {
    (node.state == NodeState::Open).then(|| node.light(now))
}

/// What `actor` may do to a report as it stands, unless its year is `over`.
pub(super) fn report_actions(
    actor: &Actor,
    indicator: &dukao_domain::indicators::Indicator,
    report: &NodeReport,
    over: Option<Denial>,
) -> Vec<AllowedAction> {
    let subject = indicator.subject();
    let steps = [
        Permission::ReportEdit,
        Permission::ReportConfirm,
        Permission::ReportReturn,
        Permission::ReportSubmit,
        Permission::ReportVerify,
    ];
    let both = report.require(Permission::ReportConfirm).is_ok()
        && handles(actor, Permission::ReportConfirm, indicator);
    let action = |permission| {
        let hands = (!handles(actor, permission, indicator)).then_some(Denial::OutOfScope);
        let through = permission == Permission::ReportSubmit && both;
        let state = report.require(permission).err().filter(|_| !through).map(|_| Denial::WrongStage);
        let own = (permission == Permission::ReportVerify && report.is_of(actor)).then_some(Denial::OwnWork);
        AllowedAction::of(actor, permission, &subject).unless(hands).unless(over).unless(state).unless(own)
    };
    steps.map(action).to_vec()
}

/// Why nobody reports in a year as it stands.
pub(super) fn reporting_over(
    tx: &mut ReadTx<'_>,
    years: &BTreeSet<dukao_domain::organisation::Year>,
) -> AppResult<HashMap<dukao_domain::organisation::Year, Denial>> {
    let mut over = HashMap::new();
    for year in years::all(tx)? {
        if years.contains(&year.year) && !year.phase.takes_reports() {
            let denial = if year.phase.is_closed() { Denial::YearClosed } else { Denial::WrongStage };
            over.insert(year.year, denial);
        }
    }
    Ok(over)
}

/// For whoever may read the indicator.
pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    id: NodeId,
    (now, today): (Timestamp, NaiveDate),
) -> AppResult<NodeDetail> {
    let node = nodes::find(tx, id)?.ok_or(AppError::NotFound)?;
    let row = find_row(tx, node.indicator_id)?.ok_or(AppError::NotFound)?;
    let indicator = &row.indicator;
    let found = reports::of_node(tx, id)?;
    let hands = |report: &NodeReport| {
        let hands = [report.confirmed(), report.submitted(), report.verified(), report.sent_back()];
        let people = hands.into_iter().flatten().flat_map(|hand| [Some(hand.by), hand.on_behalf_of]);
        people.flatten().chain([report.created_by]).collect::<Vec<_>>()
    };
    let reminders =
        if is_inside(actor, indicator) { reminders::of_node(tx, id, REMINDERS)? } else { Vec::new() };
    let senders = reminders.iter().flat_map(|one| [Some(one.by), one.on_behalf_of]).flatten();
    let people: Vec<_> = found.iter().flat_map(hands).chain(senders).collect();
    let over = reporting_over(tx, &BTreeSet::from([indicator.year]))?.remove(&indicator.year);
    let unsettled = found.last().is_some_and(|last| !last.is_settled());
    let busy = (node.state != NodeState::Open || node.standing == Standing::Completed || unsettled)
        .then_some(Denial::WrongStage);
    let hands = (!handles(actor, Permission::ReportEdit, indicator)).then_some(Denial::OutOfScope);
    let begin = AllowedAction::of(actor, Permission::ReportEdit, &indicator.subject());
    let measure = AllowedAction::of(actor, Permission::ActualEnter, &indicator.subject());
    let uncounted = (node.state != NodeState::Open).then_some(Denial::WrongStage);
    let measure = measure.unless(unmeasured(actor, indicator)).unless(uncounted);
    let actuals_over = actuals_over(tx, indicator.year, today)?;
    let journal = AllowedAction::of(actor, Permission::JournalWrite, &indicator.subject());
    let drafted = (node.state == NodeState::Draft).then_some(Denial::WrongStage);
    let journal = journal.unless(hands).unless(closed(tx, indicator.year)?).unless(drafted);
    let remind = AllowedAction::of(actor, Permission::ReminderSend, &indicator.subject());
    let others = (!handles(actor, Permission::ReminderSend, indicator)).then_some(Denial::OutOfScope);
    let settled = node.settled().map(|_| Denial::WrongStage);
    let remind = remind.unless(others).unless(over).unless(settled);
    let ids: Vec<_> = found.iter().map(|report| report.id).collect();
    let files = reports::files_of(tx, &ids)?;
    let mut shown = Vec::with_capacity(found.len());
    for report in found {
        if report.submitted().is_none() && !is_inside(actor, indicator) {
            continue;
        }
        let files = files.get(&report.id).copied().unwrap_or_default();
        let allowed = report_actions(actor, indicator, &report, over);
        shown.push(ShownReport { report, files, allowed });
    }
    Ok(NodeDetail {
        light: light_of(&node, now),
        names: people::names(tx, &people)?,
        allowed: vec![
            begin.unless(hands).unless(over).unless(busy),
            measure.unless(actuals_over),
            remind,
            journal,
        ],
        reminders,
        reports: shown,
        node,
        row,
    })
}
