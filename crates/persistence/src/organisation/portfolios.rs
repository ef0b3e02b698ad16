//! Supervision groups and leaders' seats.

use diesel::prelude::*;
use dukao_domain::organisation::{Portfolio, PortfolioId};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::portfolios as t,
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
