//! What the audit administrator asks the log.

use dukao_domain::audit::{
    Digest,
    merkle::{leaf_hash, verify_inclusion},
};
use dukao_testkit::{
    TestApp, TestDb,
    app::{changed, content_of},
    on_both,
};
use serde_json::{Value, json};

on_both!(
    events_are_found_by_person_object_action_and_time,
    an_event_of_a_lent_post_names_both,
    ids_in_a_change_come_with_names,
    people_are_found_by_name,
    a_file_holds_what_the_filter_shows,
    a_proof_carries_the_event_it_proves,
    wrong_filters_are_named,
);

fn first_indicator(client: &dukao_testkit::Client) -> Value {
    let found = client.get("/indicators?year=2026&per_page=1&sort=code").ok();
    client.get(&format!("/indicators/{}", found["items"][0]["id"].as_str().unwrap())).ok()
}

/// The id of an account, as the log's own search finds it.
fn id_of(audit: &dukao_testkit::Client, account: &str) -> String {
    let found = audit.get(&format!("/audit/actors?q={account}")).ok();
    let mut items = found["items"].as_array().unwrap().iter();
    items.find(|item| item["account"] == account).unwrap()["id"].as_str().unwrap().to_owned()
}

/// An edit of the first indicator by the office, an hour after the start.
fn edited(app: &TestApp, unit: &str) -> Value {
    app.env().advance(3599);
    let office = app.client("office");
    // Within one millisecond only the sealer's numbers tell the order.
    app.env().advance(1);
    let before = first_indicator(&office);
    let body = changed(content_of(&before), json!({ "lead_unit_id": office.unit(unit) }));
    let path = format!("/indicators/{}", before["id"].as_str().unwrap());
    office.put(&path).if_match(1).json(&body).ok()
}

fn actions(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|event| event["action"].as_str().unwrap()).collect()
}

fn events_are_found_by_person_object_action_and_time(db: &TestDb) {
    let app = TestApp::new(db);
    let indicator = edited(&app, "ZS-JTJ");
    app.env().advance(3600);
    let audit = app.client("audit");
    let office = id_of(&audit, "office");
    let found = audit.get(&format!("/audit/events?person_id={office}")).ok();
    assert_eq!(actions(&found), ["indicator.edit", "session.start"]);
    let id = indicator["id"].as_str().unwrap();
    let found = audit.get(&format!("/audit/events?object_kind=indicator&object_id={id}")).ok();
    assert_eq!(actions(&found), ["indicator.edit", "platform.demo"]);
    let found = audit.get("/audit/events?action=indicator.edit").ok();
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
    // The edit was at 10:30 in the city, to the second, and the office came a second before; the audit administrator came at 11:30.
    for (window, expected) in [
        ("from=2026-03-02T02:30:00Z&to=2026-03-02T02:30:00Z", vec!["indicator.edit"]),
        (
            "from=2026-03-02T10:29:59%2B08:00&to=2026-03-02T11:00:00%2B08:00",
            vec!["indicator.edit", "session.start"],
        ),
        ("from=2026-03-02T02:30:00.000001Z&to=2026-03-02T03:29:59Z", vec![]),
        ("from=2026-03-02T03:30:00Z", vec!["session.start"]),
    ] {
        assert_eq!(actions(&audit.get(&format!("/audit/events?{window}")).ok()), expected, "{window}");
    }
}

fn an_event_of_a_lent_post_names_both(db: &TestDb) {
    let app = TestApp::new(db);
    let audit = app.client("audit");
    let (office, leader) = (id_of(&audit, "office2"), id_of(&audit, "leader.5"));
    app.client("office2");
    // Lending has its own tests; here only what the log shows of it matters.
    let hex = |id: &str| match db.backend() {
        dukao_testkit::Backend::Sqlite => format!("x'{}'", id.replace('-', "")),
        dukao_testkit::Backend::Postgres => format!("'{id}'"),
    };
    let columns = "at, actor_id, session_id, action, object_kind, object_id, change, view_version, view_hash, reason, \
        request_id";
    let lent = "019fffff-0000-7000-8000-000000000000";
    db.execute_sql(&format!(
        "insert into audit_events (id, on_behalf_of_id, object_version, {columns}) \
         select {}, {}, object_version + 1, {columns} from audit_events where actor_id = {}",
        hex(lent),
        hex(&leader),
        hex(&office)
    ))
    .unwrap();
    for person in [&office, &leader] {
        let found = audit.get(&format!("/audit/events?person_id={person}&limit=1")).ok();
        let event = &found["items"][0];
        assert_eq!(event["id"], lent);
        assert_eq!(event["actor"]["name"], "市政府督查室副主任");
        assert_eq!(event["on_behalf_of"]["name"], "分管文旅副市长");
    }
}

