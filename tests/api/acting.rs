//! What is done under a post that is lent.

use dukao_app::{AppError, Cx, organisation::decide_grant};
use dukao_domain::{
    audit::event::Version,
    env::EnvSource as _,
    organisation::{Role, SettingsValue},
    policy::{Actor, Denial, Over, Post, perm::GrantConsent},
};
use dukao_testkit::{TestApp, TestDb, app::milestone, on_both};
use serde_json::{Value, json};

use super::{
    delegations::{end, lent},
    grants::{give, somebody},
    people::{id, person},
};

on_both!(a_lent_post_is_used_by_name_and_logged_under_both, what_is_made_for_another_is_made_by_both,);

fn a_lent_post_is_used_by_name_and_logged_under_both(db: &TestDb) {
    let app = TestApp::new(db);
    let (group, deputy) = (app.client("group"), app.client("group.2"));
    let office = app.client("office");
    office.draft("督查一组的指标", Some(&office.unit("ZS-WJJ")));
    let theirs = group.get("/indicators?per_page=1").ok();
    let path = format!("/indicators/{}", id(&theirs["items"][0]));
    deputy.get(&path).expect(404);
    let loan = lent(&group, &deputy);
    assert_eq!((&loan["state"], &loan["post"]["role"]), (&json!("holding"), &json!("supervision_group")));
    let seen = deputy.get("/session").ok();
    assert_eq!(seen["lent"][0]["id"], loan["id"]);
    assert_eq!(seen["lent"][0]["from"]["name"], "政务督查一组组员");
    // Not mixed into one's own: only a request that names the loan is made under it.
    deputy.get(&path).expect(404);
    deputy.get(&path).header("X-On-Behalf", id(&loan)).expect(200);
    assert_eq!(deputy.get("/indicators").header("X-On-Behalf", id(&loan)).ok()["total"], theirs["total"]);

    // A post that writes: the log carries both persons.
    let (unit, colleague) = (app.client("unit"), app.client("group.3"));
    let loan = lent(&unit, &colleague);
    let (item, lead) = (unit.item(), unit.unit("ZS-WJJ"));
    let mut body = milestone(&item, "代拟的指标");
    body["lead_unit_id"] = json!(lead);
    let post = |key: &str| colleague.post("/indicators").key(key).json(&body);
    assert_eq!(post("acting-own").expect(403).code(), "policy.forbidden");
    let made = post("acting-lent").header("X-On-Behalf", id(&loan)).expect(201).json();
    let event = app.client("audit").get(&format!("/audit/events?object_id={}", id(&made))).ok();
    let event = &event["items"][0];
    assert_eq!(event["actor"]["name"], "政务督查三组组员");
    assert_eq!(event["on_behalf_of"]["name"], "市卫生健康局绩效联络员");

    let ended = end(&unit, &loan);
    assert_eq!((ended.status(), &ended.json()["state"]), (200, &json!("ended")));
    let refused =
        colleague.get(&format!("/indicators/{}", id(&made))).header("X-On-Behalf", id(&loan)).expect(403);
    assert_eq!(refused.code(), "delegation.not_held");
    let again = end(&unit, &ended.json());
    assert_eq!((again.status(), &again.json()["from"]), (409, &json!("ended")));
}

/// Administrators lend nothing, so the one check that exists so far is asked directly: who acts for its maker.
fn what_is_made_for_another_is_made_by_both(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let who = somebody(&app, db, "new.one");
    let grant = give(&secadmin, &who, "meeting_secretary", json!({})).json();
    let (maker, other) = (person(&sysadmin, "secadmin"), person(&sysadmin, "sysadmin2"));
    let uuid = |person: &Value| id(person).parse().unwrap();
    let consent = |by: &Value, on_behalf_of: Option<&Value>| {
        let mut actor = Actor::person(uuid(by), vec![Post { role: Role::SecurityAdmin, over: Over::City }]);
        actor.on_behalf_of = on_behalf_of.map(uuid);
        let env = app.env().env();
        let zone = SettingsValue::default().time_zone;
        let session = env.new_id();
        let cx = Cx::<GrantConsent>::new(app.db(), env, actor, session, zone, "test").unwrap();
        let word = decide_grant::Word {
            id: id(&grant).parse().unwrap(),
            expected: Version::FIRST,
            consents: true,
            reason: None,
        };
        decide_grant::decide_grant(&cx, &word)
    };
    for (by, on_behalf_of) in [(&other, Some(&maker)), (&maker, Some(&other)), (&other, Some(&who))] {
        let refused = consent(by, on_behalf_of);
        assert!(matches!(refused, Err(AppError::Forbidden(Denial::OwnWork))), "{refused:?}");
    }
    let consented = db.count("grants where consent = 'given'");
    assert_eq!(consented, 0);
}
