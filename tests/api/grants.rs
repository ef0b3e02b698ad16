//! Posts: given, consented to, ended; and what must never meet in one person.

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::people::{enter, id, person};

on_both!(
    a_post_holds_from_its_first_to_its_last_day,
    a_sensitive_post_waits_for_a_second_administrator,
    neither_giver_nor_receiver_consents,
    a_refused_post_never_holds,
    every_fault_of_an_appointment_is_named_at_once,
    a_post_is_ended_with_a_reason,
    the_last_administrator_stays,
    who_cannot_sign_in_is_no_other_administrator,
    grants_are_found_by_what_they_are,
    a_doubled_request_gives_once,
);

/// Somebody new who can sign in.
pub(super) fn somebody(app: &TestApp, db: &TestDb, account: &str) -> Value {
    let view = enter(&app.client("sysadmin"), account, None);
    let phc =
        "(select phc from credentials where person_id = (select id from people where account = 'leader'))";
    // Its own row: the test need not wait for the change of a one-time code.
    let whose = format!("(select id from people where account = '{account}')");
    db.execute_sql(&format!(
        "insert into credentials (id, person_id, phc, version, changed_at) select {whose}, {whose}, {phc}, 1, changed_at \
         from credentials where person_id = (select id from people where account = 'leader')"
    ))
    .unwrap();
    view
}

pub(super) fn give(client: &Client, person: &Value, role: &str, fields: Value) -> Answer {
    let body =
        json!({ "person_id": id(person), "role": role, "from_on": "2026-03-02", "reason": "任职通知" });
    client.post("/grants").key(&client.fresh_key()).json(&changed(body, fields)).send()
}

fn act(client: &Client, grant: &Value, verb: &str, body: &Value) -> Answer {
    let path = format!("/grants/{}/{verb}", id(grant));
    client.post(&path).if_match(grant["version"].as_i64().unwrap()).json(body).send()
}

pub(super) fn end(client: &Client, grant: &Value, last_on: &str) -> Answer {
    act(client, grant, "end", &json!({ "last_on": last_on, "reason": "免职通知" }))
}

pub(super) fn given(answer: &Answer) -> Value {
    assert_eq!(answer.status(), 201, "{answer:?}");
    answer.json()
}

pub(super) fn roles(client: &Client) -> Vec<String> {
    let session = client.get("/session").ok();
    let roles = session["roles"].as_array().unwrap().iter();
    roles.map(|role| role["role"].as_str().unwrap().to_owned()).collect()
}

pub(super) fn grant_of(client: &Client, person: &Value) -> Value {
    client.get(&format!("/grants?person_id={}", id(person))).ok()["items"][0].clone()
}

fn a_post_holds_from_its_first_to_its_last_day(db: &TestDb) {
    let app = TestApp::new(db);
    let secadmin = app.client("secadmin");
    let who = somebody(&app, db, "new.one");
    let unit = app.client("sysadmin").unit("ZS-WJJ");
    let dates = json!({ "unit_id": unit, "from_on": "2026-03-03", "to_on": "2026-03-04" });
    let view = given(&give(&secadmin, &who, "unit_officer", dates));
    assert_eq!((&view["post"]["state"], &view["sensitive"]), (&json!("future"), &json!(false)));
    assert_eq!(
        (&view["post"]["unit"]["name"], &view["granted_by"]["name"]),
        (&json!("市卫生健康局"), &json!("安全管理员"))
    );
    let held = || roles(&app.client("new.one"));
    assert_eq!(held(), [""; 0]);
    app.env().advance(14 * 3600 + 30 * 60 - 1);
    assert_eq!(held(), [""; 0], "23:59:59 of the day before");
    app.env().advance(1);
    assert_eq!(held(), ["unit_officer"], "midnight in the city");
    app.env().advance(2 * 24 * 3600 - 1);
    assert_eq!(held(), ["unit_officer"], "the last second of the last day");
    app.env().advance(1);
    assert_eq!(held(), [""; 0]);
    assert_eq!(grant_of(&app.client("secadmin"), &who)["post"]["state"], "ended");
}

