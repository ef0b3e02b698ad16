//! One row of a file of targets, as source document, item and indicator.

use chrono::NaiveDate;

use super::{Cells, Column, ItemName, forms, item, wording};
use crate::{
    decimal::Quantity,
    fault::FieldCode,
    indicators::{Comparator, Direction, Measure, NumericMeasure, Stated},
    organisation::Year,
    sources::SourceKind,
    text::{self, limits},
};

/// A title that begins so is the template's example row, which nobody wants in the ledger.
pub const EXAMPLE: &str = "【示例】";

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
    /// The item it serves.
    pub item: ItemName,
    /// Title of the indicator.
    pub title: String,
    /// Goal.
    pub measure: Measure,
    /// Deadline.
    pub deadline: Option<NaiveDate>,
    /// Lead unit by name.
    pub lead_unit: Option<String>,
    /// Co-units by name.
    pub co_units: Vec<String>,
    /// Data owner by name.
    pub data_owner: Option<String>,
    /// What should be known of the document.
    pub note: Option<String>,
    /// Where the document was published.
    pub url: Option<String>,
}

impl ImportRow {
    /// Reads one row; every fault of it at once. `None` where the row belongs to another year than `year`.
    pub fn read(cells: &Cells, year: Year) -> Result<Option<Self>, Vec<RowFault>> {
        let mut reader = Reader { cells, faults: Vec::new() };
        let of_year = reader.needed(Column::Year, forms::year);
        if of_year.is_some_and(|of_year| of_year != year) {
            return Ok(None);
        }
        let document = reader.text(Column::Source, limits::TITLE, true);
        let kind = reader.kind(document.as_deref());
        let title = reader.text(Column::Title, limits::TITLE, true);
        let measure = reader.measure();
        let named = title.and_then(|title| reader.named(&title, measure.as_ref()));
        let deadline = reader.deadline(year);
        let lead_unit = reader.text(Column::ResponsibleDepartment, limits::TITLE, false);
        let co_units = reader.names(Column::CoUnits);
        let data_owner = reader.text(Column::DataOwner, limits::TITLE, false);
        let note = reader.text(Column::Status, limits::TITLE, false);
        let url = reader.url();
        match (reader.faults, of_year, document, kind, named, measure) {
            (faults, Some(year), Some(document), Some(kind), Some((item, title)), Some(measure))
                if faults.is_empty() =>
            {
                Ok(Some(Self {
                    year,
                    document,
                    kind,
                    item,
                    title,
                    measure,
                    deadline,
                    lead_unit,
                    co_units,
                    data_owner,
                    note,
                    url,
                }))
            }
            (faults, ..) => Err(faults),
        }
    }
}

struct Reader<'a> {
    cells: &'a Cells,
    faults: Vec<RowFault>,
}

