//! Import a file of targets as source documents, items and draft indicators: all rows or none.

use std::collections::{HashMap, HashSet};

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    indicators::{Cells, Column, Content, ImportRow, Indicator},
    organisation::{UnitId, Year},
    policy::{Permission, perm::IndicatorImport},
    session::PersonId,
    sources::{SourceDocument, SourceDocumentId, SourceItem, SourceItemId},
};
use dukao_persistence::{
    Act, Audited, Recorded, WriteTx, indicators,
    ops::counters,
    organisation::{units, years},
    sources::{documents, items},
};
use serde::{Deserialize, Serialize};

use super::create::numbering;
use crate::{
    AppError, AppResult, Cx, IdempotencyKey, RowProblem,
    files::table::{FileKind, Table},
    organisation::open_year,
};

/// Rows taken at once.
pub const MAX_ROWS: usize = 5_000;

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Rows of the year.
    pub rows: u64,
    /// Rows of other years, left alone.
    pub other_years: u64,
    /// Documents entered.
    pub new_documents: u64,
    /// Items entered.
    pub new_items: u64,
    /// Indicators entered.
    pub new_indicators: u64,
    /// Rows whose indicator the ledger has already.
    pub unchanged: u64,
}

/// A file to import.
#[derive(Debug, Clone, Copy)]
pub struct ImportFile<'a> {
    /// For this year; rows of others are left alone.
    pub year: Year,
    /// What it is.
    pub kind: FileKind,
    /// Its content.
    pub bytes: &'a [u8],
}

/// What the import would do, and everything that is wrong with the file. Writes nothing.
pub fn dry_run(cx: &Cx<'_, IndicatorImport>, file: ImportFile<'_>) -> AppResult<(Counts, Vec<RowProblem>)> {
    let parsed = parse(file)?;
    let act = cx.act();
    let result = cx.db.write(cx.stamp(), |tx| {
        let (_, counts) = enter(tx, file.year, &parsed, cx.actor.person_id.into(), &act)?;
        Ok(Audited::nothing(counts))
    });
    match result {
        Ok(counts) => Ok((counts, Vec::new())),
        Err(AppError::InvalidRows(problems)) => {
            Ok((Counts { rows: parsed.count(), ..Counts::default() }, problems))
        }
        Err(error) => Err(error),
    }
}

/// Enters every row, or none and says what is wrong with which.
pub fn commit(cx: &Cx<'_, IndicatorImport>, key: &IdempotencyKey, file: ImportFile<'_>) -> AppResult<Counts> {
    let parsed = parse(file)?;
    let act = cx.act();
    let request = [file.year.to_string().as_bytes(), b"\n", file.bytes].concat();
    cx.once(key, &request, |tx| {
        let (recorded, counts) = enter(tx, file.year, &parsed, Some(cx.actor.person_id), &act)?;
        Ok(match recorded {
            Some(recorded) => recorded.returning(counts),
            None => Audited::nothing(counts),
        })
    })
}

/// A file's rows, read as far as they can be without the database.
#[derive(Debug)]
pub struct Parsed {
    rows: Vec<(u64, ImportRow)>,
    problems: Vec<RowProblem>,
    other_years: u64,
}

impl Parsed {
    fn count(&self) -> u64 {
        u64::try_from(self.rows.len()).unwrap_or(u64::MAX)
    }
}

/// Reads a file's table into rows and problems.
pub fn parse(file: ImportFile<'_>) -> AppResult<Parsed> {
    let table = Table::read(file.kind, file.bytes, MAX_ROWS)?;
    let columns: Vec<_> = table.heading.iter().map(|heading| Column::of_heading(heading)).collect();
    let absent = Column::NEEDED.iter().filter(|column| !columns.contains(&Some(**column)));
    let problems: Vec<_> = absent
        .map(|column| RowProblem {
            row: 1,
            column: column.code(),
            code: FieldCode::ColumnMissing { column: column.heading().to_owned() },
            value: None,
        })
        .collect();
    let mut parsed = Parsed { rows: Vec::new(), problems, other_years: 0 };
    if !parsed.problems.is_empty() {
        return Ok(parsed);
    }
    for (number, values) in table.rows {
        let cells: Cells =
            columns.iter().zip(values).filter_map(|(column, value)| Some(((*column)?, value))).collect();
        match ImportRow::read(&cells, file.year) {
            Ok(Some(row)) => parsed.rows.push((number, row)),
            Ok(None) => parsed.other_years += 1,
            Err(faults) => parsed.problems.extend(faults.into_iter().map(|fault| RowProblem {
                row: number,
                column: fault.column.code(),
                code: fault.code,
                value: fault.value,
            })),
        }
    }
    Ok(parsed)
}

/// What the ledger has already, and what this import adds to it.
struct Known {
    documents: HashMap<String, SourceDocument>,
    items: HashMap<(SourceDocumentId, i16), SourceItem>,
    titles: HashSet<(SourceItemId, String)>,
    units: HashMap<String, UnitId>,
    /// Titles of this file with the row that brought them.
    in_file: HashMap<(SourceItemId, String), u64>,
}