fn a_sensitive_post_waits_for_a_second_administrator(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let who = somebody(&app, db, "new.one");
    let client = app.client("new.one");
    let view = given(&give(&secadmin, &who, "meeting_secretary", json!({})));
    assert_eq!((&view["post"]["state"], &view["sensitive"]), (&json!("awaiting"), &json!(true)));
    assert_eq!(roles(&client), [""; 0]);
    assert_eq!(sysadmin.get("/grants?state=awaiting").ok()["total"], 1);
    let denied = act(&app.client("office"), &view, "consent", &json!({}));
    assert_eq!((denied.status(), &denied.json()["reason"]), (403, &json!("policy.not_granted")));
    let mut stale = view.clone();
    stale["version"] = json!(7);
    assert_eq!(act(&sysadmin, &stale, "consent", &json!({})).status(), 412);
    let consented = act(&sysadmin, &view, "consent", &json!({ "reason": "任免文件〔2026〕3 号" })).json();
    assert_eq!(
        (&consented["post"]["state"], &consented["consent_by"]["name"]),
        (&json!("holding"), &json!("系统管理员"))
    );
    assert_eq!(roles(&client), ["meeting_secretary"]);
    let again = act(&sysadmin, &consented, "consent", &json!({}));
    assert_eq!((again.status(), &again.json()["from"]), (409, &json!("holding")));
    assert_eq!(again.json()["allowed"], json!(["awaiting"]));
}

fn neither_giver_nor_receiver_consents(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let who = somebody(&app, db, "new.one");
    let first = given(&give(&secadmin, &who, "security_admin", json!({ "to_on": "2026-03-31" })));
    let own = act(&secadmin, &first, "consent", &json!({}));
    assert_eq!((own.status(), &own.json()["reason"]), (403, &json!("policy.own_work")));
    let listed = secadmin.get("/grants?state=awaiting").ok();
    let action = &listed["items"][0]["allowed_actions"][0];
    assert_eq!((&action["action"], &action["reason"]), (&json!("grant.consent"), &json!("policy.own_work")));
    assert_eq!(act(&sysadmin, &first, "consent", &json!({})).status(), 200);
    let next = given(&give(&secadmin, &who, "security_admin", json!({ "from_on": "2026-04-01" })));
    let receiver = act(&app.client("new.one"), &next, "consent", &json!({}));
    assert_eq!((receiver.status(), &receiver.json()["reason"]), (403, &json!("policy.own_work")));
    let to_oneself = give(&secadmin, &person(&sysadmin, "secadmin"), "expert", json!({}));
    assert!(to_oneself.faults().contains(&"/person_id person.not_oneself".to_owned()));
}

fn a_refused_post_never_holds(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let who = somebody(&app, db, "new.one");
    let view = given(&give(&secadmin, &who, "supervision_office", json!({})));
    assert_eq!(act(&sysadmin, &view, "refuse", &json!({})).faults(), ["/reason field.required"]);
    let refused = act(&sysadmin, &view, "refuse", &json!({ "reason": "未见任免文件" })).json();
    assert_eq!(refused["post"]["state"], "refused");
    assert_eq!(roles(&app.client("new.one")), [""; 0]);
    assert_eq!(act(&sysadmin, &refused, "consent", &json!({})).status(), 409);
    assert_eq!(end(&secadmin, &refused, "2026-03-02").status(), 409);
    assert_eq!(secadmin.get("/grants?state=refused").ok()["total"], 1);
    // What was refused excludes nothing.
    given(&give(&secadmin, &who, "expert", json!({})));
}

