//! One-time codes for many.

use dukao_app::demo::PASSWORD;
use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

on_both!(
    codes_are_told_once_and_kept_nowhere,
    a_code_signs_in_and_opens_nothing_else,
    those_who_cannot_sign_in_get_one_in_turn,
    a_reset_ends_sessions,
    wrong_requests_are_named,
);

const PEOPLE: &str = "账号,姓名,单位,科室,职务,电话,岗位";

fn import(client: &Client, accounts: &[&str], unit: &str) {
    let rows: String = accounts.iter().map(|account| format!("{account},{account}员,{unit},,,,\n")).collect();
    let key = client.fresh_key();
    client.post("/people/import?mode=commit").key(&key).body("text/csv", format!("{PEOPLE}\n{rows}")).ok();
}

fn issue(client: &Client, key: &str, body: &Value) -> Answer {
    client.post("/people/issue-codes").key(key).json(body).send()
}

fn codes(answer: &Value) -> Vec<(String, Option<String>)> {
    let text = |item: &Value, name: &str| item[name].as_str().map(ToOwned::to_owned);
    let items = answer["items"].as_array().unwrap().iter();
    items.map(|item| (text(item, "account").unwrap(), text(item, "code"))).collect()
}

fn codes_are_told_once_and_kept_nowhere(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    import(&sysadmin, &["n1", "n2", "n3"], "ZS-WJJ");
    let body = json!({ "unit_id": sysadmin.unit("ZS-WJJ") });
    let first = issue(&sysadmin, "issue-once", &body).json();
    let told = codes(&first);
    assert_eq!(told.iter().map(|(account, _)| account.as_str()).collect::<Vec<_>>(), ["n1", "n2", "n3"]);
    assert_eq!(first["items"][0]["unit"], "市卫生健康局");
    assert_eq!(first["items"][0]["until"], "2026-03-03T01:30:00.000000Z");
    assert!(first["workbook"].is_string());
    let credentials = db.count("credentials");
    let again = issue(&sysadmin, "issue-once", &body).json();
    assert_eq!(codes(&again).iter().filter(|(_, code)| code.is_some()).count(), 0);
    assert_eq!((codes(&again).len(), &again["workbook"]), (3, &Value::Null));
    assert_eq!(db.count("credentials"), credentials);
    let other = issue(&sysadmin, "issue-once", &json!({ "all": true }));
    assert_eq!(other.code(), "idempotency_key.reused");
    // Not in clear in any place that could keep them.
    for (table, column) in
        [("idempotency_keys", "response"), ("audit_events", "change"), ("credentials", "phc")]
    {
        for row in db.query_text(&format!("select {column} from {table}")) {
            let kept = row[0].as_deref().unwrap_or_default();
            assert!(told.iter().all(|(_, code)| !kept.contains(code.as_deref().unwrap())), "{table}");
        }
    }
}

fn a_code_signs_in_and_opens_nothing_else(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    import(&sysadmin, &["n1"], "ZS-WJJ");
    let answer = issue(&sysadmin, "issue-one", &json!({ "all": true })).json();
    let code = codes(&answer)[0].1.clone().unwrap();
    let person = app.nobody().signed_in("n1", &code);
    let session = person.get("/session").ok();
    assert_eq!((&session["duty"], &session["roles"]), (&json!("change_password"), &json!([])));
    person.get("/units").expect(403);
    app.env().advance(24 * 60 * 60);
    assert_eq!(app.nobody().sign_in("n1", &code).status(), 401, "a day later it opens nothing");
}

fn those_who_cannot_sign_in_get_one_in_turn(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    import(&sysadmin, &["a1", "a2"], "ZS-WJJ");
    import(&sysadmin, &["b1"], "ZS-JTJ");
    db.execute_sql("update people set active = '0' where account = 'a2'").unwrap();
    let waiting =
        |filter: &str| sysadmin.get(&format!("/people/issue-codes{filter}")).ok()["waiting"].clone();
    let unit = format!("?unit_id={}", sysadmin.unit("ZS-WJJ"));
    assert_eq!((waiting(""), waiting(&unit)), (json!(2), json!(1)), "so many are told before it is done");
    app.client("unit").get("/people/issue-codes").expect(403);
    let all = issue(&sysadmin, "issue-all-1", &json!({ "all": true })).json();
    assert_eq!((waiting(""), waiting(&unit)), (json!(0), json!(0)));
    assert_eq!(codes(&all).into_iter().map(|(account, _)| account).collect::<Vec<_>>(), ["a1", "b1"]);
    assert_eq!(all["remaining"], 0);
    let none = issue(&sysadmin, "issue-all-2", &json!({ "all": true })).json();
    assert_eq!((&none["items"], &none["workbook"]), (&json!([]), &Value::Null), "they have one that is good");
    app.env().advance(24 * 60 * 60);
    let sysadmin = app.client("sysadmin");
    let late = issue(&sysadmin, "issue-all-3", &json!({ "all": true })).json();
    assert_eq!(codes(&late).len(), 2, "nobody used them in time");
}

fn a_reset_ends_sessions(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, leader) = (app.client("sysadmin"), app.client("leader"));
    let id = leader.get("/session").ok()["person"]["id"].clone();
    let answer = issue(&sysadmin, "issue-reset", &json!({ "person_ids": [id] })).json();
    let code = codes(&answer)[0].1.clone().unwrap();
    assert_eq!(leader.get("/session").expect(401).code(), "session.required");
    assert_eq!(app.nobody().sign_in("leader", PASSWORD).status(), 401);
    assert_eq!(app.nobody().sign_in("leader", &code).json()["duty"], "change_password");
}

fn wrong_requests_are_named(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let id = |account: &str| app.client(account).get("/session").ok()["person"]["id"].clone();
    let (own, leader, expert) = (id("sysadmin"), id("leader"), id("expert"));
    db.execute_sql("update people set active = '0' where account = 'expert'").unwrap();
    let nowhere = "01976d9e-7c00-7000-8000-000000000000";
    for (body, expected) in [
        (json!({}), vec![" field.not_one_of"]),
        (json!({ "all": true, "unit_id": nowhere }), vec![" field.not_one_of"]),
        (json!({ "person_ids": [] }), vec!["/person_ids field.out_of_range"]),
        (json!({ "person_ids": vec![nowhere; 201] }), vec!["/person_ids field.out_of_range"]),
        (json!({ "person_ids": ["x"] }), vec!["/person_ids/0 field.malformed"]),
        (json!({ "unit_id": nowhere }), vec!["/unit_id field.not_found"]),
        (
            json!({ "person_ids": [leader, leader, own, expert, nowhere] }),
            vec![
                "/person_ids/1 field.duplicate",
                "/person_ids/2 person.not_oneself",
                "/person_ids/3 person.closed",
                "/person_ids/4 field.not_found",
            ],
        ),
    ] {
        let refused = issue(&sysadmin, &sysadmin.fresh_key(), &body);
        assert_eq!(
            (refused.status(), refused.faults()),
            (422, expected.into_iter().map(ToOwned::to_owned).collect()),
            "{body}"
        );
    }
    assert_eq!(issue(&app.client("secadmin"), "issue-denied", &json!({ "all": true })).status(), 403);
    let keyless = sysadmin.post("/people/issue-codes").json(&json!({ "all": true })).expect(400);
    assert_eq!(keyless.code(), "idempotency_key.required");
    assert_eq!(db.count("credentials where expires_at is not null"), 0);
}
