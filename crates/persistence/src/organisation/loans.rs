//! Loans with the names of who lends what to whom, as lists show them.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::{Delegation, DelegationId, LoanState, Role},
    session::PersonId,
};

use super::{
    delegations::{self, Row},
    holds::{counts_from, holds_on},
    posts::{self, NamedPost},
};
use crate::{
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, Sort, TOTAL_CAP, contains, lower},
    row::all,
    schema::{delegations as t, grants as g, people as p, units as u},
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
    let borrowers = people::names(tx, &borrowers)?;
    let in_words = loans.into_iter().map(|loan| {
        let post = posts.get(&loan.grant_id).cloned();
        let to_name = borrowers.get(&loan.to_person_id).cloned();
        let (Some(post), Some(to_name)) = (post, to_name) else {
            return Err(DbError::corrupt("delegation", loan.id));
        };
        Ok(NamedLoan { loan, post, to_name })
    });
    in_words.collect()
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
    let mut loans = delegations::from_person(tx, person)?;
    loans.extend(delegations::to_person(tx, person)?);
    loans.retain(|loan| loan.ended_at.is_none());
    Ok(loans)
}

/// What a list of loans is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct LoanQuery {
    /// Lent by or to this person.
    pub person_id: Option<PersonId>,
    /// Of posts of this role.
    pub role: Option<Role>,
    /// In this state: a loan is over when its post is.
    pub state: Option<LoanState>,
    /// The day by which states are judged.
    pub today: NaiveDate,
}

/// How a list of loans can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoanField {
    /// First day.
    FromOn,
    /// Last day.
    ToOn,
}

macro_rules! filtered {
    ($query:expr) => {{
        let query: &LoanQuery = $query;
        let today = query.today;
        let mut select = t::table.inner_join(g::table).into_boxed();
        if let Some(id) = query.person_id.map(Uid::from) {
            select = select.filter(t::from_person_id.eq(id).or(t::to_person_id.eq(id)));
        }
        if let Some(role) = query.role {
            select = select.filter(g::role.eq(role.code()));
        }
        let lasts = t::ended_at.is_null().and(t::to_on.ge(today)).and(counts_from!(today));
        let begun = t::from_on.le(today).and(holds_on!(today));
        match query.state {
            None => {}
            Some(LoanState::Holding) => select = select.filter(lasts).filter(begun),
            Some(LoanState::Future) => select = select.filter(lasts).filter(t::from_on.gt(today)),
            Some(LoanState::Ended) => {
                let over = t::ended_at.is_not_null().or(t::to_on.lt(today));
                select =
                    select.filter(over.or(g::to_on.lt(Some(today))).or(g::to_on.lt(g::from_on.nullable())));
            }
        }
        select
    }};
}

/// One page of loans.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &LoanQuery,
    sort: &[Sort<LoanField>],
    page: PageRequest,
) -> DbResult<Page<NamedLoan>> {
    let counted = filtered!(query).select(t::id).limit(TOTAL_CAP + 1);
    let total = Counted(counted).get_result::<i64>(tx.conn)?;
    let mut select = filtered!(query);
    for Sort { field, descending } in sort {
        select = match (field, descending) {
            (LoanField::FromOn, false) => select.then_order_by(t::from_on.asc()),
            (LoanField::FromOn, true) => select.then_order_by(t::from_on.desc()),
            (LoanField::ToOn, false) => select.then_order_by(t::to_on.asc()),
            (LoanField::ToOn, true) => select.then_order_by(t::to_on.desc()),
        };
    }
    let rows = select.then_order_by(t::id.desc()).select(t::all_columns).limit(page.limit());
    let rows = all(rows.offset(page.offset()).load::<Row>(tx.conn)?)?;
    Ok(Page::new(named(tx, rows)?, total))
}