impl<'a> Reader<'a> {
    /// A cell without surrounding space, and without the quote that our own files put before what a spreadsheet
    /// would run as a formula.
    fn cell(&self, column: Column) -> Option<&'a str> {
        let text = self.cells.get(&column)?.trim();
        let text =
            text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text);
        Some(text).filter(|text| !text.is_empty())
    }

    fn fault<T>(&mut self, column: Column, code: FieldCode) -> Option<T> {
        let value = self.cell(column).map(ToOwned::to_owned);
        self.faults.push(RowFault { column, code, value });
        None
    }

    fn take<T>(&mut self, column: Column, result: Result<T, FieldCode>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(code) => self.fault(column, code),
        }
    }

    fn needed<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, FieldCode>) -> Option<T> {
        self.take(column, self.cell(column).map_or(Err(FieldCode::Required), read))
    }

    /// `Some(None)` for an empty cell, `None` for a wrong one.
    #[expect(clippy::option_option, reason = "empty and wrong are not the same")]
    fn optional<T>(
        &mut self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, FieldCode>,
    ) -> Option<Option<T>> {
        self.take(column, self.cell(column).map(read).transpose())
    }

    fn text(&mut self, column: Column, max: usize, needed: bool) -> Option<String> {
        match text::optional_line(self.cell(column), max) {
            Ok(None) if needed => self.fault(column, FieldCode::Required),
            Ok(text) => text,
            Err(code) => self.fault(column, code),
        }
    }

    /// The names in a cell, with 、 or a comma between them.
    fn names(&mut self, column: Column) -> Vec<String> {
        let cell = self.text(column, limits::PARAGRAPH, false).unwrap_or_default();
        let names = cell.split(['、', '，', ',', '；', ';']).map(str::trim);
        names.filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect()
    }

    fn url(&mut self) -> Option<String> {
        let url = text::optional_url(self.cell(Column::SourceUrl));
        self.take(Column::SourceUrl, url).flatten()
    }

    fn kind(&mut self, document: Option<&str>) -> Option<SourceKind> {
        if let Some(text) = self.cell(Column::SourceKind) {
            return self.take(Column::SourceKind, wording::source_kind(text));
        }
        let unclear = || FieldCode::SourceKindUnclear { allowed: wording::source_kind_words() };
        self.take(Column::SourceKind, SourceKind::of_title(document?).ok_or_else(unclear))
    }

    /// The item, and the indicator's own title.
    fn named(&mut self, title: &str, measure: Option<&Measure>) -> Option<(ItemName, String)> {
        if title.starts_with(EXAMPLE) {
            return self.fault(Column::Title, FieldCode::ExampleRow);
        }
        if let Some(text) = self.text(Column::Item, limits::TITLE, false) {
            let item = self.take(Column::Item, ItemName::read(&text))?;
            return Some((item, title.to_owned()));
        }
        let split = self.take(Column::Title, item::split_title(title))?;
        let (number, title) = split.map_or((None, title), |(number, rest)| (Some(number), rest));
        // Several numbers under one item: the file names the item by its number alone.
        let bare = number.is_some() && measure.is_some_and(|measure| measure.numeric().is_some());
        Some((ItemName { number, title: (!bare).then(|| title.to_owned()) }, title.to_owned()))
    }

    fn deadline(&mut self, year: Year) -> Option<NaiveDate> {
        let day = self.optional(Column::Deadline, forms::day)??;
        if year.contains(day) {
            return Some(day);
        }
        let year = u64::try_from(year.number()).unwrap_or_default();
        self.fault(Column::Deadline, FieldCode::OutsideYear { year })
    }

    fn measure(&mut self) -> Option<Measure> {
        let not_one_of = || FieldCode::NotOneOf { allowed: wording::comparator_words() };
        let comparator =
            self.optional(Column::Comparator, |text| forms::comparator(text).ok_or_else(not_one_of))?;
        let directions = || {
            let words = Direction::ALL.iter().map(|direction| wording::direction_word(*direction));
            FieldCode::NotOneOf { allowed: words.collect::<Vec<_>>().join("、") }
        };
        let direction =
            self.optional(Column::Direction, |text| forms::direction(text).ok_or_else(directions))?;
        match (comparator, direction) {
            (Some(None), _) => {
                // A task without a number that has one: the comparator is what is wrong.
                if self.cell(Column::TargetValue).is_some() {
                    self.fault(Column::Comparator, not_one_of())
                } else {
                    Some(Measure::Milestone)
                }
            }
            (Some(Some(comparator)), direction) => self.compared(comparator, direction),
            (None, Some(direction)) => {
                let target = self.optional(Column::TargetValue, forms::quantity)?;
                self.numeric(direction, target, None)
            }
            (None, None) => self.fault(Column::Comparator, FieldCode::Required),
        }
    }

    /// A number as the source words it. The target is that number, unless the file keeps the two apart.
    fn compared(&mut self, comparator: Comparator, direction: Option<Direction>) -> Option<Measure> {
        let direction = direction.unwrap_or_else(|| comparator.direction());
        let stated = self.text(Column::Stated, limits::STATED, false);
        let (text, target) = match stated {
            Some(text) => {
                let target = self.optional(Column::TargetValue, |cell| {
                    forms::quantity(cell)
                        .or_else(|code| forms::stated_target(comparator, cell).map_err(|_| code))
                })?;
                (text, target)
            }
            None => {
                let text = self.text(Column::TargetValue, limits::STATED, true)?;
                let target = self.take(Column::TargetValue, forms::stated_target(comparator, &text))?;
                (text, Some(target))
            }
        };
        self.numeric(direction, target, Some(Stated { comparator, text }))
    }

    fn numeric(
        &mut self,
        direction: Direction,
        target: Option<Quantity>,
        stated: Option<Stated>,
    ) -> Option<Measure> {
        let baseline = self.optional(Column::Baseline, forms::quantity)?;
        let unit_of_measure = self.text(Column::Unit, limits::UNIT_OF_MEASURE, false);
        let mut faults = Vec::new();
        let numeric = NumericMeasure { direction, target, unit_of_measure, baseline, stated };
        let numeric = numeric.checked("", &mut faults);
        if faults.is_empty() {
            return Some(Measure::Numeric(numeric));
        }
        for fault in faults {
            let _none: Option<()> = self.fault(Column::of_pointer(&fault.pointer), fault.code);
        }
        None
    }
}
