//! Who may do what: one declared table, default deny (security, Authorization).
//!
//! A [`Rule`] gives a permission to roles over a relation, in certain stages. From the same rules come
//! [`Actor::decide`] for one object and [`Actor::scope`], which storage turns into the `WHERE` of a list.

use std::collections::BTreeSet;

use crate::{
    indicators::Stage,
    organisation::{Role, UnitId},
    session::PersonId,
};

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
    /// See the assessment years.
    YearRead => "year.read",
    /// See the units.
    UnitRead => "unit.read",
    /// See source documents and items.
    SourceRead => "source.read",
    /// See an indicator and its history.
    IndicatorRead => "indicator.read",
    /// Draft an indicator.
    IndicatorCreate => "indicator.create",
    /// Change a draft.
    IndicatorEdit => "indicator.edit",
    /// Import a file of targets.
    IndicatorImport => "indicator.import",
    /// Take the ledger out as a file.
    IndicatorExport => "indicator.export",
    /// Read the audit log, its checkpoints and proofs.
    AuditRead => "audit.read",
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
        /// The unit that the post is in.
        OwnUnit => "own_unit",
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

use Permission as P;
use Role as R;

const CITY_READERS: &[Role] = &[R::SupervisionOffice, R::MeetingSecretary];
const PORTFOLIO_READERS: &[Role] = &[R::SupervisionGroup, R::Leader];
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
const DRAFTING: &[Stage] = &[Stage::Draft, Stage::Returned];

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
    rule(P::YearRead, Role::ALL, Relation::City),
    rule(P::UnitRead, UNIT_LIST_READERS, Relation::City),
    rule(P::SourceRead, LEDGER_READERS, Relation::City),
    rule(P::IndicatorRead, CITY_READERS, Relation::City),
    rule(P::IndicatorRead, PORTFOLIO_READERS, Relation::Portfolio),
    rule(P::IndicatorRead, UNIT_READERS, Relation::OwnUnit),
    rule(P::IndicatorExport, CITY_READERS, Relation::City),
    rule(P::IndicatorExport, PORTFOLIO_READERS, Relation::Portfolio),
    rule(P::IndicatorExport, UNIT_READERS, Relation::OwnUnit),
    in_stages(DRAFTING, rule(P::IndicatorCreate, &[R::SupervisionOffice], Relation::City)),
    in_stages(DRAFTING, rule(P::IndicatorCreate, &[R::UnitOfficer], Relation::OwnUnit)),
    in_stages(DRAFTING, rule(P::IndicatorEdit, &[R::SupervisionOffice], Relation::City)),
    in_stages(DRAFTING, rule(P::IndicatorEdit, &[R::UnitOfficer], Relation::OwnUnit)),
    rule(P::IndicatorImport, &[R::SupervisionOffice], Relation::City),
    rule(P::AuditRead, &[R::AuditAdmin], Relation::City),
];

/// One post that a person holds today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    /// The role.
    pub role: Role,
    /// The unit it is over; `None` for the whole city.
    pub unit_id: Option<UnitId>,
}

/// A signed-in person with the posts held at the request's instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person_id: PersonId,
    /// Their posts.
    pub posts: Vec<Post>,
}

/// What a decision is about: the facts of an object that rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The unit it belongs to; `None` for the city's own things and for drafts without a lead unit.
    pub unit_id: Option<UnitId>,
    /// An indicator's stage; `None` for other things.
    pub stage: Option<Stage>,
}

impl Subject {
    /// Something that belongs to the city as a whole.
    pub const CITY: Self = Self { unit_id: None, stage: None };
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
    }
}

/// Units that a clause covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Units {
    /// All, and what belongs to none.
    All,
    /// These only; what belongs to no unit is not covered.
    Only(BTreeSet<UnitId>),
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
    /// Whether it reaches everything, so that a list needs no condition.
    pub fn is_unbounded(&self) -> bool {
        self.clauses.iter().any(|clause| clause.units == Units::All && clause.stages.is_empty())
    }

    /// Whether any clause covers `subject`.
    pub fn covers(&self, subject: &Subject) -> bool {
        self.clauses.iter().any(|clause| clause.reaches(subject) && clause.in_stage(subject))
    }
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
        if rule.relation == Relation::Own {
            // One's own things need no post, or a person without one could not even sign out.
            return Some(Clause { units: Units::All, stages: rule.stages });
        }
        let mut posts = self.posts.iter().filter(|post| rule.roles.contains(&post.role)).peekable();
        posts.peek()?;
        let units = match rule.relation {
            Relation::City | Relation::Own => Units::All,
            Relation::Portfolio | Relation::OwnUnit => {
                let units: BTreeSet<_> = posts.filter_map(|post| post.unit_id).collect();
                if units.is_empty() {
                    return None;
                }
                Units::Only(units)
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

/// The stages in which `permission` can be used at all, by anyone; empty where stages play no part.
pub fn stages_of(permission: Permission) -> Vec<Stage> {
    let rules = TABLE.iter().filter(|rule| rule.permission == permission);
    let stages: BTreeSet<Stage> = rules.flat_map(|rule| rule.stages.iter().copied()).collect();
    stages.into_iter().collect()
}
