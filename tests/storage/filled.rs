//! A site with as many rows as a city has, or half a province, entered by the database itself.

use dukao_testkit::{Backend, TestDb};

/// Times a city (reliability and performance, Sizes): plans stay as they are from here on, and a test has seconds.
pub(super) const HALF_A_PROVINCE: u32 = 10;

/// The years that are filled; one of them is over.
const YEARS: [u16; 2] = [2024, 2026];

/// Puts into a demo city what `times` cities have: for each of two years 100 units, 300 items of 15 documents and 3,000
/// indicators, a third of them without deadline or weight; people with a post each, files, jobs and filters. The first
/// item has a hundred indicators of its own.
pub(super) fn fill(db: &TestDb, times: u32) {
    let [units, items, documents, people] = [100, 300, 15, 500].map(|count| count * times);
    let sql = Dialect(db.backend());
    sql.each(
        db,
        units,
        "units (id, code, name, kind, version, created_at, updated_at)",
        &format!("{}, 'C' || n, 'unit ' || n, 'department', 1, n, n", sql.id('a', "n")),
    );
    sql.each(
        db,
        people,
        "people (id, account, name, active, unit_id, version, created_at, updated_at)",
        &format!(
            "{}, 'account' || n, 'name ' || n, n % 50 > 0, {}, 1, n, n",
            sql.id('b', "n"),
            sql.id('a', &format!("n % {units}")),
        ),
    );
    sql.each(
        db,
        people,
        "grants (id, person_id, role, unit_id, from_on, version, created_at)",
        &format!(
            "{}, {}, 'unit_officer', {}, {}, 1, n",
            sql.id('c', "n"),
            sql.id('b', "n"),
            sql.id('a', &format!("n % {units}")),
            sql.day("n % 30"),
        ),
    );
    for (place, year) in YEARS.into_iter().enumerate() {
        let of_year = |tag, number: &str| sql.id(tag, &format!("({number}) * 2 + {place}"));
        sql.each(
            db,
            units,
            "roster_entries (id, year, unit_id, name, kind, version, created_at, updated_at)",
            &format!(
                "{}, {year}, {}, 'unit ' || n, 'department', 1, n, n",
                of_year('d', "n"),
                sql.id('a', "n"),
            ),
        );
        sql.each(
            db,
            documents,
            "source_documents (id, year, kind, title, version, created_at)",
            &format!("{}, {year}, 'unit_priority', 'document ' || n, 1, n", of_year('e', "n")),
        );
        sql.each(
            db,
            items,
            "source_items (id, document_id, number, title, version, created_at)",
            &format!(
                "{}, {}, n / {documents} + 1, 'item ' || n, 1, n",
                of_year('f', "n"),
                of_year('e', &format!("n % {documents}")),
            ),
        );
        let item = of_year('f', &format!("case when n < 100 then 0 else n % {items} end"));
        sql.each(db, 10 * items,
            "indicators (id, year, code, stage, source_item_id, title, deadline, weight, lead_unit_id, person_id, \
             version, created_at, updated_at)",
            &format!(
                "{}, {year}, '{year}-' || (5000 + n), case when n % 20 = 0 then 'withdrawn' when n % 2 = 1 then 'issued' else 'draft' end, {item}, \
                 'title ' || n, case when n % 3 > 0 then {} end, case when n % 3 > 0 then n % 97 + 1 end, {}, {}, 1, \
                 n * 7 % 3001, n * 7 % 3001",
                of_year('1', "n"), sql.day("n % 360"),
                sql.id('a', &format!("n % {units}")), sql.id('b', &format!("n % {people}")),
            ),
        );
        sql.each(
            db,
            5 * items,
            "indicator_co_units (indicator_id, unit_id)",
            &format!("{}, {}", of_year('1', "n * 2"), sql.id('a', &format!("(n + 1) % {units}"))),
        );
    }
    fill_beside(db, &sql, people, 10 * items);
    fill_nodes(db, &sql, people, 5 * items);
    fill_issued(db, &sql, units, 10 * items);
    db.execute_sql(match db.backend() {
        Backend::Sqlite => "analyze",
        Backend::Postgres => "vacuum analyze",
    })
    .unwrap();
}

/// What hangs on people and indicators.
fn fill_beside(db: &TestDb, sql: &Dialect, people: u32, indicators: u32) {
    let person = sql.id('b', &format!("n % {people}"));
    sql.each(db, indicators / 4, "evidence_objects (sha256, put_at)", &format!("{}, 1", sql.digest("n")));
    sql.each(db, indicators / 2,
        "evidence_files (id, sha256, size, kind, name, uploaded_by, subject_kind, subject_id, attached_at, scan, \
         scanned_at, version, created_at)",
        &format!(
            "{}, {}, 1, 'pdf', 'file ' || n, {person}, 'indicator', {}, n, 'unscanned', n, 1, n",
            sql.id('2', "n"), sql.digest(&format!("n % {}", indicators / 4)), sql.id('1', "n * 2 + 1"),
        ),
    );
    sql.each(
        db,
        indicators / 3,
        "carried_over (id, indicator_id, from_indicator_id, version, created_at)",
        &format!("{}, {}, {}, 1, n", sql.id('5', "n"), sql.id('1', "n * 2 + 1"), sql.id('1', "n * 2")),
    );
    sql.each(
        db,
        people,
        "saved_filters (id, person_id, list, name, query, version, created_at)",
        &format!("{}, {person}, 'ledger', 'filter ' || n, 'state=draft', 1, n", sql.id('3', "n")),
    );
    sql.each(db, people,
        "jobs (id, kind, owner_id, session_id, request_id, task, state, outcome, created_at, started_at, ended_at)",
        &format!(
            "{}, 'indicator_import', {person}, (select min(id{text}){back} from sessions), 'r', '{{}}', 'done', '{{}}', n, n, n",
            sql.id('4', "n"),
            text = sql.only_postgres("::text"), back = sql.only_postgres("::uuid"),
        ),
    );
}

