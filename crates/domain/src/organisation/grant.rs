use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    fault::FieldCode,
    id::Id,
    organisation::{PortfolioId, SectionId, UnitId},
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

impl Role {
    /// Accounts, grants or the audit: the three that touch no business data.
    pub const fn is_administrator(self) -> bool {
        matches!(self, Self::SystemAdmin | Self::SecurityAdmin | Self::AuditAdmin)
    }

    /// A post inside an assessed unit.
    pub const fn is_unit_post(self) -> bool {
        matches!(self, Self::UnitOfficer | Self::SectionOfficer | Self::ResponsiblePerson)
    }

    /// Whether a grant of it needs a second administrator's consent (workflows, People, posts, units).
    pub const fn is_sensitive(self) -> bool {
        self.is_administrator()
            || matches!(self, Self::SupervisionOffice | Self::MeetingSecretary | Self::OrganisationDepartment)
    }

    /// Whether signing in to it needs a second factor, where the site asks for one (security, Sign-in).
    pub const fn needs_totp(self) -> bool {
        self.is_administrator() || matches!(self, Self::SupervisionOffice | Self::MeetingSecretary)
    }

    /// What a post of it may be over. A small unit has no sections, so its responsible people are the unit's.
    pub const fn scopes(self) -> &'static [ScopeKind] {
        match self {
            Self::SupervisionGroup | Self::Leader => &[ScopeKind::Portfolio],
            Self::UnitOfficer => &[ScopeKind::Unit],
            Self::SectionOfficer => &[ScopeKind::Section],
            Self::ResponsiblePerson => &[ScopeKind::Section, ScopeKind::Unit],
            _ => &[ScopeKind::City],
        }
    }

    /// Whether a post of it may be filled in for while it is vacant (workflows, People, posts, units).
    pub const fn may_be_acting(self) -> bool {
        matches!(self, Self::Leader | Self::SupervisionGroup | Self::MeetingSecretary)
    }

    /// Whether its holder may lend it. Administrators guard the platform in person.
    pub const fn is_lendable(self) -> bool {
        !self.is_administrator()
    }

    /// Whether a program may hold it in its own name.
    pub const fn may_be_a_program(self) -> bool {
        matches!(self, Self::SurveyAgency | Self::OrganisationDepartment)
    }
}

words! {
    /// What a post is over.
    ScopeKind {
        /// The whole city.
        City => "city",
        /// One unit.
        Unit => "unit",
        /// One section of a unit.
        Section => "section",
        /// The portfolio of a supervision group or leader.
        Portfolio => "portfolio",
    }
}

/// What one post is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantScope {
    /// The whole city.
    City,
    /// A unit.
    Unit(UnitId),
    /// A section of a unit.
    Section(UnitId, SectionId),
    /// A supervision group or a leader's seat.
    Portfolio(PortfolioId),
}

impl GrantScope {
    /// The scope that its parts name; [`FieldCode::Malformed`] where they are of two scopes.
    pub fn from_parts(
        unit: Option<UnitId>,
        section: Option<SectionId>,
        portfolio: Option<PortfolioId>,
    ) -> Result<Self, FieldCode> {
        match (unit, section, portfolio) {
            (None, None, None) => Ok(Self::City),
            (Some(unit), None, None) => Ok(Self::Unit(unit)),
            (Some(unit), Some(section), None) => Ok(Self::Section(unit, section)),
            (None, None, Some(portfolio)) => Ok(Self::Portfolio(portfolio)),
            _ => Err(FieldCode::Malformed { expected: "one scope".to_owned() }),
        }
    }

    /// Which kind of scope.
    pub const fn kind(self) -> ScopeKind {
        match self {
            Self::City => ScopeKind::City,
            Self::Unit(_) => ScopeKind::Unit,
            Self::Section(..) => ScopeKind::Section,
            Self::Portfolio(_) => ScopeKind::Portfolio,
        }
    }

    /// The unit it is over or in.
    pub const fn unit_id(self) -> Option<UnitId> {
        match self {
            Self::Unit(unit) | Self::Section(unit, _) => Some(unit),
            Self::City | Self::Portfolio(_) => None,
        }
    }

    /// The section it is over.
    pub const fn section_id(self) -> Option<SectionId> {
        match self {
            Self::Section(_, section) => Some(section),
            _ => None,
        }
    }

    /// The portfolio it is over.
    pub const fn portfolio_id(self) -> Option<PortfolioId> {
        match self {
            Self::Portfolio(portfolio) => Some(portfolio),
            _ => None,
        }
    }
}

