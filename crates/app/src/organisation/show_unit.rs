//! One unit through the years.

use dukao_domain::{
    organisation::{TeamMember, Unit, UnitId},
    policy::{Actor, Permission, Subject, perm::UnitRead},
};
use dukao_persistence::{
    ReadTx,
    organisation::{
        roster_list::{self, RosterRow},
        team, units,
    },
};

use super::list_sections::{self, SectionDetail};
use crate::{AllowedAction, AppError, AppResult, Cx};

/// A unit as its page shows it.
#[derive(Debug, Clone)]
pub struct UnitDetail {
    /// The unit.
    pub unit: Unit,
    /// Every year it was in, latest first.
    pub years: Vec<RosterRow>,
    /// Its sections, in order.
    pub sections: Vec<SectionDetail>,
    /// Its leadership team with its former members, in order.
    pub team: Vec<TeamMember>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// One unit.
pub fn show_unit(cx: &Cx<'_, UnitRead>, id: UnitId) -> AppResult<UnitDetail> {
    cx.db.read(|tx| detail(tx, &cx.actor, id))
}

pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, id: UnitId) -> AppResult<UnitDetail> {
    let unit = units::find(tx, id)?.ok_or(AppError::NotFound)?;
    let allowed = [Permission::UnitEdit, Permission::SectionEdit]
        .map(|permission| AllowedAction::of(actor, permission, &Subject::unit(id)));
    Ok(UnitDetail {
        years: roster_list::of_unit(tx, id)?,
        sections: list_sections::of_unit(tx, actor, id)?,
        team: team::of_unit(tx, id)?,
        allowed: allowed.into(),
        unit,
    })
}
