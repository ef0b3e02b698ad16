//! Who may do what: one declared table, default deny (security, Authorization).
//!
//! A [`Rule`] gives a permission to roles over a relation, in certain stages. From the same rules come
//! [`Actor::decide`] for one object and [`Actor::scope`], which storage turns into the `WHERE` of a list.

use std::collections::BTreeSet;

use crate::{
    indicators::Stage,
    organisation::{PortfolioId, Role, SectionId, UnitId, Year},
    session::PersonId,
};

mod table;

pub use table::TABLE;

macro_rules! permissions {
    ($($(#[$doc:meta])+ $name:ident => $code:literal,)+) => {
        crate::words::words! {
            /// Everything that can be permitted.
            Permission { $($(#[$doc])+ $name => $code,)+ }
        }

        /// The permissions as types, so that a handler's signature names the one it needs.
        pub mod perm {
            $($(#[$doc])+ #[derive(Debug, Clone, Copy)] pub enum $name {}
            impl super::Permit for $name {
                const PERMISSION: super::Permission = super::Permission::$name;
            })+
        }
    };
}

/// A permission as a type; see [`perm`].
pub trait Permit: 'static {
    /// The permission's value.
    const PERMISSION: Permission;
}

permissions! {
    /// See one's own session.
    SessionRead => "session.read",
    /// End one's own session.
    SessionEnd => "session.end",
    /// Change one's own password and second factor.
    PasswordChange => "password.change",
    /// Keep one's own filters of lists.
    FilterKeep => "filter.keep",
    /// See the assessment years, their phases and closing dates.
    YearRead => "year.read",
    /// Open a year from the last one.
    YearOpen => "year.open",
    /// Set a year's closing dates, and move it on.
    YearEdit => "year.edit",
    /// See the units, the year's roster, groups and portfolios.
    UnitRead => "unit.read",
    /// Change units, the year's roster, groups and portfolios; merge a unit.
    UnitEdit => "unit.edit",
    /// See a unit's sections and leadership team.
    SectionRead => "section.read",
    /// Change a unit's sections and leadership team.
    SectionEdit => "section.edit",
    /// See people and their posts.
    PersonRead => "person.read",
    /// Enter and change people, close accounts, issue one-time codes.
    PersonEdit => "person.edit",
    /// Enter and change the accounts of programs.
    ClientEdit => "client.edit",
    /// See who holds what, and conflicts.
    GrantRead => "grant.read",
    /// Grant and end posts; hand a person's posts over.
    GrantEdit => "grant.edit",
    /// Consent to a sensitive grant that another administrator made.
    GrantConsent => "grant.consent",
    /// Hand the open work of somebody who leaves to a successor in the same unit.
    WorkHandOver => "work.hand_over",
    /// Lend one's own post for a time.
    DelegationEdit => "delegation.edit",
    /// See and end anybody's sessions.
    SessionManage => "session.manage",
    /// See vacant posts.
    VacancyRead => "vacancy.read",
    /// See the working-day calendar.
    CalendarRead => "calendar.read",
    /// Change the working-day calendar.
    CalendarEdit => "calendar.edit",
    /// See extensions for outages.
    ExtensionRead => "extension.read",
    /// File an extension for an outage.
    ExtensionFile => "extension.file",
    /// Decide an extension that another person filed.
    ExtensionDecide => "extension.decide",
    /// Take back an extension that one filed oneself.
    ExtensionWithdraw => "extension.withdraw",
    /// See the site's settings.
    SettingRead => "setting.read",
    /// Change the site's settings.
    SettingEdit => "setting.edit",
    /// See source documents and items.
    SourceRead => "source.read",
    /// Change source documents and the files attached to them.
    SourceEdit => "source.edit",
    /// See what of the year's tasks has no indicator yet.
    CoverageRead => "coverage.read",
    /// See an indicator and its history.
    IndicatorRead => "indicator.read",
    /// Draft an indicator.
    IndicatorCreate => "indicator.create",
    /// Change a draft.
    IndicatorEdit => "indicator.edit",
    /// Give an indicator to another section or person of its lead unit.
    IndicatorAssign => "indicator.assign",
    /// Import a file of targets.
    IndicatorImport => "indicator.import",
    /// Make drafts of what the year before left unfinished.
    IndicatorCarryOver => "indicator.carry_over",
    /// Take the ledger out as a file.
    IndicatorExport => "indicator.export",
    /// Hand an indicator in for review.
    IndicatorSubmit => "indicator.submit",
    /// Acknowledge what was issued.
    IndicatorAcknowledge => "indicator.acknowledge",
    /// See what waits for review.
    ReviewRead => "review.read",
    /// First review, by a supervision group.
    ReviewGroup => "review.group",
    /// Second review, by the leader in charge.
    ReviewLeader => "review.leader",
    /// See meetings, their agendas and decisions.
    MeetingRead => "meeting.read",
    /// Call a meeting, put together its agenda, record its decisions.
    MeetingEdit => "meeting.edit",
    /// Confirm a meeting's decisions against its minutes.
    MeetingConfirm => "meeting.confirm",
    /// See node plans and what waits in them.
    PlanRead => "plan.read",
    /// Write an issued indicator's node plan.
    PlanEdit => "plan.edit",
    /// Hand a node plan in for approval.
    PlanSubmit => "plan.submit",
    /// Approve or return a node plan, by a supervision group.
    PlanDecide => "plan.decide",
    /// See nodes, their reports and lights in lists and boards.
    NodeRead => "node.read",
    /// Write a report about a node.
    ReportEdit => "report.edit",
    /// Confirm a report for its section.
    ReportConfirm => "report.confirm",
    /// Send a report back inside its unit.
    ReportReturn => "report.return",
    /// Hand a report in for its unit.
    ReportSubmit => "report.submit",
    /// Accept or reject a report.
    ReportVerify => "report.verify",
    /// Write in a node's journal.
    JournalWrite => "journal.write",
    /// Remind those of one's unit, or section, of a node.
    ReminderSend => "reminder.send",
    /// Enter what was reached, as the data owner.
    ActualEnter => "actual.enter",
    /// Upload evidence; it is the uploader's alone until it is attached.
    EvidenceUpload => "evidence.upload",
    /// Get evidence: one's own, and that of what one may read.
    EvidenceRead => "evidence.read",
    /// Read the audit log, its checkpoints and proofs.
    AuditRead => "audit.read",
    /// See one's own jobs.
    JobRead => "job.read",
    /// Cancel one's own job.
    JobCancel => "job.cancel",
}

crate::words::words! {
    /// How a person's post must stand to the thing it is used on.
    Relation {
        /// The person's own thing.
        Own => "own",
        /// Anything in the city.
        City => "city",
        /// A unit in the portfolio that the post is over.
        Portfolio => "portfolio",
        /// The unit that the post is over or in.
        OwnUnit => "own_unit",
        /// What the unit that the post is over or in works along with, or measures, while another leads.
        BesideUnit => "beside_unit",
    }
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is permitted.
    pub permission: Permission,
    /// To holders of any of these roles.
    pub roles: &'static [Role],
    /// Over what.
    pub relation: Relation,
    /// In which stages of an indicator; empty where stages play no part.
    pub stages: &'static [Stage],
}

/// One post that a person holds today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// The role.
    pub role: Role,
    /// Over what.
    pub over: Over,
}

/// What a post reaches today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Over {
    /// The whole city.
    City,
    /// A unit; inside it a section where the post is a section's.
    Unit(UnitId, Option<SectionId>),
    /// A portfolio with the units that each year's roster puts in it.
    Portfolio(PortfolioId, BTreeSet<(Year, UnitId)>),
}

impl Over {
    /// The unit that the post is over or in.
    pub const fn unit_id(&self) -> Option<UnitId> {
        match self {
            Self::Unit(unit, _) => Some(*unit),
            Self::City | Self::Portfolio(..) => None,
        }
    }
}

/// A signed-in person with the posts held at the request's instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person_id: PersonId,
    /// Whose post they use, when it is lent to them.
    pub on_behalf_of: Option<PersonId>,
    /// Their posts; or the one that is lent.
    pub posts: Vec<Post>,
    /// Of a program: what its token is for, whatever its posts permit.
    pub limited_to: Option<BTreeSet<Permission>>,
}

impl Actor {
    /// A person with their own posts.
    pub const fn person(person_id: PersonId, posts: Vec<Post>) -> Self {
        Self { person_id, on_behalf_of: None, posts, limited_to: None }
    }

    /// Whether `person` is the one who acts, or the one for whom: maker and checker are never the same, through
    /// delegation neither.
    pub fn is(&self, person: PersonId) -> bool {
        self.person_id == person || self.on_behalf_of == Some(person)
    }
}

/// What a decision is about: the facts of an object that rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The year it belongs to; `None` for what is of no year.
    pub year: Option<Year>,
    /// The unit it belongs to; `None` for the city's own things and for drafts without a lead unit.
    pub unit_id: Option<UnitId>,
    /// Of an indicator: the units that work along or measure it.
    pub beside: BTreeSet<UnitId>,
    /// An indicator's stage; `None` for other things.
    pub stage: Option<Stage>,
}

impl Subject {
    /// Something that belongs to the city as a whole.
    pub const CITY: Self = Self { year: None, unit_id: None, beside: BTreeSet::new(), stage: None };

    /// Something of a unit, whatever the year.
    pub const fn unit(unit_id: UnitId) -> Self {
        Self { year: None, unit_id: Some(unit_id), beside: BTreeSet::new(), stage: None }
    }
}

crate::words::words! {
    /// Why something is not allowed.
    Denial {
        /// No post of the person carries the permission.
        NotGranted => "policy.not_granted",
        /// A post carries it, but not over this.
        OutOfScope => "policy.out_of_scope",
        /// It reaches this, but not in its present stage.
        WrongStage => "policy.wrong_stage",
        /// It reaches this, but the year is closed.
        YearClosed => "policy.year_closed",
        /// The person's own work, on which another person decides.
        OwnWork => "policy.own_work",
        /// Whoever confirms a meeting is a secretary, or was there.
        NotThere => "policy.not_there",
        /// Nothing that waits for an acknowledgement is the person's.
        NothingToAcknowledge => "policy.nothing_to_acknowledge",
        /// The lead unit acknowledges first.
        AwaitsUnit => "policy.awaits_unit",
        /// The section acknowledges first.
        AwaitsSection => "policy.awaits_section",
    }
}

/// Units that a clause covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Units {
    /// All, and what belongs to none.
    All,
    /// These only; what belongs to no unit is not covered.
    Only(BTreeSet<UnitId>),
    /// These in their years only; what belongs to no year is covered by none.
    InYears(BTreeSet<(Year, UnitId)>),
    /// What these stand beside only, while another leads.
    Beside(BTreeSet<UnitId>),
}

