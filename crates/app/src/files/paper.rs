//! Official papers as Word files: A4 with the margins and sizes of GB/T 9704-2012, which WPS and Word open alike.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, PageMargin, PageNum, Paragraph, Run, RunFonts, Table,
    TableCell, TableLayoutType, TableRow, VAlignType, WidthType,
};

use crate::{AppError, AppResult};

/// Twentieths of a point in a millimetre, rounded.
const fn twips(millimetres: i32) -> i32 {
    millimetres * 567 / 10
}

/// Millimetres: A4, and its margins at the top, the bottom, the left and the right.
const PAGE: [i32; 2] = [210, 297];
const MARGINS: [i32; 4] = [37, 35, 28, 26];
/// Millimetres: what a table of facts gives to its labels and to what they say.
const COLUMNS: [i32; 2] = [30, 126];

/// Half points.
const TITLE: usize = 44;
const BODY: usize = 32;
const CELL: usize = 24;
const SMALL: usize = 18;

/// A paper that is being written.
pub(crate) struct Paper(Docx);

impl Paper {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let [width, height] = PAGE.map(|side| twips(side).unsigned_abs());
        let [top, bottom, left, right] = MARGINS.map(twips);
        let margin = PageMargin::new().top(top).bottom(bottom).left(left).right(right);
        let number = Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
        let docx = Docx::new()
            .page_size(width, height)
            .page_margin(margin)
            .default_fonts(font("仿宋_GB2312"))
            .default_size(BODY)
            .footer(Footer::new().add_paragraph(number));
        Self(docx)
    }

    /// The paper's title, large and in the middle; a line for each of `lines`.
    pub(crate) fn title(self, lines: &[String]) -> Self {
        let lines = lines.iter().map(|line| {
            let run = Run::new().add_text(written(line)).size(TITLE).fonts(font("方正小标宋简体"));
            Paragraph::new().align(AlignmentType::Center).add_run(run)
        });
        Self(lines.fold(self.0, Docx::add_paragraph))
    }

    /// A line in the middle.
    pub(crate) fn centred(self, text: &str) -> Self {
        let run = Run::new().add_text(written(text));
        Self(self.0.add_paragraph(Paragraph::new().align(AlignmentType::Center).add_run(run)))
    }

    /// A small line in the middle.
    pub(crate) fn small(self, text: &str) -> Self {
        let run = Run::new().add_text(written(text)).size(SMALL);
        Self(self.0.add_paragraph(Paragraph::new().align(AlignmentType::Center).add_run(run)))
    }

    /// A heading, on a page of its own.
    pub(crate) fn item(self, text: &str) -> Self {
        let run = Run::new().add_text(written(text)).fonts(font("黑体"));
        let spacing = LineSpacing::new().after(120);
        Self(
            self.0.add_paragraph(Paragraph::new().page_break_before(true).line_spacing(spacing).add_run(run)),
        )
    }

    /// A table of labels and what they say; what says nothing is left out.
    pub(crate) fn facts(self, facts: &[(&str, Option<String>)]) -> Self {
        let rows = facts.iter().filter_map(|(label, text)| {
            let text = text.as_deref().filter(|text| !text.is_empty())?;
            let cells = [(COLUMNS[0], *label, "黑体"), (COLUMNS[1], text, "仿宋_GB2312")];
            Some(TableRow::new(cells.map(|(width, text, face)| cell(width, text, face)).to_vec()))
        });
        let table = Table::new(rows.collect())
            .set_grid(COLUMNS.map(|width| usize::try_from(twips(width)).unwrap_or_default()).to_vec())
            .layout(TableLayoutType::Fixed);
        // A table at the end of a page needs a paragraph behind it.
        Self(self.0.add_table(table).add_paragraph(Paragraph::new()))
    }

    /// The file's bytes.
    pub(crate) fn finish(self) -> AppResult<Vec<u8>> {
        let mut bytes = Cursor::new(Vec::new());
        let written = self.0.build().pack(&mut bytes);
        written.map_err(|error| AppError::internal(format!("a paper cannot be written: {error}")))?;
        Ok(bytes.into_inner())
    }
}

impl Default for Paper {
    fn default() -> Self {
        Self::new()
    }
}

/// What XML can say of a text: older rows may hold what is no character.
fn written(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "")
}

fn font(name: &str) -> RunFonts {
    RunFonts::new().east_asia(name).ascii("Times New Roman").hi_ansi("Times New Roman")
}

fn cell(width: i32, text: &str, face: &str) -> TableCell {
    let lines = text.lines().map(|line| {
        let run = Run::new().add_text(written(line)).size(CELL).fonts(font(face));
        Paragraph::new().add_run(run)
    });
    let width = usize::try_from(twips(width)).unwrap_or_default();
    let cell = TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center);
    lines.fold(cell, TableCell::add_paragraph)
}
