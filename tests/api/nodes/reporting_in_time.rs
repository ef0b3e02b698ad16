//! What is reported when: lights, the time that a late rejection gives, and the year's run (R15, R17).

use dukao_testkit::{TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{
    id, issued, node, plan,
    reporting::{back, begin, content, drafted, many, newest, running, shown, submitted},
    save, take,
};

on_both!(
    lights_follow_what_is_reported,
    a_rejection_at_the_last_moment_gives_time,
    nobody_reports_outside_the_years_run,
);

fn lights_follow_what_is_reported(db: &TestDb) {
    let app = TestApp::new(db);
    let indicator = issued(&app, 1).remove(0);
    let unit = app.client("unit");
    let target = indicator["measure"]["target"].clone();
    let steps = [("甲", "2026-03-10"), ("乙", "2026-05-29"), ("丙", "2026-06-30"), ("丁", "2026-10-30")];
    let nodes: Vec<_> = steps
        .map(|(title, day)| {
            changed(
                node(title, day, "25"),
                if target.is_null() { json!({}) } else { json!({ "planned": target }) },
            )
        })
        .to_vec();
    assert_eq!(save(&unit, &indicator, &json!(nodes)).status(), 200);
    take(&unit, &indicator, "submit");
    assert_eq!(take(&app.client("group"), &indicator, "approve").status(), 200);
    db.execute_sql("update assessment_years set phase = 'execution' where year = 2026").unwrap();
    let ids: Vec<_> = plan(&unit, &indicator)["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n["id"].as_str().unwrap().to_owned())
        .collect();
    submitted(&app, &ids[1], &content(&indicator));
    app.env().set("2026-06-24T00:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    let office = app.client("office");
    let lights = |query: &str| {
        let page = office.get(&format!("/nodes?year=2026{query}")).ok();
        page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| format!("{} {}", n["title"].as_str().unwrap(), n["light"]["light"].as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(lights(""), ["甲 red", "乙 green", "丙 yellow", "丁 grey"]);
    for (light, title) in [("red", "甲"), ("green", "乙"), ("yellow", "丙"), ("grey", "丁")] {
        assert_eq!(lights(&format!("&light={light}")), [format!("{title} {light}")]);
    }
    assert_eq!(lights("&due_from=2026-05-29&due_to=2026-06-30&sort=-due_at"), ["丙 yellow", "乙 green"]);
    for by in ["unit", "section", "source", "supervision_group", "leader"] {
        let rows = office.get(&format!("/board?year=2026&by={by}")).ok()["rows"].clone();
        let row = &rows.as_array().unwrap()[0];
        assert_eq!(rows.as_array().unwrap().len(), 1, "{by}");
        let told = [&row["grey"], &row["green"], &row["yellow"], &row["red"]];
        assert_eq!(json!(told), json!([1, 1, 1, 1]), "{by}");
    }
    let months = office.get("/board?year=2026&by=month").ok()["rows"].clone();
    let keys: Vec<_> = months.as_array().unwrap().iter().map(|row| row["key"].clone()).collect();
    assert_eq!(json!(keys), json!(["2026-03", "2026-05", "2026-06", "2026-10"]));
    assert_eq!(office.get("/board?year=2026").expect(422).faults(), ["/by field.required"]);
    let heat = office.get("/board?year=2026&by=leader&monthly=true").ok()["rows"].clone();
    let cell = |row: &Value| json!([row["month"], row["grey"], row["green"], row["yellow"], row["red"]]);
    let cells: Vec<_> = heat.as_array().unwrap().iter().map(cell).collect();
    let expected = [("2026-03", [0, 0, 0, 1]), ("2026-05", [0, 1, 0, 0]), ("2026-06", [0, 0, 1, 0])];
    let expected = expected.iter().chain(&[("2026-10", [1, 0, 0, 0])]);
    let expected =
        expected.map(|(month, [grey, green, yellow, red])| json!([month, grey, green, yellow, red]));
    assert_eq!(cells, expected.collect::<Vec<_>>());
    let trend = office.get("/board/trend?year=2026").ok()["months"].clone();
    let course = trend.as_array().unwrap().iter().map(|month| json!([month["due"], month["handed_in"]]));
    let mut expected = [[0, 0]; 12];
    (expected[2], expected[4], expected[5], expected[9]) = ([1, 1], [1, 0], [1, 0], [1, 0]);
    assert_eq!(json!(course.collect::<Vec<_>>()), json!(expected), "handed in on 2 March");
    assert_eq!(office.get("/board/trend").expect(422).faults(), ["/year field.required"]);
    // The indicator is as its worst node is.
    let told = json!({
        "light": "red",
        "reason": "past_due",
        "node": { "id": ids[0], "number": 1, "title": "甲", "due_on": nodes[0]["due_on"] },
    });
    assert_eq!(office.get(&format!("/indicators/{}", id(&indicator))).ok()["light"], told);
    let red = office.get("/indicators?year=2026&light=red").ok();
    assert_eq!((&red["total"], &red["items"][0]["light"]), (&json!(1), &told));
    assert_eq!(office.get("/indicators?year=2026&light=green").ok()["total"], 0);
    let board = office.get("/board?year=2026&by=unit&of=indicators").ok()["rows"].clone();
    assert_eq!(json!([board[0]["red"], board[0]["yellow"], board[1]]), json!([1, 0, null]));
    let file = office.get("/indicators/export?year=2026&light=red&format=csv").expect(200);
    let ledger = file.text();
    assert!(ledger.lines().count() == 2 && ledger.contains("红灯"), "{ledger}");
    assert_eq!(app.client("person").get("/nodes?mine=true").ok()["total"], 4);
    assert_eq!(app.client("section").get("/nodes?mine=true").ok()["total"], 0);
    assert_eq!(app.client("group.2").get("/board?year=2026&by=unit").ok()["rows"], json!([]));
}

fn a_rejection_at_the_last_moment_gives_time(db: &TestDb) {
    let app = TestApp::new(db);
    let indicator = issued(&app, 1).remove(0);
    let unit = app.client("unit");
    let mut nodes = super::whole(&indicator);
    nodes[0]["due_on"] = json!("2026-03-04");
    save(&unit, &indicator, &nodes);
    take(&unit, &indicator, "submit");
    take(&app.client("group"), &indicator, "approve");
    db.execute_sql("update assessment_years set phase = 'execution' where year = 2026").unwrap();
    let first = plan(&unit, &indicator)["nodes"][0]["id"].as_str().unwrap().to_owned();
    // Handed in on Monday, 2 March; due on Wednesday; rejected on Thursday.
    let report = submitted(&app, &first, &content(&indicator));
    app.env().advance(3 * 86_400);
    let rejected = back(&app.client("office"), "/reject", &report, "缺少盖章").json();
    // Three working days from then: Tuesday, 10 March.
    assert_eq!(
        (&rejected["due_at"], &rejected["due_on"]),
        (&json!("2026-03-10T15:59:59.999999Z"), &json!("2026-03-04"))
    );
    assert_eq!(rejected["light"], json!({ "light": "yellow", "reason": "rejected" }));
    app.env().advance(4 * 86_400);
    let second = submitted(&app, &first, &content(&indicator));
    assert_eq!(shown(&app.client("office"), &first)["light"]["reason"], "awaiting");
    // Only the first gives time.
    app.env().advance(2 * 86_400);
    let rejected = back(&app.client("office"), "/reject", &second, "仍缺少盖章").json();
    assert_eq!(rejected["due_at"], "2026-03-10T15:59:59.999999Z");
    assert_eq!(rejected["light"], json!({ "light": "red", "reason": "past_due" }));
    // A holiday entered later moves the time that was given.
    let free = json!({ "kind": "holiday", "name": "停工", "reason": "台风" });
    app.client("office").put("/calendar/2026-06-10").json(&free).expect(201);
    assert_eq!(shown(&app.client("office"), &first)["due_at"], "2026-03-10T15:59:59.999999Z");
}

fn nobody_reports_outside_the_years_run(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (person, unit) = (app.client("person"), app.client("unit"));
    let draft = drafted(&person, &nodes[0], &content(&indicator));
    many(&app.client("section"), "confirmations", &[&draft]);
    let confirmed = newest(&unit, &nodes[0]);
    for phase in ["preparation", "deliberation", "published"] {
        db.execute_sql(&format!("update assessment_years set phase = '{phase}' where year = 2026")).unwrap();
        assert_eq!(begin(&person, &nodes[1], &content(&indicator)).status(), 409, "{phase}");
        assert_eq!(
            many(&unit, "submissions", &[&confirmed]).faults(),
            ["/entries/0 report.year_closed"],
            "{phase}"
        );
        let action = shown(&unit, &nodes[1])["allowed_actions"][0].clone();
        assert_eq!(action["allowed"], false, "{phase}");
    }
    db.execute_sql("update assessment_years set phase = 'evaluation' where year = 2026").unwrap();
    let midnight = |at: &str| app.env().set(at.parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    midnight("2027-01-31T16:00:00Z");
    let unit = app.client("unit");
    assert_eq!(
        many(&unit, "submissions", &[&confirmed]).faults(),
        ["/entries/0 report.year_closed"],
        "the year's close has passed"
    );
    midnight("2027-01-31T15:59:59Z");
    let unit = app.client("unit");
    let late = many(&unit, "submissions", &[&confirmed]);
    assert_eq!(late.faults(), ["/entries/0/cause field.required"], "in time for the year, late for its node");
}
