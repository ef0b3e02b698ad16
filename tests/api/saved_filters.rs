//! Filters that people keep for themselves.

use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

on_both!(a_filter_is_ones_own, names_and_numbers_are_bounded, a_filter_that_cannot_be_is_refused,);

const PATH: &str = "/saved-filters";

fn filter(name: &str) -> Value {
    json!({ "list": "ledger", "name": name, "query": "state=draft&q=%E7%BB%BF&sort=-weight" })
}

fn names(client: &Client) -> Vec<String> {
    let kept = client.get("/saved-filters?list=ledger").ok();
    let kept = kept["items"].as_array().unwrap();
    kept.iter().map(|each| each["name"].as_str().unwrap().to_owned()).collect()
}

fn a_filter_is_ones_own(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let kept = office.post(PATH).key("filter-0001").json(&filter("绿色草稿")).expect(201).json();
    let again = office.post(PATH).key("filter-0001").json(&filter("绿色草稿")).expect(201).json();
    assert_eq!((&kept, kept["query"].as_str()), (&again, filter("")["query"].as_str()));
    assert_eq!((names(&office), names(&unit)), (vec!["绿色草稿".to_owned()], Vec::new()));
    let path = format!("{PATH}/{}", kept["id"].as_str().unwrap());
    unit.delete(&path).if_match(1).expect(404);
    office.delete(&path).expect(428);
    office.delete(&path).if_match(2).expect(412);
    office.delete(&path).if_match(1).expect(204);
    office.delete(&path).if_match(1).expect(404);
    assert_eq!(names(&office), [""; 0]);
    app.nobody().get("/saved-filters?list=ledger").expect(401);
    assert_eq!(db.count("audit_events where action = 'filter.keep'"), 2);
}

fn names_and_numbers_are_bounded(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    for number in 0..30 {
        let body = filter(&format!("第{number:02}号"));
        office.post(PATH).key(&format!("filter-{number:04}")).json(&body).expect(201);
    }
    let twice = office.post(PATH).key("filter-twice").json(&filter(" 第00号 ")).expect(422);
    assert_eq!(twice.faults(), ["/name field.duplicate"]);
    let more = office.post(PATH).key("filter-more").json(&filter("又一个")).expect(422);
    assert_eq!(more.faults(), ["/name field.too_many"]);
    // Another person's names are no matter.
    unit.post(PATH).key("filter-unit").json(&filter("第00号")).expect(201);
    assert_eq!((names(&office).len(), names(&unit).len()), (30, 1));
}

fn a_filter_that_cannot_be_is_refused(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let wrong = json!({ "list": "people", "name": " ", "query": "q=绿" });
    let refused = office.post(PATH).key("filter-wrong").json(&wrong).expect(422);
    assert_eq!(
        refused.faults(),
        ["/list field.not_one_of", "/name field.required", "/query field.malformed"]
    );
    office.post(PATH).json(&filter("无键")).expect(400);
    assert_eq!(office.get("/saved-filters").expect(422).faults(), ["/list field.required"]);
}
