//! Commands put to the use cases, over an organisation that is hung up at random.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use dukao_app::{
    AppError, AppResult, Cx, IdempotencyKey,
    organisation::{
        GrantDetail, LoanDetail, PersonDetail, decide_grant, end_grant, end_loan, give_grant, lend_post,
    },
};
use dukao_domain::{
    audit::event::{Author, Version},
    env::EnvSource as _,
    id::Id,
    organisation::{
        Appointment, DelegationId, Grant, GrantId, GrantScope, Lending, Merger, PortfolioId, PortfolioKind,
        Role, SectionId, SettingsValue, UnitId, Year,
    },
    policy::{Actor, Over, Permit, Post, perm},
    session::{PersonId, Session},
};
use dukao_persistence::{
    Act, Db, DbError, Stamp,
    organisation::{delegations, grants, portfolios, roster, sections},
    session::sessions,
};
use dukao_testkit::TestApp;
use proptest::sample::Index;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::commands::{Command, PEOPLE};

/// Answers as ids.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Made(pub(super) Uuid);

impl From<PersonDetail> for Made {
    fn from(detail: PersonDetail) -> Self {
        Self(detail.named.person.id.uuid())
    }
}

impl From<GrantDetail> for Made {
    fn from(detail: GrantDetail) -> Self {
        Self(detail.post.grant.id.uuid())
    }
}

impl From<LoanDetail> for Made {
    fn from(detail: LoanDetail) -> Self {
        Self(detail.named.loan.id.uuid())
    }
}

/// The pieces of the organisation that posts are over.
pub(super) struct City {
    pub(super) units: Vec<UnitId>,
    pub(super) sections: Vec<(UnitId, SectionId)>,
    pub(super) portfolios: Vec<(PortfolioKind, PortfolioId)>,
}

impl City {
    /// Something that a post of `role` can be over; now and then something it cannot.
    fn scope(&self, role: Role, over: Index) -> GrantScope {
        let pick = over.index(usize::MAX);
        match role {
            Role::SupervisionGroup | Role::Leader => {
                GrantScope::Portfolio(self.portfolios[pick % self.portfolios.len()].1)
            }
            Role::SectionOfficer | Role::ResponsiblePerson => {
                let (unit, section) = self.sections[pick % self.sections.len()];
                GrantScope::Section(unit, section)
            }
            Role::UnitOfficer => GrantScope::Unit(self.units[pick % self.units.len()]),
            _ => GrantScope::City,
        }
    }
}

pub(super) struct Run<'a> {
    pub(super) app: &'a TestApp,
    pub(super) db: &'a Db,
    pub(super) city: &'a City,
    pub(super) administrators: [PersonId; 2],
    pub(super) people: Vec<PersonId>,
    pub(super) first: NaiveDate,
    pub(super) grants: Vec<GrantId>,
    pub(super) loans: Vec<DelegationId>,
    pub(super) accepted: usize,
}

impl Run<'_> {
    pub(super) fn cx<P: Permit>(&self, by: PersonId, posts: &[Role]) -> Cx<'_, P> {
        let posts = posts.iter().map(|role| Post { role: *role, over: Over::City }).collect();
        let env = self.app.env().env();
        let session = env.new_id();
        Cx::new(self.db, env, Actor::person(by, posts), session, zone(), "test").unwrap()
    }

    pub(super) fn key(&self) -> IdempotencyKey {
        IdempotencyKey::parse(&self.app.env().env().random_uuid().to_string()).unwrap()
    }

    pub(super) fn day(&self, offset: u64) -> NaiveDate {
        self.first + Days::new(offset)
    }

    fn grant(&self, which: Index) -> Option<Grant> {
        let id = *self.grants.get(which.index(self.grants.len().max(1)))?;
        self.db.read(|tx| grants::find(tx, id)).unwrap()
    }

    /// Runs a command; whether it was accepted.
    pub(super) fn run(&mut self, command: &Command) -> bool {
        let (giver, second) = (self.administrators[0], self.administrators[1]);
        let security = [Role::SecurityAdmin];
        match command {
            Command::Wait { days } => {
                self.app.env().advance(i64::try_from(*days).unwrap() * 24 * 3600);
                false
            }
            Command::Give { to, role, over, from, days, acting } => {
                let from_on = self.day(*from);
                let wanted = Appointment {
                    person_id: self.people[to.index(PEOPLE)],
                    role: *role,
                    scope: self.city.scope(*role, *over),
                    acting: *acting,
                    from_on,
                    to_on: days.map(|days| from_on + Days::new(days)),
                };
                let cx = self.cx::<perm::GrantEdit>(giver, &security);
                let made: AppResult<Made> =
                    give_grant::give_grant(&cx, &self.key(), &"give", &wanted, "任职");
                let made = refused(made).map(|made| Id::from_uuid(made.0));
                self.grants.extend(made);
                made.is_some()
            }
            Command::Decide { which, yes } => {
                let Some(grant) = self.grant(*which) else { return false };
                let word = decide_grant::Word {
                    id: grant.id,
                    expected: grant.version,
                    consents: *yes,
                    reason: None,
                };
                refused(decide_grant::decide_grant(&self.cx(second, &security), &word)).is_some()
            }
            Command::End { which, last } => {
                let Some(grant) = self.grant(*which) else { return false };
                let end = end_grant::GrantEnd {
                    id: grant.id,
                    expected: grant.version,
                    last_on: self.day(*last),
                    reason: "免职".to_owned(),
                };
                refused(end_grant::end_grant(&self.cx(giver, &security), &end)).is_some()
            }
            Command::Lend { which, to, from, days } => {
                let Some(grant) = self.grant(*which) else { return false };
                let from_on = self.day(*from);
                let lending = Lending {
                    grant_id: grant.id,
                    to_person_id: self.people[to.index(PEOPLE)],
                    from_on,
                    to_on: from_on + Days::new(*days),
                    reason: "公出".to_owned(),
                };
                let cx = self.cx::<perm::DelegationEdit>(grant.person_id, &[]);
                let made: AppResult<Made> = lend_post::lend_post(&cx, &self.key(), &"lend", &lending);
                let made = refused(made).map(|made| Id::from_uuid(made.0));
                self.loans.extend(made);
                made.is_some()
            }
            Command::EndLoan { which } => {
                let id = self.loans.get(which.index(self.loans.len().max(1))).copied();
                let loan = id.and_then(|id| self.db.read(|tx| delegations::find(tx, id)).unwrap());
                let Some(loan) = loan else { return false };
                let end = end_loan::LoanEnd { id: loan.id, expected: loan.version, reason: None };
                refused(end_loan::end_loan(&self.cx(loan.from_person_id, &[]), &end)).is_some()
            }
        }
    }
}

