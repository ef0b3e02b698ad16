//! Posts over time: whatever is given, consented to, lent and ended in whatever order, nobody ever holds what must never
//! meet, and a session never has more than what grants and loans in force say.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use chrono::{Days, NaiveDate};
use dukao_app::{
    AppError, AppResult, Cx, IdempotencyKey,
    organisation::{
        GrantDetail, LoanDetail, PersonDetail, decide_grant, end_grant, end_loan, enter_person, give_grant,
        lend_post,
    },
    session::resolve::resolve,
};
use dukao_domain::{
    audit::event::{Author, Version},
    env::EnvSource as _,
    id::Id,
    organisation::{
        Appointment, Consent, Delegation, DelegationId, Grant, GrantId, GrantScope, Lending, PortfolioId,
        PortfolioKind, Role, RosterEntry, SectionId, SettingsValue, UnitId, Year, exclusions,
    },
    policy::{Actor, Over, Permit, Post, perm},
    session::{PersonContent, PersonId, Session},
};
use dukao_persistence::{
    Act, Db, Stamp,
    organisation::{delegations, grants, portfolios, roster, sections},
    session::{people, sessions},
};
use dukao_testkit::{TestApp, TestDb, on_both};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, TestRunner},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

on_both!(no_order_of_commands_gives_anybody_too_much);

const PEOPLE: usize = 4;
/// Days after the first on which posts begin or end.
const SPAN: u64 = 12;

#[derive(Debug, Clone)]
enum Command {
    Give {
        to: Index,
        role: Role,
        over: Index,
        from: u64,
        days: Option<u64>,
        acting: bool,
    },
    Decide {
        which: Index,
        yes: bool,
    },
    End {
        which: Index,
        last: u64,
    },
    Lend {
        which: Index,
        to: Index,
        from: u64,
        days: u64,
    },
    EndLoan {
        which: Index,
    },
    /// The clock moves on.
    Wait {
        days: u64,
    },
}

fn commands() -> impl Strategy<Value = Vec<Command>> {
    let index = any::<Index>;
    // Those that exclude others come often.
    let role = prop_oneof![
        prop::sample::select(dukao_domain::organisation::EXCLUSIVE),
        prop::sample::select(Role::ALL),
    ];
    let give = (index(), role, index(), 0..SPAN, prop::option::of(0..SPAN), prop::bool::weighted(0.2));
    let give = give.prop_map(|(to, role, over, from, days, acting)| Command::Give {
        to,
        role,
        over,
        from,
        days,
        acting,
    });
    let command = prop_oneof![
        5 => give,
        2 => (index(), prop::bool::weighted(0.8)).prop_map(|(which, yes)| Command::Decide { which, yes }),
        1 => (index(), 0..SPAN).prop_map(|(which, last)| Command::End { which, last }),
        4 => (index(), index(), 0..SPAN, 0..SPAN)
            .prop_map(|(which, to, from, days)| Command::Lend { which, to, from, days }),
        1 => index().prop_map(|which| Command::EndLoan { which }),
        1 => (1..3_u64).prop_map(|days| Command::Wait { days }),
    ];
    prop::collection::vec(command, 1..32)
}

/// Which portfolio each unit of the tree is in, and whether it is merged away on a day.
fn trees() -> impl Strategy<Value = Vec<(Option<Index>, Option<Index>, Option<u64>)>> {
    let portfolio = || prop::option::weighted(0.8, any::<Index>());
    prop::collection::vec((portfolio(), portfolio(), prop::option::weighted(0.2, 0..SPAN)), 4)
}

/// Answers as ids.
#[derive(Debug, Serialize, Deserialize)]
struct Made(Uuid);

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
struct City {
    units: Vec<UnitId>,
    sections: Vec<(UnitId, SectionId)>,
    portfolios: Vec<(PortfolioKind, PortfolioId)>,
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

struct Run<'a> {
    app: &'a TestApp,
    db: &'a Db,
    city: &'a City,
    administrators: [PersonId; 2],
    people: Vec<PersonId>,
    first: NaiveDate,
    grants: Vec<GrantId>,
    loans: Vec<DelegationId>,
    accepted: usize,
}

