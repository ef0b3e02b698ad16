//! Journals, summaries and the figures of data owners (R31; workflows, Indicator and Year).

use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    handed_in, history, id, issued, plan,
    reporting::{many, shown, submitted},
    take,
};
use crate::api::evidence;

on_both!(
    a_journal_is_written_as_the_work_goes,
    a_summary_goes_on_into_the_next_year,
    the_data_owner_measures_a_node,
    the_data_owner_enters_the_years_figure,
);

const MEASURES: &str = "zs-tjj";

/// An issued numeric indicator with an approved plan in a running year, measured by the statistics bureau; its nodes.
fn measured(app: &TestApp, db: &TestDb) -> (Value, Vec<String>) {
    let indicators = issued(app, 12);
    let numeric = indicators.into_iter().find(|one| one["measure"]["kind"] == "numeric").unwrap();
    handed_in(&app.client("unit"), &numeric);
    assert_eq!(take(&app.client("group"), &numeric, "approve").status(), 200);
    db.execute_sql(&format!(
        "update assessment_years set phase = 'execution' where year = 2026; \
         update indicators set data_owner_id = (select id from units where code = 'ZS-TJJ') \
         where code = '{}'",
        numeric["code"].as_str().unwrap()
    ))
    .unwrap();
    let nodes = plan(&app.client("unit"), &numeric)["nodes"].as_array().unwrap().clone();
    (numeric, nodes.iter().map(|node| node["id"].as_str().unwrap().to_owned()).collect())
}

fn write(client: &Client, node: &str, text: &str) -> Answer {
    let body = json!({ "text": text });
    client.post(&format!("/nodes/{node}/journal")).key(&client.fresh_key()).json(&body).send()
}

fn end(indicator: &Value, what: &str) -> String {
    format!("/indicators/{}/year-end{what}", id(indicator))
}

fn a_journal_is_written_as_the_work_goes(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = measured(&app, db);
    let (person, unit, office) = (app.client("person"), app.client("unit"), app.client("office"));
    let path = format!("/nodes/{}/journal", nodes[0]);
    let first = write(&person, &nodes[0], "完成现场踏勘\n商定选址");
    assert_eq!(first.status(), 201, "{first:?}");
    app.env().advance(60);
    assert_eq!(write(&unit, &nodes[0], "召开协调会").status(), 201);
    let page = office.get(&path).ok();
    let told: Vec<_> = page["items"].as_array().unwrap().iter().map(|entry| entry["text"].clone()).collect();
    assert_eq!((json!(told), &page["total"]), (json!(["召开协调会", "完成现场踏勘\n商定选址"]), &json!(2)));
    assert!(page["items"][0]["written"]["by"]["name"].is_string(), "{page}");
    // Files belong to an entry, and only its writer adds them.
    let files = format!("/journal-entries/{}/evidence", first.json()["id"].as_str().unwrap());
    let photo = evidence::taken(&person, "踏勘.csv", "时间,地点\n3月,现场\n".as_bytes());
    assert_eq!(evidence::attach(&person, &files, &photo).status(), 201);
    assert_eq!(office.get(&files).ok()["total"], 1);
    let sha256 = photo["sha256"].as_str().unwrap();
    office.get(&format!("/evidence/{sha256}")).expect(200);
    let other = evidence::taken(&unit, "会议.csv", "时间,议题\n3月,协调\n".as_bytes());
    assert_eq!(evidence::attach(&unit, &files, &other).status(), 403);
    // The same key writes once.
    let key = person.fresh_key();
    let again = || person.post(&path).key(&key).json(&json!({ "text": "第三次" })).send();
    assert_eq!((again().status(), again().status()), (201, 201));
    assert_eq!(office.get(&path).ok()["total"], 3);
    // Nobody else writes, and nobody who may not read the indicator reads.
    for client in ["office", "group", "leader"] {
        assert_eq!(write(&app.client(client), &nodes[0], "代写").status(), 403, "{client}");
    }
    app.client("zs-fgj").get(&path).expect(404);
    assert_eq!(write(&app.client("zs-fgj"), &nodes[0], "代写").status(), 404);
    assert_eq!(write(&person, &nodes[0], " ").faults(), ["/text field.required"]);
    assert_eq!(
        history(&app, "object_kind=journal_entry"),
        ["journal.write", "journal.write", "journal.write"]
    );
    // A node that may still be taken out of its plan has none.
    db.execute_sql("update nodes set state = 'draft' where number = 2").unwrap();
    assert_eq!(write(&person, &nodes[1], "早了").faults(), [" node.in_state"]);
    // It ends with the year.
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    assert_eq!(write(&person, &nodes[0], "迟了").status(), 409);
    assert_eq!(indicator["state"], "issued");
}

