//! What the demo's units say about their nodes, and what the office says of that.

use dukao_domain::{
    audit::Digest,
    decimal::Quantity,
    evidence::{EvidenceFileId, FileSubject},
    indicators::Indicator,
    nodes::{Node, NodeId, NodeReport, ReportContent},
    policy::perm::{
        ActualEnter, JournalWrite, ReminderSend, ReportConfirm, ReportEdit, ReportSubmit, ReportVerify,
    },
};
use dukao_persistence::nodes::{self, plans, reports};

use super::underway::{City, Desk, Kept};
use crate::{
    AppError, AppResult,
    evidence::attach::attach,
    nodes::{
        SeenReport, accept_reports, begin_report, confirm_reports, journal, measure_node, reject_report,
        remind, submit_reports,
    },
};

/// The officer of the bureau of statistics.
const BUREAU: &str = "zs-tjj";

/// What the unit says about its first two nodes, and what the office says of that.
pub(super) fn report(city: &City<'_>, desk: &Desk, indicator: &Indicator, place: usize) -> AppResult<()> {
    let nodes = city.db.read(|tx| match plans::present(tx, indicator.id)? {
        Some(plan) => nodes::of_plan(tx, plan.id),
        None => Ok(Vec::new()),
    })?;
    let [first, second, ..] = &nodes[..] else { return Ok(()) };
    if first.state != dukao_domain::nodes::NodeState::Open {
        return Ok(());
    }
    if place.is_multiple_of(4) {
        for (days, text) in [(-40, "到现场踏勘，梳理存在问题"), (-32, "召集配合单位协调进度")]
        {
            let cx = city.cx::<JournalWrite>(desk.officer, days)?;
            journal::write(&cx, &city.key()?, &text, first.id, text)?;
        }
    }
    // Most did the first step in time; some late; one in nine not at all.
    if place % 9 == 4 {
        let cx = city.cx::<ReminderSend>(desk.officer, -10)?;
        remind::remind(&cx, &city.key()?, &first.id, &[first.id], Some("请本周内报送，说明滞后原因"))?;
    } else {
        let days = if place % 9 == 7 { -20 } else { -28 };
        let report = hand_in(city, desk, indicator, first, days, false)?;
        accept(city, report, days + 3)?;
        measure(city, indicator, first, days + 4)?;
    }
    match place % 6 {
        0 | 3 => {
            let short = place % 18 == 6;
            accept(city, hand_in(city, desk, indicator, second, -9, short)?, -5)?;
        }
        1 => {
            hand_in(city, desk, indicator, second, -7, false)?;
        }
        4 => {
            let report = hand_in(city, desk, indicator, second, -7, false)?;
            let office = city.account("office")?;
            let cx = city.cx::<ReportVerify>(office, -1)?;
            reject_report::reject(&cx, report, "佐证材料缺少盖章页,请补齐后重报")?;
        }
        _ => {}
    }
    Ok(())
}

/// What the data owner says of it, where there is one.
fn measure(city: &City<'_>, indicator: &Indicator, node: &Node, days: i64) -> AppResult<()> {
    let (Some(_), Some(planned)) = (indicator.content.data_owner_id, node.content.planned) else {
        return Ok(());
    };
    let cx = city.cx::<ActualEnter>(city.account(BUREAU)?, days)?;
    let now = city.db.read(|tx| nodes::find(tx, node.id))?.ok_or(AppError::NotFound)?;
    measure_node::measure(&cx, node.id, now.version, planned)?;
    Ok(())
}

fn seen(city: &City<'_>, id: dukao_domain::nodes::NodeReportId) -> AppResult<SeenReport> {
    let now: NodeReport = city.db.read(|tx| reports::find(tx, id))?.ok_or(AppError::NotFound)?;
    Ok(SeenReport { id, version: now.version })
}

/// The report of a node, as far as the office; `short` of what was planned where there is a number.
fn hand_in(
    city: &City<'_>,
    desk: &Desk,
    indicator: &Indicator,
    node: &Node,
    days: i64,
    short: bool,
) -> AppResult<SeenReport> {
    let reached = |planned: Quantity| {
        if short { Quantity::from_scaled(planned.to_scaled() / 5 * 4) } else { planned }
    };
    let late = city.at(days) > node.due.due_at;
    let content = ReportContent {
        percent: 100,
        actual: indicator
            .content
            .data_owner_id
            .is_none()
            .then_some(node.content.planned)
            .flatten()
            .map(reached),
        narrative: Some(format!("已完成“{}”,材料见附件。", node.content.title)),
        cause: late.then(|| "前期手续办理时间超出预期".to_owned()),
        promised_on: None,
    };
    let id: NodeId = node.id;
    let writer = desk.officer;
    let begun = begin_report::begin(&city.cx::<ReportEdit>(writer, days)?, &city.key()?, &id, id, &content)?;
    let text = format!("指标,节点,结论\n{},{},已完成\n", indicator.code, node.content.title);
    let file = city.file(writer, days, &format!("{}-{}-佐证.csv", indicator.code, node.number), &text)?;
    let subject = FileSubject::Report(begun.id);
    attach::<_, Kept<EvidenceFileId>>(&city.cx::<ReportEdit>(writer, days)?, &city.key()?, subject, file)?;
    let confirming = city.cx::<ReportConfirm>(desk.section, days)?;
    confirm_reports::confirm(&confirming, &city.key()?, &id, &[seen(city, begun.id)?])?;
    let handing = city.cx::<ReportSubmit>(desk.officer, days)?;
    submit_reports::submit(&handing, &city.key()?, &id, &[seen(city, begun.id)?])?;
    seen(city, begun.id)
}

fn accept(city: &City<'_>, report: SeenReport, days: i64) -> AppResult<()> {
    let office = city.account("office")?;
    let files = city
        .db
        .read(|tx| dukao_persistence::evidence::files::of_subject(tx, FileSubject::Report(report.id)))?;
    for file in files {
        let (content, at): (Digest, _) = (file.sha256, city.at(days));
        city.db.upkeep(|tx| reports::note_opened(tx, content, office, at))?;
    }
    let cx = city.cx::<ReportVerify>(office, days)?;
    accept_reports::accept(&cx, &city.key()?, &report.id, &[report])?;
    Ok(())
}