/// Enters parsed rows in the given transaction; [`AppError::InvalidRows`] with every problem when there is one.
pub fn enter<'t>(
    tx: &mut WriteTx<'t>,
    year: Year,
    parsed: &Parsed,
    author: Option<PersonId>,
    act: &Act,
) -> AppResult<(Option<Recorded<'t>>, Counts)> {
    years::lock(tx, year)?;
    open_year::required(tx, year, Permission::IndicatorImport, "/year")?;
    let mut known = Known {
        documents: documents::of_year(tx, year)?
            .into_iter()
            .map(|found| (found.title.clone(), found))
            .collect(),
        items: items::of_year(tx, year)?
            .into_iter()
            .map(|item| ((item.document_id, item.number), item))
            .collect(),
        titles: indicators::existing_titles(tx, year)?,
        units: units::ids_by_name(tx)?,
        in_file: HashMap::new(),
    };
    let mut counts = Counts { rows: parsed.count(), other_years: parsed.other_years, ..Counts::default() };
    let mut problems = parsed.problems.clone();
    let mut recorded = None;
    for (number, row) in &parsed.rows {
        match resolve(&known, row) {
            Ok(lead_unit_id) => {
                let document = known.document(tx, row, act, &mut counts, &mut recorded)?;
                let item = known.item(tx, row, document, act, &mut counts, &mut recorded)?;
                let title = (item, row.title.clone());
                if let Some(first) = known.in_file.insert(title.clone(), *number) {
                    let code = FieldCode::ContradictsRow { row: first };
                    problems.push(RowProblem::new(*number, Column::Title, code, &row.title));
                } else if known.titles.contains(&title) {
                    counts.unchanged += 1;
                } else {
                    let content = Content {
                        source_item_id: item,
                        title: row.title.clone(),
                        measure: row.measure.clone(),
                        lead_unit_id,
                        section_id: None,
                        person_id: None,
                        deadline: row.deadline,
                        weight: None,
                        basis: None,
                        standard: None,
                    };
                    let content = content.checked(year).map_err(AppError::Invalid)?;
                    let place = counters::take(tx, &numbering(year), 1)?;
                    let indicator = Indicator::draft(tx.env(), year, place, content, author);
                    recorded = Some(indicators::insert(tx, &indicator, act.clone())?);
                    counts.new_indicators += 1;
                }
            }
            Err((column, code, value)) => problems.push(RowProblem::new(*number, column, code, &value)),
        }
    }
    if problems.is_empty() {
        return Ok((recorded, counts));
    }
    problems.sort_by_key(|problem| problem.row);
    Err(AppError::InvalidRows(problems))
}

/// The lead unit, and that the document is of the kind that it has already.
fn resolve(known: &Known, row: &ImportRow) -> Result<Option<UnitId>, (Column, FieldCode, String)> {
    if let Some(document) = known.documents.get(&row.document)
        && document.kind != row.kind
    {
        let allowed = document.kind.code().to_owned();
        return Err((Column::SourceKind, FieldCode::NotOneOf { allowed }, row.kind.code().to_owned()));
    }
    let Some(name) = &row.lead_unit else { return Ok(None) };
    let unit = known.units.get(name).copied();
    unit.map(Some).ok_or_else(|| (Column::ResponsibleDepartment, FieldCode::NotFound, name.clone()))
}

impl Known {
    fn document<'t>(
        &mut self,
        tx: &mut WriteTx<'t>,
        row: &ImportRow,
        act: &Act,
        counts: &mut Counts,
        recorded: &mut Option<Recorded<'t>>,
    ) -> AppResult<SourceDocumentId> {
        if let Some(document) = self.documents.get(&row.document) {
            return Ok(document.id);
        }
        let document = SourceDocument {
            id: tx.env().new_id(),
            year: row.year,
            kind: row.kind,
            title: row.document.clone(),
            url: row.url.clone(),
            note: row.note.clone(),
            version: Version::FIRST,
            created_at: tx.env().now(),
        };
        *recorded = Some(documents::insert(tx, &document, act.clone())?);
        counts.new_documents += 1;
        let id = document.id;
        self.documents.insert(document.title.clone(), document);
        Ok(id)
    }

    /// A row that names its item by number finds it by that, another by its wording.
    fn item<'t>(
        &mut self,
        tx: &mut WriteTx<'t>,
        row: &ImportRow,
        document_id: SourceDocumentId,
        act: &Act,
        counts: &mut Counts,
        recorded: &mut Option<Recorded<'t>>,
    ) -> AppResult<SourceItemId> {
        let of_document = || self.items.values().filter(|item| item.document_id == document_id);
        let found = match row.item_number {
            Some(number) => self.items.get(&(document_id, number)),
            None => of_document().find(|item| item.title == row.item_title),
        };
        if let Some(item) = found {
            return Ok(item.id);
        }
        let next = of_document().map(|item| item.number).max().unwrap_or(0).saturating_add(1);
        let item = SourceItem {
            id: tx.env().new_id(),
            document_id,
            number: row.item_number.unwrap_or(next),
            title: row.item_title.clone(),
            version: Version::FIRST,
            created_at: tx.env().now(),
        };
        *recorded = Some(items::insert(tx, &item, act.clone())?);
        counts.new_items += 1;
        let id = item.id;
        self.items.insert((document_id, item.number), item);
        Ok(id)
    }
}

impl RowProblem {
    fn new(row: u64, column: Column, code: FieldCode, value: &str) -> Self {
        Self { row, column: column.code(), code, value: Some(value.to_owned()) }
    }
}
