use chrono::{Days, Months, NaiveDate};

use super::{Consent, Exclusion, Grant, GrantScope, Holding, Role, ScopeKind, excluded};
use crate::{
    audit::event::Version,
    env::Env,
    fault::{FieldCode, FieldFault},
    session::{Person, PersonId},
};

/// A post that shall be given to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// To whom.
    pub person_id: PersonId,
    /// What they shall be.
    pub role: Role,
    /// Over what.
    pub scope: GrantScope,
    /// Whether it only fills in for a vacant post (代理): such a post always ends.
    pub acting: bool,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day; open when `None`.
    pub to_on: Option<NaiveDate>,
}

/// An appointment is entered at most so many days after its first day, or before it.
const MAX_DAYS: u64 = 366;
/// No appointment with a last day is longer than a working life.
const MAX_MONTHS: u32 = 50 * 12;

impl Appointment {
    /// The same post as `grant` for the rest of its time, from `day` on where it began before.
    pub fn anew(grant: &Grant, day: NaiveDate) -> Self {
        let Grant { person_id, role, scope, acting, from_on, to_on, .. } = *grant;
        Self { person_id, role, scope, acting, from_on: from_on.max(day), to_on }
    }

    /// The grant, version 1: a sensitive one waits for the second administrator.
    pub fn granted(self, env: &Env, by: PersonId) -> Grant {
        let Self { person_id, role, scope, acting, from_on, to_on } = self;
        let consent = if role.is_sensitive() { Consent::Awaited } else { Consent::NotNeeded };
        Grant {
            id: env.new_id(),
            person_id,
            role,
            scope,
            acting,
            from_on,
            to_on,
            granted_by: Some(by),
            consent,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }

    /// For how long it would be held.
    pub const fn holding(&self) -> Holding {
        Holding { role: self.role, from_on: self.from_on, to_on: self.to_on, lent: false }
    }

    /// What is wrong with it by itself, whatever else is held.
    pub fn faults(&self, today: NaiveDate) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let mut fault = |pointer: &str, code| faults.push(FieldFault::new(pointer, code));
        if !self.role.scopes().contains(&self.scope.kind()) {
            let kinds: Vec<_> = self.role.scopes().iter().map(|kind| kind.code()).collect();
            let field = match self.role.scopes().last() {
                Some(ScopeKind::Unit) => "/unit_id",
                Some(ScopeKind::Section) => "/section_id",
                Some(ScopeKind::Portfolio) => "/portfolio_id",
                Some(ScopeKind::City) | None => "/role",
            };
            let unfit = FieldCode::ScopeUnfit { expected: kinds.join(", ") };
            fault(field, if self.scope == GrantScope::City { FieldCode::Required } else { unfit });
        }
        let earliest = today.checked_sub_days(Days::new(MAX_DAYS)).unwrap_or(today);
        let latest = today.checked_add_days(Days::new(MAX_DAYS)).unwrap_or(today);
        if !(earliest..=latest).contains(&self.from_on) {
            let code = FieldCode::OutOfRange { min: earliest.to_string(), max: latest.to_string() };
            fault("/from_on", code);
        }
        let last = latest.checked_add_months(Months::new(MAX_MONTHS)).unwrap_or(latest);
        match self.to_on {
            Some(to) if to > last => {
                let code = FieldCode::OutOfRange { min: self.from_on.to_string(), max: last.to_string() };
                fault("/to_on", code);
            }
            Some(to) if to < self.from_on => fault("/to_on", FieldCode::EndsBeforeItBegins),
            // What is over already gives nothing; it would only stand in the way of reading the record.
            Some(to) if to < today => {
                let code = FieldCode::OutOfRange { min: today.to_string(), max: latest.to_string() };
                fault("/to_on", code);
            }
            None if self.acting => fault("/to_on", FieldCode::Required),
            _ => {}
        }
        if self.acting && !self.role.may_be_acting() {
            fault("/acting", FieldCode::NotActing);
        }
        faults
    }

    /// Why `person` cannot be given it by `giver`, whatever they hold.
    pub fn fault_of(&self, person: &Person, giver: PersonId) -> Option<FieldCode> {
        if person.id == giver {
            return Some(FieldCode::NotOneself);
        }
        if !person.active {
            return Some(FieldCode::AccountClosed);
        }
        (person.client && !self.role.may_be_a_program()).then_some(FieldCode::NotForPrograms)
    }

    /// The fault of an end that lies after the last day of work of somebody who leaves.
    pub fn outlasting(&self, person: &Person) -> Option<FieldFault> {
        let last = person.leaves_on.filter(|last| self.to_on.is_none_or(|to| *last < to))?;
        let code = FieldCode::OutOfRange { min: self.from_on.to_string(), max: last.to_string() };
        Some(FieldFault::new("/to_on", code))
    }

    /// Whether `grant` gives the same person the same post on a common day.
    pub fn repeats(&self, grant: &Grant) -> bool {
        let same = (grant.person_id, grant.role, grant.scope) == (self.person_id, self.role, self.scope);
        same && Holding::of_grant(grant).is_some_and(|held| held.overlaps(&self.holding()))
    }

    /// Whether `grant` means that the post is not vacant for all of the time that it shall be filled in for.
    pub fn is_filled_by(&self, grant: &Grant) -> bool {
        let same = (grant.role, grant.scope) == (self.role, self.scope);
        same && Holding::of_grant(grant).is_some_and(|held| held.overlaps(&self.holding()))
    }
}

/// What forbids `wanted` to somebody with `held`, as faults at `pointer` that name both posts.
pub fn exclusion_faults(pointer: &str, wanted: &Holding, held: &[Holding]) -> Vec<FieldFault> {
    let fault = |pair: Exclusion| {
        let code = FieldCode::Excluded {
            rule: pair.rule.code().to_owned(),
            role: pair.second.code().to_owned(),
            wanted: pair.first.code().to_owned(),
        };
        FieldFault::new(pointer, code)
    };
    excluded(wanted, held).into_iter().map(fault).collect()
}
