//! Who may do what: the table itself.

use super::{Permission as P, Relation, Rule};
use crate::{
    indicators::Stage,
    organisation::{Role, Role as R},
};

const OFFICE: &[Role] = &[R::SupervisionOffice];
const CITY_READERS: &[Role] = &[R::SupervisionOffice, R::MeetingSecretary];
const PORTFOLIO_READERS: &[Role] = &[R::SupervisionGroup, R::Leader];
const UNIT_OFFICERS: &[Role] = &[R::UnitOfficer, R::SectionOfficer];
const UNIT_READERS: &[Role] = &[R::UnitOfficer, R::SectionOfficer, R::ResponsiblePerson];
const LEDGER_READERS: &[Role] = &[
    R::SupervisionOffice,
    R::MeetingSecretary,
    R::SupervisionGroup,
    R::Leader,
    R::UnitOfficer,
    R::SectionOfficer,
    R::ResponsiblePerson,
];
const UNIT_LIST_READERS: &[Role] = &[
    R::SupervisionOffice,
    R::MeetingSecretary,
    R::SupervisionGroup,
    R::Leader,
    R::UnitOfficer,
    R::SectionOfficer,
    R::ResponsiblePerson,
    R::SystemAdmin,
    R::SecurityAdmin,
];
/// Whoever does business here: all but the administrators.
const BUSINESS: &[Role] = &[
    R::SupervisionOffice,
    R::SupervisionGroup,
    R::Leader,
    R::MeetingSecretary,
    R::UnitOfficer,
    R::SectionOfficer,
    R::ResponsiblePerson,
    R::Expert,
    R::SocialSupervisor,
    R::SurveyAgency,
    R::OrganisationDepartment,
];
const DRAFTING: &[Stage] = &[Stage::Draft, Stage::Returned];
const IN_REVIEW: &[Stage] = &[Stage::GroupReview, Stage::LeaderReview, Stage::Meeting];
const ISSUED: &[Stage] = &[Stage::Issued];
/// As long as there is work.
const LIVE: &[Stage] =
    &[Stage::Draft, Stage::GroupReview, Stage::LeaderReview, Stage::Meeting, Stage::Issued, Stage::Returned];

const fn rule(permission: P, roles: &'static [Role], relation: Relation) -> Rule {
    Rule { permission, roles, relation, stages: &[] }
}

const fn in_stages(stages: &'static [Stage], rule: Rule) -> Rule {
    Rule { stages, ..rule }
}

