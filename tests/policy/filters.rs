//! A list's filter and the decision about one row come from the same rules; here they are made to agree.

use std::collections::BTreeSet;

use dukao_domain::{
    env::EnvSource as _,
    id::Id,
    indicators::Stage,
    organisation::{Role, UnitId, Year},
    policy::{Actor, Over, Permission, Post, Subject},
};
use dukao_persistence::{
    indicators::{self, LedgerQuery},
    page::PageRequest,
};
use dukao_testkit::{FixedEnv, TestApp, TestDb, on_both};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use uuid::Uuid;

on_both!(decision_and_filter_agree);

fn decision_and_filter_agree(db: &TestDb) {
    let _app = TestApp::new(db);
    let units: Vec<UnitId> = ids(db, "select id from units order by id limit 6");
    // Every stage, with and without a lead unit.
    let rows: Vec<String> =
        db.query_text("select code from indicators order by code").into_iter().flatten().flatten().collect();
    for (n, code) in rows.iter().enumerate() {
        let stage = Stage::ALL[n % Stage::ALL.len()].code();
        let unit =
            units.get(n % (units.len() + 2)).map_or_else(|| "null".to_owned(), |unit| literal(db, *unit));
        db.execute_sql(&format!(
            "update indicators set stage = '{stage}', lead_unit_id = {unit} where code = '{code}'"
        ))
        .unwrap();
    }
    // Some have co-units, some a data owner, some both.
    for (n, code) in rows.iter().enumerate() {
        let unit = literal(db, units[(n * 5 + 1) % units.len()]);
        let row = format!("where code = '{code}'");
        if n % 3 > 0 {
            db.execute_sql(&format!(
                "insert into indicator_co_units (indicator_id, unit_id) select id, {unit} from indicators {row}"
            ))
            .unwrap();
        }
        if n % 4 == 0 {
            let unit = literal(db, units[(n * 7 + 3) % units.len()]);
            db.execute_sql(&format!("update indicators set data_owner_id = {unit} {row}")).unwrap();
        }
    }
    let person_id = FixedEnv::new().env().new_id();
    let years = prop::sample::select(vec![Year::new(2026).unwrap(), Year::new(2025).unwrap()]);
    let in_years = prop::collection::btree_set((years, prop::sample::select(units.clone())), 0..4);
    let over = prop_oneof![
        Just(Over::City),
        prop::sample::select(units).prop_map(|unit| Over::Unit(unit, None)),
        in_years.prop_map(|units| Over::Portfolio(Id::from_uuid(Uuid::nil()), units)),
    ];
    let post = (prop::sample::select(Role::ALL), over).prop_map(|(role, over)| Post { role, over });
    let actors = prop::collection::vec(post, 0..4).prop_map(move |posts| Actor::person(person_id, posts));
    let permission = prop::sample::select(vec![
        Permission::IndicatorRead,
        Permission::IndicatorEdit,
        Permission::IndicatorCreate,
        Permission::IndicatorExport,
        Permission::IndicatorAssign,
        Permission::IndicatorSubmit,
        Permission::IndicatorAcknowledge,
        Permission::ReviewRead,
        Permission::ReviewGroup,
        Permission::ReviewLeader,
    ]);
    let storage = db.db();
    let list = |scope| {
        let all = LedgerQuery::within(scope);
        let rows = storage.read(|tx| indicators::rows(tx, &all, &[], PageRequest::first(200)));
        rows.unwrap()
    };
    let city = Actor::person(person_id, vec![Post { role: Role::SupervisionOffice, over: Over::City }]);
    let every: Vec<(String, Subject)> = list(city.scope(Permission::IndicatorRead))
        .into_iter()
        .map(|row| (row.indicator.code.clone(), row.indicator.subject()))
        .collect();
    assert_eq!(every.len(), 125);
    let mut runner = TestRunner::new(Config { cases: 128, failure_persistence: None, ..Config::default() });
    runner
        .run(&(actors, permission), |(actor, permission)| {
            let listed: BTreeSet<String> =
                list(actor.scope(permission)).into_iter().map(|row| row.indicator.code).collect();
            let decided = every.iter().filter(|(_, subject)| actor.decide(permission, subject).is_ok());
            let decided: BTreeSet<String> = decided.map(|(code, _)| code.clone()).collect();
            prop_assert_eq!(listed, decided);
            Ok(())
        })
        .unwrap();
}

fn ids(db: &TestDb, query: &str) -> Vec<UnitId> {
    let hex = match db.backend() {
        dukao_testkit::Backend::Sqlite => query.replace("select id", "select lower(hex(id))"),
        dukao_testkit::Backend::Postgres => query.replace("select id", "select id::text"),
    };
    db.query_text(&hex).into_iter().flatten().flatten().map(|text| text.parse().unwrap()).collect()
}

fn literal(db: &TestDb, id: UnitId) -> String {
    match db.backend() {
        dukao_testkit::Backend::Sqlite => format!("x'{}'", id.uuid().simple()),
        dukao_testkit::Backend::Postgres => format!("'{id}'"),
    }
}
