//! What a page costs grows as its indexes promise: the statements are those that the platform really sends, overheard,
//! and asked for their plans at a city's size and at half a province's.

use dukao_testkit::{Backend, Client, TestApp, TestDb, on_both};
use serde_json::json;

use super::{
    filled::{HALF_A_PROVINCE, fill},
    overheard::{heard, listen, plan},
};

on_both!(
    a_page_of_the_ledger_comes_from_an_index,
    no_page_of_a_city_reads_a_whole_table,
    no_page_of_half_a_province_reads_a_whole_table,
    fifty_rows_take_as_many_statements_as_ten,
);

/// An office at a site of so many cities, which opened the next year too.
fn office(app: &TestApp, db: &TestDb, times: u32) -> Client {
    let office = app.client("office");
    office.post("/years").key("open-2027-plans").json(&json!({ "year": 2027 })).expect(201);
    fill(db, times);
    office
}

fn a_page_of_the_ledger_comes_from_an_index(db: &TestDb) {
    listen();
    let app = TestApp::new(db);
    let office = office(&app, db, 1);
    for (sort, index) in [
        ("", "year"),
        ("&sort=code", "year"),
        ("&sort=deadline", "indicators_by_deadline"),
        ("&sort=-deadline", "indicators_by_deadline_desc"),
        ("&sort=weight", "indicators_by_weight"),
        ("&sort=-weight", "indicators_by_weight_desc"),
        ("&sort=title", "indicators_by_title"),
        ("&sort=updated_at", "indicators_by_update"),
    ] {
        let page = || {
            let page = office.get(&format!("/indicators?year=2026{sort}")).ok();
            assert_eq!(page["items"].as_array().map(Vec::len), Some(50));
        };
        let page = heard(page).into_iter().find(|query| query.contains("source_items")).expect("the page");
        let plan = plan(db, &page);
        let served = plan.iter().any(|line| {
            let line = line.to_lowercase();
            line.contains("index") && line.contains(index)
        });
        let plan = plan.join("\n");
        assert!(served, "{sort} by {index}:\n{plan}");
        assert!(!plan.contains("Sort") && !plan.contains("TEMP B-TREE"), "{sort}:\n{plan}");
    }
}

/// What is asked for, with the tables of which the answer takes all rows, or many. Of the second year's ids the numbers
/// are odd.
const PAGES: [(&str, &[&str]); 37] = [
    ("/indicators?year=2026&source_item_id=f0000000-0000-0000-0000-000000000001", &[]),
    ("/indicators?year=2026&source_id=e0000000-0000-0000-0000-000000000001", &[]),
    ("/indicators?year=2026&unit_id=a0000000-0000-0000-0000-000000000007", &[]),
    ("/indicators?year=2026&co_unit_id=a0000000-0000-0000-0000-000000000007", &[]),
    ("/indicators/10000000-0000-0000-0000-000000000001", &[]),
    ("/indicators/10000000-0000-0000-0000-000000000001/files", &[]),
    ("/indicators/10000000-0000-0000-0000-000000000001/history", &[]),
    ("/indicators/10000000-0000-0000-0000-000000000003/acknowledgements", &[]),
    ("/indicators/10000000-0000-0000-0000-000000000003/baselines", &[]),
    ("/units/a0000000-0000-0000-0000-000000000001/task-list?year=2026", &[]),
    ("/indicators/totals?year=2026", &[]),
    ("/indicators/totals?year=2026&unit_id=a0000000-0000-0000-0000-000000000007", &[]),
    ("/indicators/summary?year=2026", &["indicators", "source_items"]),
    ("/years/2026/unit-totals", &["roster_entries", "units"]),
    ("/years/2026/coverage", &["source_items"]),
    ("/years/2026/coverage/items?cover=split", &["source_items", "units"]),
    ("/years/2027/carry-over", &["indicators", "carried_over", "roster_entries"]),
    ("/sources/e0000000-0000-0000-0000-000000000001/items", &[]),
    // The year stands on the indicator: plans and nodes of all years are gone through. Fifty indicators by their ids are
    // joined soonest with all of the few items and units there are.
    ("/node-plans?year=2026", &["node_plans", "indicators", "source_items", "units"]),
    ("/node-plans?year=2026&overdue=true", &["indicators", "source_items", "units"]),
    ("/node-plans?year=2026&unit_id=a0000000-0000-0000-0000-000000000007", &["source_items", "units"]),
    ("/node-plans/summary?year=2026", &["node_plans", "indicators"]),
    ("/nodes?year=2026", &["indicators", "source_items", "units"]),
    ("/nodes?year=2026&light=red", &["indicators", "source_items", "units"]),
    ("/nodes?year=2026&unit_id=a0000000-0000-0000-0000-000000000007", &["source_items", "units"]),
    ("/nodes/70000000-0000-0000-0000-000000000001", &[]),
    ("/reports?year=2026&state=section_confirmed", &["source_items", "units"]),
    ("/reports/summary?year=2026", &["node_reports", "indicators"]),
    // Every node of the year is counted.
    ("/board?year=2026&by=unit", &["nodes", "indicators"]),
    ("/board?year=2026&by=unit&monthly=true", &["nodes", "indicators"]),
    ("/board?year=2026&by=unit&of=indicators", &["indicators"]),
    ("/board/trend?year=2026", &["nodes", "indicators"]),
    ("/indicators?year=2026&light=red", &["source_items", "units"]),
    ("/jobs", &[]),
    ("/saved-filters?list=ledger", &[]),
    // Every unit of the year, and every indicator, is held against people and their posts.
    ("/vacancies?year=2026", &["people", "roster_entries"]),
    ("/vacancies/indicators?year=2026", &["people", "grants"]),
];

