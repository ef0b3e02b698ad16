//! Who acknowledged what was issued.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::{
    indicators::{Acknowledgement, Addressee, Indicator, IndicatorId, Stage},
    organisation::Year,
    policy::Scope,
};

use super::{co_units::whole, filter::scoped, row::Row as IndicatorRow};
use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    row::all,
    schema::{acknowledgements as t, indicators},
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
    if indicators.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = indicators.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::indicator_id.among(ids)).order(t::id).load::<Row>(tx.conn)?;
    let mut given = HashMap::<_, Vec<_>>::new();
    for fact in all::<_, Acknowledgement>(rows)? {
        given.entry(fact.indicator_id).or_default().push(fact);
    }
    Ok(given)
}

/// The issued indicators of a year that `scope` reaches: of whoever acknowledges, those of a unit. Which of them wait for
/// whom, the domain says of each: asked of the database in one statement, `PostgreSQL` reads everybody's acknowledgements
/// anew for each level.
pub fn issued(tx: &mut ReadTx<'_>, year: Year, scope: &Scope) -> DbResult<Vec<Indicator>> {
    let rows = scoped!(indicators::table.into_boxed(), scope)
        .filter(indicators::year.eq(year.number()))
        .filter(indicators::stage.eq(Stage::Issued.code()))
        .load::<IndicatorRow>(tx.conn)?;
    whole(tx, rows)
}
