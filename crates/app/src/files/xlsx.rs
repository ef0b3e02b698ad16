use std::{
    borrow::Cow,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::{archive, rows::Rows};
use crate::{AppError, AppResult};

/// Reads the first sheet cell by cell: a range would take memory for everything between its corners.
pub(super) fn read(bytes: &[u8], rows: &mut Rows) -> AppResult<()> {
    archive::check(bytes)?;
    // The file may be made to make its reader stumble (cell references beyond any sheet): then it is the file
    // that is wrong.
    catch_unwind(AssertUnwindSafe(|| cells(bytes, rows)))
        .unwrap_or_else(|_| Err(AppError::FileUnreadable("the workbook makes no sense".to_owned())))
}

fn cells(bytes: &[u8], rows: &mut Rows) -> AppResult<()> {
    let unreadable = |error: XlsxError| AppError::FileUnreadable(error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let Some(first) = book.sheet_names().into_iter().next() else {
        return Err(AppError::FileUnreadable("the workbook has no sheet".to_owned()));
    };
    let mut sheet = book.worksheet_cells_reader(&first).map_err(unreadable)?;
    while let Some(cell) = sheet.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        rows.put(u64::from(row).saturating_add(1), column, &text(cell.get_value()))?;
    }
    Ok(())
}

/// A cell as a person reads it: whole numbers without a point, dates as dates.
fn text<'a>(cell: &'a DataRef<'_>) -> Cow<'a, str> {
    match cell {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) | DataRef::DurationIso(text) => Cow::Borrowed(text),
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::DateTime(date) => Cow::Owned(
            date.as_datetime()
                .map_or_else(|| date.to_string(), |at| at.date().format("%Y-%m-%d").to_string()),
        ),
        DataRef::DateTimeIso(text) => Cow::Borrowed(text.split('T').next().unwrap_or_default()),
        // Rust prints the shortest decimal that reads back as the same double, and Excel's doubles come from
        // decimals a person typed: 4.5 is "4.5", 20000.0 is "20000".
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(truth) => Cow::Owned(truth.to_string()),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
    }
}
