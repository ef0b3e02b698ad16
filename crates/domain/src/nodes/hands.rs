use crate::{
    indicators::Indicator,
    organisation::Role,
    policy::{Actor, Over, Permission},
};

/// Whether a report about `indicator` is in the actor's hands for `permission`, beyond what units decide: a responsible
/// person reports on what they carry, a section officer on what their section works on, the unit's officer on all of it
/// (R12). The supervision office verifies whatever there is.
pub fn handles(actor: &Actor, permission: Permission, indicator: &Indicator) -> bool {
    let content = &indicator.content;
    let carries = || content.person_id.is_some_and(|person| actor.is(person));
    actor.posts.iter().any(|post| {
        let in_unit = post.over.unit_id().is_some() && post.over.unit_id() == content.lead_unit_id;
        let in_section =
            matches!(post.over, Over::Unit(_, section) if section.is_some() && section == content.section_id);
        match permission {
            Permission::ReportEdit | Permission::JournalWrite => match post.role {
                Role::UnitOfficer => in_unit,
                Role::SectionOfficer => in_unit && in_section,
                Role::ResponsiblePerson => in_unit && carries(),
                _ => false,
            },
            Permission::ReportConfirm => post.role == Role::SectionOfficer && in_unit && in_section,
            Permission::ReportReturn | Permission::ReminderSend => match post.role {
                Role::UnitOfficer => in_unit,
                Role::SectionOfficer => in_unit && in_section,
                _ => false,
            },
            Permission::ReportSubmit => post.role == Role::UnitOfficer && in_unit,
            Permission::ReportVerify => post.role == Role::SupervisionOffice,
            // Its data owner's, whoever leads it.
            Permission::ActualEnter => {
                let unit = post.over.unit_id();
                post.role == Role::UnitOfficer && unit.is_some() && unit == content.data_owner_id
            }
            _ => false,
        }
    })
}

/// Whether the actor works in the unit that leads `indicator`: what is not handed in yet stays inside it (R12).
pub fn is_inside(actor: &Actor, indicator: &Indicator) -> bool {
    let lead = indicator.content.lead_unit_id;
    lead.is_some() && actor.posts.iter().any(|post| post.over.unit_id() == lead)
}
