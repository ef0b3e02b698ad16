//! Sections of units.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};
use dukao_domain::organisation::{Section, SectionId, UnitId};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    indicators::open_work,
    row::{all, row},
    schema::{indicators, sections as t},
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Section, SectionId:
    id: Uid = id,
    unit_id: Uid = unit_id,
    name: String = name,
    ordinal: i16 = position,
    active: bool = active,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// A unit's sections, in order: a few dozen.
pub fn of_unit(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<Section>> {
    let sections = t::table.filter(t::unit_id.eq(Uid::from(unit))).order((t::ordinal, t::id));
    all(sections.load::<Row>(tx.conn)?)
}

/// These sections.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[SectionId]) -> DbResult<Vec<Section>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?)
}

/// Names of the given sections.
pub fn names(tx: &mut ReadTx<'_>, ids: &[SectionId]) -> DbResult<HashMap<SectionId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.among(ids)).select((t::id, t::name)).load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// How much work each section has: indicators that are not withdrawn, of years that are not closed.
pub fn carried(tx: &mut ReadTx<'_>, ids: &[SectionId]) -> DbResult<HashMap<SectionId, i64>> {
    let ids: Vec<_> = ids.iter().map(|id| Uid::from(*id)).collect();
    let open = open_work!(indicators::table)
        .filter(indicators::section_id.assume_not_null().among(ids))
        .group_by(indicators::section_id)
        .select((indicators::section_id, count_star()));
    let rows = open.load::<(Option<Uid>, i64)>(tx.conn)?;
    Ok(rows.into_iter().filter_map(|(id, count)| Some((id?.into(), count))).collect())
}

/// Every unit's sections, unit by unit: some thousand.
pub fn whole(tx: &mut ReadTx<'_>) -> DbResult<Vec<Section>> {
    all(t::table.order((t::unit_id, t::ordinal, t::id)).load::<Row>(tx.conn)?)
}
