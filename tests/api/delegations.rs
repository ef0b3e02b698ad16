//! Posts that are lent, and what is done under them.

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{
    grants::{end as end_grant, give, somebody},
    people::{id, person},
};

on_both!(
    nobody_lends_what_is_not_theirs,
    a_loan_gives_nobody_what_they_could_not_hold,
    a_loan_keeps_to_its_days,
    a_loan_ends_with_its_post_and_its_people,
    lender_borrower_and_administrator_end_a_loan,
    loans_are_listed_to_those_they_concern,
);

/// The post that a client holds first.
pub(super) fn post(client: &Client) -> Value {
    client.get("/session/delegations").ok()["lendable"][0].clone()
}

pub(super) fn person_id(client: &Client) -> String {
    client.get("/session").ok()["person"]["id"].as_str().unwrap().to_owned()
}

pub(super) fn lend(from: &Client, to: &str, fields: Value) -> Answer {
    let body = json!({
        "grant_id": post(from)["grant_id"], "to_person_id": to, "from_on": "2026-03-02", "to_on": "2026-03-06",
        "reason": "公出",
    });
    from.post("/delegations").key(&from.fresh_key()).json(&changed(body, fields)).send()
}

pub(super) fn lent(from: &Client, to: &Client) -> Value {
    let answer = lend(from, &person_id(to), json!({}));
    assert_eq!(answer.status(), 201, "{answer:?}");
    answer.json()
}

pub(super) fn end(client: &Client, loan: &Value) -> Answer {
    let path = format!("/delegations/{}/end", id(loan));
    let version = loan["version"].as_i64().unwrap();
    client.post(&path).if_match(version).json(&json!({ "reason": "提前返岗" })).send()
}

