//! What must never meet in one person, and seats that are filled in for.

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::json;

use super::{
    grants::{end, give, given, grant_of, roles, somebody},
    people::person,
};

on_both!(
    what_must_not_meet_is_refused_by_name,
    days_that_do_not_meet_exclude_nothing,
    an_acting_post_needs_a_vacant_seat_and_a_last_day,
);

fn what_must_not_meet_is_refused_by_name(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let unit = sysadmin.unit("ZS-STHJ");
    let group = person(&sysadmin, "group.2");
    let portfolio = group["posts"][0]["portfolio"]["id"].clone();
    let over_unit = json!({ "unit_id": unit });
    for (account, wanted, fields, rule, held) in [
        ("sysadmin2", "security_admin", json!({}), "exclusion.separate_administrators", "system_admin"),
        ("sysadmin2", "expert", json!({}), "exclusion.administrator_in_business", "system_admin"),
        ("group", "system_admin", json!({}), "exclusion.administrator_in_business", "supervision_group"),
        (
            "office",
            "supervision_group",
            json!({ "portfolio_id": portfolio }),
            "exclusion.office_in_group",
            "supervision_office",
        ),
        ("office", "expert", json!({}), "exclusion.office_is_expert", "supervision_office"),
        ("expert", "unit_officer", over_unit, "exclusion.expert_in_unit", "expert"),
        ("section", "expert", json!({}), "exclusion.expert_in_unit", "section_officer"),
    ] {
        let refused = give(&secadmin, &person(&sysadmin, account), wanted, fields);
        assert_eq!(refused.faults(), ["/role grant.excluded"], "{account} as {wanted}: {refused:?}");
        let params = &refused.json()["errors"][0]["params"];
        assert_eq!(*params, json!({ "rule": rule, "role": held, "wanted": wanted }));
    }
    // What waits for consent excludes already.
    let who = somebody(&app, db, "new.one");
    given(&give(&secadmin, &who, "supervision_office", json!({})));
    assert_eq!(give(&secadmin, &who, "expert", json!({})).faults(), ["/role grant.excluded"]);
}

fn days_that_do_not_meet_exclude_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let secadmin = app.client("secadmin");
    let who = somebody(&app, db, "new.one");
    let expert = |from: &str, to: &str| json!({ "from_on": from, "to_on": to });
    given(&give(&secadmin, &who, "expert", expert("2026-06-01", "2026-06-30")));
    let office = |from: &str, to: Option<&str>| {
        give(&secadmin, &who, "supervision_office", json!({ "from_on": from, "to_on": to }))
    };
    assert_eq!(office("2026-03-02", None).faults(), ["/role grant.excluded"], "in days to come too");
    assert_eq!(office("2026-06-30", None).faults(), ["/role grant.excluded"]);
    assert_eq!(office("2026-03-02", Some("2026-06-01")).faults(), ["/role grant.excluded"]);
    assert_eq!(office("2026-03-02", Some("2026-05-31")).status(), 201);
    assert_eq!(office("2026-07-01", None).status(), 201);
}

fn an_acting_post_needs_a_vacant_seat_and_a_last_day(db: &TestDb) {
    let app = TestApp::new(db);
    let (secadmin, sysadmin) = (app.client("secadmin"), app.client("sysadmin"));
    let who = somebody(&app, db, "new.one");
    let leader = person(&sysadmin, "leader");
    let seat = leader["posts"][0]["portfolio"]["id"].clone();
    let acting = |to: Option<&str>| json!({ "portfolio_id": seat, "acting": true, "to_on": to });
    let refused = give(&secadmin, &who, "leader", acting(Some("2026-04-30")));
    assert_eq!(refused.faults(), ["/acting grant.not_vacant"]);
    assert_eq!(refused.json()["errors"][0]["params"]["holder"], "分管副市长");
    assert_eq!(end(&secadmin, &grant_of(&secadmin, &leader), "2026-03-01").status(), 200);
    assert_eq!(give(&secadmin, &who, "leader", acting(None)).faults(), ["/to_on field.required"]);
    let unit = json!({ "unit_id": sysadmin.unit("ZS-WJJ"), "acting": true, "to_on": "2026-04-30" });
    assert_eq!(give(&secadmin, &who, "unit_officer", unit).faults(), ["/acting grant.not_acting"]);
    let view = given(&give(&secadmin, &who, "leader", acting(Some("2026-04-30"))));
    assert_eq!((&view["post"]["acting"], &view["post"]["state"]), (&json!(true), &json!("holding")));
    let (client, office) = (app.client("new.one"), app.client("office"));
    office.draft("候审的指标", Some(&office.unit("ZS-WJJ")));
    assert_eq!(roles(&client), ["leader"]);
    assert!(
        client.get("/indicators").ok()["total"].as_i64().unwrap() > 0,
        "what waits there, the deputy sees"
    );

    // The successor relieves whoever filled in, from their first day on.
    let successor = somebody(&app, db, "new.two");
    let full = json!({ "portfolio_id": seat, "from_on": "2026-03-10" });
    given(&give(&secadmin, &successor, "leader", full));
    let acted = grant_of(&secadmin, &who);
    assert_eq!((&acted["post"]["to_on"], &acted["post"]["state"]), (&json!("2026-03-09"), &json!("holding")));
}