impl Run<'_> {
    fn cx<P: Permit>(&self, by: PersonId, posts: &[Role]) -> Cx<'_, P> {
        let posts = posts.iter().map(|role| Post { role: *role, over: Over::City }).collect();
        let env = self.app.env().env();
        let session = env.new_id();
        Cx::new(self.db, env, Actor::person(by, posts), session, zone(), "test").unwrap()
    }

    fn key(&self) -> IdempotencyKey {
        IdempotencyKey::parse(&self.app.env().env().random_uuid().to_string()).unwrap()
    }

    fn day(&self, offset: u64) -> NaiveDate {
        self.first + Days::new(offset)
    }

    fn grant(&self, which: Index) -> Option<Grant> {
        let id = *self.grants.get(which.index(self.grants.len().max(1)))?;
        self.db.read(|tx| grants::find(tx, id)).unwrap()
    }

    /// Runs a command; whether it was accepted.
    fn run(&mut self, command: &Command) -> bool {
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

fn zone() -> chrono_tz::Tz {
    SettingsValue::default().time_zone
}

/// What stands in storage, for the plain reading of it below.
struct Stored {
    grants: Vec<Grant>,
    loans: Vec<Delegation>,
    roster: Vec<RosterEntry>,
}

impl Stored {
    fn load(run: &Run<'_>) -> Self {
        run.db
            .read(|tx| {
                let (mut own, mut loans) = (Vec::new(), Vec::new());
                for person in &run.people {
                    own.extend(grants::of_person(tx, *person)?);
                    loans.extend(delegations::to_person(tx, *person)?);
                }
                let mut roster = Vec::new();
                for year in [2025, 2026] {
                    roster.extend(roster::of_year(tx, Year::new(year).unwrap())?);
                }
                Ok::<_, dukao_persistence::DbError>(Self { grants: own, loans, roster })
            })
            .unwrap()
    }

    fn within(from: NaiveDate, to: Option<NaiveDate>, day: NaiveDate) -> bool {
        from <= day && to.is_none_or(|to| day <= to)
    }

    /// Every role that somebody holds, is lent, or waits for on a day.
    fn roles(&self, person: PersonId, day: NaiveDate) -> BTreeSet<Role> {
        let stands = |grant: &Grant| {
            !matches!(grant.consent, Consent::Refused(_)) && Self::within(grant.from_on, grant.to_on, day)
        };
        let own = self.grants.iter().filter(|grant| grant.person_id == person && stands(grant));
        let loans = self.loans.iter().filter(|loan| loan.to_person_id == person && loan.ended_at.is_none());
        let loans = loans.filter(|loan| Self::within(loan.from_on, Some(loan.to_on), day));
        let lent = loans
            .filter_map(|loan| self.grants.iter().find(|grant| grant.id == loan.grant_id && stands(grant)));
        own.chain(lent).map(|grant| grant.role).collect()
    }

    /// What a grant reaches on a day, in the words that sessions use; `None` where it does not hold.
    fn reaches(&self, grant: &Grant, day: NaiveDate) -> Option<Post> {
        let consented = matches!(grant.consent, Consent::NotNeeded | Consent::Given(_));
        if !consented || !Self::within(grant.from_on, grant.to_on, day) {
            return None;
        }
        let gone = |unit: UnitId| {
            let merged = |entry: &&RosterEntry| entry.merger.is_some_and(|merger| merger.on <= day);
            self.roster.iter().filter(merged).any(|entry| entry.unit_id == unit)
        };
        let over = match grant.scope {
            GrantScope::City => Over::City,
            GrantScope::Unit(unit) if !gone(unit) => Over::Unit(unit, None),
            GrantScope::Section(unit, section) if !gone(unit) => Over::Unit(unit, Some(section)),
            GrantScope::Unit(_) | GrantScope::Section(..) => return None,
            GrantScope::Portfolio(id) => {
                let entries = self.roster.iter().filter(|entry| {
                    let portfolio =
                        if grant.role == Role::Leader { entry.leader_id } else { entry.supervision_group_id };
                    portfolio == Some(id) && entry.merger.is_none_or(|merger| day < merger.on)
                });
                Over::Portfolio(id, entries.map(|entry| (entry.year, entry.unit_id)).collect())
            }
        };
        Some(Post { role: grant.role, over })
    }

    fn posts(&self, person: PersonId, day: NaiveDate) -> Vec<String> {
        let own = self.grants.iter().filter(|grant| grant.person_id == person);
        sorted(own.filter_map(|grant| self.reaches(grant, day)).map(|post| format!("{post:?}")))
    }

    fn lent(&self, person: PersonId, day: NaiveDate) -> Vec<String> {
        let loans = self.loans.iter().filter(|loan| loan.to_person_id == person && loan.ended_at.is_none());
        let loans = loans.filter(|loan| Self::within(loan.from_on, Some(loan.to_on), day));
        sorted(loans.filter_map(|loan| {
            let grant = self.grants.iter().find(|grant| grant.id == loan.grant_id)?;
            Some(format!("{} {:?}", loan.id, self.reaches(grant, day)?))
        }))
    }
}

fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<_> = texts.collect();
    texts.sort();
    texts
}

