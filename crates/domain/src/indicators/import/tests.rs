use super::*;
use crate::{
    indicators::{Comparator, Direction, Measure},
    organisation::Year,
    sources::SourceKind,
};

fn read(cells: &[(Column, &str)]) -> Result<Option<ImportRow>, Vec<RowFault>> {
    let cells = cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect();
    ImportRow::read(&cells, Year::new(2026).unwrap())
}

const GDP: [(Column, &str); 7] = [
    (Column::Year, "2026"),
    (Column::Source, "广东省政府工作报告"),
    (Column::Title, "地区生产总值增速"),
    (Column::TargetValue, "4.5-5"),
    (Column::Comparator, "range"),
    (Column::Unit, "%"),
    (Column::Deadline, "2026-12-31"),
];

#[test]
fn a_range_is_judged_by_its_lower_bound_and_keeps_its_words() {
    let row = read(&GDP).unwrap().unwrap();
    let numeric = row.measure.numeric().unwrap();
    assert_eq!(row.kind, SourceKind::ProvincialReport);
    assert_eq!(numeric.direction, Direction::AtLeast);
    assert_eq!(numeric.target, Some("4.5".parse().unwrap()));
    let stated = numeric.stated.clone().unwrap();
    assert_eq!((stated.comparator, stated.text.as_str()), (Comparator::Range, "4.5-5"));
}

#[test]
fn a_numbered_title_is_an_item_and_a_task_without_number_a_milestone() {
    let row = read(&[
        (Column::Year, "2026"),
        (Column::Source, "2026年中山市十件民生实事(市人大代表从13个候选中票选)"),
        (Column::Title, "第10件 美丽幸福河湖建设"),
        (Column::Comparator, "title"),
    ])
    .unwrap()
    .unwrap();
    assert_eq!(row.title, "美丽幸福河湖建设");
    assert_eq!(row.item, ItemName { number: Some(10), title: Some("美丽幸福河湖建设".to_owned()) });
    assert_eq!(row.measure, Measure::Milestone);
    assert_eq!(row.kind, SourceKind::CityLivelihood);
}

#[test]
fn names_every_fault_of_a_row() {
    let faults = read(&[
        (Column::Year, "2026"),
        (Column::Source, "市卫生健康局要点"),
        (Column::Title, ""),
        (Column::TargetValue, "很多"),
        (Column::Comparator, ">="),
        (Column::Deadline, "2027-01-01"),
    ])
    .unwrap_err();
    let named: Vec<_> = faults.iter().map(|fault| (fault.column.code(), fault.code.code())).collect();
    assert_eq!(
        named,
        [
            ("source_kind", "import.source_kind_unclear"),
            ("title", "field.required"),
            ("target_value", "field.malformed"),
            ("deadline", "field.outside_year"),
        ]
    );
}

#[test]
fn titles_stand_on_one_line_and_addresses_lead_to_web_pages() {
    let faults = read(&[
        (Column::Year, "2026"),
        (Column::Source, "2026年广东省政府工作报告"),
        (Column::Title, "地区\n生产总值"),
        (Column::TargetValue, "5"),
        (Column::Comparator, ">="),
        (Column::SourceUrl, "javascript:alert(1)"),
    ])
    .unwrap_err();
    let named: Vec<_> = faults.iter().map(|fault| (fault.column.code(), fault.code.code())).collect();
    assert_eq!(named, [("title", "field.malformed"), ("source_url", "field.malformed")]);
}

#[test]
fn rows_of_other_years_are_left_alone() {
    assert_eq!(read(&[(Column::Year, "2024")]).unwrap(), None);
    assert_eq!(read(&[(Column::Year, "二六")]).unwrap_err().len(), 4);
}

#[test]
fn a_negative_goal_needs_its_baseline_and_says_so_in_the_row() {
    let mut cells = vec![
        (Column::Year, "2026"),
        (Column::Source, "中山市政府工作报告"),
        (Column::Title, "单位能耗增速"),
        (Column::TargetValue, "-3"),
        (Column::Comparator, "≥"),
    ];
    let faults = read(&cells).unwrap_err();
    assert_eq!(
        (faults[0].column, faults[0].code.code()),
        (Column::Baseline, "indicator.negative_target_needs_baseline")
    );
    cells.push((Column::Baseline, "-5"));
    let row = read(&cells).unwrap().unwrap();
    assert_eq!(row.measure.numeric().unwrap().baseline, Some("-5".parse().unwrap()));
}

#[test]
fn the_ledgers_own_columns_keep_target_and_wording_apart() {
    let row = read(&[
        (Column::Year, "2026"),
        (Column::Source, "中山市政府工作报告"),
        (Column::Item, "3 稳增长"),
        (Column::Title, "地区生产总值增速"),
        (Column::TargetValue, "4.6"),
        (Column::Comparator, "区间"),
        (Column::Stated, "4.5-5"),
        (Column::Direction, "不低于（越高越好）"),
    ]);
    let row = row.unwrap().unwrap();
    assert_eq!(row.item, ItemName { number: Some(3), title: Some("稳增长".to_owned()) });
    let numeric = row.measure.numeric().unwrap();
    assert_eq!(numeric.target, Some("4.6".parse().unwrap()));
    assert_eq!(numeric.stated.as_ref().unwrap().text, "4.5-5");
}

#[test]
fn headings_have_codes_names_and_other_names() {
    assert_eq!(Heading::read(" Title "), Heading::Of(Column::Title));
    assert_eq!(Heading::read("\u{feff}年度"), Heading::Of(Column::Year));
    assert_eq!(Heading::read("责任单位"), Heading::Of(Column::ResponsibleDepartment));
    assert_eq!(Heading::read("编号"), Heading::Ignored);
    assert_eq!(Heading::read("备注"), Heading::Unknown);
}

#[test]
fn the_example_row_is_not_taken() {
    let faults = read(&[
        (Column::Year, "2026"),
        (Column::Source, "中山市政府工作报告"),
        (Column::Title, "【示例】新建公共充电桩"),
        (Column::Comparator, "里程碑"),
    ]);
    assert_eq!(faults.unwrap_err()[0].code.code(), "import.example_row");
}
