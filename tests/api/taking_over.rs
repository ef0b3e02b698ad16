//! One person never comes to hold what takes two: by a code, by a race, by an old session.

use std::thread;

use dukao_app::demo::PASSWORD;
use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    grants::{grant_of, roles},
    people::{id, person},
};

on_both!(
    a_code_for_an_administrator_gives_its_issuer_nothing,
    a_code_is_refused_where_nobody_could_consent,
    a_post_that_waits_for_consent_is_asked_for_anew_too,
    whoever_issued_the_way_in_never_consents,
    a_programs_secret_is_no_way_round,
    administrators_who_wait_for_consent_are_not_cleared_away,
    a_sign_in_never_outlives_the_password_it_began_with,
);

const NEW: &str = "Supervision-2027";

fn issue(admin: &Client, person: &Value) -> Answer {
    let call = admin.post(&format!("/people/{}/one-time-code", id(person)));
    call.key(&admin.fresh_key()).send()
}

fn issue_many(admin: &Client, people: &[&Value]) -> Answer {
    let ids: Vec<_> = people.iter().map(|person| id(person)).collect();
    let call = admin.post("/people/issue-codes").key(&admin.fresh_key());
    call.json(&json!({ "person_ids": ids })).send()
}

fn consent(client: &Client, grant: &Value) -> Answer {
    let call = client.post(&format!("/grants/{}/consent", id(grant)));
    call.if_match(grant["version"].as_i64().unwrap()).json(&json!({})).send()
}

/// Signs in with a code and gives the account another password.
fn taken(app: &TestApp, account: &str, code: &str) -> Client {
    let client = app.nobody().signed_in(account, code);
    let change = json!({ "current": code, "new": NEW });
    client.put("/session/password").json(&change).expect(204);
    client
}

fn waiting(client: &Client, person: &Value) -> Value {
    let found = client.get(&format!("/grants?person_id={}&state=awaiting", id(person))).ok();
    assert_eq!(found["total"], 1, "{found}");
    found["items"][0].clone()
}

fn a_code_for_an_administrator_gives_its_issuer_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, other) = (app.client("sysadmin"), app.client("secadmin2"));
    let victim = person(&sysadmin, "secadmin");
    let code = issue(&sysadmin, &victim).json()["code"].as_str().unwrap().to_owned();
    let thief = taken(&app, "secadmin", &code);
    assert_eq!(roles(&thief), [""; 0]);
    thief.get("/grants").expect(403);
    let grant = waiting(&other, &victim);
    assert_eq!(grant["granted_by"]["name"], "系统管理员");
    for own in [&sysadmin, &thief] {
        assert_eq!(consent(own, &grant).status(), 403);
    }
    assert_eq!(consent(&other, &grant).status(), 200);
    assert_eq!(roles(&app.nobody().signed_in("secadmin", NEW)), ["security_admin"]);
    // The post of before is kept as it was held.
    let ended = other.get(&format!("/grants?person_id={}&state=ended", id(&victim))).ok();
    assert_eq!((&ended["total"], &ended["items"][0]["post"]["to_on"]), (&json!(1), &json!("2026-03-01")));

    // Many at once are no other way; asking again asks for nothing more.
    let office = person(&sysadmin, "office");
    assert_eq!(issue_many(&sysadmin, &[&office]).status(), 200);
    let first = waiting(&other, &office);
    assert_eq!(issue(&sysadmin, &office).status(), 201);
    assert_eq!(waiting(&other, &office)["id"], first["id"]);
}

fn a_code_is_refused_where_nobody_could_consent(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    // The other two are away: one has no password of their own, one leaves.
    db.execute_sql(
        "delete from credentials where person_id = (select id from people where account = 'secadmin2')",
    )
    .unwrap();
    db.execute_sql("update people set leaves_on = '2026-03-31' where account = 'sysadmin2'").unwrap();
    let victim = person(&sysadmin, "secadmin");
    for refused in [issue(&sysadmin, &victim), issue_many(&sysadmin, &[&victim])] {
        assert_eq!((refused.status(), refused.code().as_str()), (409, "grant.nobody_to_consent"));
    }
    assert_eq!(roles(&app.client("secadmin")), ["security_admin"], "nothing was touched");
    assert_eq!(issue(&sysadmin, &person(&sysadmin, "leader")).status(), 201, "a post that takes no two");
}

fn a_post_that_waits_for_consent_is_asked_for_anew_too(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, secadmin) = (app.client("sysadmin"), app.client("secadmin"));
    let body = json!({ "account": "new.one", "name": "新任" });
    let who = sysadmin.post("/people").key("enter-new-one").json(&body).expect(201).json();
    let wanted = json!({
        "person_id": id(&who), "role": "supervision_office", "from_on": "2026-03-02", "reason": "任职通知",
    });
    secadmin.post("/grants").key("give-office").json(&wanted).expect(201);
    let code = issue(&sysadmin, &who).json()["code"].as_str().unwrap().to_owned();
    let grant = waiting(&secadmin, &who);
    assert_eq!(consent(&sysadmin, &grant).status(), 403, "the issuer would decide alone");
    assert_eq!(consent(&secadmin, &grant).status(), 200);
    let person = taken(&app, "new.one", &code);
    assert_eq!(roles(&person), ["supervision_office"]);
    assert_eq!(grant_of(&secadmin, &who)["consent_by"]["name"], "安全管理员");
}

