//! Grants with the names of who holds them over what, as lists show them.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::{ConsentState, Grant, GrantId, GrantState, PortfolioId, Role, UnitId},
    policy::Scope,
    session::PersonId,
};

use super::{
    grants::Row,
    holds::{counts_from, holds_on},
};
use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, Sort, TOTAL_CAP},
    schema::{grants as t, people as p, portfolios as f, sections as s, units as u},
    scope::units_of,
    sql_types::Uid,
    tx::ReadTx,
};

/// A grant in words.
#[derive(Debug, Clone)]
pub struct NamedPost {
    /// The grant.
    pub grant: Grant,
    /// Who holds it.
    pub person_name: String,
    /// The unit it is over or in.
    pub unit: Option<String>,
    /// The section it is over.
    pub section: Option<String>,
    /// The supervision group or leader's seat it is over.
    pub portfolio: Option<String>,
}

/// What a list of grants is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct PostQuery {
    /// Held by this person.
    pub person_id: Option<PersonId>,
    /// Of this role.
    pub role: Option<Role>,
    /// Over this unit, or in it.
    pub unit_id: Option<UnitId>,
    /// Over this supervision group or leader's seat.
    pub portfolio_id: Option<PortfolioId>,
    /// In this state; [`GrantState::Ended`] takes in the refused.
    pub state: Option<GrantState>,
    /// The day by which states are judged.
    pub today: NaiveDate,
    /// What the reader may see.
    pub scope: Scope,
}

/// How a list of grants can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostField {
    /// The person's name.
    Person,
    /// Role.
    Role,
    /// The unit's name, those over none last.
    Unit,
    /// First day.
    FromOn,
}

#[diesel::dsl::auto_type]
fn joined() -> _ {
    t::table
        .inner_join(p::table.on(t::person_id.eq(p::id)))
        .left_join(u::table.on(t::unit_id.eq(u::id.nullable())))
        .left_join(s::table.on(t::section_id.eq(s::id.nullable())))
        .left_join(f::table.on(t::portfolio_id.eq(f::id.nullable())))
}

type Joined = (Row, String, Option<String>, Option<String>, Option<String>);

macro_rules! columns {
    () => {
        (t::all_columns, p::name, u::name.nullable(), s::name.nullable(), f::name.nullable())
    };
}

impl TryFrom<Joined> for NamedPost {
    type Error = DbError;

    fn try_from((row, person_name, unit, section, portfolio): Joined) -> DbResult<Self> {
        Ok(Self { grant: row.try_into()?, person_name, unit, section, portfolio })
    }
}

fn named(rows: Vec<Joined>) -> DbResult<Vec<NamedPost>> {
    rows.into_iter().map(TryInto::try_into).collect()
}

macro_rules! filtered {
    ($select:expr, $query:expr) => {{
        let query: &PostQuery = $query;
        let mut select = $select;
        if let Some(units) = units_of(&query.scope) {
            select = select.filter(t::unit_id.assume_not_null().among(units));
        }
        if let Some(id) = query.person_id {
            select = select.filter(t::person_id.eq(Uid::from(id)));
        }
        if let Some(role) = query.role {
            select = select.filter(t::role.eq(role.code()));
        }
        if let Some(id) = query.unit_id {
            select = select.filter(t::unit_id.eq(Some(Uid::from(id))));
        }
        if let Some(id) = query.portfolio_id {
            select = select.filter(t::portfolio_id.eq(Some(Uid::from(id))));
        }
        let today = query.today;
        match query.state {
            None => {}
            Some(GrantState::Holding) => select = select.filter(holds_on!(today)),
            Some(GrantState::Future) => {
                select = select
                    .filter(counts_from!(today))
                    .filter(t::from_on.gt(today))
                    .filter(t::consent.is_null().or(t::consent.eq(Some(ConsentState::Given.code()))));
            }
            Some(GrantState::Awaiting) => {
                select = select
                    .filter(counts_from!(today))
                    .filter(t::consent.eq(Some(ConsentState::Awaited.code())));
            }
            Some(GrantState::Ended) => {
                select = select.filter(
                    t::to_on
                        .lt(Some(today))
                        .or(t::to_on.lt(t::from_on.nullable()))
                        .or(t::consent.eq(Some(ConsentState::Refused.code()))),
                );
            }
            Some(GrantState::Refused) => {
                select = select.filter(t::consent.eq(Some(ConsentState::Refused.code())))
            }
        }
        select
    }};
}

/// One page of grants.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &PostQuery,
    sort: &[Sort<PostField>],
    page: PageRequest,
) -> DbResult<Page<NamedPost>> {
    // Every condition looks at the grants' own columns, so counting joins nothing.
    let counted = filtered!(t::table.into_boxed(), query).select(t::id).limit(TOTAL_CAP + 1);
    let total = Counted(counted).get_result::<i64>(tx.conn)?;
    let mut select = filtered!(joined().into_boxed(), query);
    for Sort { field, descending } in sort {
        select = match (field, descending) {
            (PostField::Person, false) => select.then_order_by(p::name.asc()),
            (PostField::Person, true) => select.then_order_by(p::name.desc()),
            (PostField::Role, false) => select.then_order_by(t::role.asc()),
            (PostField::Role, true) => select.then_order_by(t::role.desc()),
            (PostField::Unit, false) => {
                select.then_order_by(t::unit_id.is_null()).then_order_by(u::name.nullable().asc())
            }
            (PostField::Unit, true) => {
                select.then_order_by(t::unit_id.is_null()).then_order_by(u::name.nullable().desc())
            }
            (PostField::FromOn, false) => select.then_order_by(t::from_on.asc()),
            (PostField::FromOn, true) => select.then_order_by(t::from_on.desc()),
        };
    }
    let select = select.then_order_by(t::id.desc()).select(columns!());
    let rows = select.limit(page.limit()).offset(page.offset()).load::<Joined>(tx.conn)?;
    Ok(Page::new(named(rows)?, total))
}

/// One grant in words.
pub fn find(tx: &mut ReadTx<'_>, id: GrantId) -> DbResult<Option<NamedPost>> {
    let row = joined().filter(t::id.eq(Uid::from(id))).select(columns!()).first::<Joined>(tx.conn);
    row.optional()?.map(TryInto::try_into).transpose()
}

/// Every post of a person, past ones too, latest first.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<NamedPost>> {
    let select = joined().filter(t::person_id.eq(Uid::from(person)));
    named(select.order((t::from_on.desc(), t::id.desc())).select(columns!()).load::<Joined>(tx.conn)?)
}

/// Several grants in words.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[GrantId]) -> DbResult<HashMap<GrantId, NamedPost>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = joined().filter(t::id.among(ids)).select(columns!()).load::<Joined>(tx.conn)?;
    Ok(named(rows)?.into_iter().map(|post| (post.grant.id, post)).collect())
}

/// What each of `people` holds on `day`: the posts of a page of people, in one query.
pub fn held_by(
    tx: &mut ReadTx<'_>,
    people: &[PersonId],
    day: NaiveDate,
) -> DbResult<HashMap<PersonId, Vec<NamedPost>>> {
    let ids = people.iter().map(|id| Uid::from(*id));
    let select = joined().filter(t::person_id.among(ids)).filter(holds_on!(day)).order(t::id);
    let mut held = HashMap::<_, Vec<_>>::new();
    for post in named(select.select(columns!()).load::<Joined>(tx.conn)?)? {
        held.entry(post.grant.person_id).or_default().push(post);
    }
    Ok(held)
}
