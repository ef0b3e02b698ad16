use chrono::{Days, NaiveDate};

use super::{Consent, Delegation, Grant, GrantId};
use crate::{
    audit::event::Version,
    env::Env,
    fault::{FieldCode, FieldFault},
    session::{Person, PersonId},
};

/// A post that its holder wants to lend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lending {
    /// Which post.
    pub grant_id: GrantId,
    /// To whom.
    pub to_person_id: PersonId,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
    /// Why.
    pub reason: String,
}

impl Lending {
    /// The loan, version 1.
    pub fn lent(self, env: &Env, by: PersonId) -> Delegation {
        let Self { grant_id, to_person_id, from_on, to_on, reason } = self;
        Delegation {
            id: env.new_id(),
            grant_id,
            from_person_id: by,
            to_person_id,
            from_on,
            to_on,
            reason,
            ended_at: None,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }

    /// Whether `lender` may lend `grant` at all: it is their own and not over, not sensitive, and
    /// not one in which they fill in themselves. What is lent to them is no grant of theirs, so nobody lends it on.
    pub fn may_lend(grant: &Grant, lender: PersonId, today: NaiveDate) -> bool {
        let stands = !matches!(grant.consent, Consent::Awaited) && grant.counts_from(today);
        grant.person_id == lender && stands && grant.role.is_lendable() && !grant.acting
    }

    /// What is wrong with the days: in the past, the wrong way round, too many, or outside the post's own.
    pub fn day_faults(&self, grant: &Grant, today: NaiveDate) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let first = today.max(grant.from_on);
        let latest = first.checked_add_days(Days::new(Delegation::MAX_DAYS.unsigned_abs())).unwrap_or(first);
        let last = grant.to_on.unwrap_or(latest);
        if !(first..=last).contains(&self.from_on) {
            let (min, max) = (first.to_string(), last.to_string());
            faults.push(FieldFault::new("/from_on", FieldCode::OutOfRange { min, max }));
        }
        if self.to_on < self.from_on {
            faults.push(FieldFault::new("/to_on", FieldCode::EndsBeforeItBegins));
            return faults;
        }
        if Delegation::days(self.from_on, self.to_on) > Delegation::MAX_DAYS {
            let max_days = u64::try_from(Delegation::MAX_DAYS).unwrap_or(u64::MAX);
            faults.push(FieldFault::new("/to_on", FieldCode::LoanTooLong { max_days }));
        }
        if let Some(last) = grant.to_on.filter(|last| *last < self.to_on) {
            let (from, to) = (grant.from_on.to_string(), last.to_string());
            faults.push(FieldFault::new("/to_on", FieldCode::OutsidePost { from, to }));
        }
        faults
    }

    /// Why `person` cannot be lent anything by `lender`.
    pub fn fault_of(person: Option<&Person>, lender: PersonId) -> Option<FieldCode> {
        match person {
            None => Some(FieldCode::NotFound),
            Some(person) if person.client => Some(FieldCode::NotFound),
            Some(person) if person.id == lender => Some(FieldCode::NotOneself),
            Some(person) if !person.active => Some(FieldCode::AccountClosed),
            Some(_) => None,
        }
    }

    /// Whether another loan of the same post stands on one of its days: a post is used by one borrower at a time.
    pub fn meets(&self, other: &Delegation) -> bool {
        let same = other.grant_id == self.grant_id && other.ended_at.is_none();
        same && self.from_on <= other.to_on && other.from_on <= self.to_on
    }
}
