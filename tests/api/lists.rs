//! What every list makes of sort, search and what its reader may see.

use std::collections::BTreeSet;

use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::Value;

on_both!(
    sorts_are_few_and_different,
    what_is_searched_for_is_bounded_text,
    what_was_written_is_found,
    counts_tell_only_what_the_reader_may_see,
    seats_and_sections_narrow_the_ledger,
);

const LISTS: [(&str, &str); 3] = [("office", "/indicators"), ("office", "/units"), ("office", "/sources")];

fn sorts_are_few_and_different(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    for (path, fields) in [("/indicators", "code"), ("/units", "code"), ("/sources", "title")] {
        for terms in [2, 18, 300] {
            let sort = vec![fields; terms].join(",");
            let refused = office.get(&format!("{path}?sort={sort}")).expect(422);
            assert_eq!(refused.faults(), ["/sort field.malformed"], "{path} {terms}");
        }
    }
    let refused = office.get("/indicators?sort=code,title,deadline,weight").expect(422);
    assert_eq!(refused.faults(), ["/sort field.malformed"]);
    let fields = ["code", "title", "deadline", "weight", "source", "unit", "updated_at"];
    for first in fields {
        for second in fields.iter().filter(|second| **second != first) {
            office.get(&format!("/indicators?sort=-{first},{second},&per_page=1")).ok();
            office.get(&format!("/indicators?sort={first},-{second}&per_page=1")).ok();
        }
    }
    let sorted = office.get("/indicators?sort=-source,deadline,-unit&per_page=200").ok();
    let kinds: Vec<_> = items(&sorted).iter().map(|row| text(row, "/source/kind")).collect();
    assert!(kinds.is_sorted_by(|one, other| one >= other), "{kinds:?}");
}

fn what_is_searched_for_is_bounded_text(db: &TestDb) {
    let app = TestApp::new(db);
    let (long, most) = ("a".repeat(201), "a".repeat(200));
    let lists = LISTS.map(|(account, path)| (account, path, "q"));
    for (account, path, field) in lists.into_iter().chain([("audit", "/audit/events", "action")]) {
        let client = app.client(account);
        for (sought, code) in [
            ("%00", "field.malformed"),
            ("a%00b", "field.malformed"),
            ("a%0Ab", "field.malformed"),
            (&long, "field.too_long"),
        ] {
            let refused = client.get(&format!("{path}?{field}={sought}")).expect(422);
            assert_eq!(refused.faults(), [format!("/{field} {code}")], "{path} {sought}");
        }
        client.get(&format!("{path}?{field}={most}")).ok();
    }
    let refused = app.client("office").get(&format!("/indicators?q={}", "a".repeat(51_000))).send();
    assert!((400..500).contains(&refused.status()), "{refused:?}");
}

/// Letters beyond ASCII keep their case on both databases, so they are sought as they are written.
fn what_was_written_is_found(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    office.draft("ＡＢＣ Étude 50%_绿道 Beta", None);
    for sought in ["ＡＢＣ", "Étude", "étude bETA", "50%25_", "绿道", "BETA"] {
        let found = items(&office.get(&format!("/indicators?q={sought}")).ok()).len();
        assert_eq!(found, usize::from(sought != "étude bETA"), "{sought}");
    }
    assert_eq!(items(&office.get("/indicators?q=5_%25").ok()).len(), 0, "wildcards are no wildcards");
}

fn counts_tell_only_what_the_reader_may_see(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let theirs = counted(&app.client("unit"));
    let [own, other] = ["ZS-WJJ", "ZS-STHJ"].map(|code| office.unit(code));
    office.draft("本单位的", Some(&own));
    office.draft("别的单位的", Some(&other));
    office.draft("没有单位的", None);
    let everything = counted(&office);
    assert_eq!(everything, 128);
    assert_eq!(counted(&app.client("unit")), theirs + 1);
    for account in ["group", "leader", "section", "expert"] {
        let client = app.client(account);
        if client.get("/sources").send().status() == 200 {
            assert!(counted(&client) <= everything);
        }
    }
}