words! {
    /// Where a grant stands on a day.
    GrantState {
        /// Waits for the second administrator.
        Awaiting => "awaiting",
        /// Begins later.
        Future => "future",
        /// Holds.
        Holding => "holding",
        /// Is over, or was withdrawn before it began.
        Ended => "ended",
        /// The second administrator refused it.
        Refused => "refused",
    }
}

words! {
    /// Where the second administrator's consent to a grant stands.
    ConsentState {
        /// Waited for: the grant does not hold yet.
        Awaited => "awaited",
        /// Given.
        Given => "given",
        /// Refused: the grant never holds.
        Refused => "refused",
    }
}

/// A second administrator's word on a sensitive grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// The role needs none, or the platform's set-up made the grant, when nobody was there who could give it.
    NotNeeded,
    /// Waited for.
    Awaited,
    /// Given, by whom.
    Given(PersonId),
    /// Refused, by whom.
    Refused(PersonId),
}

impl Consent {
    /// The word, where one is needed.
    pub const fn state(self) -> Option<ConsentState> {
        match self {
            Self::NotNeeded => None,
            Self::Awaited => Some(ConsentState::Awaited),
            Self::Given(_) => Some(ConsentState::Given),
            Self::Refused(_) => Some(ConsentState::Refused),
        }
    }

    /// Who spoke it.
    pub const fn by(self) -> Option<PersonId> {
        match self {
            Self::Given(by) | Self::Refused(by) => Some(by),
            _ => None,
        }
    }
}

/// Id of a [`Grant`].
pub type GrantId = Id<Grant>;

/// A dated appointment of a person to a role, over what the role is over: a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Id.
    pub id: GrantId,
    /// Who holds it.
    pub person_id: PersonId,
    /// What they are.
    pub role: Role,
    /// Over what.
    pub scope: GrantScope,
    /// Whether it only fills in for a vacant post (代理).
    pub acting: bool,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day; open when `None`.
    pub to_on: Option<NaiveDate>,
    /// Who granted it; `None` for the set-up of the platform.
    pub granted_by: Option<PersonId>,
    /// The second administrator's word.
    pub consent: Consent,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
}

impl Grant {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let consented = !matches!(self.consent, Consent::Awaited | Consent::Refused(_));
        consented && self.from_on <= day && self.to_on.is_none_or(|to| day <= to)
    }

    /// Whether it holds, or may come to hold, on any day from `day` on.
    pub fn counts_from(&self, day: NaiveDate) -> bool {
        !matches!(self.consent, Consent::Refused(_)) && self.to_on.is_none_or(|to| day <= to)
    }

    /// The next version with the second administrator's word; `None` where none is waited for.
    pub fn decided(self, consent: Consent) -> Option<Self> {
        matches!(self.consent, Consent::Awaited).then(|| Self {
            consent,
            version: self.version.next(),
            ..self
        })
    }

    /// The next version, whose last day is `last`; a post never grows longer by being ended. One that would begin
    /// only later, or still waits for consent, never begins: its last day lies before its first.
    #[must_use]
    pub fn ending(self, last: NaiveDate) -> Self {
        let waits = matches!(self.consent, Consent::Awaited);
        let last = if waits { self.from_on.pred_opt().unwrap_or(last).min(last) } else { last };
        let to_on = Some(self.to_on.map_or(last, |to| to.min(last)));
        Self { to_on, version: self.version.next(), ..self }
    }

    /// Where it stands on `day`.
    pub fn state_on(&self, day: NaiveDate) -> GrantState {
        match self.consent {
            Consent::Refused(_) => GrantState::Refused,
            _ if self.to_on.is_some_and(|to| to < day || to < self.from_on) => GrantState::Ended,
            Consent::Awaited => GrantState::Awaiting,
            _ if day < self.from_on => GrantState::Future,
            _ => GrantState::Holding,
        }
    }

    /// Whether it is for the same post as `other`, whoever holds it.
    pub fn is_same_post(&self, other: &Self) -> bool {
        self.role == other.role && self.scope == other.scope
    }
}

viewed! {
    Grant: Grant, 2, added: [
        (2, "section_id"), (2, "portfolio_id"), (2, "acting"), (2, "consent"), (2, "consent_by"),
    ];
    |grant| {
        "id": grant.id, "person_id": grant.person_id, "role": grant.role, "unit_id": grant.scope.unit_id(),
        "section_id": grant.scope.section_id(), "portfolio_id": grant.scope.portfolio_id(),
        "acting": grant.acting, "from_on": grant.from_on, "to_on": grant.to_on, "granted_by": grant.granted_by,
        "consent": grant.consent.state(), "consent_by": grant.consent.by(), "version": grant.version,
        "created_at": grant.created_at,
    }
}
