//! A unit's sections.

use dukao_domain::{
    organisation::{Section, UnitId},
    policy::{Actor, Permission, Subject, perm::SectionRead},
};
use dukao_persistence::{
    ReadTx,
    organisation::{sections, units},
};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// A section with the work that it has.
#[derive(Debug, Clone)]
pub struct SectionDetail {
    /// The section.
    pub section: Section,
    /// Indicators that it works on: not withdrawn, of years that are open.
    pub carried: i64,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// All of them, closed ones too, in order.
pub fn list_sections(cx: &Cx<'_, SectionRead>, unit: UnitId) -> AppResult<Vec<SectionDetail>> {
    cx.db.read(|tx| {
        if !units::exists(tx, unit)? {
            return Err(AppError::NotFound);
        }
        of_unit(tx, &cx.actor, unit)
    })
}

pub(super) fn of_unit(tx: &mut ReadTx<'_>, actor: &Actor, unit: UnitId) -> AppResult<Vec<SectionDetail>> {
    let found = sections::of_unit(tx, unit)?;
    details(tx, actor, found)
}

pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, section: Section) -> AppResult<SectionDetail> {
    let found = details(tx, actor, vec![section])?.pop();
    found.ok_or_else(|| AppError::internal("one section has one detail"))
}

fn details(tx: &mut ReadTx<'_>, actor: &Actor, found: Vec<Section>) -> AppResult<Vec<SectionDetail>> {
    let ids: Vec<_> = found.iter().map(|section| section.id).collect();
    let carried = sections::carried(tx, &ids)?;
    let detail = |section: Section| SectionDetail {
        carried: carried.get(&section.id).copied().unwrap_or_default(),
        allowed: vec![AllowedAction::of(actor, Permission::SectionEdit, &Subject::unit(section.unit_id))],
        section,
    };
    Ok(found.into_iter().map(detail).collect())
}