/// Enters a session of a person's that lasts as long as the test looks.
fn signed_in(run: &Run<'_>, person: PersonId) -> Session {
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

fn city(db: &Db) -> City {
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
        Ok::<_, dukao_persistence::DbError>(City {
            sections: sections.collect(),
            portfolios: portfolios.into_iter().map(|found| (found.kind, found.id)).collect(),
            units,
        })
    })
    .unwrap()
}

/// Hangs the units of the tree under portfolios, and merges some away.
fn plant(run: &Run<'_>, tree: &[(Option<Index>, Option<Index>, Option<u64>)]) {
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
            after.merger = merged
                .map(|day| dukao_domain::organisation::Merger { successor_id: successor, on: run.day(day) });
            after.version = before.version.next();
            Ok::<_, AppError>(roster::update(tx, &before, &after, Act::new("platform.test"))?.returning(()))
        });
        planted.unwrap();
    }
}

fn no_order_of_commands_gives_anybody_too_much(db: &TestDb) {
    let app = TestApp::new(db);
    let storage = db.db();
    let city = city(&storage);
    let start = app.env().now();
    let mut runner = TestRunner::new(Config { cases: 32, failure_persistence: None, ..Config::default() });
    let administrators = ["secadmin", "secadmin2"]
        .map(|account| storage.read(|tx| people::by_account(tx, account)).unwrap().unwrap().id);
    let accepted = Cell::new(0_usize);
    let result = runner.run(&(trees(), commands()), |(tree, commands)| {
        app.env().set(start);
        let mut run = Run {
            app: &app,
            db: &storage,
            city: &city,
            administrators,
            people: Vec::new(),
            first: start.day_in(zone()),
            grants: Vec::new(),
            loans: Vec::new(),
            accepted: 0,
        };
        for _ in 0..PEOPLE {
            let account = app.env().env().random_uuid().to_string();
            let content = PersonContent { name: "某".to_owned(), unit_id: None, title: None, phone: None };
            let new = enter_person::NewPerson { account, content, reason: None };
            let cx = run.cx::<perm::PersonEdit>(administrators[0], &[Role::SystemAdmin]);
            let made: Made = enter_person::enter_person(&cx, &run.key(), &"enter", &new).unwrap();
            run.people.push(Id::from_uuid(made.0));
        }
        plant(&run, &tree);
        let sessions: Vec<_> = run.people.iter().map(|person| signed_in(&run, *person)).collect();
        for command in &commands {
            run.accepted += usize::from(run.run(command));
        }
        accepted.set(accepted.get() + run.accepted);
        let stored = Stored::load(&run);
        for offset in 0..2 * SPAN + 2 {
            let day = run.day(offset);
            app.env().set(start.plus_seconds(i64::try_from(offset).unwrap() * 24 * 3600));
            for (person, session) in run.people.iter().zip(&sessions) {
                let roles = stored.roles(*person, day);
                prop_assert!(exclusions(&roles).is_empty(), "{day}: {roles:?} after {commands:?}");
                let resolved = resolve(&storage, &app.env().env(), session.id).unwrap().unwrap();
                let own = sorted(resolved.actor.posts.iter().map(|post| format!("{post:?}")));
                prop_assert_eq!(own, stored.posts(*person, day));
                let lent = sorted(resolved.lent.iter().map(|lent| format!("{} {:?}", lent.id, lent.post)));
                prop_assert_eq!(lent, stored.lent(*person, day));
            }
        }
        Ok(())
    });
    result.unwrap();
    assert!(accepted.get() > 100, "only {accepted:?} commands were accepted");
}