/// Likewise, asked for by the officer of a unit.
const PAGES_OF_A_UNIT: [(&str, &[&str]); 1] = [("/indicators/acknowledgements?year=2026", &[])];

/// Tables of thousands of rows in a city.
const BIG: [&str; 10] = [
    "indicators",
    "indicator_co_units",
    "carried_over",
    "saved_filters",
    "jobs",
    "acknowledgements",
    "baselines",
    "node_plans",
    "nodes",
    "node_reports",
];

/// Those of thousands of rows in a province only: a city's few pages of them are soonest read whole.
const BIG_IN_A_PROVINCE: [&str; 6] =
    ["evidence_files", "units", "roster_entries", "people", "grants", "source_items"];

/// The big tables that a plan reads from one end to the other.
fn whole<'p>(db: &TestDb, times: u32, plan: &'p [String]) -> Vec<&'p str> {
    let table = |line: &'p String| match db.backend() {
        Backend::Sqlite => line.trim().strip_prefix("SCAN "),
        Backend::Postgres => line.split_once("Seq Scan on ").map(|(_, table)| table),
    };
    let tables = plan.iter().filter_map(table).filter_map(|rest| rest.split(' ').next());
    let big =
        |table: &&str| BIG.contains(table) || times >= HALF_A_PROVINCE && BIG_IN_A_PROVINCE.contains(table);
    tables.filter(big).collect()
}

fn reads_no_whole_table(db: &TestDb, times: u32) {
    listen();
    let app = TestApp::new(db);
    let (office, officer) = (office(&app, db, times), app.client("unit"));
    let mut wrong = Vec::new();
    let of_office = PAGES.iter().map(|page| (&office, page));
    for (reader, (page, needed)) in of_office.chain(PAGES_OF_A_UNIT.iter().map(|page| (&officer, page))) {
        let ask = || {
            let status = reader.get(page).send();
            assert_eq!(status.status(), 200, "{page}: {status:?}");
        };
        let statements = heard(ask);
        assert!(!statements.is_empty(), "{page} asks the database");
        for statement in statements {
            let plan = plan(db, &statement);
            let whole: Vec<_> =
                whole(db, times, &plan).into_iter().filter(|table| !needed.contains(table)).collect();
            if !whole.is_empty() {
                wrong.push(format!("{page} reads all {whole:?}:\n{statement}\n{}", plan.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn no_page_of_a_city_reads_a_whole_table(db: &TestDb) {
    reads_no_whole_table(db, 1);
}

fn no_page_of_half_a_province_reads_a_whole_table(db: &TestDb) {
    reads_no_whole_table(db, HALF_A_PROVINCE);
}

fn fifty_rows_take_as_many_statements_as_ten(db: &TestDb) {
    listen();
    let app = TestApp::new(db);
    let office = office(&app, db, 1);
    let item = "f0000000-0000-0000-0000-000000000001";
    let document = "e0000000-0000-0000-0000-000000000001";
    for page in [
        "/indicators?year=2026",
        &format!("/indicators?year=2026&source_item_id={item}"),
        "/years/2026/coverage/items?",
        "/years/2027/carry-over?",
        "/sources?",
        &format!("/sources/{document}/items?"),
        "/units?year=2026",
        "/vacancies/indicators?year=2026",
    ] {
        let statements = |rows: u32| {
            heard(|| {
                let answer = office.get(&format!("{page}&per_page={rows}")).ok();
                let items = answer["items"].as_array().map_or(0, Vec::len);
                assert!(items > usize::try_from(rows).unwrap_or_default() / 3, "{page}: {items} rows");
            })
            .len()
        };
        // What is remembered for a moment, such as the session, is known after the first.
        let _first = statements(10);
        assert_eq!(statements(10), statements(50), "{page}");
    }
}
