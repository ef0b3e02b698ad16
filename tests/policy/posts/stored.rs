//! The same facts read in the plainest way, to hold the platform's answers against.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use dukao_domain::{
    organisation::{Consent, Delegation, Grant, GrantScope, Role, RosterEntry, UnitId, Year},
    policy::{Over, Post},
    session::PersonId,
};
use dukao_persistence::{
    DbError,
    organisation::{delegations, grants, roster},
};

use super::run::Run;

/// What stands in storage, for the plain reading of it below.
pub(super) struct Stored {
    grants: Vec<Grant>,
    loans: Vec<Delegation>,
    roster: Vec<RosterEntry>,
}

impl Stored {
    pub(super) fn load(run: &Run<'_>) -> Self {
        run.db
            .read(|tx| {
                let (mut own, mut loans) = (Vec::new(), Vec::new());
                for person in &run.people {
                    own.extend(grants::of_person(tx, *person)?);
                    loans.extend(delegations::to_person(tx, *person)?);
                }
                let mut roster = Vec::new();
                for year in 2023..=2026 {
                    roster.extend(roster::of_year(tx, Year::new(year).unwrap())?);
                }
                Ok::<_, DbError>(Self { grants: own, loans, roster })
            })
            .unwrap()
    }

    fn within(from: NaiveDate, to: Option<NaiveDate>, day: NaiveDate) -> bool {
        from <= day && to.is_none_or(|to| day <= to)
    }

    /// Every role that somebody holds, is lent, or waits for on a day.
    pub(super) fn roles(&self, person: PersonId, day: NaiveDate) -> BTreeSet<Role> {
        let stands = |grant: &Grant| {
            !matches!(grant.consent, Consent::Refused(_)) && Self::within(grant.from_on, grant.to_on, day)
        };
        let own = self.grants.iter().filter(|grant| grant.person_id == person && stands(grant));
        let loans = self.loans.iter().filter(|loan| loan.to_person_id == person && loan.ended_at.is_none());
        let loans = loans.filter(|loan| Self::within(loan.from_on, Some(loan.to_on), day));
        let lent = loans
            .filter_map(|loan| self.grants.iter().find(|grant| grant.id == loan.grant_id && stands(grant)));
        own.chain(lent).map(|grant| grant.role).collect()
    }

    /// What a grant reaches on a day, in the words that sessions use; `None` where it does not hold.
    fn reaches(&self, grant: &Grant, day: NaiveDate) -> Option<Post> {
        let consented = matches!(grant.consent, Consent::NotNeeded | Consent::Given(_));
        if !consented || !Self::within(grant.from_on, grant.to_on, day) {
            return None;
        }
        let gone = |unit: UnitId| {
            let merged = |entry: &&RosterEntry| entry.merger.is_some_and(|merger| merger.on <= day);
            self.roster.iter().filter(merged).any(|entry| entry.unit_id == unit)
        };
        let over = match grant.scope {
            GrantScope::City => Over::City,
            GrantScope::Unit(unit) if !gone(unit) => Over::Unit(unit, None),
            GrantScope::Section(unit, section) if !gone(unit) => Over::Unit(unit, Some(section)),
            GrantScope::Unit(_) | GrantScope::Section(..) => return None,
            GrantScope::Portfolio(id) => {
                let entries = self.roster.iter().filter(|entry| {
                    let portfolio =
                        if grant.role == Role::Leader { entry.leader_id } else { entry.supervision_group_id };
                    portfolio == Some(id) && entry.merger.is_none_or(|merger| day < merger.on)
                });
                Over::Portfolio(id, entries.map(|entry| (entry.year, entry.unit_id)).collect())
            }
        };
        Some(Post { role: grant.role, over })
    }

    pub(super) fn posts(&self, person: PersonId, day: NaiveDate) -> Vec<String> {
        let own = self.grants.iter().filter(|grant| grant.person_id == person);
        sorted(own.filter_map(|grant| self.reaches(grant, day)).map(|post| format!("{post:?}")))
    }

    pub(super) fn lent(&self, person: PersonId, day: NaiveDate) -> Vec<String> {
        let loans = self.loans.iter().filter(|loan| loan.to_person_id == person && loan.ended_at.is_none());
        let loans = loans.filter(|loan| Self::within(loan.from_on, Some(loan.to_on), day));
        sorted(loans.filter_map(|loan| {
            let grant = self.grants.iter().find(|grant| grant.id == loan.grant_id)?;
            Some(format!("{} {:?}", loan.id, self.reaches(grant, day)?))
        }))
    }
}

pub(super) fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<_> = texts.collect();
    texts.sort();
    texts
}
