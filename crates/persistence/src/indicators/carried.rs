//! Indicators and the people who carry them.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    indicators::{Indicator, IndicatorId, Stage},
    organisation::{Role, UnitId, Year},
    policy::Scope,
    session::PersonId,
};

use super::{
    co_units::whole,
    filter::{open_work, scoped},
    row::Row,
};
use crate::{
    among::AmongMethods as _,
    error::DbResult,
    organisation::holds::holds_on,
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    schema::{grants as g, indicators as t, people as p, units as u},
    sql_types::Uid,
    tx::ReadTx,
};

/// Stages in which an indicator may lack its person.
const DRAFTING: [Stage; 2] = [Stage::Draft, Stage::Returned];

/// An indicator that nobody carries any more, whatever its record says.
#[derive(Debug, Clone)]
pub struct Uncarried {
    /// The indicator.
    pub id: IndicatorId,
    /// Its number.
    pub code: String,
    /// What is to be done.
    pub title: String,
    /// Who leads.
    pub lead_unit: Option<(UnitId, String)>,
    /// Who carried it; `None` where it names nobody.
    pub person: Option<(PersonId, String)>,
    /// Whether their account is closed; otherwise they hold no post in the lead unit any more.
    pub closed: bool,
}

type Found = (Uid, String, String, Option<Uid>, Option<String>, Option<Uid>, Option<String>, Option<bool>);

/// One page of a year's indicators whose person's account is closed, or who holds no post in the lead unit on `today`, by
/// code; past the draft also those that name nobody.
pub fn uncarried(
    tx: &mut ReadTx<'_>,
    year: Year,
    today: NaiveDate,
    scope: &Scope,
    page: PageRequest,
) -> DbResult<Page<Uncarried>> {
    let unit_posts = || Role::ALL.iter().filter(|role| role.is_unit_post()).map(|role| role.code());
    // Each indicator with the posts by which its person may carry it: the rows without one are looked for.
    let rows = || {
        let held = g::person_id
            .eq(p::id)
            .and(p::active.eq(true))
            .and(g::unit_id.eq(t::lead_unit_id))
            .and(g::role.among(unit_posts()))
            .and(holds_on!(today));
        let joined = t::table
            .left_join(p::table.on(t::person_id.eq(p::id.nullable())))
            .left_join(u::table.on(t::lead_unit_id.eq(u::id.nullable())))
            .left_join(g::table.on(held))
            .into_boxed();
        scoped!(joined, scope)
            .filter(t::year.eq(year.number()))
            .filter(t::stage.ne(Stage::Withdrawn.code()))
            .filter(g::id.nullable().is_null())
            .filter(t::person_id.is_not_null().or(t::stage.ne_all(DRAFTING.map(Stage::code))))
    };
    let total = Counted(rows().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let columns = (
        t::id,
        t::code,
        t::title,
        t::lead_unit_id,
        u::name.nullable(),
        t::person_id,
        p::name.nullable(),
        p::active.nullable(),
    );
    let found = rows()
        .order(t::code)
        .select(columns)
        .limit(page.limit())
        .offset(page.offset())
        .load::<Found>(tx.conn)?;
    let items = found.into_iter().map(|(id, code, title, unit, unit_name, person, name, active)| Uncarried {
        id: id.into(),
        code,
        title,
        lead_unit: unit.map(Into::into).zip(unit_name),
        person: person.map(Into::into).zip(name),
        closed: active == Some(false),
    });
    Ok(Page::new(items.collect(), total))
}

/// Narrows to the open work that a person carries.
macro_rules! of_person {
    ($select:expr, $person:expr) => {
        open_work!($select).filter(t::person_id.eq(Some(Uid::from($person))))
    };
}

/// The open indicators that a person carries: not withdrawn, of years that are not closed.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Indicator>> {
    let rows = of_person!(t::table.into_boxed(), person).order(t::id).load::<Row>(tx.conn)?;
    whole(tx, rows)
}

/// How many of them there are.
pub fn count_of(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<i64> {
    Ok(of_person!(t::table.into_boxed(), person).count().get_result(tx.conn)?)
}

/// One of them, as a list shows it.
#[derive(Debug, Clone)]
pub struct CarriedRow {
    /// The indicator.
    pub indicator: Indicator,
    /// Who leads.
    pub lead_unit: Option<(UnitId, String)>,
}

/// One page of them that `scope` reaches, by year and code.
pub fn list(
    tx: &mut ReadTx<'_>,
    person: PersonId,
    scope: &Scope,
    page: PageRequest,
) -> DbResult<Page<CarriedRow>> {
    let counted =
        of_person!(scoped!(t::table.into_boxed(), scope), person).select(t::id).limit(TOTAL_CAP + 1);
    let total = Counted(counted).get_result::<i64>(tx.conn)?;
    let joined = t::table.left_join(u::table.on(t::lead_unit_id.eq(u::id.nullable()))).into_boxed();
    let rows = of_person!(scoped!(joined, scope), person)
        .order((t::year, t::code))
        .select((t::all_columns, u::name.nullable()))
        .limit(page.limit())
        .offset(page.offset())
        .load::<(Row, Option<String>)>(tx.conn)?;
    let (rows, names): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let items = whole(tx, rows)?.into_iter().zip(names).map(|(indicator, name)| CarriedRow {
        lead_unit: indicator.content.lead_unit_id.zip(name),
        indicator,
    });
    Ok(Page::new(items.collect(), total))
}