fn every_fault_of_an_appointment_is_named_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let nowhere = "01976d9e-7c00-7000-8000-000000000000";
    let (wjj, sthj) = (sysadmin.unit("ZS-WJJ"), sysadmin.unit("ZS-STHJ"));
    let section = person(&sysadmin, "section")["posts"][0]["section"]["id"].clone();
    let who = somebody(&app, db, "new.one");
    let body = json!({ "person_id": "x", "role": "king", "from_on": "31.12.", "to_on": "x", "reason": " " });
    let refused = secadmin.post("/grants").key(&secadmin.fresh_key()).json(&body).expect(422);
    assert_eq!(
        refused.faults(),
        [
            "/person_id field.malformed",
            "/role field.not_one_of",
            "/from_on field.malformed",
            "/to_on field.malformed",
            "/reason field.required",
        ]
    );
    let nobody = json!({ "id": nowhere });
    let seat = json!({ "portfolio_id": nowhere, "from_on": "2024-01-01", "to_on": "2023-01-01" });
    let refused = give(&secadmin, &nobody, "leader", seat);
    assert_eq!(
        refused.faults(),
        [
            "/person_id field.not_found",
            "/from_on field.out_of_range",
            "/to_on field.ends_before_it_begins",
            "/portfolio_id field.not_found",
        ]
    );
    let group = person(&sysadmin, "group")["posts"][0]["portfolio"]["id"].clone();
    for (role, fields, expected) in [
        ("leader", json!({}), vec!["/portfolio_id field.required"]),
        ("leader", json!({ "portfolio_id": group }), vec!["/portfolio_id grant.scope_unfit"]),
        (
            "unit_officer",
            json!({ "unit_id": wjj, "section_id": section }),
            vec!["/unit_id grant.scope_unfit"],
        ),
        ("unit_officer", json!({ "unit_id": nowhere }), vec!["/unit_id field.not_found"]),
        ("unit_officer", json!({ "unit_id": wjj, "portfolio_id": group }), vec!["/role grant.scope_unfit"]),
        (
            "section_officer",
            json!({ "unit_id": sthj, "section_id": section }),
            vec!["/section_id section.of_another_unit"],
        ),
        ("expert", json!({ "unit_id": wjj }), vec!["/role grant.scope_unfit"]),
        ("expert", json!({ "to_on": "2200-01-01" }), vec!["/to_on field.out_of_range"]),
    ] {
        assert_eq!(give(&secadmin, &who, role, fields.clone()).faults(), expected, "{role} {fields}");
    }
    let twice = give(&secadmin, &person(&sysadmin, "expert"), "expert", json!({}));
    assert_eq!(twice.faults(), ["/role field.duplicate"]);
    db.execute_sql("update people set active = '0' where account = 'new.one'").unwrap();
    assert_eq!(give(&secadmin, &who, "expert", json!({})).faults(), ["/person_id person.closed"]);
    assert_eq!(give(&sysadmin, &who, "expert", json!({})).status(), 403);
}

fn a_post_is_ended_with_a_reason(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let leader = app.client("leader");
    let grant = grant_of(&secadmin, &person(&sysadmin, "leader"));
    let wrong = act(&secadmin, &grant, "end", &json!({ "last_on": "x", "reason": "" }));
    assert_eq!(wrong.faults(), ["/last_on field.malformed", "/reason field.required"]);
    assert_eq!(end(&secadmin, &grant, "2026-02-28").faults(), ["/last_on field.out_of_range"]);
    app.env().advance(60);
    let ended = end(&secadmin, &grant, "2026-03-05");
    assert_eq!(ended.json()["post"]["to_on"], "2026-03-05");
    assert_eq!(end(&secadmin, &grant, "2026-03-05").status(), 412);
    assert_eq!(
        end(&secadmin, &ended.json(), "2026-03-06").faults(),
        ["/last_on field.out_of_range"],
        "never longer"
    );
    assert_eq!(roles(&leader), ["leader"]);
    let at_once = end(&secadmin, &ended.json(), "2026-03-01").json();
    assert_eq!((at_once["post"]["state"].as_str(), roles(&leader)), (Some("ended"), vec![]));
    let again = end(&secadmin, &at_once, "2026-03-01");
    assert_eq!((again.status(), &again.json()["from"]), (409, &json!("ended")));
    let event = app.client("audit").get("/audit/events?object_kind=grant&limit=1").ok();
    assert_eq!(event["items"][0]["reason"], "免职通知");
    let other = grant_of(&secadmin, &person(&sysadmin, "expert"));
    assert_eq!(end(&app.client("office"), &other, "2026-03-05").status(), 403);
}

