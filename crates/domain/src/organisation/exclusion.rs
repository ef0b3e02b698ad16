//! Which roles never meet in one person (security, Authorization; R25, R35).

use std::collections::BTreeSet;

use super::Role;
use crate::words::words;

words! {
    /// Why two roles never meet.
    ExclusionRule {
        /// The three administrators are three persons (三员分立).
        SeparateAdministrators => "exclusion.separate_administrators",
        /// An administrator touches no business data.
        AdministratorInBusiness => "exclusion.administrator_in_business",
        /// Who runs the year neither reviews nor scores (R25).
        OfficeInGroup => "exclusion.office_in_group",
        /// Who runs the year does not rule (R25).
        OfficeIsExpert => "exclusion.office_is_expert",
        /// An expert is no party: no post in an assessed unit (R23).
        ExpertInUnit => "exclusion.expert_in_unit",
    }
}

/// Two roles that one person holds and must not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exclusion {
    /// One of the roles.
    pub first: Role,
    /// The other.
    pub second: Role,
    /// Why they exclude each other.
    pub rule: ExclusionRule,
}

/// Why `first` and `second` never meet in one person; `None` when they may. The order plays no part.
pub fn exclusion(first: Role, second: Role) -> Option<ExclusionRule> {
    let either = |rule: fn(Role, Role) -> bool| rule(first, second) || rule(second, first);
    if first == second {
        return None;
    }
    if first.is_administrator() && second.is_administrator() {
        return Some(ExclusionRule::SeparateAdministrators);
    }
    if first.is_administrator() || second.is_administrator() {
        return Some(ExclusionRule::AdministratorInBusiness);
    }
    if either(|one, other| one == Role::SupervisionOffice && other == Role::SupervisionGroup) {
        return Some(ExclusionRule::OfficeInGroup);
    }
    if either(|one, other| one == Role::SupervisionOffice && other == Role::Expert) {
        return Some(ExclusionRule::OfficeIsExpert);
    }
    if either(|one, other| one == Role::Expert && other.is_unit_post()) {
        return Some(ExclusionRule::ExpertInUnit);
    }
    None
}

/// Roles of which one is in every excluded pair: whoever holds none of them has no conflict.
pub const EXCLUSIVE: &[Role] =
    &[Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin, Role::SupervisionOffice, Role::Expert];

/// Every pair among `roles` that must not meet, each once.
pub fn exclusions(roles: &BTreeSet<Role>) -> Vec<Exclusion> {
    let pairs = roles.iter().flat_map(|first| {
        let later = roles.range(first..).skip(1);
        later.map(move |second| (*first, *second))
    });
    pairs
        .filter_map(|(first, second)| exclusion(first, second).map(|rule| Exclusion { first, second, rule }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_role_excludes_itself_and_order_plays_no_part() {
        for first in Role::ALL {
            assert_eq!(exclusion(*first, *first), None);
            for second in Role::ALL {
                assert_eq!(exclusion(*first, *second), exclusion(*second, *first));
            }
        }
    }

    #[test]
    fn every_excluded_pair() {
        let all = exclusions(&Role::ALL.iter().copied().collect());
        let count = |rule| all.iter().filter(|found| found.rule == rule).count();
        assert_eq!(count(ExclusionRule::SeparateAdministrators), 3);
        // Three administrators, eleven roles of business each.
        assert_eq!(count(ExclusionRule::AdministratorInBusiness), 33);
        assert_eq!(count(ExclusionRule::OfficeInGroup), 1);
        assert_eq!(count(ExclusionRule::OfficeIsExpert), 1);
        assert_eq!(count(ExclusionRule::ExpertInUnit), 3);
        assert_eq!(all.len(), 41);
        assert!(all.iter().all(|pair| [pair.first, pair.second].iter().any(|role| EXCLUSIVE.contains(role))));
    }

    #[test]
    fn posts_of_one_unit_may_meet() {
        // A small unit has one person for all three (workflows, Node plan, node, report).
        let roles = [Role::UnitOfficer, Role::SectionOfficer, Role::ResponsiblePerson];
        assert_eq!(exclusions(&roles.into_iter().collect()), []);
    }
}
