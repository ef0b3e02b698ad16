use dukao_domain::organisation::UnitKind;

use crate::{
    AppResult,
    files::table::{FileKind, Table},
};

const UNITS: &[u8] = include_bytes!("../../demo/units.csv");

/// Superseded bodies: the 2009 names, those the register itself marks as replaced, and the supervision bureau
/// that became part of the supervisory commission in 2018.
const SUPERSEDED: &[&str] =
    &["ZS-WJJ16", "ZS-HBJ09", "ZS-CGZF09", "ZS-XFJ09", "ZS-JSJ09", "ZS-GSJ09", "ZS-JCJ"];

/// A unit of the demo city.
pub(super) struct RosterUnit {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: UnitKind,
}

/// The 23 towns of 2023, the two functional zones and the departments and organisers still in being.
pub(super) fn units() -> AppResult<Vec<RosterUnit>> {
    let table = Table::read(FileKind::Csv, UNITS, 1_000)?;
    let units = table.rows.into_iter().filter_map(|(_, cells)| {
        let [code, name, kind, group, seen, ..] = cells.as_slice() else { return None };
        let town_of_another_year = code.starts_with("4420") && seen != "2023";
        if town_of_another_year || SUPERSEDED.contains(&code.as_str()) {
            return None;
        }
        let kind = match (kind.as_str(), group.as_str()) {
            ("街道" | "镇" | "功能区管委会", _) => UnitKind::Town,
            ("市政府部门", "被考评单位") => UnitKind::Department,
            _ => UnitKind::Organiser,
        };
        Some(RosterUnit { code: code.clone(), name: name.clone(), kind })
    });
    Ok(units.collect())
}
