//! Who acknowledged what was issued, and for whom it waits.

use std::collections::HashMap;

use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use dukao_domain::{
    indicators::{AckLevel, Acknowledgement, Addressee, IndicatorId, Spoken},
    organisation::Year,
    policy::{Actor, Scope},
};

use super::filter::scoped;
use crate::{
    error::{DbError, DbResult},
    row::all,
    schema::{acknowledgements as t, indicator_co_units, indicators},
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, entity, many},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    indicator_id: Uid,
    level: String,
    of_id: Uid,
    acknowledged_by: Uid,
    on_behalf_of_id: Option<Uid>,
    version: Rev,
    created_at: At,
}

impl From<&Acknowledgement> for Row {
    fn from(fact: &Acknowledgement) -> Self {
        Self {
            id: fact.id.into(),
            indicator_id: fact.indicator_id.into(),
            level: fact.addressee.level().code().to_owned(),
            of_id: Uid(fact.addressee.uuid()),
            acknowledged_by: fact.by.into(),
            on_behalf_of_id: fact.on_behalf_of.map(Into::into),
            version: fact.version.into(),
            created_at: fact.created_at.into(),
        }
    }
}

impl TryFrom<Row> for Acknowledgement {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let level = row.level.parse().map_err(|code| DbError::corrupt("acknowledgement", code))?;
        Ok(Self {
            addressee: Addressee::new(level, row.of_id.0),
            id: row.id.into(),
            indicator_id: row.indicator_id.into(),
            by: row.acknowledged_by.into(),
            on_behalf_of: row.on_behalf_of_id.map(Into::into),
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

entity!(Acknowledgement, Row, t);
many!(Acknowledgement, Row, t);

/// Those of several indicators; none where nobody gave any.
pub fn of_all(
    tx: &mut ReadTx<'_>,
    indicators: &[IndicatorId],
) -> DbResult<HashMap<IndicatorId, Vec<Acknowledgement>>> {
    let ids = indicators.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::indicator_id.eq_any(ids)).order(t::id).load::<Row>(tx.conn)?;
    let mut given = HashMap::<_, Vec<_>>::new();
    for fact in all::<_, Acknowledgement>(rows)? {
        given.entry(fact.indicator_id).or_default().push(fact);
    }
    Ok(given)
}

/// How many indicators of a year, of those that `scope` reaches, wait for `actor`'s acknowledgement now: the count of those
/// of which [`Indicator::due`](dukao_domain::indicators::Indicator::due) finds something.
pub fn waiting_for(tx: &mut ReadTx<'_>, actor: &Actor, year: Year, scope: &Scope) -> DbResult<i64> {
    let spoken = Spoken::by(actor);
    let units: Vec<_> = spoken.units.into_iter().map(Uid::from).collect();
    let sections: Vec<_> = spoken.sections.into_iter().map(Uid::from).collect();
    let people: Vec<_> = spoken.people.into_iter().map(Uid::from).collect();
    let (lead, section) = (indicators::lead_unit_id, indicators::section_id);
    let given = |level: AckLevel| {
        t::table.filter(t::indicator_id.eq(indicators::id)).filter(t::level.eq(level.code()))
    };
    let by_unit = || exists(given(AckLevel::Unit).filter(t::of_id.nullable().eq(lead)));
    let by_section = || exists(given(AckLevel::Section).filter(t::of_id.nullable().eq(section)));
    let by_person = exists(given(AckLevel::Person).filter(t::of_id.nullable().eq(indicators::person_id)));
    let own_unit = || lead.assume_not_null().eq_any(units.clone());
    let own_section = || section.assume_not_null().eq_any(sections.clone());
    // What is one's own at a level above is given along with the one below.
    let past_unit = || by_unit().or(own_unit());
    let past_section = section.is_null().or(by_section()).or(own_section());
    let as_unit = own_unit().and(not(by_unit()));
    let as_section = own_section().and(not(by_section())).and(past_unit());
    let themselves = indicators::person_id.assume_not_null().eq_any(people);
    let as_person = themselves.and(not(by_person)).and(past_unit()).and(past_section);
    let along = indicator_co_units::table
        .filter(indicator_co_units::indicator_id.eq(indicators::id))
        .filter(indicator_co_units::unit_id.eq_any(units.clone()))
        .filter(not(exists(given(AckLevel::CoUnit).filter(t::of_id.eq(indicator_co_units::unit_id)))));
    let count = scoped!(indicators::table.into_boxed(), scope)
        .filter(indicators::year.eq(year.number()))
        .filter(as_unit.or(as_section).or(as_person).or(exists(along)))
        .count();
    Ok(count.get_result(tx.conn)?)
}
