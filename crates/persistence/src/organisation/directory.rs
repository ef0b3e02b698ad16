//! People as lists show them.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::{Role, SectionId, UnitId},
    policy::Scope,
    session::{Person, PersonId},
};

use super::holds::{counts_from, holds_on};
use crate::{
    among::AmongMethods as _,
    error::DbResult,
    page::{Counted, Page, PageRequest, Sort, TOTAL_CAP, contains, lower},
    schema::{credentials as c, grants, people as t, units as u},
    scope::units_of,
    session::people::Row,
    sql_types::Uid,
    tx::ReadTx,
};

/// A person with their unit's name.
#[derive(Debug, Clone)]
pub struct NamedPerson {
    /// The person.
    pub person: Person,
    /// The unit that employs them.
    pub unit: Option<String>,
}

/// What a list of people is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct PersonQuery {
    /// Text in name, account or telephone number.
    pub text: Option<String>,
    /// Employed by this unit, or with a post in it.
    pub unit_id: Option<UnitId>,
    /// With a post in this section.
    pub section_id: Option<SectionId>,
    /// Holding this role today.
    pub role: Option<Role>,
    /// With an open (`true`) or closed account.
    pub active: Option<bool>,
    /// Programs (`true`) or people.
    pub client: bool,
    /// The day by which posts are judged.
    pub today: NaiveDate,
    /// What the reader may see: people of these units.
    pub scope: Scope,
}

/// How a list of people can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonField {
    /// Name.
    Name,
    /// Account.
    Account,
    /// The unit's name, those without one last.
    Unit,
    /// When they were entered.
    CreatedAt,
}

/// The people of `units`: employed by one, or with a post in one that is not over yet.
macro_rules! of_units {
    ($select:expr, $units:expr, $today:expr) => {{
        let units: Vec<Uid> = $units;
        let in_post = grants::table
            .filter(grants::unit_id.assume_not_null().among(units.clone()))
            .filter(counts_from!($today))
            .select(grants::person_id);
        $select.filter(t::unit_id.assume_not_null().among(units).or(t::id.eq_any(in_post)))
    }};
}

macro_rules! filtered {
    ($select:expr, $query:expr) => {{
        let query: &PersonQuery = $query;
        let mut select = $select.filter(t::client.eq(query.client));
        if let Some(units) = units_of(&query.scope) {
            select = of_units!(select, units, query.today);
        }
        if let Some(unit) = query.unit_id {
            select = of_units!(select, vec![Uid::from(unit)], query.today);
        }
        if let Some(section) = query.section_id {
            let in_post = grants::table
                .filter(grants::section_id.eq(Some(Uid::from(section))))
                .filter(counts_from!(query.today))
                .select(grants::person_id);
            select = select.filter(t::id.eq_any(in_post));
        }
        if let Some(text) = &query.text {
            let pattern = contains(text);
            select = select.filter(
                lower(t::name)
                    .like(pattern.clone())
                    .escape('\\')
                    .or(t::account.like(pattern.clone()).escape('\\'))
                    .or(t::phone.assume_not_null().like(pattern).escape('\\')),
            );
        }
        if let Some(role) = query.role {
            let holders = grants::table
                .filter(grants::role.eq(role.code()))
                .filter(holds_on!(query.today))
                .select(grants::person_id);
            select = select.filter(t::id.eq_any(holders));
        }
        if let Some(active) = query.active {
            select = select.filter(t::active.eq(active));
        }
        select
    }};
}

/// One page of people; ties are broken by account, no two of which are alike.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &PersonQuery,
    sort: &[Sort<PersonField>],
    page: PageRequest,
) -> DbResult<Page<NamedPerson>> {
    // Every condition looks at people's own columns, so counting joins nothing.
    let counted = filtered!(t::table.into_boxed(), query).select(t::id).limit(TOTAL_CAP + 1);
    let total = Counted(counted).get_result::<i64>(tx.conn)?;
    let mut select = filtered!(t::table.left_join(u::table).into_boxed(), query);
    for Sort { field, descending } in sort {
        select = match (field, descending) {
            (PersonField::Name, false) => select.then_order_by(t::name.asc()),
            (PersonField::Name, true) => select.then_order_by(t::name.desc()),
            (PersonField::Account, false) => select.then_order_by(t::account.asc()),
            (PersonField::Account, true) => select.then_order_by(t::account.desc()),
            (PersonField::Unit, false) => {
                select.then_order_by(t::unit_id.is_null()).then_order_by(u::name.nullable().asc())
            }
            (PersonField::Unit, true) => {
                select.then_order_by(t::unit_id.is_null()).then_order_by(u::name.nullable().desc())
            }
            (PersonField::CreatedAt, false) => select.then_order_by(t::created_at.asc()),
            (PersonField::CreatedAt, true) => select.then_order_by(t::created_at.desc()),
        };
    }
    let select = select.then_order_by(t::account).select((t::all_columns, u::name.nullable()));
    let rows = select.limit(page.limit()).offset(page.offset()).load::<(Row, Option<String>)>(tx.conn)?;
    let items = rows.into_iter().map(|(row, unit)| Ok(NamedPerson { person: row.try_into()?, unit }));
    Ok(Page::new(items.collect::<DbResult<_>>()?, total))
}

/// One person with their unit's name.
pub fn find(tx: &mut ReadTx<'_>, id: PersonId) -> DbResult<Option<NamedPerson>> {
    let select = t::table.left_join(u::table).filter(t::id.eq(Uid::from(id)));
    let row = select.select((t::all_columns, u::name.nullable())).first::<(Row, Option<String>)>(tx.conn);
    row.optional()?.map(|(row, unit)| Ok(NamedPerson { person: row.try_into()?, unit })).transpose()
}

/// The units that a person belongs to for whoever may see them: the one that employs them and those of posts that
/// are not over yet. The list's own condition, for one person.
pub fn units_of_person(tx: &mut ReadTx<'_>, person: &Person, today: NaiveDate) -> DbResult<Vec<UnitId>> {
    let posts = grants::table
        .filter(grants::person_id.eq(Uid::from(person.id)))
        .filter(grants::unit_id.is_not_null())
        .filter(counts_from!(today))
        .select(grants::unit_id.assume_not_null());
    let mut units: Vec<UnitId> = posts.load::<Uid>(tx.conn)?.into_iter().map(Into::into).collect();
    units.extend(person.unit_id);
    Ok(units)
}

/// Whether one of `people` can act tomorrow as today: their account is open, they stay, and they have a password of
/// their own. Who never signed in, or whose code nobody used, is no help.
pub fn any_at_home(tx: &mut ReadTx<'_>, people: &[PersonId]) -> DbResult<bool> {
    let ids = people.iter().map(|id| Uid::from(*id));
    let own = c::table.filter(c::person_id.eq(t::id)).filter(c::expires_at.is_null());
    let home = t::table
        .filter(t::id.among(ids))
        .filter(t::active.eq(true))
        .filter(t::client.eq(false))
        .filter(t::leaves_on.is_null())
        .filter(diesel::dsl::exists(own));
    Ok(home.select(t::id).first::<Uid>(tx.conn).optional()?.is_some())
}
