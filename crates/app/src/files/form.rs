//! A workbook to be filled in and sent back: headings, what stands already, and drop-downs.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::{rows::letters, sheet::neutral};
use crate::{AppError, AppResult};

/// Sheet that holds what drop-downs offer.
const CHOICES: &str = "选项";

/// A column to be filled in.
#[derive(Debug)]
pub(crate) struct FormColumn<'a> {
    /// Its heading.
    pub(crate) heading: &'a str,
    /// Whether it must be filled in; its heading is red then.
    pub(crate) needed: bool,
    /// What its drop-down offers; none without a choice.
    pub(crate) choices: Vec<String>,
}

/// The workbook's bytes; drop-downs stand in the first `last_row` rows.
pub(crate) fn write(
    title: &str,
    columns: &[FormColumn<'_>],
    rows: &[Vec<String>],
    last_row: usize,
) -> AppResult<Vec<u8>> {
    workbook(title, columns, rows, last_row).map_err(AppError::internal)
}

fn workbook(
    title: &str,
    columns: &[FormColumn<'_>],
    rows: &[Vec<String>],
    last_row: usize,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(title)?.set_freeze_panes(1, 0)?;
    let heading = Format::new().set_bold().set_background_color(Color::RGB(0x00DC_E6F5));
    // Accounts, telephone numbers and codes are text: a number would lose its leading zeros.
    let text = Format::new().set_num_format("@");
    for (place, column) in (0_u16..).zip(columns) {
        let format = if column.needed {
            heading.clone().set_font_color(Color::RGB(0x00C0_0000))
        } else {
            heading.clone()
        };
        sheet.set_column_format(place, &text)?;
        sheet.write_string_with_format(0, place, column.heading, &format)?;
    }
    for (line, row) in (1_u32..).zip(rows) {
        for (place, cell) in (0_u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(line, place, neutral(cell), &text)?;
        }
    }
    sheet.autofit();
    for place in (0_u16..).take(columns.len()) {
        if rows.is_empty() {
            sheet.set_column_width(place, 20)?;
        }
    }
    let last_row = u32::try_from(last_row).unwrap_or(u32::MAX);
    for (list, (place, column)) in (0_u16..).zip(columns).filter(|(_, c)| !c.choices.is_empty()).enumerate() {
        drop_down(sheet, place, list, column.choices.len(), last_row)?;
    }
    let offered = columns.iter().filter(|column| !column.choices.is_empty());
    let choices = book.add_worksheet().set_name(CHOICES)?.set_hidden(true);
    for (list, column) in (0_u16..).zip(offered) {
        choices.write_string(0, list, column.heading)?;
        for (line, choice) in (1_u32..).zip(&column.choices) {
            choices.write_string(line, list, neutral(choice))?;
        }
    }
    book.save_to_buffer()
}

/// A list to choose from; another word is warned of, not refused, since the import checks it with a better reason.
fn drop_down(
    sheet: &mut Worksheet,
    place: u16,
    list: usize,
    offered: usize,
    last_row: u32,
) -> Result<(), XlsxError> {
    let letter = letters(list);
    let source = format!("='{CHOICES}'!${letter}$2:${letter}${}", offered.saturating_add(1));
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(source))
        .set_error_style(DataValidationErrorStyle::Warning);
    sheet.add_data_validation(1, place, last_row, place, &validation)?;
    Ok(())
}