/// Of every issued indicator of the second year a plan, most of them approved, with three nodes and a report about each.
fn fill_nodes(db: &TestDb, sql: &Dialect, people: u32, issued: u32) {
    let person = |shift: u32| sql.id('b', &format!("(n + {shift}) % {people}"));
    let once = |condition: &str, value: &str| format!("case when {condition} then {value} end");
    sql.each(db, issued,
        "node_plans (id, indicator_id, number, state, submitted_by, submitted_at, approved_by, approved_at, due_at, \
         yellow_at, version, created_at, updated_at)",
        &format!(
            "{}, {}, 1, case when n % 5 = 0 then 'drafting' else 'locked' end, {}, {}, {}, {}, n * 7 % 3001, 0, 1, n, n",
            sql.id('6', "n"), sql.id('1', "n * 4 + 3"), once("n % 5 > 0", &person(0)), once("n % 5 > 0", "n"),
            once("n % 5 > 0", &person(1)), once("n % 5 > 0", "n"),
        ),
    );
    sql.each(db, 3 * issued,
        "nodes (id, plan_id, indicator_id, number, state, title, due_on, due_at, yellow_at, standing, version, \
         created_at, updated_at)",
        &format!(
            "{}, {}, {}, n % 3 + 1, case when n / 3 % 5 = 0 then 'draft' else 'open' end, 'node ' || n, {}, \
             n * 7 % 3001 + 1, 0, 'pending', 1, n, n",
            sql.id('7', "n"), sql.id('6', "n / 3"), sql.id('1', "n / 3 * 4 + 3"), sql.day("n % 360"),
        ),
    );
    sql.each(db, 3 * issued,
        "node_reports (id, node_id, indicator_id, number, state, percent, created_by, confirmed_by, confirmed_at, \
         version, created_at, updated_at)",
        &format!(
            "{}, {}, {}, 1, case when n % 4 = 0 then 'draft' else 'section_confirmed' end, 50, {}, {}, {}, 1, n, n",
            sql.id('8', "n"), sql.id('7', "n"), sql.id('1', "n / 3 * 4 + 3"), person(0),
            once("n % 4 > 0", &person(0)), once("n % 4 > 0", "n"),
        ),
    );
}

/// What hangs on issued indicators.
fn fill_issued(db: &TestDb, sql: &Dialect, units: u32, indicators: u32) {
    sql.each(
        db,
        indicators,
        "acknowledgements (id, indicator_id, level, of_id, acknowledged_by, version, created_at)",
        &format!(
            "{}, {}, 'unit', {}, {}, 1, n",
            sql.id('6', "n"),
            sql.id('1', "n * 2 + 1"),
            sql.id('a', &format!("n % {units}")),
            sql.id('b', "n"),
        ),
    );
    sql.each(
        db,
        indicators,
        "baselines (id, indicator_id, number, meeting_id, version, created_at)",
        &format!("{}, {}, 1, {}, 1, n", sql.id('7', "n"), sql.id('1', "n * 2 + 1"), sql.id('8', "0")),
    );
}

/// How each database says the same.
struct Dialect(Backend);

impl Dialect {
    /// A row for each `n` from 0.
    fn each(&self, db: &TestDb, count: u32, columns: &str, values: &str) {
        let last = count - 1;
        let numbers = match self.0 {
            Backend::Sqlite => format!(
                "with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < {last})"
            ),
            Backend::Postgres => format!("with numbers (n) as (select generate_series(0, {last}))"),
        };
        // References are right by the numbers; looking each up would take longer than all else.
        let unchecked = match self.0 {
            Backend::Sqlite => "pragma foreign_keys = off",
            Backend::Postgres => "set session_replication_role = replica",
        };
        db.execute_sql(&format!("{unchecked}; insert into {columns} {numbers} select {values} from numbers"))
            .unwrap();
    }

    /// The id that a number has among those of a kind.
    fn id(&self, kind: char, number: &str) -> String {
        match self.0 {
            Backend::Sqlite => format!("unhex(printf('{kind}%031x', {number}))"),
            Backend::Postgres => format!("('{kind}' || lpad(to_hex({number}), 31, '0'))::uuid"),
        }
    }

    fn day(&self, number: &str) -> String {
        match self.0 {
            Backend::Sqlite => format!("date('2026-01-01', '+' || ({number}) || ' days')"),
            Backend::Postgres => format!("date '2026-01-01' + {number}"),
        }
    }

    fn digest(&self, number: &str) -> String {
        match self.0 {
            Backend::Sqlite => format!("unhex(printf('%064x', {number}))"),
            Backend::Postgres => format!("decode(lpad(to_hex({number}), 64, '0'), 'hex')"),
        }
    }

    fn only_postgres(&self, text: &'static str) -> &'static str {
        if self.0 == Backend::Postgres { text } else { "" }
    }
}