fn ids_in_a_change_come_with_names(db: &TestDb) {
    let app = TestApp::new(db);
    edited(&app, "ZS-JTJ");
    let audit = app.client("audit");
    let event = audit.get("/audit/events?action=indicator.edit").ok()["items"][0].clone();
    assert!(event["object_name"].is_string(), "{event}");
    let changes = event["changes"].as_array().unwrap();
    let unit = changes.iter().find(|change| change["field"] == "lead_unit_id").unwrap();
    assert_eq!((&unit["from_name"], &unit["to_name"]), (&json!("市卫生健康局"), &json!("市交通运输局")));
    let (mut grants, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = audit.get(&format!("/audit/events?object_kind=grant&limit=200&cursor={cursor}")).ok();
        grants.extend(page["items"].as_array().unwrap().clone());
        let Some(next) = page["next_cursor"].as_str() else { break };
        next.clone_into(&mut cursor);
    }
    let of = |field: &str| {
        let mut changes = grants.iter().flat_map(|event| event["changes"].as_array().unwrap());
        changes.find(|change| change["field"] == field && !change["to"].is_null()).unwrap()["to_name"].clone()
    };
    for field in ["person_id", "unit_id", "section_id", "portfolio_id"] {
        assert!(of(field).is_string(), "{field}");
    }
}

fn people_are_found_by_name(db: &TestDb) {
    let app = TestApp::new(db);
    let audit = app.client("audit");
    let found = audit.get("/audit/actors?q=%E5%B8%B8%E5%8A%A1%E5%89%AF").ok();
    assert_eq!(found["items"][0]["account"], "leader.1");
    assert_eq!(audit.get("/audit/actors?q=%25").ok()["items"], json!([]), "a letter, not a wildcard");
    assert_eq!(audit.get("/audit/actors?q=zs-").ok()["items"].as_array().unwrap().len(), 20);
    assert_eq!(audit.get("/audit/actors").expect(422).faults(), ["/q field.required"]);
}

fn a_file_holds_what_the_filter_shows(db: &TestDb) {
    let app = TestApp::new(db);
    edited(&app, "ZS-JTJ");
    let audit = app.client("audit");
    let csv = audit.get("/audit/events/export?action=indicator.edit&format=csv").expect(200);
    assert_eq!(csv.header("content-disposition"), Some("attachment; filename=\"audit.csv\""));
    let text = csv.text();
    assert!(text.starts_with("\u{feff}序号,时间,操作人"), "{text}");
    assert!(
        text.contains("2026-03-02 10:30:00") && text.contains("牵头单位：市卫生健康局 → 市交通运输局"),
        "{text}"
    );
    assert!(text.contains("修改指标") && text.contains(",指标,"), "{text}");
    let xlsx = audit.get("/audit/events/export").expect(200);
    assert!(xlsx.body().starts_with(b"PK"));
    app.client("office").get("/audit/events/export").expect(403);
    let columns = "actor_id, on_behalf_of_id, session_id, action, object_kind, object_id, change, view_version, \
        view_hash, reason, request_id";
    let numbered = "with recursive n (n) as (select 1 union all select n + 1 from n where n < 20001)";
    let id = match db.backend() {
        dukao_testkit::Backend::Sqlite => "randomblob(16)",
        dukao_testkit::Backend::Postgres => "gen_random_uuid()",
    };
    db.execute_sql(&format!(
        "{numbered} insert into audit_events (id, at, object_version, {columns}) \
         select {id}, e.at, e.object_version + n, {} from n, \
         (select * from audit_events where action = 'indicator.edit' limit 1) e",
        columns.split(", ").map(|column| format!("e.{}", column.trim())).collect::<Vec<_>>().join(", ")
    ))
    .unwrap();
    let refused = audit.get("/audit/events/export?action=indicator.edit").expect(422);
    assert_eq!((refused.code().as_str(), &refused.json()["max"]), ("export.too_many_rows", &json!(20_000)));
}

fn a_proof_carries_the_event_it_proves(db: &TestDb) {
    let app = TestApp::new(db);
    edited(&app, "ZS-JTJ");
    app.seal();
    let audit = app.client("audit");
    let event = audit.get("/audit/events?action=indicator.edit").ok()["items"][0].clone();
    let id = event["id"].as_str().unwrap();
    let proof = audit.get(&format!("/audit/proofs/inclusion?event_id={id}")).ok();
    let canonical = proof["event"].as_str().unwrap();
    let spoken: Value = serde_json::from_str(canonical).unwrap();
    assert_eq!((&spoken["id"], &spoken["action"]), (&event["id"], &event["action"]));
    let leaf = leaf_hash(canonical.as_bytes());
    assert_eq!(proof["leaf_hash"], leaf.to_base64());
    let digest = |value: &Value| Digest::from_base64(value.as_str().unwrap()).unwrap();
    let path: Vec<_> = proof["path"].as_array().unwrap().iter().map(digest).collect();
    let (seq, size) = (proof["seq"].as_u64().unwrap(), proof["size"].as_u64().unwrap());
    verify_inclusion(leaf, seq, size, &path, digest(&proof["root_hash"])).unwrap();
    assert!(proof["checkpoint"].as_str().unwrap().contains(proof["root_hash"].as_str().unwrap()));
}

fn wrong_filters_are_named(db: &TestDb) {
    let app = TestApp::new(db);
    let path = "/audit/events?object_kind=thing&person_id=x&from=yesterday&to=2026-01-01&format=pdf";
    assert_eq!(
        app.client("audit").get(path).expect(422).faults(),
        [
            "/object_kind field.not_one_of",
            "/person_id field.malformed",
            "/from field.malformed",
            "/to field.malformed",
            "/format field.not_one_of",
        ]
    );
}
