//! Ranking groups.

use diesel::prelude::*;
use dukao_domain::organisation::{RankingGroup, RankingGroupId, Year};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::ranking_groups as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    RankingGroup, RankingGroupId:
    id: Uid = id,
    year: i16 = year,
    name: String = name,
    kind: String = kind,
    ordinal: i16 = position,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// The groups of a year, in order: a handful.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<RankingGroup>> {
    let groups = t::table.filter(t::year.eq(year.number())).order((t::ordinal, t::id));
    all(groups.load::<Row>(tx.conn)?)
}
