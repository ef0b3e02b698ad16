//! A unit's task list as a workbook.

use dukao_domain::{
    indicators::{AckLevel, Column, UnitPart, direction_word, kind_word},
    organisation::{UnitId, Year},
    policy::perm::IndicatorExport,
};

use super::task_list::{Task, tasks_of};
use crate::{
    AppResult, Cx,
    files::{
        sheet::{self, Cell},
        table::FileKind,
    },
};

const HEADINGS: [&str; 19] = [
    "编号",
    "承办方式",
    Column::Source.heading(),
    Column::Item.heading(),
    Column::Title.heading(),
    "类型",
    Column::Direction.heading(),
    Column::TargetValue.heading(),
    Column::Unit.heading(),
    "完成标准",
    Column::Deadline.heading(),
    "权重",
    "牵头单位",
    Column::CoUnits.heading(),
    "责任科室",
    "具体负责人",
    "下达会议",
    "下达日期",
    "待签收",
];

/// The file's bytes: the rows of the list as they stand.
pub fn export_task_list(cx: &Cx<'_, IndicatorExport>, unit: UnitId, year: Year) -> AppResult<Vec<u8>> {
    let list = cx.db.read(|tx| tasks_of(cx, tx, unit, year))?;
    let rows: Vec<_> = list.tasks.iter().map(cells).collect();
    sheet::write(FileKind::Xlsx, "任务清单", &HEADINGS, &rows)
}

fn cells(task: &Task) -> Vec<Cell> {
    let (row, content) = (&task.row, &task.row.indicator.content);
    let numeric = content.measure.numeric();
    let meeting = task.frozen.as_ref().map(|frozen| &frozen.meeting.about);
    let co_units = row.co_units.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("、");
    let outstanding = task.outstanding.iter().map(|addressee| level_word(addressee.level()));
    let outstanding = outstanding.collect::<Vec<_>>().join("、");
    let text = |text: Option<&str>| match text {
        Some(text) if !text.is_empty() => Cell::Text(text.to_owned()),
        _ => Cell::Empty,
    };
    vec![
        text(Some(&row.indicator.code)),
        text(Some(part_word(task.part))),
        text(Some(&row.source.title)),
        Cell::Text(format!("{} {}", row.source.item_number, row.source.item_title)),
        text(Some(&content.title)),
        text(Some(kind_word(&content.measure))),
        text(numeric.map(|numeric| direction_word(numeric.direction))),
        numeric.and_then(|numeric| numeric.target).map_or(Cell::Empty, |target| Cell::Number(target.value())),
        text(numeric.and_then(|numeric| numeric.unit_of_measure.as_deref())),
        text(content.standard.as_deref()),
        content.deadline.map_or(Cell::Empty, Cell::Date),
        content.weight.map_or(Cell::Empty, |weight| Cell::Number(weight.value())),
        text(row.lead_unit.as_ref().map(|(_, name)| name.as_str())),
        text(Some(&co_units)),
        text(row.section.as_ref().map(|(_, name)| name.as_str())),
        text(row.person.as_ref().map(|(_, name)| name.as_str())),
        text(meeting.map(|about| about.number.as_str())),
        meeting.map_or(Cell::Empty, |about| Cell::Date(about.held_on)),
        text(Some(&outstanding)),
    ]
}

const fn part_word(part: UnitPart) -> &'static str {
    match part {
        UnitPart::Lead => "牵头",
        UnitPart::Co => "配合",
    }
}

const fn level_word(level: AckLevel) -> &'static str {
    match level {
        AckLevel::Unit | AckLevel::CoUnit => "单位",
        AckLevel::Section => "科室",
        AckLevel::Person => "具体负责人",
    }
}
