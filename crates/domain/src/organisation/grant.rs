use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    audit::event::{ObjectKind, Version, Viewed, fields},
    id::Id,
    organisation::UnitId,
    session::PersonId,
    time::Timestamp,
    words::words,
};

words! {
    /// What a person may be appointed to (domain, Actors). A citizen has no account.
    Role {
        /// 市政府督查室 / 绩效办: runs the year; never scores, never rules (R25).
        SupervisionOffice => "supervision_office",
        /// A member of one of the four 政务督查组.
        SupervisionGroup => "supervision_group",
        /// 分管领导.
        Leader => "leader",
        /// 常务会议秘书.
        MeetingSecretary => "meeting_secretary",
        /// 单位绩效联络员.
        UnitOfficer => "unit_officer",
        /// 科室负责人.
        SectionOfficer => "section_officer",
        /// 具体负责人.
        ResponsiblePerson => "responsible_person",
        /// Committee member.
        Expert => "expert",
        /// 社会督查组.
        SocialSupervisor => "social_supervisor",
        /// Third party that runs surveys.
        SurveyAgency => "survey_agency",
        /// 组织部: pulls results, never anything else.
        OrganisationDepartment => "organisation_department",
        /// Accounts and settings.
        SystemAdmin => "system_admin",
        /// Grants and sessions.
        SecurityAdmin => "security_admin",
        /// Reads the audit.
        AuditAdmin => "audit_admin",
    }
}

/// Id of a [`Grant`].
pub type GrantId = Id<Grant>;

/// A dated appointment of a person to a role, over a unit where the role needs one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Id.
    pub id: GrantId,
    /// Who holds it.
    pub person_id: PersonId,
    /// What they are.
    pub role: Role,
    /// The unit it is over; `None` for the whole city.
    pub unit_id: Option<UnitId>,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day; open when `None`.
    pub to_on: Option<NaiveDate>,
    /// Who granted it; `None` for the set-up of the platform.
    pub granted_by: Option<PersonId>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
}

impl Grant {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| day <= to)
    }
}

impl Viewed for Grant {
    const KIND: ObjectKind = ObjectKind::Grant;
    const VIEW_VERSION: u16 = 1;

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "person_id": self.person_id, "role": self.role, "unit_id": self.unit_id,
            "from_on": self.from_on, "to_on": self.to_on, "granted_by": self.granted_by,
            "version": self.version, "created_at": self.created_at,
        }))
    }
}
