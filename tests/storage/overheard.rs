//! What the storage sends to the database, overheard, and the plans that the database makes for it.

use std::sync::Mutex;

use diesel::{
    Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection,
    connection::{Instrumentation, InstrumentationEvent, SimpleConnection as _, set_default_instrumentation},
    sql_query,
    sql_types::Text,
};
use dukao_testkit::{Backend, TestDb};

static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Ear;

impl Instrumentation for Ear {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            HEARD.lock().unwrap().push(query.to_string());
        }
    }
}

/// Listens to every connection that is opened from now on.
pub(super) fn listen() {
    set_default_instrumentation(|| Some(Box::new(Ear))).unwrap();
}

/// The statements that `work` sends, in order, without their values; those around transactions are left out.
pub(super) fn heard(work: impl FnOnce()) -> Vec<String> {
    HEARD.lock().unwrap().clear();
    work();
    let heard = HEARD.lock().unwrap().clone();
    let statements = heard.iter().map(|query| query.split(" -- binds: ").next().unwrap_or_default().trim());
    let read = |sql: &&str| sql.get(..6).is_some_and(|word| word.eq_ignore_ascii_case("select"));
    statements.filter(read).map(ToOwned::to_owned).collect()
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

/// The plan of a statement, whatever its values are: a line for each step. A page has fifty rows.
pub(super) fn plan(db: &TestDb, statement: &str) -> Vec<String> {
    let url = db.config().url;
    match db.backend() {
        Backend::Sqlite => {
            let mut conn = SqliteConnection::establish(&url).unwrap();
            let steps = sql_query(format!("explain query plan {statement}")).load::<SqliteStep>(&mut conn);
            steps.unwrap().into_iter().map(|step| step.detail).collect()
        }
        Backend::Postgres => {
            let mut conn = PgConnection::establish(&url).unwrap();
            let (statement, types) = first_page(statement);
            let nulls = vec!["null"; types.len()].join(", ");
            let [types, nulls] = [types.join(", "), nulls].map(|list| match list.as_str() {
                "" => list,
                _ => format!("({list})"),
            });
            conn.batch_execute(&format!(
                "set plan_cache_mode = force_generic_plan; prepare overheard {types} as {statement}"
            ))
            .unwrap_or_else(|error| panic!("{error}: {statement}"));
            let steps =
                sql_query(format!("explain execute overheard {nulls}")).load::<PostgresStep>(&mut conn);
            steps.unwrap().into_iter().map(|step| step.step).collect()
        }
    }
}

/// The statement with its page's bounds put in, without which a plan takes a tenth of everything; and its values' types.
fn first_page(statement: &str) -> (String, Vec<&'static str>) {
    let values = (1..).take_while(|number| statement.contains(&format!("${number}")));
    let mut bounded = format!("{statement} ");
    let types = values.map(|number| {
        let page = bounded.replace(&format!(" LIMIT ${number} "), " LIMIT 50 ");
        let page = page.replace(&format!(" OFFSET ${number} "), " OFFSET 0 ");
        // The type of a value that is nowhere any more has to be said.
        let kept = page == bounded;
        bounded = page;
        if kept { "unknown" } else { "bigint" }
    });
    let types = types.collect();
    (bounded, types)
}
