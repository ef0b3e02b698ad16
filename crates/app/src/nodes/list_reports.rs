//! The reports that wait for somebody, or waited.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    nodes::{Light, LightReason, ReportState},
    policy::{Permission, Scope, perm::NodeRead},
};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{self, ReportQuery, ReportRow, reports},
    page::{Page, PageRequest},
};

use super::node_detail::{light_of, report_actions, reporting_over};
use crate::{AllowedAction, AppResult, Cx};

/// A report in a list.
#[derive(Debug, Clone)]
pub struct ListedReport {
    /// The report with node and indicator.
    pub row: ReportRow,
    /// The node's light and why.
    pub light: Option<(Light, LightReason)>,
    /// How many files it has.
    pub files: i64,
    /// How many of them the caller has opened.
    pub opened: i64,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// One page of them; what waits longest comes first. Without a state asked for, those that were handed in.
pub fn list(cx: &Cx<'_, NodeRead>, query: ReportQuery, page: PageRequest) -> AppResult<Page<ListedReport>> {
    let query = visible(cx, query);
    cx.db.read(|tx| {
        let rows = nodes::list_reports(tx, &query, page)?;
        let ids: Vec<_> = rows.items.iter().map(|row| row.report.id).collect();
        let files = reports::files_of(tx, &ids)?;
        let opened = reports::opened_of(tx, &ids, cx.actor.person_id)?;
        let years: BTreeSet<_> = rows.items.iter().map(|row| row.row.indicator.year).collect();
        let over = reporting_over(tx, &years)?;
        let of = |counts: &HashMap<_, i64>, id| counts.get(&id).copied().unwrap_or_default();
        Ok(rows.map(|row| {
            let indicator = &row.row.indicator;
            ListedReport {
                light: light_of(&row.node, cx.env.now()),
                files: of(&files, row.report.id),
                opened: of(&opened, row.report.id),
                allowed: report_actions(
                    &cx.actor,
                    indicator,
                    &row.report,
                    over.get(&indicator.year).copied(),
                ),
                row,
            }
        }))
    })
}

/// How many stand in each state; states without any are left out.
pub fn count(cx: &Cx<'_, NodeRead>, query: &LedgerQuery) -> AppResult<Vec<(ReportState, i64)>> {
    cx.db.read(|tx| {
        let mut counts = Vec::new();
        for handed_in in [false, true] {
            let query = LedgerQuery { scope: scope(cx, handed_in), ..query.clone() };
            counts.extend(nodes::count_reports(tx, &query, handed_in)?);
        }
        Ok(counts)
    })
}

fn visible(cx: &Cx<'_, NodeRead>, query: ReportQuery) -> ReportQuery {
    let inside = matches!(query.state, Some(ReportState::Draft | ReportState::SectionConfirmed));
    ReportQuery { indicators: LedgerQuery { scope: scope(cx, !inside), ..query.indicators }, ..query }
}

/// What is not handed in yet stays inside its unit.
fn scope(cx: &Cx<'_, NodeRead>, handed_in: bool) -> Scope {
    if handed_in { cx.scope() } else { cx.actor.scope(Permission::ReportEdit) }
}