fn whoever_issued_the_way_in_never_consents(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, secadmin) = (app.client("sysadmin"), app.client("secadmin"));
    let body = json!({ "account": "new.one", "name": "新任" });
    let who = sysadmin.post("/people").key("enter-new-one").json(&body).expect(201).json();
    // The code first, and used by whoever issued it.
    let code = issue(&sysadmin, &who).json()["code"].as_str().unwrap().to_owned();
    let thief = taken(&app, "new.one", &code);
    let wanted = json!({
        "person_id": id(&who), "role": "supervision_office", "from_on": "2026-03-02", "reason": "任职通知",
    });
    secadmin.post("/grants").key("give-office").json(&wanted).expect(201);
    let grant = waiting(&sysadmin, &who);
    let denied = &grant["allowed_actions"][0];
    assert_eq!((&denied["action"], &denied["reason"]), (&json!("grant.consent"), &json!("policy.own_work")));
    assert_eq!(consent(&sysadmin, &grant).status(), 403);
    assert_eq!(roles(&thief), [""; 0]);
    assert_eq!(consent(&app.client("sysadmin2"), &grant).status(), 200);
}

fn a_programs_secret_is_no_way_round(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, secadmin) = (app.client("sysadmin"), app.client("secadmin"));
    let body = json!({
        "client_id": "pull.results", "name": "考核系统", "scopes": ["year.read"], "requests_per_minute": 60, "networks": [],
    });
    let made = sysadmin.post("/clients").key("enter-program").json(&body).expect(201).json();
    let made = &made["client"];
    let who = &made["person_id"];
    let wanted = json!({
        "person_id": who, "role": "organisation_department", "from_on": "2026-03-02", "reason": "任职通知",
    });
    let grant = secadmin.post("/grants").key("give-program").json(&wanted).expect(201).json();
    assert_eq!(consent(&sysadmin, &grant).status(), 403, "whoever had the secret drawn");
    assert_eq!(consent(&app.client("sysadmin2"), &grant).status(), 200);
    let holding = |state: &str| {
        secadmin.get(&format!("/grants?person_id={}&state={state}", who.as_str().unwrap())).ok()["total"]
            .clone()
    };
    assert_eq!(holding("holding"), 1);
    let version = |client: &Value| client["version"].as_i64().unwrap();
    let path = format!("/clients/{}", id(made));
    let wider = json!({
        "name": "考核系统", "scopes": ["year.read", "calendar.read"], "requests_per_minute": 60, "networks": [],
    });
    let widened = sysadmin.put(&path).if_match(version(made)).json(&wider).expect(200).json();
    assert_eq!((holding("holding"), holding("awaiting")), (json!(0), json!(1)), "it may do more now");
    let again = waiting(&secadmin, &json!({ "id": who }));
    assert_eq!(consent(&secadmin, &again).status(), 200);
    let narrower = json!({
        "name": "考核系统", "scopes": ["calendar.read"], "requests_per_minute": 60, "networks": [],
    });
    sysadmin.put(&path).if_match(version(&widened)).json(&narrower).expect(200);
    assert_eq!(holding("holding"), 1, "less needs nobody's word");
    sysadmin.post(&format!("{path}/secret")).key("rotate-secret").send();
    assert_eq!(
        (holding("holding"), holding("awaiting")),
        (json!(0), json!(1)),
        "another secret, told to one"
    );
}

fn administrators_who_wait_for_consent_are_not_cleared_away(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    for account in ["secadmin2", "secadmin", "audit"] {
        assert_eq!(issue(&sysadmin, &person(&sysadmin, account)).status(), 201, "{account}");
    }
    let close = |account: &str| {
        let who = person(&sysadmin, account);
        let call = sysadmin.post(&format!("/people/{}/close", id(&who)));
        let body = json!({ "last_on": "2026-03-02", "reason": "调离" });
        call.if_match(who["version"].as_i64().unwrap()).json(&body).send()
    };
    for account in ["audit", "secadmin", "secadmin2"] {
        assert_eq!(close(account).code(), "grant.last_administrator", "{account}");
    }
}

fn a_sign_in_never_outlives_the_password_it_began_with(db: &TestDb) {
    const ROUNDS: usize = 6;
    let app = TestApp::new(db);
    let mut password = PASSWORD.to_owned();
    for round in 0..ROUNDS {
        let owner = app.nobody().signed_in("leader", &password);
        let next = format!("Supervision-{round}-2027");
        let begun: Vec<Client> = thread::scope(|scope| {
            let old = password.as_str();
            let tries: Vec<_> = (0..4)
                .map(|_| {
                    let client = app.nobody();
                    scope.spawn(move || (client.sign_in("leader", old).status() == 200).then_some(client))
                })
                .collect();
            let change = json!({ "current": old, "new": next });
            owner.put("/session/password").json(&change).expect(204);
            tries.into_iter().filter_map(|handle| handle.join().unwrap()).collect()
        });
        for client in begun {
            assert_eq!(client.get("/session").expect(401).code(), "session.required", "{round}");
        }
        owner.get("/session").ok();
        password = next;
    }
}
