//! One row of a file of targets, as source document, item and indicator.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    decimal::Quantity,
    fault::FieldCode,
    indicators::{Comparator, Measure, NumericMeasure, Stated},
    organisation::Year,
    sources::SourceKind,
    text::{self, limits},
    words::words,
};

words! {
    /// The columns of a file of targets. Each may be headed by its code or by its Chinese name.
    Column {
        /// 年度.
        Year => "year",
        /// 任务来源.
        Source => "source",
        /// 来源类别: a code of [`SourceKind`]; needed only where the title does not tell.
        SourceKind => "source_kind",
        /// 任务: `第N件 …` names the document's item N.
        Title => "title",
        /// 目标值.
        TargetValue => "target_value",
        /// 比较符: a [`Comparator`], or `title` for a task without a number.
        Comparator => "comparator",
        /// 计量单位.
        Unit => "unit",
        /// 完成时限.
        Deadline => "deadline",
        /// 责任单位.
        ResponsibleDepartment => "responsible_department",
        /// 状态.
        Status => "status",
        /// 出处.
        SourceUrl => "source_url",
    }
}

impl Column {
    /// The columns without which a file is refused.
    pub const NEEDED: &'static [Self] = &[Self::Year, Self::Source, Self::Title, Self::Comparator];

    /// The Chinese heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Year => "年度",
            Self::Source => "任务来源",
            Self::SourceKind => "来源类别",
            Self::Title => "任务",
            Self::TargetValue => "目标值",
            Self::Comparator => "比较符",
            Self::Unit => "计量单位",
            Self::Deadline => "完成时限",
            Self::ResponsibleDepartment => "责任单位",
            Self::Status => "状态",
            Self::SourceUrl => "出处",
        }
    }

    /// The column that a heading names.
    pub fn of_heading(heading: &str) -> Option<Self> {
        let heading = heading.trim().trim_start_matches('\u{feff}');
        Self::ALL.iter().copied().find(|column| column.code() == heading || column.heading() == heading)
    }
}

/// What is wrong with one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Where.
    pub column: Column,
    /// What.
    pub code: FieldCode,
    /// The cell as it stands in the file.
    pub value: Option<String>,
}

/// A row that can be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Assessment year.
    pub year: Year,
    /// Title of the source document.
    pub document: String,
    /// Its kind.
    pub kind: SourceKind,
    /// Number of the item in the document, where the row names one.
    pub item_number: Option<i16>,
    /// Wording of the item.
    pub item_title: String,
    /// Title of the indicator.
    pub title: String,
    /// Goal.
    pub measure: Measure,
    /// Deadline.
    pub deadline: Option<NaiveDate>,
    /// Lead unit by name.
    pub lead_unit: Option<String>,
    /// What should be known of the document.
    pub note: Option<String>,
    /// Where the document was published.
    pub url: Option<String>,
}

/// Cells of one row by column; empty cells may be absent.
pub type Cells = HashMap<Column, String>;

impl ImportRow {
    /// Reads one row; every fault of it at once. `None` where the row belongs to another year than `year`.
    pub fn read(cells: &Cells, year: Year) -> Result<Option<Self>, Vec<RowFault>> {
        let mut reader = Reader { cells, faults: Vec::new() };
        let of_year = reader.needed(Column::Year, str::parse::<Year>);
        if of_year.is_some_and(|of_year| of_year != year) {
            return Ok(None);
        }
        let document = reader.text(Column::Source, limits::TITLE, true);
        let kind = reader.kind(document.as_deref());
        let whole = reader.text(Column::Title, limits::TITLE, true);
        let measure = reader.measure();
        let deadline = reader.deadline(year);
        let lead_unit = reader.text(Column::ResponsibleDepartment, limits::TITLE, false);
        let note = reader.text(Column::Status, limits::TITLE, false);
        let url = reader.url();
        match (reader.faults, of_year, document, kind, whole, measure) {
            (faults, Some(year), Some(document), Some(kind), Some(whole), Some(measure))
                if faults.is_empty() =>
            {
                let (item_number, title) = split_item(&whole);
                let item_title = match (item_number, &measure) {
                    // Several numbers under one item: the file names the item by its number alone.
                    (Some(number), Measure::Numeric(_)) => format!("第{number}件"),
                    _ => title.clone(),
                };
                Ok(Some(Self {
                    year,
                    document,
                    kind,
                    item_number,
                    item_title,
                    title,
                    measure,
                    deadline,
                    lead_unit,
                    note,
                    url,
                }))
            }
            (faults, ..) => Err(faults),
        }
    }
}

/// `第3件 支持县域公办普高补短板` is item 3 and its wording.
fn split_item(title: &str) -> (Option<i16>, String) {
    let numbered =
        title.strip_prefix('第').and_then(|rest| rest.split_once('件')).and_then(|(number, rest)| {
            let number = number.trim().parse::<i16>().ok().filter(|number| *number > 0)?;
            let rest = rest.trim();
            (!rest.is_empty()).then(|| (Some(number), rest.to_owned()))
        });
    numbered.unwrap_or_else(|| (None, title.to_owned()))
}

