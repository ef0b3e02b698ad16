//! Import sections of units.

use std::collections::HashMap;

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{Section, UnitId},
    policy::{Subject, perm::UnitEdit},
    text::{self, limits},
};
use dukao_persistence::{
    Act, Recorded, WriteTx,
    organisation::{sections, units},
};

use super::{
    Difference, ImportFile, Mode, Outcome, Purpose, Report,
    rows::{Column, Reader, Seen, Sheet, needed, optional, place},
    run,
};
use crate::{AppError, AppResult, Cx};

/// The file's columns.
pub(super) const COLUMNS: &[Column] =
    &[needed("in_unit", "单位"), needed("section", "科室"), optional("position", "顺序")];

/// Enters sections that are new; what stands already is never changed.
pub fn import(cx: &Cx<'_, UnitEdit>, file: ImportFile<'_>, mode: Mode<'_>) -> AppResult<Report> {
    cx.require(&Subject::CITY)?;
    let act = cx.act();
    let purpose = Purpose { what: "sections", year: None };
    run(cx, &purpose, COLUMNS, file, mode, |tx, sheet| enter(tx, sheet, &act))
}

/// Every unit's id by its name and by its code.
pub(super) fn units_by_words(tx: &mut WriteTx<'_>) -> AppResult<HashMap<String, UnitId>> {
    let units = units::register(tx)?.into_iter();
    Ok(units.flat_map(|unit| [(unit.name, unit.id), (unit.code, unit.id)]).collect())
}

fn enter<'t>(tx: &mut WriteTx<'t>, sheet: &Sheet, act: &Act) -> AppResult<(Option<Recorded<'t>>, Outcome)> {
    let units = units_by_words(tx)?;
    let mut known: HashMap<(UnitId, String), Section> = HashMap::new();
    let mut last: HashMap<UnitId, i16> = HashMap::new();
    for section in sections::whole(tx)? {
        let end = last.entry(section.unit_id).or_default();
        *end = section.position.max(*end);
        known.insert((section.unit_id, section.name.clone()), section);
    }
    let mut outcome = Outcome { rows: sheet.count(), ..Outcome::default() };
    let (mut problems, mut recorded, mut seen) = (Vec::new(), None, Seen::default());
    for row in &sheet.0 {
        let mut reader = Reader::new(row, &mut problems);
        let unit = reader.needed("in_unit", |text| units.get(text).copied().ok_or(FieldCode::NotFound));
        let name = reader.needed("section", |text| text::line(text, limits::NAME));
        let position = reader.optional("position", place);
        let (Some(unit_id), Some(name)) = (unit, name) else { continue };
        if let Err(code) = seen.first(&format!("{unit_id} {name}"), row.number) {
            reader.fault("section", code);
        }
        if !reader.clean() {
            continue;
        }
        if let Some(section) = known.get(&(unit_id, name.clone())) {
            outcome.unchanged += 1;
            let other = position.filter(|position| *position != section.position);
            outcome.differences.extend(other.map(|position| Difference {
                row: row.number,
                column: "position".to_owned(),
                given: position.to_string(),
                stands: section.position.to_string(),
            }));
            continue;
        }
        let end = last.entry(unit_id).or_default();
        let position = position.unwrap_or_else(|| end.saturating_add(1));
        *end = position.max(*end);
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let section = Section {
            id,
            unit_id,
            name,
            position,
            active: true,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        recorded = Some(sections::insert(tx, &section, act.clone())?);
        outcome.entered += 1;
    }
    if problems.is_empty() { Ok((recorded, outcome)) } else { Err(AppError::InvalidRows(problems)) }
}
