//! Enter a unit in the register and in a year's roster.

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{RosterEntry, Standing, Unit, UnitContent, Year},
    policy::perm::UnitEdit,
};
use dukao_persistence::organisation::{roster, units, years};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    open_year, placing,
    show_unit::{UnitDetail, detail},
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// A new unit.
#[derive(Debug, Clone)]
pub struct NewUnit {
    /// From which year on it is in the roster.
    pub year: Year,
    /// What the register says of it.
    pub content: UnitContent,
    /// Where it stands in that year.
    pub standing: Standing,
}

/// Enters the unit and its first year.
pub fn enter_unit<R: From<UnitDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, UnitEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    new: &NewUnit,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let NewUnit { year, content, standing } = new.clone();
        open_year::required(tx, year, cx.permission(), "/year")?;
        let mut faults = placing::faults(tx, year, content.kind, standing)?;
        if units::by_code(tx, &content.code)?.is_some() {
            faults.push(FieldFault::new("/code", FieldCode::Duplicate));
        }
        years::lock(tx, year)?;
        faults.extend(placing::name_fault(tx, year, None, &content.name)?);
        AppError::unless_none(faults)?;
        let unit = Unit::entered(&cx.env, content);
        let entry = RosterEntry::entered(&cx.env, year, unit.id, unit.name.clone(), unit.kind, standing);
        let _recorded = units::insert(tx, &unit, cx.act())?;
        let recorded = roster::insert(tx, &entry, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, unit.id)?)))
    })
}
