//! What people hold over time, for the rules on what must never meet.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::{Grant, GrantId, Holding, Role},
    session::PersonId,
};

use super::{delegations, grants, holds::counts_from};
use crate::{
    error::DbResult,
    schema::{delegations as d, grants as t},
    sql_types::Uid,
    tx::ReadTx,
};

/// Everything that a person holds or may come to hold from `day` on, lent posts among it.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId, day: NaiveDate) -> DbResult<Vec<Holding>> {
    let own = grants::of_person(tx, person)?;
    let mut held: Vec<_> = own.iter().filter_map(Holding::of_grant).collect();
    let loans = delegations::to_person(tx, person)?;
    let lent: Vec<GrantId> = loans.iter().map(|loan| loan.grant_id).collect();
    let lent: BTreeMap<GrantId, Grant> =
        grants::find_all(tx, &lent)?.into_iter().map(|grant| (grant.id, grant)).collect();
    held.extend(loans.iter().filter_map(|loan| Holding::of_loan(loan, lent.get(&loan.grant_id)?)));
    held.retain(|holding| holding.counts_from(day));
    Ok(held)
}

/// The people who hold, or are lent, any of `roles` from `day` on: a few dozen for roles of the whole city.
pub fn people_with(tx: &mut ReadTx<'_>, roles: &[Role], day: NaiveDate) -> DbResult<Vec<PersonId>> {
    let codes: Vec<_> = roles.iter().map(|role| role.code()).collect();
    let own = t::table.filter(t::role.eq_any(codes.clone())).filter(counts_from!(day)).select(t::person_id);
    let lent = d::table
        .inner_join(t::table)
        .filter(t::role.eq_any(codes))
        .filter(counts_from!(day))
        .filter(d::ended_at.is_null())
        .filter(d::to_on.ge(day))
        .select(d::to_person_id);
    let mut people = own.load::<Uid>(tx.conn)?;
    people.extend(lent.load::<Uid>(tx.conn)?);
    people.sort_unstable();
    people.dedup();
    Ok(people.into_iter().map(Into::into).collect())
}