fn the_last_administrator_stays(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let audit = grant_of(&secadmin, &person(&sysadmin, "audit"));
    assert_eq!(end(&secadmin, &audit, "2026-03-31").code(), "grant.last_administrator");
    let spare = grant_of(&secadmin, &person(&sysadmin, "sysadmin2"));
    assert_eq!(end(&secadmin, &spare, "2026-03-31").status(), 200);
    let other = grant_of(&secadmin, &person(&sysadmin, "sysadmin"));
    assert_eq!(end(&secadmin, &other, "2026-03-31").code(), "grant.last_administrator");
    // Two at first, but from the end of March on none.
    assert_eq!(end(&secadmin, &other, "2026-03-20").code(), "grant.last_administrator");
}

fn who_cannot_sign_in_is_no_other_administrator(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let other = grant_of(&secadmin, &person(&sysadmin, "sysadmin"));
    let spare = "(select id from people where account = 'sysadmin2')";
    for absent in [
        format!("update credentials set expires_at = changed_at + 1 where person_id = {spare}"),
        format!("delete from credentials where person_id = {spare}"),
    ] {
        db.execute_sql(&absent).unwrap();
        assert_eq!(end(&secadmin, &other, "2026-03-02").code(), "grant.last_administrator", "{absent}");
    }
}

fn grants_are_found_by_what_they_are(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let unit = sysadmin.unit("ZS-WJJ");
    let all = secadmin.get("/grants?per_page=2&sort=person").ok();
    assert_eq!(all["total"], db.count("grants"));
    let of_unit = secadmin.get(&format!("/grants?unit_id={unit}&per_page=200&sort=role,-from_on")).ok();
    let units: Vec<_> =
        of_unit["items"].as_array().unwrap().iter().map(|grant| &grant["post"]["unit"]["id"]).collect();
    assert!(units.len() > 3 && units.iter().all(|found| **found == json!(unit)));
    let leader = person(&sysadmin, "leader");
    let seat = leader["posts"][0]["portfolio"]["id"].as_str().unwrap();
    let of_seat = secadmin.get(&format!("/grants?portfolio_id={seat}&role=leader&state=holding")).ok();
    assert_eq!(of_seat["items"][0]["person"]["name"], "分管副市长");
    assert_eq!(secadmin.get("/grants?state=future").ok()["total"], 0);
    assert_eq!(secadmin.get("/grants?state=ended").ok()["total"], 0);
    let one = format!("/grants/{}", id(&of_seat["items"][0]));
    assert_eq!(secadmin.get(&one).expect(200).version(), 1);
    secadmin.get("/grants/01976d9e-7c00-7000-8000-000000000000").expect(404);
    assert_eq!(app.client("audit").get("/grants").expect(200).status(), 200);
    app.client("office").get("/grants").expect(403);
}

fn a_doubled_request_gives_once(db: &TestDb) {
    let app = TestApp::new(db);
    let secadmin = app.client("secadmin");
    let who = somebody(&app, db, "new.one");
    let body = json!({ "person_id": id(&who), "role": "expert", "from_on": "2026-03-02", "reason": "聘任" });
    let post = || secadmin.post("/grants").key("grants-once").json(&body).expect(201).json();
    assert_eq!(post(), post());
    assert_eq!(secadmin.get(&format!("/grants?person_id={}", id(&who))).ok()["total"], 1);
    assert_eq!(secadmin.post("/grants").json(&body).expect(400).code(), "idempotency_key.required");
}
