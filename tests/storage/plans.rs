//! The ledger's page comes from an index, not from sorting the year: the statements are those that the storage really
//! sends, overheard, and asked for their plans.

use std::sync::Mutex;

use diesel::{
    Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection,
    connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation},
    sql_query,
    sql_types::Text,
};
use dukao_app::demo;
use dukao_domain::{
    env::EnvSource as _,
    organisation::{Role, Year},
    policy::{Actor, Over, Permission, Post},
};
use dukao_persistence::{
    DbError,
    indicators::{self, LedgerField, LedgerQuery},
    page::{PageRequest, Sort},
};
use dukao_testkit::{Backend, FixedEnv, TestDb, on_both};

on_both!(a_page_of_the_ledger_comes_from_an_index);

static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Ear;

impl Instrumentation for Ear {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            HEARD.lock().unwrap().push(query.to_string());
        }
    }
}

fn a_page_of_the_ledger_comes_from_an_index(db: &TestDb) {
    set_default_instrumentation(|| Some(Box::new(Ear))).unwrap();
    fill(db);
    for (field, descending, index) in [
        (None, false, "year"),
        (Some(LedgerField::Code), false, "year"),
        (Some(LedgerField::Deadline), false, "indicators_by_deadline"),
        (Some(LedgerField::Deadline), true, "indicators_by_deadline_desc"),
        (Some(LedgerField::Weight), false, "indicators_by_weight"),
        (Some(LedgerField::Weight), true, "indicators_by_weight_desc"),
        (Some(LedgerField::Title), false, "indicators_by_title"),
        (Some(LedgerField::UpdatedAt), false, "indicators_by_update"),
    ] {
        let sort: Vec<_> = field.map(|field| Sort { field, descending }).into_iter().collect();
        let plan = plan(db, &statement(db, &sort));
        let served = plan.lines().any(|line| {
            let line = line.to_lowercase();
            line.contains("index") && line.contains(index)
        });
        assert!(served, "{field:?} {descending} by {index}:\n{plan}");
        assert!(!plan.contains("Sort") && !plan.contains("TEMP B-TREE"), "{field:?} {descending}:\n{plan}");
    }
}

/// The demo city with three thousand more indicators, a third of them without deadline or weight.
fn fill(db: &TestDb) {
    demo::load(&db.db(), &FixedEnv::new().env()).unwrap();
    let (numbers, id, deadline) = match db.backend() {
        Backend::Sqlite => (
            "with recursive n (n) as (select 1 union all select n + 1 from n where n < 3500)",
            "randomblob(16)",
            "date('2026-01-01', '+' || (n % 360) || ' days')",
        ),
        Backend::Postgres => (
            "with n (n) as (select generate_series(1, 3500))",
            "gen_random_uuid()",
            "date '2026-01-01' + n % 360",
        ),
    };
    db.execute_sql(&format!(
        "insert into indicators (id, year, code, stage, source_item_id, title, deadline, weight, version, created_at, \
         updated_at) {numbers} select {id}, 2026, '2026-' || (5000 + n), 'draft', \
         (select min(id{text}){back} from source_items), 'title ' || n, case when n % 3 > 0 then {deadline} end, \
         case when n % 3 > 0 then n % 97 + 1 end, 1, n * 7 % 3001, n * 7 % 3001 from n; analyze",
        text = if db.backend() == Backend::Postgres { "::text" } else { "" },
        back = if db.backend() == Backend::Postgres { "::uuid" } else { "" },
    ))
    .unwrap();
}

/// What the storage sends for the first page, its values put in.
fn statement(db: &TestDb, sort: &[Sort<LedgerField>]) -> String {
    let city = Post { role: Role::SupervisionOffice, over: Over::City };
    let reader = Actor::person(FixedEnv::new().env().new_id(), vec![city]);
    let query = LedgerQuery {
        year: Some(Year::new(2026).unwrap()),
        text: None,
        source_kind: None,
        document_id: None,
        item_id: None,
        unit_id: None,
        co_unit_id: None,
        stage: None,
        numeric: None,
        scope: reader.scope(Permission::IndicatorRead),
    };
    HEARD.lock().unwrap().clear();
    let rows = db.db().read(|tx| indicators::rows(tx, &query, sort, PageRequest::first(50)));
    assert_eq!(rows.map_err(|error: DbError| error.to_string()).unwrap().len(), 50);
    let heard = HEARD.lock().unwrap().clone();
    let heard = heard.into_iter().find(|query| query.contains("ORDER BY")).expect("the query was heard");
    let (sql, binds) = heard.split_once(" -- binds: [").expect("SQL and binds");
    let binds: Vec<_> = binds.trim_end_matches(']').split(", ").collect();
    binds.iter().enumerate().fold(sql.to_owned(), |sql, (place, bind)| match db.backend() {
        Backend::Sqlite => sql.replacen('?', bind, 1),
        Backend::Postgres => sql.replace(&format!("${}", place + 1), bind),
    })
}

#[derive(QueryableByName)]
struct SqliteStep {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[derive(QueryableByName)]
struct PostgresStep {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    step: String,
}

fn plan(db: &TestDb, statement: &str) -> String {
    let url = db.config().url;
    let steps: Vec<String> = match db.backend() {
        Backend::Sqlite => {
            let mut conn = SqliteConnection::establish(&url).unwrap();
            let steps = sql_query(format!("explain query plan {statement}")).load::<SqliteStep>(&mut conn);
            steps.unwrap().into_iter().map(|step| step.detail).collect()
        }
        Backend::Postgres => {
            let mut conn = PgConnection::establish(&url).unwrap();
            let steps = sql_query(format!("explain {statement}")).load::<PostgresStep>(&mut conn);
            steps.unwrap().into_iter().map(|step| step.step).collect()
        }
    };
    steps.join("\n")
}