struct Reader<'a> {
    cells: &'a Cells,
    faults: Vec<RowFault>,
}

impl Reader<'_> {
    fn cell(&self, column: Column) -> Option<&str> {
        self.cells.get(&column).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    fn fault<T>(&mut self, column: Column, code: FieldCode) -> Option<T> {
        let value = self.cell(column).map(ToOwned::to_owned);
        self.faults.push(RowFault { column, code, value });
        None
    }

    fn needed<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, FieldCode>) -> Option<T> {
        match self.cell(column).map_or(Err(FieldCode::Required), read) {
            Ok(value) => Some(value),
            Err(code) => self.fault(column, code),
        }
    }

    fn text(&mut self, column: Column, max: usize, needed: bool) -> Option<String> {
        let text = self.cell(column).map(ToOwned::to_owned);
        match text::optional_line(text.as_deref(), max) {
            Ok(None) if needed => self.fault(column, FieldCode::Required),
            Ok(text) => text,
            Err(code) => self.fault(column, code),
        }
    }

    fn url(&mut self) -> Option<String> {
        match text::optional_url(self.cell(Column::SourceUrl)) {
            Ok(url) => url,
            Err(code) => self.fault(Column::SourceUrl, code),
        }
    }

    fn kind(&mut self, document: Option<&str>) -> Option<SourceKind> {
        if let Some(code) = self.cell(Column::SourceKind) {
            return match code.parse() {
                Ok(kind) => Some(kind),
                Err(code) => self.fault(Column::SourceKind, code),
            };
        }
        let document = document?;
        SourceKind::of_title(document).or_else(|| {
            self.fault(Column::SourceKind, FieldCode::SourceKindUnclear { allowed: SourceKind::codes() })
        })
    }

    fn deadline(&mut self, year: Year) -> Option<NaiveDate> {
        let text = self.cell(Column::Deadline)?;
        let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") else {
            return self.fault(Column::Deadline, FieldCode::Malformed { expected: "date".to_owned() });
        };
        if year.contains(date) {
            return Some(date);
        }
        let year = u64::try_from(year.number()).unwrap_or_default();
        self.fault(Column::Deadline, FieldCode::OutsideYear { year })
    }

    fn measure(&mut self) -> Option<Measure> {
        let comparator = self.text(Column::Comparator, limits::TITLE, true)?;
        if comparator == "title" {
            return if self.cell(Column::TargetValue).is_none() {
                Some(Measure::Milestone)
            } else {
                self.fault(Column::Comparator, FieldCode::NotOneOf { allowed: Comparator::codes() })
            };
        }
        let Ok(comparator) = comparator.parse::<Comparator>() else {
            let allowed = format!("{}, title", Comparator::codes());
            return self.fault(Column::Comparator, FieldCode::NotOneOf { allowed });
        };
        let text = self.text(Column::TargetValue, limits::STATED, true)?;
        let target = match stated_target(comparator, &text) {
            Ok(target) => target,
            Err(code) => return self.fault(Column::TargetValue, code),
        };
        Some(Measure::Numeric(NumericMeasure {
            direction: comparator.direction(),
            target: Some(target),
            unit_of_measure: self.text(Column::Unit, limits::UNIT_OF_MEASURE, false),
            baseline: None,
            stated: Some(Stated { comparator, text }),
        }))
    }
}

/// The number that is judged: of a range its lower bound.
fn stated_target(comparator: Comparator, text: &str) -> Result<Quantity, FieldCode> {
    if comparator != Comparator::Range {
        return text.parse();
    }
    let malformed = || FieldCode::Malformed { expected: "range".to_owned() };
    let (low, high) = text.split_once(['-', '–', '—', '~', '～', '至']).ok_or_else(malformed)?;
    let (low, high): (Quantity, Quantity) = (low.trim().parse()?, high.trim().parse()?);
    if low < high { Ok(low) } else { Err(malformed()) }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(row.item_number, Some(10));
        assert_eq!((row.title.as_str(), row.item_title.as_str()), ("美丽幸福河湖建设", "美丽幸福河湖建设"));
        assert_eq!(row.measure, Measure::Milestone);
        assert_eq!(row.kind, SourceKind::CityLivelihood);
    }

    #[test]
    fn names_every_fault_of_a_row() {
        let faults = read(&[
            (Column::Year, "2026"),
            (Column::Source, "省下达任务"),
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
        let mut cells = GDP.to_vec();
        cells[2] = (Column::Title, "地区\n生产总值");
        cells.push((Column::SourceUrl, "javascript:alert(1)"));
        let faults = read(&cells).unwrap_err();
        let named: Vec<_> = faults.iter().map(|fault| (fault.column.code(), fault.code.code())).collect();
        assert_eq!(named, [("title", "field.malformed"), ("source_url", "field.malformed")]);
    }

    #[test]
    fn rows_of_other_years_are_left_alone() {
        assert_eq!(read(&[(Column::Year, "2024")]).unwrap(), None);
        assert_eq!(read(&[(Column::Year, "二六")]).unwrap_err().len(), 4);
    }

    use crate::indicators::Direction;
}
