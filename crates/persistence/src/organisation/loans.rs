//! Loans with the names of who lends what to whom, as lists show them.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::{
    organisation::{Delegation, DelegationId},
    session::PersonId,
};

use super::{
    delegations,
    posts::{self, NamedPost},
};
use crate::{
    error::{DbError, DbResult},
    page::{contains, lower},
    schema::{delegations as t, people as p, units as u},
    session::people,
    sql_types::Uid,
    tx::ReadTx,
};

/// A loan in words.
#[derive(Debug, Clone)]
pub struct NamedLoan {
    /// The loan.
    pub loan: Delegation,
    /// The post that is lent, with its holder's name.
    pub post: NamedPost,
    /// To whom.
    pub to_name: String,
}

/// What a person lends and is lent, past loans too, latest first: a few dozen in a career.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<NamedLoan>> {
    let mut loans = delegations::from_person(tx, person)?;
    loans.extend(delegations::to_person(tx, person)?);
    loans.sort_by_key(|loan| std::cmp::Reverse((loan.from_on, loan.id)));
    named(tx, loans)
}

/// One loan in words.
pub fn find(tx: &mut ReadTx<'_>, id: DelegationId) -> DbResult<Option<NamedLoan>> {
    let loan = delegations::find(tx, id)?;
    Ok(named(tx, loan.into_iter().collect())?.pop())
}

fn named(tx: &mut ReadTx<'_>, loans: Vec<Delegation>) -> DbResult<Vec<NamedLoan>> {
    if loans.is_empty() {
        return Ok(Vec::new());
    }
    let grants: Vec<_> = loans.iter().map(|loan| loan.grant_id).collect();
    let borrowers: Vec<_> = loans.iter().map(|loan| loan.to_person_id).collect();
    let posts: HashMap<_, _> = posts::find_all(tx, &grants)?;
    let names = people::names(tx, &borrowers)?;
    let named = loans.into_iter().map(|loan| {
        let post = posts.get(&loan.grant_id).cloned();
        let to_name = names.get(&loan.to_person_id).cloned();
        let (Some(post), Some(to_name)) = (post, to_name) else {
            return Err(DbError::corrupt("delegation", loan.id));
        };
        Ok(NamedLoan { loan, post, to_name })
    });
    named.collect()
}

/// Somebody a post can be lent to.
#[derive(Debug, Clone)]
pub struct Borrower {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// The unit that employs them.
    pub unit: Option<String>,
}

/// Open accounts of people other than `lender` whose name, or whole account, is like `text`; at most `limit`.
pub fn borrowers(tx: &mut ReadTx<'_>, lender: PersonId, text: &str, limit: i64) -> DbResult<Vec<Borrower>> {
    let like = lower(p::name).like(contains(text)).escape('\\');
    let select = p::table
        .left_join(u::table)
        .filter(like.or(p::account.eq(text.to_lowercase())))
        .filter(p::active.eq(true))
        .filter(p::client.eq(false))
        .filter(p::id.ne(Uid::from(lender)));
    let rows = select
        .order((p::name, p::id))
        .select((p::id, p::name, u::name.nullable()))
        .limit(limit)
        .load::<(Uid, String, Option<String>)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name, unit)| Borrower { id: id.into(), name, unit }).collect())
}

/// The loans, not ended yet, of posts that `person` holds or borrows.
pub fn open_of(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Delegation>> {
    let id = Uid::from(person);
    let open = t::table
        .filter(t::from_person_id.eq(id).or(t::to_person_id.eq(id)))
        .filter(t::ended_at.is_null())
        .select(t::id);
    let ids = open.order(t::id).load::<Uid>(tx.conn)?;
    let mut loans = Vec::with_capacity(ids.len());
    for id in ids {
        loans.extend(delegations::find(tx, id.into())?);
    }
    Ok(loans)
}