fn seats_and_sections_narrow_the_ledger(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let units = items(&office.get("/units?year=2026&per_page=200").ok());
    let mut ledger = Vec::new();
    for page in 1.. {
        let rows = items(&office.get(&format!("/indicators?year=2026&per_page=200&page={page}")).ok());
        if rows.is_empty() {
            break;
        }
        ledger.extend(rows);
    }
    let found = |filter: &str| {
        let rows = office.get(&format!("/indicators?year=2026&per_page=200&{filter}")).ok();
        let sum = office.get(&format!("/indicators/totals?year=2026&{filter}")).ok();
        let mut summary = office.get(&format!("/indicators/summary?year=2026&{filter}")).ok();
        let kinds = summary.as_object_mut().and_then(|summary| summary.remove("by_source_kind")).unwrap();
        assert_eq!(summary, sum, "{filter}");
        let by_kind: i64 = kinds.as_array().unwrap().iter().map(|kind| number(kind, "/indicators")).sum();
        assert_eq!(by_kind, number(&sum, "/total"), "{filter}");
        assert_eq!(
            (number(&rows, "/total"), &rows["total"]),
            (number(&sum, "/total"), &sum["total"]),
            "{filter}"
        );
        let codes: BTreeSet<_> = items(&rows).iter().map(|row| text(row, "/code")).collect();
        codes
    };
    let mut seats = BTreeSet::new();
    for seat in ["supervision_group", "leader"] {
        let id_of = |unit: &Value| unit.pointer(&format!("/entry/{seat}/id")).cloned().unwrap_or_default();
        for seat_id in units.iter().map(id_of).filter(Value::is_string) {
            let units: Vec<_> =
                units.iter().filter(|unit| id_of(unit) == seat_id).map(|unit| &unit["id"]).collect();
            let wanted = ledger.iter().filter(|row| units.contains(&&row["lead_unit"]["id"]));
            let wanted: BTreeSet<_> = wanted.map(|row| text(row, "/code")).collect();
            let seat_id = seat_id.as_str().unwrap().to_owned();
            assert_eq!(found(&format!("{seat}_id={seat_id}")), wanted, "{seat}");
            // In a year in which nothing stood there, nothing is found.
            let other = office.get(&format!("/indicators?year=2020&{seat}_id={seat_id}")).ok();
            assert_eq!(number(&other, "/total"), 0);
            if !wanted.is_empty() {
                seats.insert((seat, seat_id));
            }
        }
    }
    assert!(seats.len() >= 8, "{seats:?}");
    let section = &ledger.iter().find(|row| row["section"].is_object()).unwrap()["section"]["id"];
    let wanted = ledger.iter().filter(|row| row["section"]["id"] == *section);
    let wanted: BTreeSet<_> = wanted.map(|row| text(row, "/code")).collect();
    assert_eq!(found(&format!("section_id={}", section.as_str().unwrap())), wanted);
    let sum = office.get(&format!("/indicators/totals?year=2026&unit_id={}", office.unit("ZS-WJJ"))).ok();
    assert_eq!((&sum["weight"], number(&sum, "/without_weight")), (&Value::from("100"), 0));
    let nobody = office.get("/indicators?leader_id=x&section_id=y").expect(422);
    assert_eq!(nobody.faults(), ["/section_id field.malformed", "/leader_id field.malformed"]);
}

/// Indicators that a reader's sources count, each count held against the ledger that the reader sees.
fn counted(client: &Client) -> i64 {
    let readable = |filter: &str| {
        let answer = client.get(&format!("/indicators?{filter}&per_page=1")).send();
        if answer.status() == 403 { 0 } else { number(&answer.json(), "/total") }
    };
    let mut all = 0;
    for document in items(&client.get("/sources?per_page=200").ok()) {
        let (id, count) = (text(&document, "/id"), number(&document, "/indicator_count"));
        assert_eq!(count, readable(&format!("source_id={id}")), "{document}");
        let found = items(&client.get(&format!("/sources/{id}/items?per_page=200")).ok());
        let mut of_items = 0;
        for item in found {
            let count = number(&item, "/indicator_count");
            assert_eq!(count, readable(&format!("source_item_id={}", text(&item, "/id"))), "{item}");
            of_items += count;
        }
        assert_eq!(of_items, count);
        all += count;
    }
    all
}

fn items(page: &Value) -> Vec<Value> {
    page["items"].as_array().unwrap().clone()
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap().to_owned()
}

fn number(value: &Value, pointer: &str) -> i64 {
    value.pointer(pointer).and_then(Value::as_i64).unwrap()
}
