//! What a person holds over time, own posts and lent ones alike, and what of it must never meet.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Consent, Delegation, Exclusion, Grant, Role, exclusion};

/// A role for a time: one that a person holds, may come to hold once it is consented to, or is lent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holding {
    /// The role.
    pub role: Role,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day; open when `None`.
    pub to_on: Option<NaiveDate>,
    /// Whether it is somebody else's post.
    pub lent: bool,
}

impl Holding {
    /// Of a grant; `None` where it never holds.
    pub fn of_grant(grant: &Grant) -> Option<Self> {
        let never = matches!(grant.consent, Consent::Refused(_));
        let holding = Self { role: grant.role, from_on: grant.from_on, to_on: grant.to_on, lent: false };
        (!never && !holding.is_empty()).then_some(holding)
    }

    /// Of a loan of `grant`: while both last; `None` where that is never, or the loan was ended.
    pub fn of_loan(loan: &Delegation, grant: &Grant) -> Option<Self> {
        let own = Self::of_grant(grant).filter(|_| loan.ended_at.is_none())?;
        let to_on = Some(own.to_on.map_or(loan.to_on, |to| to.min(loan.to_on)));
        let holding = Self { role: own.role, from_on: own.from_on.max(loan.from_on), to_on, lent: true };
        (!holding.is_empty()).then_some(holding)
    }

    fn is_empty(&self) -> bool {
        self.to_on.is_some_and(|to| to < self.from_on)
    }

    /// Whether any day of it is `day` or later.
    pub fn counts_from(&self, day: NaiveDate) -> bool {
        self.to_on.is_none_or(|to| day <= to)
    }

    /// Whether both hold on some day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.to_on.is_none_or(|to| other.from_on <= to) && other.to_on.is_none_or(|to| self.from_on <= to)
    }
}

/// What forbids `wanted` to somebody with `held`: each pair once, `wanted`'s role first.
pub fn excluded(wanted: &Holding, held: &[Holding]) -> Vec<Exclusion> {
    let pairs = held.iter().filter(|other| wanted.overlaps(other)).filter_map(|other| {
        let rule = exclusion(wanted.role, other.role)?;
        Some(Exclusion { first: wanted.role, second: other.role, rule })
    });
    pairs.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Every pair among `held` that meets on some day and must not, each once.
pub fn clashes(held: &[Holding]) -> Vec<Exclusion> {
    let pairs = held.iter().flat_map(|holding| excluded(holding, held)).map(|pair| {
        let (first, second) = (pair.first.min(pair.second), pair.first.max(pair.second));
        Exclusion { first, second, rule: pair.rule }
    });
    pairs.collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::ExclusionRule;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn holding(role: Role, from: &str, to: Option<&str>) -> Holding {
        Holding { role, from_on: day(from), to_on: to.map(day), lent: false }
    }

    #[test]
    fn only_posts_of_the_same_days_exclude_each_other() {
        let office = holding(Role::SupervisionOffice, "2026-03-01", Some("2026-03-31"));
        let group = |from, to| holding(Role::SupervisionGroup, from, to);
        assert_eq!(excluded(&group("2026-04-01", None), &[office]), []);
        assert_eq!(excluded(&group("2026-02-01", Some("2026-02-28")), &[office]), []);
        let rule = ExclusionRule::OfficeInGroup;
        let pair = Exclusion { first: Role::SupervisionGroup, second: Role::SupervisionOffice, rule };
        assert_eq!(excluded(&group("2026-03-31", None), &[office]), [pair]);
        assert_eq!(excluded(&group("2026-02-01", Some("2026-03-01")), &[office, office]), [pair]);
    }

    #[test]
    fn each_pair_is_told_once() {
        let open = |role| holding(role, "2026-03-01", None);
        let held =
            [open(Role::Expert), open(Role::SupervisionOffice), open(Role::UnitOfficer), open(Role::Expert)];
        let rules: Vec<_> = clashes(&held).into_iter().map(|pair| pair.rule).collect();
        assert_eq!(rules, [ExclusionRule::OfficeIsExpert, ExclusionRule::ExpertInUnit]);
    }
}
