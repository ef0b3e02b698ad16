use super::Role;
use crate::words::words;

words! {
    /// What stands empty (workflows, People, posts, units).
    VacancyKind {
        /// A role of the whole city that nobody holds.
        CityPost => "city_post",
        /// One of the four supervision groups is not set up.
        GroupMissing => "group_missing",
        /// A supervision group or leader's seat without a holder: what waits there, waits.
        Portfolio => "portfolio",
        /// An assessed unit without a 绩效联络员.
        Unit => "unit",
        /// A section without its head.
        Section => "section",
    }
}

/// Roles over the whole city that must always be held by somebody.
pub const CITY_POSTS: &[Role] = &[
    Role::SupervisionOffice,
    Role::MeetingSecretary,
    Role::SystemAdmin,
    Role::SecurityAdmin,
    Role::AuditAdmin,
];