fn a_summary_goes_on_into_the_next_year(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, _) = measured(&app, db);
    let (unit, office) = (app.client("unit"), app.client("office"));
    let path = end(&indicator, "/summary");
    assert_eq!(unit.get(&end(&indicator, "")).ok()["summary"], Value::Null);
    let text = json!({ "text": "全年任务已完成，下一年巩固。" });
    unit.put(&path).json(&text).expect(201);
    unit.put(&path).json(&text).expect(428);
    let shown = office.get(&end(&indicator, "")).ok();
    assert_eq!((&shown["summary"]["text"], &shown["summary"]["version"]), (&text["text"], &json!(1)));
    unit.put(&path).if_match(1).json(&json!({ "text": "已完成。" })).expect(200);
    let stale = unit.put(&path).if_match(1).json(&text).send();
    assert_eq!((stale.status(), &stale.json()["current_version"]), (412, &json!(2)));
    unit.put(&path).if_match(2).json(&json!({ "text": "已完成。" })).expect(200);
    assert_eq!(office.get(&end(&indicator, "")).ok()["summary"]["version"], 2, "nothing was changed");
    office.put(&path).if_match(2).json(&text).expect(403);
    app.client(MEASURES).put(&path).if_match(2).json(&text).expect(403);
    app.client("zs-fgj").put(&path).if_match(2).json(&text).expect(404);
    // What goes on with it in the next year says it.
    db.execute_sql(&format!(
        "insert into carried_over (id, from_indicator_id, indicator_id, version, created_at) \
         select id, id, (select id from indicators where year = 2024 order by code limit 1), 1, 0 \
         from indicators where code = '{}'",
        indicator["code"].as_str().unwrap()
    ))
    .unwrap();
    let next = office.get("/indicators?year=2024&sort=code&per_page=1").ok()["items"][0].clone();
    let next = office.get(&format!("/indicators/{}", id(&next))).ok();
    assert_eq!(next["carried_from"]["summary"], "已完成。");
}