/// The result, unless the command was refused as a person's mistake is; anything else is a bug.
fn refused<T: std::fmt::Debug>(result: AppResult<T>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(AppError::Invalid(_) | AppError::Conflict(_) | AppError::Forbidden(_)) => None,
        Err(error) => panic!("{error:?}"),
    }
}

pub(super) fn zone() -> chrono_tz::Tz {
    SettingsValue::default().time_zone
}

/// Enters a session of a person's that lasts as long as the test looks.
pub(super) fn signed_in(run: &Run<'_>, person: PersonId) -> Session {
    let env = run.app.env().env();
    let author = Author::platform("test");
    let session = Session {
        id: env.new_id(),
        person_id: person,
        address: "127.0.0.1".to_owned(),
        created_at: env.now(),
        expires_at: env.now().plus_seconds(400 * 24 * 3600),
        revoked_at: None,
        version: Version::FIRST,
    };
    let entered = run.db.write(Stamp { env: &env, author: &author }, |tx| {
        Ok::<_, AppError>(sessions::insert(tx, &session, Act::new("platform.test"))?.returning(()))
    });
    entered.unwrap();
    session
}

pub(super) fn city(db: &Db) -> City {
    db.read(|tx| {
        let with_sections = sections::whole(tx)?;
        let mut by_unit = BTreeMap::<UnitId, Vec<SectionId>>::new();
        for section in with_sections {
            by_unit.entry(section.unit_id).or_default().push(section.id);
        }
        let units: Vec<UnitId> = by_unit.keys().copied().take(4).collect();
        let sections =
            units.iter().flat_map(|unit| by_unit[unit].iter().take(2).map(|section| (*unit, *section)));
        let portfolios = portfolios::list(tx)?;
        Ok::<_, DbError>(City {
            sections: sections.collect(),
            portfolios: portfolios.into_iter().map(|found| (found.kind, found.id)).collect(),
            units,
        })
    })
    .unwrap()
}

/// Hangs the units of the tree under portfolios, and merges some away.
pub(super) fn plant(run: &Run<'_>, tree: &[(Option<Index>, Option<Index>, Option<u64>)]) {
    let env = run.app.env().env();
    let author = Author::platform("test");
    let of_kind = |kind: PortfolioKind, index: Option<Index>| {
        let all: Vec<_> = run.city.portfolios.iter().filter(|(found, _)| *found == kind).collect();
        index.map(|index| index.get(&all).1)
    };
    for (unit, (group, leader, merged)) in run.city.units.iter().zip(tree) {
        let planted = run.db.write(Stamp { env: &env, author: &author }, |tx| {
            let before = roster::of_unit(tx, Year::new(2026).unwrap(), *unit)?.unwrap();
            let mut after = before.clone();
            after.supervision_group_id = of_kind(PortfolioKind::SupervisionGroup, *group);
            after.leader_id = of_kind(PortfolioKind::Leader, *leader);
            let successor = run.city.units.iter().find(|other| *other != unit).copied().unwrap();
            after.merger = merged.map(|day| Merger { successor_id: successor, on: run.day(day) });
            after.version = before.version.next();
            Ok::<_, AppError>(roster::update(tx, &before, &after, Act::new("platform.test"))?.returning(()))
        });
        planted.unwrap();
    }
}
