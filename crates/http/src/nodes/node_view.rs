use dukao_app::nodes::{ListedNode, ListedReport, NodeDetail, ShownReport};
use dukao_domain::{
    nodes::{Light, LightReason, NodeReport, ReportContent},
    session::PersonId,
};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

use super::plan_view::NodeView;
use crate::{
    action::ActionView,
    indicators::RowView,
    reviews::{HandView, named},
    session::Named,
};

/// How something stands, and why.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Light)]
pub(super) struct LightView {
    /// `grey`, `green`, `yellow` or `red`.
    light: String,
    /// `completed`, `completed_late`, `awaiting`, `past_due`, `due_soon`, `rejected` or `not_yet`.
    reason: String,
}

impl From<(Light, LightReason)> for LightView {
    fn from((light, reason): (Light, LightReason)) -> Self {
        Self { light: light.code().to_owned(), reason: reason.code().to_owned() }
    }
}

/// What a report says.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodeReportContent)]
struct ReportContentView {
    /// How much is done: 100 is complete.
    percent: i16,
    /// Decimal: what is reached, cumulated.
    actual: Option<String>,
    /// What was done.
    narrative: Option<String>,
    /// Why it is late or partial.
    cause: Option<String>,
    /// By when the rest will be done.
    #[schema(format = Date)]
    promised_on: Option<String>,
}

impl From<&ReportContent> for ReportContentView {
    fn from(content: &ReportContent) -> Self {
        Self {
            percent: content.percent,
            actual: content.actual.map(|actual| actual.to_string()),
            narrative: content.narrative.clone(),
            cause: content.cause.clone(),
            promised_on: content.promised_on.map(|day| day.to_string()),
        }
    }
}

/// A report about a node.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodeReport)]
struct ReportView {
    /// Id.
    id: Uuid,
    /// Which of the node's reports, from 1.
    number: i16,
    /// `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`.
    state: String,
    #[serde(flatten)]
    content: ReportContentView,
    /// How many files it has.
    files: i64,
    /// Who began it.
    created_by: Named,
    /// Who confirmed it for the section.
    confirmed: Option<HandView>,
    /// Who handed it in for the unit.
    submitted: Option<HandView>,
    /// Who accepted or rejected it.
    verified: Option<HandView>,
    /// Who sent it back last, while it is mended.
    sent_back: Option<HandView>,
    /// Why it was sent back or rejected.
    reason: Option<String>,
    /// Version.
    version: i64,
    /// When it last changed.
    #[schema(format = DateTime)]
    updated_at: String,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl ReportView {
    fn new(shown: ShownReport, names: &HashMap<PersonId, String>) -> Self {
        let ShownReport { report, files, allowed } = shown;
        let hand = |hand| HandView::new(hand, names);
        Self {
            id: report.id.uuid(),
            number: report.number,
            state: report.state().code().to_owned(),
            content: (&report.content).into(),
            files,
            created_by: named(report.created_by, names),
            confirmed: report.confirmed().map(hand),
            submitted: report.submitted().map(hand),
            verified: report.verified().map(hand),
            sent_back: report.sent_back().map(hand),
            reason: report.reason().map(ToOwned::to_owned),
            version: report.version.number(),
            updated_at: report.updated_at.to_string(),
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// A word that a node is waited for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Reminder)]
struct ReminderView {
    /// What is asked, if anything is said.
    text: Option<String>,
    /// Who sent it.
    sent: HandView,
}

/// A node with its indicator and its reports.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodeDetail)]
pub(super) struct NodeDetailView {
    #[serde(flatten)]
    node: NodeView,
    /// The indicator.
    indicator: RowView,
    /// Its light; null while its plan is no plan yet, and of what does not count any more.
    light: Option<LightView>,
    /// Its reports, the first first.
    reports: Vec<ReportView>,
    /// Who was reminded of it lately, the newest first; inside the unit only.
    reminders: Vec<ReminderView>,
    /// What the caller may do to the node: `report.edit` begins a report, `actual.enter` enters what was reached,
    /// `reminder.send` reminds others of it, `journal.write` writes in its journal.
    allowed_actions: Vec<ActionView>,
}

impl From<NodeDetail> for NodeDetailView {
    fn from(detail: NodeDetail) -> Self {
        let NodeDetail { node, row, light, reports, reminders, names, allowed } = detail;
        let reminders = reminders.into_iter().map(|reminder| ReminderView {
            sent: HandView::new(reminder.hand(), &names),
            text: reminder.text,
        });
        let reminders = reminders.collect();
        Self {
            node: node.into(),
            indicator: RowView::new(&row, Vec::new()),
            light: light.map(Into::into),
            reports: reports.into_iter().map(|shown| ReportView::new(shown, &names)).collect(),
            reminders,
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// A node in a list, with its indicator.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListedNode)]
pub(super) struct ListedNodeView {
    #[serde(flatten)]
    node: NodeView,
    /// The indicator.
    indicator: RowView,
    /// Its light.
    light: Option<LightView>,
}

impl From<ListedNode> for ListedNodeView {
    fn from(ListedNode { row, light }: ListedNode) -> Self {
        Self {
            node: row.node.into(),
            indicator: RowView::new(&row.row, Vec::new()),
            light: light.map(Into::into),
        }
    }
}

/// A report in a list, with what it is about.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListedNodeReport)]
pub(super) struct ListedReportView {
    /// Id of the report.
    id: Uuid,
    /// Which of the node's reports, from 1.
    number: i16,
    /// `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`.
    state: String,
    #[serde(flatten)]
    content: ReportContentView,
    /// When it was handed in.
    #[schema(format = DateTime)]
    submitted_at: Option<String>,
    /// How many files it has.
    files: i64,
    /// How many of them the caller has opened.
    opened: i64,
    /// Version of the report.
    version: i64,
    /// When it last changed.
    #[schema(format = DateTime)]
    updated_at: String,
    /// Its node.
    node: NodeView,
    /// The node's light.
    light: Option<LightView>,
    /// The indicator; its actions are those on the report.
    indicator: RowView,
}

impl From<ListedReport> for ListedReportView {
    fn from(ListedReport { row, light, files, opened, allowed }: ListedReport) -> Self {
        let report: &NodeReport = &row.report;
        Self {
            id: report.id.uuid(),
            number: report.number,
            state: report.state().code().to_owned(),
            content: (&report.content).into(),
            submitted_at: report.submitted().map(|hand| hand.at.to_string()),
            files,
            opened,
            version: report.version.number(),
            updated_at: report.updated_at.to_string(),
            light: light.map(Into::into),
            indicator: RowView::new(&row.row, allowed),
            node: row.node.into(),
        }
    }
}