fn the_data_owner_measures_a_node(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = measured(&app, db);
    let (bureau, office) = (app.client(MEASURES), app.client("office"));
    let path = format!("/nodes/{}/actual", nodes[0]);
    let listed = |query: &str| bureau.get(&format!("/actuals?year=2026{query}")).ok()["total"].clone();
    assert_eq!((listed(""), listed("&unmeasured=true")), (json!(2), json!(2)));
    // Its reports have no figure of their own.
    let content = json!({ "percent": 100, "narrative": "已完成" });
    let report = submitted(&app, &nodes[0], &content);
    let files = office.get(&format!("/reports/{}/evidence", report["id"].as_str().unwrap())).ok();
    office.get(&format!("/evidence/{}", files["items"][0]["sha256"].as_str().unwrap())).expect(200);
    assert_eq!(many(&office, "acceptances", &[&report]).status(), 200);
    let now = shown(&bureau, &nodes[0]);
    assert_eq!((&now["actual"], &now["standing"]), (&Value::Null, &json!("completed")));
    let action = |shown: &Value| {
        let actions = shown["allowed_actions"].as_array().unwrap().clone();
        actions.into_iter().find(|one| one["action"] == "actual.enter").unwrap()["allowed"].clone()
    };
    assert_eq!((action(&now), action(&shown(&app.client("unit"), &nodes[0]))), (json!(true), json!(false)));
    let version = now["version"].as_i64().unwrap();
    let put = |client: &Client, version: i64, value: &str| {
        client.put(&path).if_match(version).json(&json!({ "value": value })).send()
    };
    // Far behind what was planned: an at_least target that nothing of was reached.
    let planned: f64 = now["planned"].as_str().unwrap().parse().unwrap();
    let short = match indicator["measure"]["direction"].as_str() {
        Some("at_least") => "0".to_owned(),
        _ => format!("{}", planned * 2.0),
    };
    let answer = put(&bureau, version, &short);
    assert_eq!(answer.status(), 200, "{answer:?}");
    assert_eq!((&answer.json()["actual"], &answer.json()["shortfall"]), (&json!(short), &json!("grave")));
    assert_eq!(put(&bureau, version, "1").status(), 412);
    assert_eq!(put(&bureau, version + 1, "viel").faults()[0].split(' ').next(), Some("/value"));
    assert_eq!((listed(""), listed("&unmeasured=true")), (json!(2), json!(1)));
    // Once it is due, the indicator is as its number is.
    app.env().set("2026-06-24T00:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    let light = app.client("office").get(&format!("/indicators/{}", id(&indicator))).ok()["light"].clone();
    assert_eq!((&light["light"], &light["reason"]), (&json!("red"), &json!("far_behind")), "{light}");
    // Neither the lead unit, nor the office, nor a stranger.
    for (client, status) in [("unit", 403), ("office", 403), ("zs-fgj", 404)] {
        assert_eq!(put(&app.client(client), version + 1, "5").status(), status, "{client}");
    }
    assert_eq!(app.client("unit").get("/actuals?year=2026").ok()["total"], 0);
    assert_eq!(
        history(&app, &format!("object_kind=node&object_id={}", nodes[0])).last().unwrap(),
        "actual.enter"
    );
    // 31 March ends it.
    app.env().set("2027-04-01T00:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    assert_eq!(put(&app.client(MEASURES), version + 1, "5").status(), 409);
}

fn the_data_owner_enters_the_years_figure(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, _) = measured(&app, db);
    let (bureau, unit) = (app.client(MEASURES), app.client("unit"));
    let path = end(&indicator, "/actual");
    let figure = |value: &str| json!({ "value": value, "note": "市统计年鉴" });
    bureau.put(&path).json(&figure("12.5")).expect(201);
    bureau.put(&path).json(&figure("12.5")).expect(428);
    bureau.put(&path).if_match(1).json(&figure("13")).expect(200);
    bureau.put(&path).if_match(1).json(&figure("14")).expect(412);
    let shown = unit.get(&end(&indicator, "")).ok();
    assert_eq!((&shown["actual"]["value"], &shown["actual"]["version"]), (&json!("13"), &json!(2)));
    let faults =
        bureau.put(&path).if_match(2).json(&json!({ "value": "x", "note": "" })).expect(422).faults();
    assert_eq!(faults, ["/value field.malformed", "/note field.required"]);
    for (client, status) in [("unit", 403), ("person", 403), ("office", 403), ("zs-fgj", 404)] {
        app.client(client).put(&path).if_match(2).json(&figure("14")).expect(status);
    }
    // A milestone has no figure.
    db.execute_sql(&format!(
        "update indicators set direction = null, target = null, unit_of_measure = null, baseline = null, \
         stated_comparator = null, stated_text = null where code = '{}'",
        indicator["code"].as_str().unwrap()
    ))
    .unwrap();
    let faults = bureau.put(&path).if_match(2).json(&figure("14")).expect(422).faults();
    assert_eq!(faults, ["/value indicator.nothing_to_measure"]);
    app.env().set("2027-04-01T00:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    let late = app.client(MEASURES).put(&path).if_match(2).json(&figure("14")).expect(422);
    assert_eq!(late.faults(), ["/value indicator.nothing_to_measure"]);
}
