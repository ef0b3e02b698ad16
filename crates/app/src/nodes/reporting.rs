//! What every step of a report asks before it is taken.

use std::collections::{BTreeMap, HashMap};

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::{Indicator, IndicatorId},
    nodes::{Node, NodeId, NodeReport, NodeReportId, ReportDuty, handles},
    organisation::{AssessmentYear, Year},
    policy::{Denial, Permission, Permit},
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx, WriteTx, indicators,
    nodes::{self, reports},
};

use super::planning;
use crate::{AppError, AppResult, Cx, organisation::open_year};

/// A report at the version that the caller saw.
#[derive(Debug, Clone, Copy)]
pub struct SeenReport {
    /// Which.
    pub id: NodeReportId,
    /// At this version.
    pub version: Version,
}

/// A report with what it is about.
#[derive(Debug, Clone)]
pub(super) struct About {
    pub(super) report: NodeReport,
    pub(super) node: Node,
    pub(super) indicator: Indicator,
}

/// Refuses `P` in a year in which nobody reports: before it runs, after its close, and for the unit's steps after its last
/// day of reporting. The year stands still until the transaction ends.
pub(super) fn require_reporting<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'_>,
    year: Year,
) -> AppResult<AssessmentYear> {
    let year = open_year::required(tx, year, cx.permission(), "/year")?;
    let today = (cx.permission() != Permission::ReportVerify).then(|| cx.today());
    year.require_reporting(cx.permission(), today).map_err(AppError::Conflict)?;
    Ok(year)
}

/// The node, if the caller may do `P` to reports about it.
pub(super) fn node<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'_>,
    id: NodeId,
) -> AppResult<(Node, Indicator)> {
    let node = nodes::find(tx, id)?.ok_or(AppError::NotFound)?;
    let indicator = planning::visible(cx, tx, node.indicator_id)?;
    require_hands(cx, &indicator)?;
    require_reporting(cx, tx, indicator.year)?;
    Ok((node, indicator))
}

/// Refuses what is not in the caller's hands for `P`.
pub(super) fn require_hands<P: Permit>(cx: &Cx<'_, P>, indicator: &Indicator) -> AppResult<()> {
    match cx.decide(&indicator.subject()) {
        Ok(()) if handles(&cx.actor, cx.permission(), indicator) => Ok(()),
        Ok(()) => Err(AppError::Forbidden(Denial::OutOfScope)),
        Err(Denial::WrongStage) => {
            indicator.require_stage(cx.permission()).map_err(AppError::Conflict)?;
            Err(AppError::Forbidden(Denial::WrongStage))
        }
        Err(denial) => Err(AppError::Forbidden(denial)),
    }
}

/// The report as it stands, if the caller may do `P` to it and saw it as it is.
pub(super) fn one<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, seen: SeenReport) -> AppResult<About> {
    let report = reports::find(tx, seen.id)?.ok_or(AppError::NotFound)?;
    let (node, indicator) = node(cx, tx, report.node_id)?;
    AppError::unless_stale(seen.version, report.version)?;
    report.require(cx.permission()).map_err(AppError::Conflict)?;
    if cx.permission() == Permission::ReportVerify && report.is_of(&cx.actor) {
        return Err(AppError::Forbidden(Denial::OwnWork));
    }
    Ok(About { report, node, indicator })
}

/// Like [`one`] for several: each as it stands, or why nothing is done to it. `passes` says which states serve besides those
/// of `P`.
pub(super) fn several<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'_>,
    seen: &[SeenReport],
    passes: impl Fn(&NodeReport, &Indicator) -> bool,
) -> AppResult<Vec<Result<About, FieldCode>>> {
    let ids: Vec<_> = seen.iter().map(|seen| seen.id).collect();
    let found = reports::find_all(tx, &ids)?;
    let mut about = together(tx, found)?;
    let mut years = BTreeMap::<Year, bool>::new();
    for year in about.values().map(|about| about.indicator.year).collect::<std::collections::BTreeSet<_>>() {
        let open = match require_reporting(cx, tx, year) {
            Ok(_) => true,
            Err(AppError::YearClosed(_) | AppError::Conflict(_)) => false,
            Err(error) => return Err(error),
        };
        years.insert(year, open);
    }
    let each = seen.iter().map(|seen| {
        let now = about.remove(&seen.id).ok_or(FieldCode::NotFound)?;
        if cx.actor.decide(Permission::IndicatorRead, &now.indicator.subject()).is_err() {
            return Err(FieldCode::NotFound);
        }
        let (report, indicator) = (&now.report, &now.indicator);
        match cx.decide(&indicator.subject()) {
            Ok(()) if handles(&cx.actor, cx.permission(), indicator) => {}
            Err(Denial::WrongStage) => {
                return Err(FieldCode::IndicatorInStage { stage: indicator.stage.code().to_owned() });
            }
            _ => return Err(FieldCode::IndicatorOutOfScope),
        }
        if report.version != seen.version {
            return Err(FieldCode::ReportStale { current: report.version.number() });
        }
        if years.get(&indicator.year) != Some(&true) {
            return Err(FieldCode::ReportingClosed);
        }
        if report.require(cx.permission()).is_err() && !passes(report, indicator) {
            return Err(FieldCode::ReportInState { state: report.state().code().to_owned() });
        }
        if cx.permission() == Permission::ReportVerify && report.is_of(&cx.actor) {
            return Err(FieldCode::OwnWork);
        }
        Ok(now)
    });
    Ok(each.collect())
}

/// These reports with their nodes and indicators, in three statements.
pub(super) fn together(
    tx: &mut ReadTx<'_>,
    found: Vec<NodeReport>,
) -> AppResult<HashMap<NodeReportId, About>> {
    let ids: Vec<_> = found.iter().map(|report| report.node_id).collect();
    let nodes: HashMap<NodeId, Node> =
        nodes::find_all(tx, &ids)?.into_iter().map(|node| (node.id, node)).collect();
    let ids: Vec<_> = found.iter().map(|report| report.indicator_id).collect();
    let indicators: HashMap<IndicatorId, Indicator> =
        indicators::find_all(tx, &ids)?.into_iter().map(|one| (one.id, one)).collect();
    let about = found.into_iter().filter_map(|report| {
        let node = nodes.get(&report.node_id)?.clone();
        let indicator = indicators.get(&report.indicator_id)?.clone();
        Some((report.id, About { report, node, indicator }))
    });
    Ok(about.collect())
}

/// What a report about `node` is judged by at `now`.
pub(super) fn duty<P: Permit>(cx: &Cx<'_, P>, about: &About, files: i64) -> ReportDuty {
    let content = &about.indicator.content;
    let now: Timestamp = cx.env.now();
    ReportDuty {
        actual: content.measure.numeric().is_some() && content.data_owner_id.is_none(),
        late: now > about.node.due.due_at,
        today: cx.today(),
        files: usize::try_from(files).unwrap_or_default(),
    }
}

/// What each of these lacks, at its place in the request; of a single one field by field.
pub(super) fn lacking<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    ready: &[(usize, About)],
) -> AppResult<Vec<FieldFault>> {
    let ids: Vec<_> = ready.iter().map(|(_, about)| about.report.id).collect();
    let files = reports::files_of(tx, &ids)?;
    let mut faults = Vec::new();
    for (place, about) in ready {
        let count = files.get(&about.report.id).copied().unwrap_or_default();
        let lacking = about.report.content.lacking(&duty(cx, about, count));
        faults.extend(
            lacking
                .into_iter()
                .map(|fault| FieldFault::new(format!("/entries/{place}{}", fault.pointer), fault.code)),
        );
    }
    Ok(faults)
}
