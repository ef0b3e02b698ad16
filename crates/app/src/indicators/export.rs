//! The ledger as a file: exactly what the filtered, sorted table shows.

use chrono_tz::Tz;
use dukao_domain::{
    indicators::{Comparator, Direction, Stage},
    policy::perm::IndicatorExport,
};
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    page::{PageRequest, Sort},
};

use crate::{
    AppResult, Cx,
    files::{
        sheet::{self, Cell},
        table::FileKind,
    },
};

/// Rows a file can hold.
const MAX_ROWS: u32 = 20_000;

const HEADINGS: [&str; 13] = [
    "编号",
    "任务来源",
    "事项",
    "指标",
    "方向",
    "目标值",
    "计量单位",
    "原文",
    "完成时限",
    "牵头单位",
    "权重",
    "状态",
    "更新时间",
];

/// The file's bytes.
pub fn export(
    cx: &Cx<'_, IndicatorExport>,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    kind: FileKind,
) -> AppResult<Vec<u8>> {
    let query = LedgerQuery { scope: cx.scope(), ..query };
    let rows = cx.db.read(|tx| indicators::rows(tx, &query, sort, PageRequest::first(MAX_ROWS)))?;
    let cells = rows.iter().map(|row| cells(row, cx.zone)).collect::<Vec<_>>();
    sheet::write(kind, "全市督查一本帐", &HEADINGS, &cells)
}

fn cells(row: &LedgerRow, zone: Tz) -> Vec<Cell> {
    let content = &row.indicator.content;
    let numeric = content.measure.numeric();
    let text = |text: Option<&str>| Cell::Text(text.unwrap_or_default().to_owned());
    let stated = numeric.and_then(|numeric| numeric.stated.as_ref()).map(|stated| {
        let sign = match stated.comparator {
            Comparator::MoreThan => ">",
            Comparator::NotLess => "≥",
            Comparator::Equal | Comparator::Range => "",
            Comparator::About => "约",
            Comparator::LessThan => "<",
            Comparator::NotMore => "≤",
        };
        format!("{sign}{}", stated.text)
    });
    vec![
        Cell::Text(row.indicator.code.clone()),
        Cell::Text(row.source.title.clone()),
        Cell::Text(format!("{} {}", row.source.item_number, row.source.item_title)),
        Cell::Text(content.title.clone()),
        text(Some(match numeric.map(|numeric| numeric.direction) {
            Some(Direction::AtLeast) => "不低于",
            Some(Direction::AtMost) => "不高于",
            None => "里程碑",
        })),
        numeric.and_then(|numeric| numeric.target).map_or(Cell::Empty, |target| Cell::Number(target.value())),
        text(numeric.and_then(|numeric| numeric.unit_of_measure.as_deref())),
        text(stated.as_deref()),
        content.deadline.map_or(Cell::Empty, Cell::Date),
        text(row.lead_unit.as_ref().map(|(_, name)| name.as_str())),
        content.weight.map_or(Cell::Empty, |weight| Cell::Number(weight.value())),
        text(Some(stage_word(row.indicator.stage))),
        Cell::Text(
            row.indicator.updated_at.to_utc().with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string(),
        ),
    ]
}

const fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "草稿",
        Stage::GroupReview => "督查组初审",
        Stage::LeaderReview => "分管领导审核",
        Stage::Meeting => "常务会议审定",
        Stage::Issued => "已下达",
        Stage::Returned => "已退回",
        Stage::Withdrawn => "已撤销",
    }
}
