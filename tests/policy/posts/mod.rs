//! Posts over time: whatever is given, consented to, lent and ended in whatever order, nobody ever holds what must never
//! meet, and a session never has more than what grants and loans in force say.

mod commands;
mod run;
mod stored;

use std::cell::Cell;

use dukao_app::{organisation::enter_person, session::resolve::resolve};
use dukao_domain::{
    env::EnvSource as _,
    id::Id,
    organisation::{Role, exclusions},
    policy::perm,
    session::PersonContent,
};
use dukao_persistence::session::people;
use dukao_testkit::{TestApp, TestDb, on_both};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use self::{
    commands::{PEOPLE, SPAN, commands, trees},
    run::{Made, Run, city, plant, signed_in, zone},
    stored::{Stored, sorted},
};

on_both!(no_order_of_commands_gives_anybody_too_much);

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
