//! Supervision groups and leaders' seats.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::{Portfolio, PortfolioId, PortfolioKind},
    session::PersonId,
};

use super::holds::holds_on;
use crate::{
    error::DbResult,
    row::{all, row},
    schema::{grants as g, people, portfolios as t},
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Portfolio, PortfolioId:
    id: Uid = id,
    kind: String = kind,
    number: i16 = number,
    name: String = name,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// All of them, by kind and number: a few dozen.
pub fn list(tx: &mut ReadTx<'_>) -> DbResult<Vec<Portfolio>> {
    all(t::table.order((t::kind.desc(), t::number)).load::<Row>(tx.conn)?)
}

/// The one with a number among its kind.
pub fn by_number(tx: &mut ReadTx<'_>, kind: PortfolioKind, number: i16) -> DbResult<Option<Portfolio>> {
    let row = t::table.filter(t::kind.eq(kind.code())).filter(t::number.eq(number));
    row.first::<Row>(tx.conn).optional()?.map(TryInto::try_into).transpose()
}

/// Somebody who holds a portfolio.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they only fill in.
    pub acting: bool,
}

/// Who holds each portfolio on `today`, by name.
pub fn holders(tx: &mut ReadTx<'_>, today: NaiveDate) -> DbResult<HashMap<PortfolioId, Vec<Holder>>> {
    let rows = g::table
        .inner_join(people::table.on(g::person_id.eq(people::id)))
        .filter(g::portfolio_id.is_not_null())
        .filter(people::active)
        .filter(holds_on!(today))
        .order((people::name, people::id))
        .select((g::portfolio_id, people::id, people::name, g::acting))
        .load::<(Option<Uid>, Uid, String, bool)>(tx.conn)?;
    let mut holders = HashMap::<_, Vec<_>>::new();
    for (portfolio, person, name, acting) in rows {
        let Some(portfolio) = portfolio else { continue };
        holders.entry(portfolio.into()).or_default().push(Holder { person_id: person.into(), name, acting });
    }
    Ok(holders)
}
