//! The coverage of a year as a workbook: documents in numbers, and every item with the units that have it.

use dukao_domain::{indicators::source_kind_word, organisation::Year, policy::perm::CoverageRead};
use dukao_persistence::{
    organisation::years,
    page::PageRequest,
    sources::coverage::{self, Cover, CoverageQuery, CoveredItem, SourceCoverage},
};

use crate::{
    AppError, AppResult, Cx,
    files::sheet::{self, Cell, Sheet},
};

/// Items a file can hold.
const MAX_ITEMS: u32 = 20_000;

const SOURCE_HEADINGS: [&str; 7] =
    ["任务来源", "来源类别", "任务条目", "已有指标", "尚无指标", "多单位分解", "指标数"];
const ITEM_HEADINGS: [&str; 7] =
    ["任务来源", "来源类别", "序号", "任务内容", "指标数", "牵头单位", "权重合计"];

/// The workbook; [`AppError::ExportTooLarge`] rather than a file that lacks items.
pub fn export_coverage(cx: &Cx<'_, CoverageRead>, year: Year) -> AppResult<Vec<u8>> {
    let (sources, items) = cx.db.read(|tx| {
        years::by_year(tx, year)?.ok_or(AppError::NotFound)?;
        let sources = coverage::by_source(tx, year)?;
        let query = CoverageQuery { year, document: None, cover: Cover::Any };
        let items = coverage::items(tx, query, PageRequest::first(MAX_ITEMS.saturating_add(1)))?;
        Ok::<_, AppError>((sources, items.items))
    })?;
    if u32::try_from(items.len()).unwrap_or(u32::MAX) > MAX_ITEMS {
        return Err(AppError::ExportTooLarge { max: MAX_ITEMS.into() });
    }
    let sources: Vec<_> = sources.iter().map(source_cells).collect();
    let items: Vec<_> = items.iter().flat_map(item_cells).collect();
    sheet::workbook(&[
        Sheet { title: "来源汇总", headings: &SOURCE_HEADINGS, rows: &sources },
        Sheet { title: "任务条目", headings: &ITEM_HEADINGS, rows: &items },
    ])
}

fn source_cells(source: &SourceCoverage) -> Vec<Cell> {
    let number = |count: i64| Cell::Number(count.into());
    vec![
        Cell::Text(source.title.clone()),
        Cell::Text(source_kind_word(source.kind).to_owned()),
        number(source.items),
        number(source.covered),
        number(source.items - source.covered),
        number(source.split),
        number(source.indicators),
    ]
}

/// A line for each unit that has something of the item; one without a unit where none has.
fn item_cells(item: &CoveredItem) -> Vec<Vec<Cell>> {
    let line = |indicators: i64, unit: Cell, weight: Cell| {
        vec![
            Cell::Text(item.document.clone()),
            Cell::Text(source_kind_word(item.kind).to_owned()),
            Cell::Number(item.number.into()),
            Cell::Text(item.title.clone()),
            Cell::Number(indicators.into()),
            unit,
            weight,
        ]
    };
    if item.shares.is_empty() {
        return vec![line(0, Cell::Empty, Cell::Empty)];
    }
    let shares = item.shares.iter().map(|share| {
        let unit = share.unit.as_ref().map_or(Cell::Empty, |(_, name)| Cell::Text(name.clone()));
        line(share.indicators, unit, Cell::Number(share.weight.value()))
    });
    shares.collect()
}
