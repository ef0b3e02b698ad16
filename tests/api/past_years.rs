//! The years of the demo city that are over.

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

on_both!(two_years_are_over_and_can_be_read);

fn two_years_are_over_and_can_be_read(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let years = office.get("/years").ok();
    let years = years["items"].as_array().unwrap().iter();
    let years: Vec<_> = years.map(|year| (year["year"].clone(), year["phase"].clone())).collect();
    let of = |year: i64, phase: &str| (json!(year), json!(phase));
    assert_eq!(years, [of(2026, "preparation"), of(2024, "published"), of(2023, "published")]);

    let kinds = |year: i64| {
        let found = office.get(&format!("/sources?year={year}&sort=kind")).ok();
        let found = found["items"].as_array().unwrap().iter();
        found.map(|source| source["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(2024), ["city_livelihood", "instruction"]);
    assert_eq!(kinds(2023), ["city_livelihood", "city_report", "instruction"]);
    let rows = |year: i64| {
        office.get(&format!("/indicators?year={year}&per_page=200")).ok()["items"].as_array().unwrap().clone()
    };
    let milestones = |rows: &[Value]| rows.iter().filter(|row| row["measure"]["kind"] == "milestone").count();
    let (last, first) = (rows(2024), rows(2023));
    assert_eq!((last.len(), milestones(&last)), (17, 0));
    assert_eq!((first.len(), milestones(&first)), (23, 16));
    // What the file says of the lead unit is kept, and nothing is made up beside it.
    let led: Vec<_> = last.iter().filter_map(|row| row["lead_unit"]["name"].as_str()).collect();
    assert_eq!(led, ["市生态环境局"]);
    assert!(last.iter().chain(&first).all(|row| row["weight"] == Value::Null));

    let units = |year: i64| office.get(&format!("/units?year={year}&per_page=1")).ok()["total"].clone();
    assert_eq!((units(2024), units(2023)), (units(2026), units(2026)));
    let edit = last[0]["allowed_actions"][0].clone();
    assert_eq!((&edit["allowed"], &edit["reason"]), (&json!(false), &json!("policy.year_closed")));
}