/// One way in which a permission reaches objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Over which units.
    pub units: Units,
    /// In which stages; empty for any.
    pub stages: &'static [Stage],
}

impl Clause {
    fn reaches(&self, subject: &Subject) -> bool {
        match &self.units {
            Units::All => true,
            Units::Only(units) => subject.unit_id.is_some_and(|unit| units.contains(&unit)),
            Units::InYears(units) => subject.year.zip(subject.unit_id).is_some_and(|at| units.contains(&at)),
            Units::Beside(units) => !units.is_disjoint(&subject.beside),
        }
    }

    fn in_stage(&self, subject: &Subject) -> bool {
        self.stages.is_empty() || subject.stage.is_some_and(|stage| self.stages.contains(&stage))
    }
}

/// Everything a permission reaches for one actor: the union of its clauses; nothing when there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The clauses.
    pub clauses: Vec<Clause>,
}

impl Scope {
    /// What reaches nothing.
    pub const NOTHING: Self = Self { clauses: Vec::new() };

    /// Whether it reaches everything, so that a list needs no condition.
    pub fn is_unbounded(&self) -> bool {
        self.clauses.iter().any(|clause| clause.units == Units::All && clause.stages.is_empty())
    }

    /// Whether any clause reaches indicators of `unit` in `year`, in whatever stage.
    pub fn reaches(&self, year: Year, unit: UnitId) -> bool {
        let subject = Subject { year: Some(year), ..Subject::unit(unit) };
        self.clauses.iter().any(|clause| clause.reaches(&subject))
    }

