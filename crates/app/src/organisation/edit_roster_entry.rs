//! Say what a unit is called and is in a year, and where it stands.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{RosterEntry, Standing, UnitId, UnitKind, Year},
    policy::perm::UnitEdit,
};
use dukao_persistence::{
    Audited, ReadTx,
    organisation::{
        roster,
        roster_list::{self, RosterRow},
        units, years,
    },
};

use super::{open_year, placing};
use crate::{AppError, AppResult, Cx};

/// A unit's entry in a year's roster.
#[derive(Debug, Clone)]
pub struct EntryChange {
    /// The year.
    pub year: Year,
    /// The unit.
    pub unit_id: UnitId,
    /// The version that the caller saw; `None` when the unit was not in the year.
    pub expected: Option<Version>,
    /// Its name in that year.
    pub name: String,
    /// What it is in that year.
    pub kind: UnitKind,
    /// Where it stands.
    pub standing: Standing,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Enters the unit in the year, or changes its entry. The flag says whether it was entered.
pub fn edit_roster_entry(cx: &Cx<'_, UnitEdit>, change: &EntryChange) -> AppResult<(RosterRow, bool)> {
    let EntryChange { year, unit_id, expected, name, kind, standing, reason } = change;
    cx.change(|tx| {
        if !units::exists(tx, *unit_id)? {
            return Err(AppError::NotFound);
        }
        open_year::in_path(tx, *year, cx.permission())?;
        let shown = |tx: &mut ReadTx<'_>| {
            roster_list::find_row(tx, *year, *unit_id)?
                .ok_or_else(|| AppError::internal("an entry just written"))
        };
        let act = cx.act().because(reason.clone());
        let mut faults = placing::faults(tx, *year, *kind, *standing)?;
        years::lock(tx, *year)?;
        faults.extend(placing::name_fault(tx, *year, Some(*unit_id), name)?);
        let Some(before) = roster::of_unit(tx, *year, *unit_id)? else {
            if expected.is_some() {
                return Err(AppError::NotFound);
            }
            AppError::unless_none(faults)?;
            let entry = RosterEntry::entered(&cx.env, *year, *unit_id, name.clone(), *kind, *standing);
            let recorded = roster::insert(tx, &entry, act)?;
            return Ok(recorded.returning((shown(tx)?, true)));
        };
        AppError::unless_stale(expected.ok_or(AppError::VersionRequired)?, before.version)?;
        if before.merger.is_some() {
            return Err(AppError::field("/name", FieldCode::UnitMerged));
        }
        AppError::unless_none(faults)?;
        if (&before.name, before.kind, before.standing()) == (name, *kind, *standing) {
            return Ok(Audited::nothing((shown(tx)?, false)));
        }
        let after = before.clone().changed(&cx.env, name.clone(), *kind, *standing);
        let recorded = roster::update(tx, &before, &after, act)?;
        Ok(recorded.returning((shown(tx)?, false)))
    })
}
