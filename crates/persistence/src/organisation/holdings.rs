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
    among::AmongMethods as _,
    error::DbResult,
    schema::{delegations as d, grants as t},
    sql_types::Uid,
    tx::ReadTx,
};

/// Everything that a person holds or may come to hold from `day` on, lent posts among it.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId, day: NaiveDate) -> DbResult<Vec<Holding>> {
    Ok(of_people(tx, &[person], day)?.remove(&person).unwrap_or_default())
}

/// The same of several people.
pub fn of_people(
    tx: &mut ReadTx<'_>,
    people: &[PersonId],
    day: NaiveDate,
) -> DbResult<BTreeMap<PersonId, Vec<Holding>>> {
    let mut held = BTreeMap::<_, Vec<_>>::new();
    let mut add = |person: PersonId, holding: Option<Holding>| {
        let counts = holding.filter(|holding| holding.counts_from(day));
        held.entry(person).or_default().extend(counts);
    };
    for grant in grants::of_people(tx, people)? {
        add(grant.person_id, Holding::of_grant(&grant));
    }
    let loans = delegations::to_people(tx, people)?;
    let lent: Vec<GrantId> = loans.iter().map(|loan| loan.grant_id).collect();
    let lent: BTreeMap<GrantId, Grant> =
        grants::find_all(tx, &lent)?.into_iter().map(|grant| (grant.id, grant)).collect();
    for loan in loans {
        let holding = lent.get(&loan.grant_id).and_then(|grant| Holding::of_loan(&loan, grant));
        add(loan.to_person_id, holding);
    }
    Ok(held)
}

/// The people who hold, or are lent, any of `roles` from `day` on: a few dozen for roles of the whole city.
pub fn people_with(tx: &mut ReadTx<'_>, roles: &[Role], day: NaiveDate) -> DbResult<Vec<PersonId>> {
    let codes: Vec<_> = roles.iter().map(|role| role.code()).collect();
    let own = t::table.filter(t::role.among(codes.clone())).filter(counts_from!(day)).select(t::person_id);
    let lent = d::table
        .inner_join(t::table)
        .filter(t::role.among(codes))
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