    /// The same without what it reaches beside a lead unit.
    #[must_use]
    pub fn led(&self) -> Self {
        let led = self.clauses.iter().filter(|clause| !matches!(clause.units, Units::Beside(_)));
        Self { clauses: led.cloned().collect() }
    }

    /// Whether any clause covers `subject`.
    pub fn covers(&self, subject: &Subject) -> bool {
        self.clauses.iter().any(|clause| clause.reaches(subject) && clause.in_stage(subject))
    }
}

/// The set, unless it is empty.
fn some<T>(set: BTreeSet<T>) -> Option<BTreeSet<T>> {
    (!set.is_empty()).then_some(set)
}

impl Actor {
    /// Whether the actor holds `permission` over anything at all.
    pub fn holds(&self, permission: Permission) -> bool {
        !self.scope(permission).clauses.is_empty()
    }

    /// Every permission the actor holds over something.
    pub fn permissions(&self) -> Vec<Permission> {
        Permission::ALL.iter().copied().filter(|permission| self.holds(*permission)).collect()
    }

    /// What `permission` reaches for this actor.
    pub fn scope(&self, permission: Permission) -> Scope {
        let clauses = TABLE.iter().filter(|rule| rule.permission == permission);
        Scope { clauses: clauses.filter_map(|rule| self.clause(rule)).collect() }
    }

