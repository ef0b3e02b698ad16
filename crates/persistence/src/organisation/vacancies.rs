//! What stands empty, found by the database.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use dukao_domain::{
    organisation::{Portfolio, PortfolioKind, Role, SectionId, UnitId, UnitKind, Year},
    policy::Scope,
};

use super::{holds::holds_on, portfolios};
use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::Column,
    schema::{grants as g, people as p, roster_entries as r, sections as s},
    scope::units_of,
    sql_types::Uid,
    tx::ReadTx,
};

/// Posts that somebody with an open account holds on a day: what the lists below leave out.
macro_rules! held {
    ($day:expr) => {
        g::table
            .inner_join(p::table.on(g::person_id.eq(p::id)))
            .filter(p::active.eq(true))
            .filter(holds_on!($day))
    };
}

/// Roles over the whole city that somebody holds.
pub fn city_roles_held(tx: &mut ReadTx<'_>, day: NaiveDate) -> DbResult<BTreeSet<Role>> {
    let roles = held!(day).filter(g::unit_id.is_null()).filter(g::portfolio_id.is_null());
    let roles = roles.select(g::role).distinct().load::<String>(tx.conn)?;
    roles.into_iter().map(Column::take).collect()
}

/// Supervision groups and leaders' seats that nobody holds.
pub fn portfolios_without_holder(tx: &mut ReadTx<'_>, day: NaiveDate) -> DbResult<Vec<Portfolio>> {
    let held = held!(day).filter(g::portfolio_id.is_not_null()).select(g::portfolio_id.assume_not_null());
    let held: BTreeSet<_> = held.distinct().load::<Uid>(tx.conn)?.into_iter().collect();
    let all = portfolios::list(tx)?;
    Ok(all.into_iter().filter(|portfolio| !held.contains(&Uid::from(portfolio.id))).collect())
}

/// Numbers of the supervision groups that are not set up.
pub fn groups_missing(tx: &mut ReadTx<'_>) -> DbResult<Vec<i16>> {
    let all = portfolios::list(tx)?;
    let there: BTreeSet<_> = all
        .iter()
        .filter(|each| each.kind == PortfolioKind::SupervisionGroup)
        .map(|each| each.number)
        .collect();
    Ok((1..=Portfolio::GROUPS).filter(|number| !there.contains(number)).collect())
}

/// A unit in words, and a section where it is one's.
pub type Place = (UnitId, String, Option<(SectionId, String)>);

macro_rules! assessed {
    ($year:expr, $day:expr, $scope:expr) => {{
        let mut select = r::table
            .filter(r::year.eq($year.number()))
            .filter(r::kind.ne(UnitKind::Organiser.code()))
            .filter(r::merged_on.is_null().or(r::merged_on.gt(Some($day))))
            .into_boxed();
        if let Some(units) = units_of($scope) {
            select = select.filter(r::unit_id.among(units));
        }
        select
    }};
}

/// Assessed units of a year without a 绩效联络员, by name.
pub fn units_without_officer(
    tx: &mut ReadTx<'_>,
    year: Year,
    day: NaiveDate,
    scope: &Scope,
) -> DbResult<Vec<Place>> {
    let held = held!(day).filter(g::role.eq(Role::UnitOfficer.code()));
    let empty = assessed!(year, day, scope)
        .filter(not(exists(held.filter(g::unit_id.eq(r::unit_id.nullable())))))
        .order((r::name, r::id))
        .select((r::unit_id, r::name));
    let rows = empty.load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(unit, name)| (unit.into(), name, None)).collect())
}

/// Sections, still worked in, of a year's assessed units without a head, by unit and order.
pub fn sections_without_officer(
    tx: &mut ReadTx<'_>,
    year: Year,
    day: NaiveDate,
    scope: &Scope,
) -> DbResult<Vec<Place>> {
    let held = held!(day).filter(g::role.eq(Role::SectionOfficer.code()));
    let units = assessed!(year, day, scope).select(r::unit_id).load::<Uid>(tx.conn)?;
    let empty = s::table
        .inner_join(r::table.on(r::unit_id.eq(s::unit_id).and(r::year.eq(year.number()))))
        .filter(s::active.eq(true))
        .filter(s::unit_id.among(units))
        .filter(not(exists(held.filter(g::section_id.eq(s::id.nullable())))))
        .order((r::name, s::ordinal, s::id))
        .select((s::unit_id, r::name, s::id, s::name));
    let rows = empty.load::<(Uid, String, Uid, String)>(tx.conn)?;
    Ok(rows
        .into_iter()
        .map(|(unit, name, section, section_name)| (unit.into(), name, Some((section.into(), section_name))))
        .collect())
}
