//! An empty file of targets to fill in: headings, an example, lists to choose from and an explanation.

use chrono::NaiveDate;
use dukao_domain::{
    indicators::{Column, Comparator, EXAMPLE, MILESTONE, comparator_word, direction_word, source_kind_word},
    organisation::Year,
    policy::perm::IndicatorImport,
    sources::SourceKind,
};
use dukao_persistence::{indicators, organisation::roster};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};

use super::{
    MAX_ROWS,
    template_text::{about, example},
};
use crate::{
    AppError, AppResult, Cx,
    files::{rows::letters, sheet::neutral},
};

/// Units of measure offered.
const MAX_UNITS: i64 = 100;
const CHOICES: &str = "选项";

/// The workbook's bytes, for `year`.
pub fn template(cx: &Cx<'_, IndicatorImport>, year: Year) -> AppResult<Vec<u8>> {
    let (measures, mut departments) = cx.db.read(|tx| {
        let standing = roster::of_year(tx, year)?.into_iter().filter(|entry| entry.merger.is_none());
        let departments: Vec<_> = standing.map(|entry| entry.name).collect();
        Ok::<_, AppError>((indicators::units_of_measure(tx, MAX_UNITS)?, departments))
    })?;
    departments.sort();
    let words =
        |words: &mut dyn Iterator<Item = &'static str>| words.map(ToOwned::to_owned).collect::<Vec<_>>();
    let comparators = Comparator::ALL.iter().map(|comparator| comparator_word(*comparator));
    let lists = [
        (Column::SourceKind, words(&mut SourceKind::ALL.iter().map(|kind| source_kind_word(*kind)))),
        (Column::Comparator, words(&mut comparators.chain([MILESTONE]))),
        (
            Column::Direction,
            words(&mut dukao_domain::indicators::Direction::ALL.iter().map(|d| direction_word(*d))),
        ),
        (Column::Unit, measures),
        (Column::ResponsibleDepartment, departments.clone()),
        (Column::DataOwner, departments),
    ];
    workbook(year, &lists).map_err(AppError::internal)
}

fn workbook(year: Year, lists: &[(Column, Vec<String>)]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    rows_sheet(book.add_worksheet(), year, lists)?;
    about_sheet(book.add_worksheet())?;
    let choices = book.add_worksheet().set_name(CHOICES)?.set_hidden(true);
    for (column, (of, words)) in (0_u16..).zip(lists) {
        choices.write_string(0, column, of.heading())?;
        for (row, word) in (1_u32..).zip(words) {
            choices.write_string(row, column, word)?;
        }
    }
    book.save_to_buffer()
}

fn heading_format() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00DC_E6F5))
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center)
}

fn rows_sheet(sheet: &mut Worksheet, year: Year, lists: &[(Column, Vec<String>)]) -> Result<(), XlsxError> {
    let last_row = u32::try_from(MAX_ROWS).unwrap_or(u32::MAX);
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let needed = heading_format().set_font_color(Color::RGB(0x00C0_0000));
    sheet.set_name("台账")?.set_freeze_panes(1, 0)?;
    for (place, column) in (0_u16..).zip(Column::ALL) {
        let format = if is_needed(*column) { needed.clone() } else { heading_format() };
        sheet.write_string_with_format(0, place, column.heading(), &format)?;
        sheet.set_column_width(place, width(*column))?;
        match column {
            Column::Year => {
                sheet.write_number(1, place, year.number())?;
            }
            Column::Deadline => {
                sheet.set_column_format(place, &day)?;
                let last = NaiveDate::from_ymd_opt(year.number().into(), 12, 31).unwrap_or_default();
                sheet.write_datetime_with_format(1, place, last, &day)?;
            }
            Column::Title => {
                sheet.write_string(1, place, format!("{EXAMPLE}{}", example(*column)))?;
            }
            Column::Source => {
                sheet.write_string(1, place, format!("{year}年{}", example(*column)))?;
            }
            // Units' names differ from city to city: the list has them.
            Column::ResponsibleDepartment => {
                let units = lists.iter().find(|(of, _)| of == column);
                let unit = units.and_then(|(_, names)| names.first()).map_or("", String::as_str);
                sheet.write_string(1, place, neutral(unit))?;
            }
            _ => {
                sheet.write_string(1, place, example(*column))?;
            }
        }
    }
    for (list, (of, words)) in lists.iter().enumerate() {
        let Some(place) = Column::ALL.iter().position(|column| column == of) else { continue };
        if words.is_empty() {
            continue;
        }
        let (place, letter) = (u16::try_from(place).unwrap_or_default(), letters(list));
        let source =
            Formula::new(format!("='{CHOICES}'!${letter}$2:${letter}${}", words.len().saturating_add(1)));
        // Units of measure may be others than those in use; of the rest there are no others.
        let style = match of {
            Column::Unit => DataValidationErrorStyle::Information,
            _ => DataValidationErrorStyle::Warning,
        };
        let rule = DataValidation::new()
            .allow_list_formula(source)
            .set_error_style(style)
            .set_error_message("所填内容不在下拉选项中，导入时可能通不过校验。")?;
        sheet.add_data_validation(1, place, last_row, place, &rule)?;
    }
    Ok(())
}

fn about_sheet(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin);
    sheet.set_name("填写说明")?;
    for (place, (heading, width)) in (0_u16..).zip([("列名", 14), ("是否必填", 10), ("填写要求", 80)])
    {
        sheet.write_string_with_format(0, place, heading, &heading_format())?;
        sheet.set_column_width(place, width)?;
    }
    for (row, column) in (1_u32..).zip(Column::ALL) {
        let (must, text) = about(*column);
        for (place, text) in (0_u16..).zip([column.heading(), must, text]) {
            sheet.write_string_with_format(row, place, text, &wrap)?;
        }
    }
    let after = u32::try_from(Column::ALL.len()).unwrap_or_default().saturating_add(2);
    sheet.write_string(after, 0, "第一行为表头，不要改动；第二行为示例，导入前请删除。请勿填写国家秘密。")?;
    Ok(())
}

fn is_needed(column: Column) -> bool {
    Column::NEEDED.contains(&column) || column == Column::Comparator
}

const fn width(column: Column) -> u32 {
    match column {
        Column::Source | Column::Title => 36,
        Column::Item
        | Column::Direction
        | Column::ResponsibleDepartment
        | Column::CoUnits
        | Column::DataOwner
        | Column::SourceUrl => 22,
        Column::SourceKind | Column::Status => 18,
        _ => 12,
    }
}