fn nobody_lends_what_is_not_theirs(db: &TestDb) {
    let app = TestApp::new(db);
    let (group, deputy, third) =
        (app.client("group"), app.client("group.2"), person_id(&app.client("group.3")));
    let theirs = post(&group)["grant_id"].clone();
    let not_lendable = ["/grant_id delegation.not_lendable"];
    assert_eq!(lend(&deputy, &third, json!({ "grant_id": theirs })).faults(), not_lendable);
    let loan = lent(&group, &deputy);
    assert_eq!(
        lend(&deputy, &third, json!({ "grant_id": theirs })).faults(),
        not_lendable,
        "what is lent to them"
    );
    let body = json!({
        "grant_id": theirs, "to_person_id": third, "from_on": "2026-03-02", "to_on": "2026-03-06", "reason": "公出",
    });
    for grant in [theirs.clone(), post(&deputy)["grant_id"].clone()] {
        let mut body = body.clone();
        body["grant_id"] = grant;
        let acting = deputy.post("/delegations").key(&deputy.fresh_key()).header("X-On-Behalf", id(&loan));
        assert_eq!(acting.json(&body).expect(422).faults(), not_lendable);
    }
    // What two administrators give together, nobody passes on alone.
    for sensitive in ["office", "secretary", "orgdept", "sysadmin", "audit"] {
        assert_eq!(
            app.client(sensitive).get("/session/delegations").ok()["lendable"],
            json!([]),
            "{sensitive}"
        );
    }
    let secadmin = app.client("secadmin");
    assert_eq!(secadmin.get("/session/delegations").ok()["lendable"], json!([]));
    let own = secadmin.get("/grants?role=security_admin&sort=from_on").ok();
    let own = own["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|grant| grant["person"]["name"] == "安全管理员")
        .unwrap();
    let refused = lend(&secadmin, &third, json!({ "grant_id": own["id"] }));
    assert_eq!(refused.faults(), not_lendable);
}

fn a_loan_gives_nobody_what_they_could_not_hold(db: &TestDb) {
    let app = TestApp::new(db);
    let (group, unit) = (app.client("group"), app.client("unit"));
    for (from, to, rule, held, wanted) in [
        (&group, "office", "exclusion.office_in_group", "supervision_office", "supervision_group"),
        (&unit, "expert", "exclusion.expert_in_unit", "expert", "unit_officer"),
        (&unit, "audit", "exclusion.administrator_in_business", "audit_admin", "unit_officer"),
    ] {
        let refused = lend(from, &person_id(&app.client(to)), json!({}));
        assert_eq!(refused.faults(), ["/to_person_id grant.excluded"], "{to}: {refused:?}");
        let params = &refused.json()["errors"][0]["params"];
        assert_eq!(*params, json!({ "rule": rule, "role": held, "wanted": wanted }));
    }
    // What is lent excludes what is given, for as long as it is lent.
    let who = somebody(&app, db, "new.one");
    assert_eq!(lend(&group, id(&who), json!({})).status(), 201);
    let secadmin = app.client("secadmin");
    assert_eq!(give(&secadmin, &who, "supervision_office", json!({})).faults(), ["/role grant.excluded"]);
    assert_eq!(give(&secadmin, &who, "supervision_office", json!({ "from_on": "2026-03-07" })).status(), 201);
    // And two loans exclude each other.
    let other = somebody(&app, db, "new.two");
    assert_eq!(lend(&app.client("expert"), id(&other), json!({})).status(), 201);
    assert_eq!(lend(&unit, id(&other), json!({})).faults(), ["/to_person_id grant.excluded"]);
}

fn a_loan_keeps_to_its_days(db: &TestDb) {
    let app = TestApp::new(db);
    let (group, deputy) = (app.client("group"), app.client("group.2"));
    let to = person_id(&deputy);
    for (fields, expected) in [
        (json!({ "from_on": "2026-03-01" }), vec!["/from_on field.out_of_range"]),
        (json!({ "from_on": "2027-03-01", "to_on": "2027-03-02" }), vec!["/from_on field.out_of_range"]),
        (json!({ "to_on": "2026-03-01" }), vec!["/to_on field.ends_before_it_begins"]),
        (json!({ "to_on": "2026-08-29" }), vec!["/to_on delegation.too_long"]),
        (json!({ "to_person_id": person_id(&group) }), vec!["/to_person_id person.not_oneself"]),
        (
            json!({ "to_person_id": "01976d9e-7c00-7000-8000-000000000000" }),
            vec!["/to_person_id field.not_found"],
        ),
        (
            json!({ "to_person_id": "x", "from_on": "x", "to_on": "", "reason": "" }),
            vec![
                "/to_person_id field.malformed",
                "/from_on field.malformed",
                "/to_on field.malformed",
                "/reason field.required",
            ],
        ),
    ] {
        assert_eq!(lend(&group, &to, fields.clone()).faults(), expected, "{fields}");
    }
    let dates = json!({ "from_on": "2026-03-03", "to_on": "2026-03-04" });
    assert_eq!(lend(&group, &to, dates).json()["state"], "future");
    let again = lend(&group, &person_id(&app.client("group.3")), json!({ "from_on": "2026-03-04" }));
    assert_eq!(again.faults(), ["/from_on field.duplicate"], "one borrower at a time");
    assert_eq!(lend(&group, &to, json!({ "from_on": "2026-03-05", "to_on": "2026-08-31" })).status(), 201);
    let lent = || app.client("group.2").get("/session").ok()["lent"].as_array().unwrap().len();
    assert_eq!(lent(), 0);
    app.env().advance(14 * 3600 + 30 * 60);
    assert_eq!(lent(), 1, "midnight in the city");
    app.env().advance(2 * 24 * 3600 - 1);
    assert_eq!(lent(), 1, "the last second of the last day");
}

fn a_loan_ends_with_its_post_and_its_people(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let (group, deputy) = (app.client("group"), app.client("group.2"));
    let loan = lent(&group, &deputy);
    let grant = secadmin.get(&format!("/grants?person_id={}", person_id(&group))).ok()["items"][0].clone();
    let seen = |client: &Client| client.get("/units").header("X-On-Behalf", id(&loan)).send().status();
    assert_eq!(seen(&deputy), 200);
    assert_eq!(end_grant(&secadmin, &grant, "2026-03-01").status(), 200);
    assert_eq!(seen(&deputy), 403);
    assert_eq!(group.get("/session/delegations").ok()["items"][0]["state"], "ended");

    let (leader, other) = (app.client("leader"), app.client("leader.1"));
    let loan = lent(&leader, &other);
    let seen = |client: &Client| client.get("/units").header("X-On-Behalf", id(&loan)).send().status();
    assert_eq!(seen(&other), 200);
    let gone = person(&sysadmin, "leader");
    let body = json!({ "last_on": "2026-03-02", "reason": "调离" });
    sysadmin.post(&format!("/people/{}/close", id(&gone))).if_match(1).json(&body).expect(200);
    assert_eq!(seen(&other), 403);
    let listed = secadmin.get(&format!("/delegations?person_id={}", id(&gone))).ok();
    assert_eq!((&listed["total"], &listed["items"][0]["state"]), (&json!(1), &json!("ended")));
    assert!(listed["items"][0]["ended_at"].is_string());
}

fn lender_borrower_and_administrator_end_a_loan(db: &TestDb) {
    let app = TestApp::new(db);
    let (group, deputy) = (app.client("group"), app.client("group.2"));
    let loan = lent(&group, &deputy);
    let path = format!("/delegations/{}/end", id(&loan));
    assert_eq!(end(&app.client("group.3"), &loan).status(), 404, "others do not even see it");
    assert_eq!(end(&app.client("sysadmin"), &loan).status(), 403, "who sees all grants and ends none");
    deputy.post(&path).json(&json!({})).expect(428);
    deputy.post(&path).if_match(7).json(&json!({})).expect(412);
    assert_eq!(end(&deputy, &loan).status(), 200, "the borrower gives it back");
    app.env().advance(60);
    let next = lent(&group, &deputy);
    app.env().advance(60);
    assert_eq!(end(&app.client("secadmin"), &next).status(), 200);
    let event = app.client("audit").get("/audit/events?object_kind=delegation&limit=1").ok();
    assert_eq!(event["items"][0]["reason"], "提前返岗");
    assert_eq!(deputy.get("/session").ok()["lent"], json!([]));
}

fn loans_are_listed_to_those_they_concern(db: &TestDb) {
    let app = TestApp::new(db);
    let (group, deputy, secadmin) = (app.client("group"), app.client("group.2"), app.client("secadmin"));
    let body = json!({
        "grant_id": post(&group)["grant_id"], "to_person_id": person_id(&deputy), "from_on": "2026-03-02",
        "to_on": "2026-03-06", "reason": "公出",
    });
    let once = || group.post("/delegations").key("lend-once").json(&body).expect(201).json();
    assert_eq!(once(), once());
    assert_eq!(group.get("/session/delegations").ok()["items"][0]["to"]["name"], "政务督查二组组员");
    assert_eq!(deputy.get("/session/delegations").ok()["items"].as_array().unwrap().len(), 1);
    assert_eq!(app.client("group.3").get("/session/delegations").ok()["items"], json!([]));
    let all = secadmin.get("/delegations?state=holding&role=supervision_group&sort=-to_on").ok();
    assert_eq!((&all["total"], &all["items"][0]["from"]["name"]), (&json!(1), &json!("政务督查一组组员")));
    assert_eq!(secadmin.get("/delegations?state=future").ok()["total"], 0);
    assert_eq!(secadmin.get("/delegations?state=ended").ok()["total"], 0);
    assert_eq!(secadmin.get("/delegations?role=leader").ok()["total"], 0);
    app.client("office").get("/delegations").expect(403);
    let found = group.get("/delegations/borrowers?q=%E7%9D%A3%E6%9F%A5%E4%BA%8C%E7%BB%84").ok();
    assert_eq!(found["items"][0]["name"], "政务督查二组组员");
    assert_eq!(group.get("/delegations/borrowers?q=group.3").ok()["total"], 1, "a whole account");
    assert_eq!(
        group.get("/delegations/borrowers?q=group").ok()["total"],
        0,
        "oneself and parts of accounts are not"
    );
    assert_eq!(group.get("/delegations/borrowers").expect(422).faults(), ["/q field.required"]);
}
