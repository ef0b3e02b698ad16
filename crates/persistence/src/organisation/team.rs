//! Leadership teams.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::organisation::{TeamMember, TeamMemberId, UnitId};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::team_members as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    TeamMember, TeamMemberId:
    id: Uid = id,
    unit_id: Uid = unit_id,
    name: String = name,
    post: String = post,
    ordinal: i16 = position,
    from_on: NaiveDate = from_on,
    to_on: Option<NaiveDate> = to_on,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
}

/// A unit's team with its former members, in order.
pub fn of_unit(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<TeamMember>> {
    let members = t::table.filter(t::unit_id.eq(Uid::from(unit))).order((t::ordinal, t::id));
    all(members.load::<Row>(tx.conn)?)
}