    fn clause(&self, rule: &Rule) -> Option<Clause> {
        if self.limited_to.as_ref().is_some_and(|limits| !limits.contains(&rule.permission)) {
            return None;
        }
        if rule.relation == Relation::Own {
            // One's own things need no post, or a person without one could not even sign out.
            return Some(Clause { units: Units::All, stages: rule.stages });
        }
        let mut posts = self.posts.iter().filter(|post| rule.roles.contains(&post.role)).peekable();
        posts.peek()?;
        let units = match rule.relation {
            Relation::City | Relation::Own => Units::All,
            Relation::OwnUnit => Units::Only(some(posts.filter_map(|post| post.over.unit_id()).collect())?),
            Relation::BesideUnit => {
                Units::Beside(some(posts.filter_map(|post| post.over.unit_id()).collect())?)
            }
            Relation::Portfolio => {
                let units = posts.filter_map(|post| match &post.over {
                    Over::Portfolio(_, units) => Some(units),
                    Over::City | Over::Unit(..) => None,
                });
                Units::InYears(some(units.flatten().copied().collect::<BTreeSet<_>>())?)
            }
        };
        Some(Clause { units, stages: rule.stages })
    }

    /// Whether the actor may use `permission` on `subject`, and if not, why: the first of "no post for it",
    /// "not over this", "not in this stage" that holds.
    pub fn decide(&self, permission: Permission, subject: &Subject) -> Result<(), Denial> {
        let scope = self.scope(permission);
        if scope.covers(subject) {
            return Ok(());
        }
        if scope.clauses.is_empty() {
            return Err(Denial::NotGranted);
        }
        if scope.clauses.iter().any(|clause| clause.reaches(subject)) {
            return Err(Denial::WrongStage);
        }
        Err(Denial::OutOfScope)
    }
}

/// The roles that carry `permission`, over whatever.
pub fn roles_with(permission: Permission) -> BTreeSet<Role> {
    let rules = TABLE.iter().filter(|rule| rule.permission == permission);
    rules.flat_map(|rule| rule.roles.iter().copied()).collect()
}

/// The stages in which `permission` can be used at all, by anyone; empty where stages play no part.
pub fn stages_of(permission: Permission) -> Vec<Stage> {
    let rules = TABLE.iter().filter(|rule| rule.permission == permission);
    let stages: BTreeSet<Stage> = rules.flat_map(|rule| rule.stages.iter().copied()).collect();
    stages.into_iter().collect()
}