/// The whole table.
pub const TABLE: &[Rule] = &[
    rule(P::SessionRead, Role::ALL, Relation::Own),
    rule(P::SessionEnd, Role::ALL, Relation::Own),
    rule(P::PasswordChange, Role::ALL, Relation::Own),
    rule(P::DelegationEdit, Role::ALL, Relation::Own),
    rule(P::FilterKeep, Role::ALL, Relation::Own),
    rule(P::JobRead, Role::ALL, Relation::Own),
    rule(P::JobCancel, Role::ALL, Relation::Own),
    rule(P::YearRead, Role::ALL, Relation::City),
    rule(P::CalendarRead, Role::ALL, Relation::City),
    rule(P::SettingRead, Role::ALL, Relation::City),
    rule(P::YearOpen, OFFICE, Relation::City),
    rule(P::YearEdit, OFFICE, Relation::City),
    rule(P::CalendarEdit, OFFICE, Relation::City),
    rule(P::ExtensionRead, LEDGER_READERS, Relation::City),
    rule(P::ExtensionFile, OFFICE, Relation::City),
    rule(P::ExtensionWithdraw, OFFICE, Relation::City),
    rule(P::ExtensionDecide, &[R::SupervisionOffice, R::MeetingSecretary], Relation::City),
    rule(P::SettingEdit, &[R::SystemAdmin], Relation::City),
    rule(P::UnitRead, UNIT_LIST_READERS, Relation::City),
    rule(P::UnitEdit, OFFICE, Relation::City),
    rule(P::SectionRead, UNIT_LIST_READERS, Relation::City),
    rule(P::SectionEdit, OFFICE, Relation::City),
    rule(P::SectionEdit, &[R::UnitOfficer], Relation::OwnUnit),
    rule(P::PersonRead, &[R::SystemAdmin, R::SecurityAdmin, R::SupervisionOffice], Relation::City),
    rule(P::PersonRead, UNIT_READERS, Relation::OwnUnit),
    rule(P::PersonEdit, &[R::SystemAdmin], Relation::City),
    rule(P::ClientEdit, &[R::SystemAdmin], Relation::City),
    rule(P::GrantRead, &[R::SystemAdmin, R::SecurityAdmin, R::AuditAdmin], Relation::City),
    rule(P::GrantEdit, &[R::SecurityAdmin], Relation::City),
    rule(P::GrantConsent, &[R::SystemAdmin, R::SecurityAdmin], Relation::City),
    rule(P::SessionManage, &[R::SecurityAdmin], Relation::City),
    rule(P::VacancyRead, &[R::SupervisionOffice, R::SecurityAdmin], Relation::City),
    rule(P::VacancyRead, &[R::UnitOfficer], Relation::OwnUnit),
    rule(P::WorkHandOver, OFFICE, Relation::City),
    rule(P::WorkHandOver, &[R::UnitOfficer], Relation::OwnUnit),
    rule(P::SourceRead, LEDGER_READERS, Relation::City),
    rule(P::SourceEdit, OFFICE, Relation::City),
    rule(P::CoverageRead, CITY_READERS, Relation::City),
    rule(P::IndicatorRead, CITY_READERS, Relation::City),
    rule(P::IndicatorRead, PORTFOLIO_READERS, Relation::Portfolio),
    rule(P::IndicatorRead, UNIT_READERS, Relation::OwnUnit),
    rule(P::IndicatorRead, UNIT_OFFICERS, Relation::BesideUnit),
    rule(P::IndicatorExport, CITY_READERS, Relation::City),
    rule(P::IndicatorExport, PORTFOLIO_READERS, Relation::Portfolio),
    rule(P::IndicatorExport, UNIT_READERS, Relation::OwnUnit),
    rule(P::IndicatorExport, UNIT_OFFICERS, Relation::BesideUnit),
    in_stages(DRAFTING, rule(P::IndicatorCreate, &[R::SupervisionOffice], Relation::City)),
    in_stages(DRAFTING, rule(P::IndicatorCreate, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(DRAFTING, rule(P::IndicatorEdit, &[R::SupervisionOffice], Relation::City)),
    in_stages(DRAFTING, rule(P::IndicatorEdit, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(LIVE, rule(P::IndicatorAssign, OFFICE, Relation::City)),
    in_stages(LIVE, rule(P::IndicatorAssign, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(DRAFTING, rule(P::IndicatorSubmit, OFFICE, Relation::City)),
    in_stages(DRAFTING, rule(P::IndicatorSubmit, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(&[Stage::Issued], rule(P::IndicatorAcknowledge, UNIT_READERS, Relation::OwnUnit)),
    in_stages(&[Stage::Issued], rule(P::IndicatorAcknowledge, &[R::UnitOfficer], Relation::BesideUnit)),
    in_stages(IN_REVIEW, rule(P::ReviewRead, OFFICE, Relation::City)),
    in_stages(&[Stage::GroupReview], rule(P::ReviewRead, &[R::SupervisionGroup], Relation::Portfolio)),
    in_stages(&[Stage::LeaderReview], rule(P::ReviewRead, &[R::Leader], Relation::Portfolio)),
    in_stages(&[Stage::Meeting], rule(P::ReviewRead, &[R::MeetingSecretary], Relation::City)),
    in_stages(&[Stage::GroupReview], rule(P::ReviewGroup, &[R::SupervisionGroup], Relation::Portfolio)),
    in_stages(&[Stage::LeaderReview], rule(P::ReviewLeader, &[R::Leader], Relation::Portfolio)),
    rule(P::MeetingRead, &[R::MeetingSecretary, R::SupervisionOffice, R::Leader], Relation::City),
    rule(P::MeetingEdit, &[R::MeetingSecretary], Relation::City),
    rule(P::MeetingConfirm, &[R::MeetingSecretary, R::Leader], Relation::City),
    in_stages(ISSUED, rule(P::PlanRead, CITY_READERS, Relation::City)),
    in_stages(ISSUED, rule(P::PlanRead, PORTFOLIO_READERS, Relation::Portfolio)),
    in_stages(ISSUED, rule(P::PlanRead, UNIT_READERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::PlanEdit, UNIT_OFFICERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::PlanSubmit, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::PlanDecide, &[R::SupervisionGroup], Relation::Portfolio)),
    in_stages(ISSUED, rule(P::NodeRead, CITY_READERS, Relation::City)),
    in_stages(ISSUED, rule(P::NodeRead, PORTFOLIO_READERS, Relation::Portfolio)),
    in_stages(ISSUED, rule(P::NodeRead, UNIT_READERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ReportEdit, UNIT_READERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ReportConfirm, &[R::SectionOfficer], Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ReportReturn, UNIT_OFFICERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ReportSubmit, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ReportVerify, OFFICE, Relation::City)),
    in_stages(ISSUED, rule(P::JournalWrite, UNIT_READERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ReminderSend, UNIT_OFFICERS, Relation::OwnUnit)),
    in_stages(ISSUED, rule(P::ActualEnter, &[R::UnitOfficer], Relation::BesideUnit)),
    rule(P::IndicatorImport, &[R::SupervisionOffice], Relation::City),
    rule(P::IndicatorCarryOver, OFFICE, Relation::City),
    rule(P::EvidenceUpload, BUSINESS, Relation::City),
    rule(P::EvidenceRead, BUSINESS, Relation::City),
    rule(P::AuditRead, &[R::AuditAdmin], Relation::City),
];
