//! The files to import, as they are to be filled in: empty, or with what stands; drop-downs where there is a choice.

use std::collections::HashMap;

use dukao_domain::{
    fault::FieldCode,
    organisation::{PortfolioKind, Year},
    policy::{
        Subject,
        perm::{PersonEdit, UnitEdit},
    },
};
use dukao_persistence::{
    ReadTx,
    organisation::{portfolios, ranking_groups, roster, sections, units, years},
    session::people,
};

use super::{MAX_ROWS, people as people_file, rows::Column, sections as sections_file, units as units_file};
use crate::{
    AppError, AppResult, Cx,
    files::form::{self, FormColumn},
};

/// Whether the file has what stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filled {
    /// Headings and drop-downs only.
    Empty,
    /// One row for each that stands.
    WithRows,
}

fn workbook(
    title: &str,
    columns: &[Column],
    choices: &HashMap<&str, Vec<String>>,
    rows: &[Vec<String>],
) -> AppResult<Vec<u8>> {
    let columns: Vec<_> = columns
        .iter()
        .map(|column| FormColumn {
            heading: column.heading,
            needed: column.needed,
            choices: choices.get(column.code).cloned().unwrap_or_default(),
        })
        .collect();
    form::write(title, &columns, rows, MAX_ROWS)
}

fn unit_names(tx: &mut ReadTx<'_>) -> AppResult<Vec<String>> {
    Ok(units::register(tx)?.into_iter().map(|unit| unit.name).collect())
}

/// The year's units.
pub fn units(cx: &Cx<'_, UnitEdit>, year: Year, filled: Filled) -> AppResult<Vec<u8>> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| {
        years::by_year(tx, year)?.ok_or_else(|| AppError::field("/year", FieldCode::NotFound))?;
        let groups = ranking_groups::of_year(tx, year)?;
        let seats = portfolios::list(tx)?;
        let numbers = |kind: PortfolioKind| {
            let of_kind = seats.iter().filter(|seat| seat.kind == kind);
            of_kind.map(|seat| seat.number.to_string()).collect::<Vec<_>>()
        };
        let choices = HashMap::from([
            ("unit_kind", units_file::KINDS.map(|(word, _)| word.to_owned()).to_vec()),
            ("ranking_group", groups.iter().map(|group| group.name.clone()).collect()),
            ("supervision_group", numbers(PortfolioKind::SupervisionGroup)),
            ("leader", numbers(PortfolioKind::Leader)),
        ]);
        let mut rows = Vec::new();
        if filled == Filled::WithRows {
            let codes: HashMap<_, _> =
                units::register(tx)?.into_iter().map(|unit| (unit.id, unit.code)).collect();
            let number = |id: Option<_>| {
                let seat = seats.iter().find(|seat| Some(seat.id) == id);
                seat.map(|seat| seat.number.to_string()).unwrap_or_default()
            };
            for entry in roster::of_year(tx, year)? {
                let group = groups.iter().find(|group| Some(group.id) == entry.ranking_group_id);
                rows.push(vec![
                    codes.get(&entry.unit_id).cloned().unwrap_or_default(),
                    entry.name,
                    units_file::kind_word(entry.kind).to_owned(),
                    group.map(|group| group.name.clone()).unwrap_or_default(),
                    number(entry.supervision_group_id),
                    number(entry.leader_id),
                ]);
            }
        }
        workbook("单位", units_file::COLUMNS, &choices, &rows)
    })
}

/// All sections.
pub fn sections(cx: &Cx<'_, UnitEdit>, filled: Filled) -> AppResult<Vec<u8>> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| {
        let names: HashMap<_, _> =
            units::register(tx)?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let choices = HashMap::from([("in_unit", unit_names(tx)?)]);
        let mut rows = Vec::new();
        if filled == Filled::WithRows {
            for section in sections::whole(tx)? {
                let unit = names.get(&section.unit_id).cloned().unwrap_or_default();
                rows.push(vec![unit, section.name, section.position.to_string()]);
            }
        }
        workbook("科室", sections_file::COLUMNS, &choices, &rows)
    })
}

/// All people; the posts that they hold stand with the security administrator.
pub fn people(cx: &Cx<'_, PersonEdit>, filled: Filled) -> AppResult<Vec<u8>> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| {
        let names: HashMap<_, _> =
            units::register(tx)?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let choices = HashMap::from([
            ("in_unit", unit_names(tx)?),
            ("post", people_file::POSTS.map(|(word, _)| word.to_owned()).to_vec()),
        ]);
        let mut rows = Vec::new();
        if filled == Filled::WithRows {
            let limit = u32::try_from(MAX_ROWS).unwrap_or(u32::MAX);
            let found = people::first(tx, limit.saturating_add(1))?;
            if found.len() > MAX_ROWS {
                return Err(AppError::ExportTooLarge { max: limit.into() });
            }
            for person in found {
                let unit = person.unit_id.and_then(|unit| names.get(&unit).cloned());
                rows.push(vec![
                    person.account,
                    person.name,
                    unit.unwrap_or_default(),
                    String::new(),
                    person.title.unwrap_or_default(),
                    person.phone.unwrap_or_default(),
                    String::new(),
                ]);
            }
        }
        workbook("人员", people_file::COLUMNS, &choices, &rows)
    })
}
