//! What an import would write, worked out without writing: the check and the import itself cannot disagree.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    env::Env,
    fault::FieldCode,
    indicators::{Column, Content, ImportRow, RowUnits},
    organisation::{UnitId, Year},
    policy::Permission,
    sources::{SourceDocument, SourceItem, SourceItemId},
};
use dukao_persistence::ReadTx;

use super::{Counts, Difference, Outcome, Parsed, known::Known};
use crate::{AppError, AppResult, RowProblem, organisation::open_year};

/// What is to be entered, in this order, and what stands against it.
pub(super) struct Plan {
    pub(super) documents: Vec<SourceDocument>,
    pub(super) items: Vec<SourceItem>,
    pub(super) indicators: Vec<Content>,
    pub(super) problems: Vec<RowProblem>,
    differences: Vec<Difference>,
    unchanged: u64,
    different: u64,
}

impl Plan {
    pub(super) fn outcome(&self, parsed: &Parsed) -> Outcome {
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let counts = Counts {
            rows: parsed.total,
            other_years: parsed.other_years,
            new_documents: count(self.documents.len()),
            new_items: count(self.items.len()),
            new_indicators: count(self.indicators.len()),
            unchanged: self.unchanged,
            different: self.different,
        };
        let (differences, ignored_columns) = (self.differences.clone(), parsed.ignored_columns.clone());
        Outcome { counts, differences, ignored_columns }
    }
}

/// Only a year that is open and takes drafts takes an import.
pub(super) fn must_be_open(tx: &mut ReadTx<'_>, year: Year) -> AppResult<()> {
    let found = open_year::look(tx, year, Permission::IndicatorImport)?;
    let found = found.ok_or_else(|| AppError::field("/year", FieldCode::NotFound))?;
    found.require_drafting(Permission::IndicatorImport).map_err(AppError::Conflict)
}

/// Resolves every row against the ledger and against the rest of the file.
pub(super) fn plan(tx: &mut ReadTx<'_>, env: &Env, year: Year, parsed: &Parsed) -> AppResult<Plan> {
    let plan = Plan {
        documents: Vec::new(),
        items: Vec::new(),
        indicators: Vec::new(),
        problems: parsed.problems.clone(),
        differences: Vec::new(),
        unchanged: 0,
        different: 0,
    };
    let mut planner = Planner { env, year, known: Known::of_year(tx, year)?, in_file: HashMap::new(), plan };
    for (number, name) in &parsed.lead_units {
        let unit = planner.unit(Column::ResponsibleDepartment, Some(name));
        planner.noted(*number, unit);
    }
    planner.rows(&parsed.rows);
    let mut plan = planner.plan;
    plan.problems.sort_by_key(|problem| problem.row);
    Ok(plan)
}

pub(super) struct Planner<'a> {
    pub(super) env: &'a Env,
    year: Year,
    pub(super) known: Known,
    /// Titles of this file with the row that brought them.
    in_file: HashMap<(SourceItemId, String), u64>,
    pub(super) plan: Plan,
}

/// Column, fault and the value that is meant.
pub(super) type Refusal = (Column, FieldCode, String);

impl Planner<'_> {
    /// Items with a number come first: those without take the numbers after the last.
    fn rows(&mut self, rows: &[(u64, ImportRow)]) {
        let mut resolved = HashMap::new();
        for (number, row) in rows {
            let document = self.document(*number, row);
            let document = self.noted(*number, document);
            let item = document.zip(row.item.number).map(|(document, place)| {
                let item = self.numbered(*number, document, place, row.item.title.as_ref());
                self.noted(*number, item)
            });
            resolved.insert(*number, (document, item));
        }
        for (number, row) in rows {
            let Some((Some(document), item)) = resolved.remove(number) else { continue };
            let item = match item {
                Some(item) => item,
                None => {
                    let item = self.unnumbered(*number, document, row);
                    self.noted(*number, item)
                }
            };
            let units = self.units(*number, row);
            if let Some((item, units)) = item.zip(units) {
                self.indicator(*number, row, item, units);
            }
        }
    }

    /// The value; what was refused goes to the problems of `row`.
    fn noted<T>(&mut self, row: u64, result: Result<T, Refusal>) -> Option<T> {
        result
            .map_err(|(column, code, value)| {
                self.plan.problems.push(RowProblem::new(row, column.code(), code, Some(&value)));
            })
            .ok()
    }

    /// The units that a row names; `None` when any is not there, each of them noted.
    fn units(&mut self, number: u64, row: &ImportRow) -> Option<RowUnits> {
        let lead = self.unit(Column::ResponsibleDepartment, row.lead_unit.as_ref());
        let lead = self.noted(number, lead);
        let data_owner = self.unit(Column::DataOwner, row.data_owner.as_ref());
        let data_owner = self.noted(number, data_owner);
        let (mut along, mut whole) = (BTreeSet::new(), true);
        for name in &row.co_units {
            let unit = self.unit(Column::CoUnits, Some(name)).and_then(|unit| match unit {
                Some(unit) if along.contains(&unit) => {
                    Err((Column::CoUnits, FieldCode::Duplicate, name.clone()))
                }
                unit => Ok(unit),
            });
            match self.noted(number, unit) {
                Some(unit) => along.extend(unit),
                None => whole = false,
            }
        }
        let along = whole.then_some(along);
        Some(RowUnits { lead: lead?, along: along?, data_owner: data_owner? })
    }

    fn unit(&self, column: Column, name: Option<&String>) -> Result<Option<UnitId>, Refusal> {
        let Some(name) = name else { return Ok(None) };
        let unit = self.known.units.get(name).copied();
        unit.map(Some).ok_or_else(|| (column, FieldCode::NotFound, name.clone()))
    }

    fn indicator(&mut self, number: u64, row: &ImportRow, item: SourceItemId, units: RowUnits) {
        let named = (item, row.title.clone());
        if let Some(first) = self.in_file.insert(named.clone(), number) {
            let refusal = (Column::Title, FieldCode::ContradictsRow { row: first }, row.title.clone());
            let _refused: Option<()> = self.noted(number, Err(refusal));
            return;
        }
        if let Some(stored) = self.known.indicators.get(&named) {
            let columns = row.differs_from(&stored.content, &units);
            if columns.is_empty() {
                self.plan.unchanged += 1;
                return;
            }
            self.plan.different += 1;
            if self.plan.differences.len() < Difference::MAX_LISTED {
                let code = stored.code.clone();
                self.plan.differences.push(Difference { row: number, code, columns });
            }
            return;
        }
        let content = Content {
            source_item_id: item,
            title: row.title.clone(),
            measure: row.measure.clone(),
            lead_unit_id: units.lead,
            co_unit_ids: units.along,
            data_owner_id: units.data_owner,
            section_id: None,
            person_id: None,
            deadline: row.deadline,
            weight: None,
            basis: None,
            standard: None,
        };
        match content.checked(self.year) {
            Ok(content) => self.plan.indicators.push(content),
            Err(faults) => {
                for fault in faults {
                    let refusal = (Column::of_pointer(&fault.pointer), fault.code, row.title.clone());
                    let _refused: Option<()> = self.noted(number, Err(refusal));
                }
            }
        }
    }
}
