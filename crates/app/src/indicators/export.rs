//! The ledger as a file: exactly what the filtered, sorted table shows, in columns that an import reads again.

use chrono_tz::Tz;
use dukao_domain::{
    decimal::Quantity,
    indicators::{
        Column, MILESTONE, Measure, comparator_word, direction_word, kind_word, source_kind_word, stage_word,
    },
    nodes::{Light, light_word},
    policy::perm::IndicatorExport,
};
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    page::{PageRequest, Sort},
};

use crate::{
    AppError, AppResult, Cx,
    files::{
        sheet::{self, Cell},
        table::FileKind,
    },
};

/// Rows a file can hold.
const MAX_ROWS: u32 = 20_000;

const HEADINGS: [&str; 21] = [
    "编号",
    Column::Year.heading(),
    Column::Source.heading(),
    Column::SourceKind.heading(),
    Column::Item.heading(),
    Column::Title.heading(),
    "类型",
    Column::Direction.heading(),
    Column::TargetValue.heading(),
    Column::Unit.heading(),
    Column::Baseline.heading(),
    Column::Comparator.heading(),
    Column::Stated.heading(),
    Column::Deadline.heading(),
    Column::ResponsibleDepartment.heading(),
    Column::CoUnits.heading(),
    Column::DataOwner.heading(),
    "权重",
    "状态",
    "亮灯",
    "更新时间",
];

/// The file's bytes; [`AppError::ExportTooLarge`] rather than a file that lacks rows.
pub fn export(
    cx: &Cx<'_, IndicatorExport>,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    kind: FileKind,
) -> AppResult<Vec<u8>> {
    let query = cx.reached(query);
    let one_more = PageRequest::first(MAX_ROWS.saturating_add(1));
    let (rows, lights) = cx.db.read(|tx| {
        AppResult::Ok((indicators::rows(tx, &query, sort, one_more)?, indicators::lights(tx, &query)?))
    })?;
    if u32::try_from(rows.len()).unwrap_or(u32::MAX) > MAX_ROWS {
        return Err(AppError::ExportTooLarge { max: MAX_ROWS.into() });
    }
    let cells = rows
        .iter()
        .map(|row| cells(row, lights.get(&row.indicator.id).copied(), cx.zone))
        .collect::<Vec<_>>();
    sheet::write(kind, "全市督查一本帐", &HEADINGS, &cells)
}

fn cells(row: &LedgerRow, light: Option<Light>, zone: Tz) -> Vec<Cell> {
    let (indicator, content) = (&row.indicator, &row.indicator.content);
    let numeric = content.measure.numeric();
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let number = |number: Option<Quantity>| number.map_or(Cell::Empty, |number| Cell::Number(number.value()));
    let stated = numeric.and_then(|numeric| numeric.stated.as_ref());
    let comparator = match &content.measure {
        Measure::Milestone => Some(MILESTONE),
        Measure::Numeric(_) => stated.map(|stated| comparator_word(stated.comparator)),
    };
    let co_units = row.co_units.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("、");
    let updated = indicator.updated_at.to_utc().with_timezone(&zone).format("%Y-%m-%d %H:%M");
    vec![
        Cell::Text(indicator.code.clone()),
        Cell::Number(indicator.year.number().into()),
        Cell::Text(row.source.title.clone()),
        text(Some(source_kind_word(row.source.kind))),
        Cell::Text(format!("{} {}", row.source.item_number, row.source.item_title)),
        Cell::Text(content.title.clone()),
        text(Some(kind_word(&content.measure))),
        text(numeric.map(|numeric| direction_word(numeric.direction))),
        number(numeric.and_then(|numeric| numeric.target)),
        text(numeric.and_then(|numeric| numeric.unit_of_measure.as_deref())),
        number(numeric.and_then(|numeric| numeric.baseline)),
        text(comparator),
        text(stated.map(|stated| stated.text.as_str())),
        content.deadline.map_or(Cell::Empty, Cell::Date),
        text(row.lead_unit.as_ref().map(|(_, name)| name.as_str())),
        text(Some(co_units.as_str()).filter(|names| !names.is_empty())),
        text(row.data_owner.as_ref().map(|(_, name)| name.as_str())),
        content.weight.map_or(Cell::Empty, |weight| Cell::Number(weight.value())),
        text(Some(stage_word(indicator.stage))),
        text(light.map(light_word)),
        Cell::Text(updated.to_string()),
    ]
}
