//! Posts that are lent.

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::{Delegation, DelegationId, GrantId},
    session::PersonId,
};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::{all, row},
    schema::delegations as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Delegation, DelegationId:
    id: Uid = id,
    grant_id: Uid = grant_id,
    from_person_id: Uid = from_person_id,
    to_person_id: Uid = to_person_id,
    from_on: NaiveDate = from_on,
    to_on: NaiveDate = to_on,
    reason: String = reason,
    ended_at: Option<At> = ended_at,
    version: Rev = version,
    created_at: At = created_at,
}

/// What is, was or will be lent to a person.
pub fn to_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Delegation>> {
    let loans = t::table.filter(t::to_person_id.eq(Uid::from(person))).order(t::id);
    all(loans.load::<Row>(tx.conn)?)
}

/// What is, was or will be lent to these people.
pub fn to_people(tx: &mut ReadTx<'_>, people: &[PersonId]) -> DbResult<Vec<Delegation>> {
    let people = people.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::to_person_id.among(people)).order(t::id).load::<Row>(tx.conn)?)
}

/// What a person lends, lent or will lend.
pub fn from_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Delegation>> {
    let loans = t::table.filter(t::from_person_id.eq(Uid::from(person))).order(t::id);
    all(loans.load::<Row>(tx.conn)?)
}

/// The loans of one post.
pub fn of_grant(tx: &mut ReadTx<'_>, grant: GrantId) -> DbResult<Vec<Delegation>> {
    all(t::table.filter(t::grant_id.eq(Uid::from(grant))).order(t::id).load::<Row>(tx.conn)?)
}
