//! Acknowledgement (签收) of what was issued: the unit, then its section, then the person; co-units beside them.

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{
    delegations,
    grants::give,
    people::{id, person},
    reviews::{drafts, entries, issued},
};

on_both!(
    it_goes_down_level_by_level,
    each_role_gives_what_is_its_own,
    a_post_that_is_lent_is_acknowledged_under_both_names,
    whoever_holds_all_posts_gives_all_at_once,
    whoever_takes_over_acknowledges_anew,
    several_go_at_once_or_none,
    nothing_is_acknowledged_before_or_after_its_time,
);

pub(super) const OWN: &str = "ZS-WJJ";

pub(super) fn acknowledge(client: &Client, indicators: &[&Value]) -> Answer {
    let call = client.post("/indicators/acknowledgements").key(&client.fresh_key());
    call.json(&entries(indicators)).send()
}

/// Lets another unit work along, or measure.
pub(super) fn beside(db: &TestDb, indicator: &Value, along: &str, measures: &str) {
    let code = indicator["code"].as_str().unwrap();
    let unit = |code: &str| format!("(select id from units where code = '{code}')");
    db.execute_sql(&format!(
        "insert into indicator_co_units (indicator_id, unit_id) \
         select id, {} from indicators where code = '{code}'",
        unit(along)
    ))
    .unwrap();
    db.execute_sql(&format!(
        "update indicators set data_owner_id = {} where code = '{code}'",
        unit(measures)
    ))
    .unwrap();
}

fn shown(client: &Client, indicator: &Value) -> Value {
    client.get(&format!("/indicators/{}/acknowledgements", id(indicator))).ok()
}

/// The levels that are outstanding, in order.
fn outstanding(client: &Client, indicator: &Value) -> Vec<String> {
    let shown = shown(client, indicator);
    let waiting = shown["items"].as_array().unwrap().iter().filter(|item| item["given"].is_null());
    waiting.map(|item| item["level"].as_str().unwrap().to_owned()).collect()
}

/// Why the caller's button is off; `None` where it is on.
fn reason(client: &Client, indicator: &Value) -> Option<String> {
    let action = shown(client, indicator)["allowed_actions"][0].clone();
    assert_eq!(action["action"], "indicator.acknowledge");
    assert_eq!(action["allowed"], action["reason"].is_null());
    action["reason"].as_str().map(ToOwned::to_owned)
}

/// How many wait for the caller; the caller's own task list must say the same.
fn waiting(client: &Client, unit: &str) -> i64 {
    let count = client.get("/indicators/acknowledgements?year=2026").ok()["waiting"].as_i64().unwrap();
    let list = client.get(&format!("/units/{unit}/task-list?year=2026")).ok();
    let mine = list["items"].as_array().unwrap().iter();
    let mine = mine.filter(|task| task["allowed_actions"][0]["allowed"] == true).count();
    assert_eq!(i64::try_from(mine).unwrap(), count, "the list and the count agree");
    count
}

fn it_goes_down_level_by_level(db: &TestDb) {
    let app = TestApp::new(db);
    let indicators = issued(&app, 2);
    let one = &indicators[0];
    beside(db, one, "ZS-STHJ", "ZS-TJJ");
    let (unit, section, holder) = (app.client("unit"), app.client("section"), app.client("person"));
    let along = app.client("zs-sthj");
    let (own, theirs) = (unit.unit(OWN), unit.unit("ZS-STHJ"));
    let counts =
        || [waiting(&unit, &own), waiting(&section, &own), waiting(&holder, &own), waiting(&along, &theirs)];
    assert_eq!(outstanding(&unit, one), ["unit", "section", "person", "co_unit"]);
    assert_eq!(counts(), [2, 0, 0, 1]);
    let awaited = |client: &Client, level: &str| {
        let refused = acknowledge(client, &[one]);
        assert_eq!(refused.faults(), ["/entries/0 indicator.acknowledgement_awaited"]);
        assert_eq!(refused.json()["errors"][0]["params"]["level"], level);
        assert_eq!(reason(client, one), Some(format!("policy.awaits_{level}")));
    };
    awaited(&section, "unit");
    awaited(&holder, "unit");
    assert_eq!(reason(&unit, one), None);
    app.env().advance(60);
    assert_eq!(acknowledge(&unit, &[one]).json(), json!({ "changed": 1 }));
    assert_eq!(acknowledge(&unit, &[one]).faults(), ["/entries/0 indicator.nothing_to_acknowledge"]);
    assert_eq!(reason(&unit, one), Some("policy.nothing_to_acknowledge".to_owned()));
    awaited(&holder, "section");
    assert_eq!(counts(), [1, 1, 0, 1]);
    // A co-unit waits for nobody.
    assert_eq!(acknowledge(&along, &[one]).status(), 200);
    assert_eq!(acknowledge(&section, &[one]).status(), 200);
    assert_eq!(counts(), [1, 0, 1, 0]);
    assert_eq!(acknowledge(&holder, &[one]).status(), 200);
    assert_eq!(counts(), [1, 0, 0, 0]);
    assert_eq!(outstanding(&unit, one), Vec::<String>::new());
    let first = shown(&unit, one)["items"][0].clone();
    assert_eq!((&first["of"]["name"], &first["of"]["id"]), (&json!("市卫生健康局"), &json!(own)));
    assert_eq!(first["given"]["by"]["name"], "市卫生健康局绩效联络员");
    assert_eq!((&first["given"]["on_behalf_of"], first["given"]["at"].is_string()), (&Value::Null, true));
    // Facts of their own: the indicator stays as it is.
    let now = unit.get(&format!("/indicators/{}", id(one))).ok();
    assert_eq!(now["version"], one["version"]);
    let events = "audit_events where action = 'indicator.acknowledge' and object_kind = 'acknowledgement'";
    assert_eq!((db.count("acknowledgements"), db.count(events)), (4, 4));
}

fn each_role_gives_what_is_its_own(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    beside(db, one, "ZS-STHJ", "ZS-TJJ");
    for role in
        ["office", "secretary", "group", "leader", "expert", "social", "sysadmin", "secadmin", "audit"]
    {
        assert_eq!(acknowledge(&app.client(role), &[one]).code(), "policy.forbidden", "{role}");
        let count = app.client(role).get("/indicators/acknowledgements?year=2026").send();
        assert_eq!(count.status(), 403, "{role}");
    }
    for (account, code) in [
        ("zs-fgj", "field.not_found"),
        // Who measures has nothing to take note of as a part of the work.
        ("zs-tjj", "indicator.nothing_to_acknowledge"),
        // Of the unit, but of another section.
        ("zs-wjj.1", "indicator.nothing_to_acknowledge"),
    ] {
        assert_eq!(
            acknowledge(&app.client(account), &[one]).faults(),
            [format!("/entries/0 {code}")],
            "{account}"
        );
    }
    // A section officer of the co-unit reads along; its officer acknowledges.
    let reads = acknowledge(&app.client("zs-sthj.1"), &[one]);
    assert_eq!(reads.faults(), ["/entries/0 indicator.out_of_scope"]);
    app.client("zs-fgj").get(&format!("/indicators/{}/acknowledgements", id(one))).expect(404);
    app.client("zs-fgj").get(&format!("/indicators/{}/baselines", id(one))).expect(404);
    for reader in ["office", "secretary", "group", "leader"] {
        let reader = app.client(reader);
        assert_eq!(outstanding(&reader, one).len(), 4);
        assert_eq!(reason(&reader, one), Some("policy.not_granted".to_owned()));
    }
    assert_eq!(db.count("acknowledgements"), 0);
}

fn a_post_that_is_lent_is_acknowledged_under_both_names(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    let deputy = app.client("zs-wjj.1");
    let acting = |loan: &Value| {
        let call = deputy.post("/indicators/acknowledgements").key(&deputy.fresh_key());
        call.header("X-On-Behalf", id(loan)).json(&entries(&[one])).send()
    };
    for (account, level) in [("unit", 0), ("section", 1), ("person", 2)] {
        let lender = app.client(account);
        let loan = delegations::lent(&lender, &deputy);
        assert_eq!(acting(&loan).json(), json!({ "changed": 1 }), "{account}");
        let given = shown(&lender, one)["items"][level]["given"].clone();
        assert_eq!(given["by"]["id"], delegations::person_id(&deputy));
        assert_eq!(given["on_behalf_of"]["id"], delegations::person_id(&lender));
        delegations::end(&lender, &loan);
    }
    assert_eq!(outstanding(&deputy, one), Vec::<String>::new());
}

fn whoever_holds_all_posts_gives_all_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    let (unit, sysadmin) = (app.client("unit"), app.client("sysadmin"));
    // They lead the section and report for it; now they speak for the unit and carry the work too.
    let who = person(&sysadmin, "zs-wjj.2");
    let over = json!({ "unit_id": unit.unit(OWN) });
    assert_eq!(give(&app.client("secadmin"), &who, "unit_officer", over).status(), 201);
    let hands = json!({ "person_id": id(&who), "reason": "人员调整" });
    let path = format!("/indicators/{}/assignment", id(one));
    let now = unit.post(&path).if_match(one["version"].as_i64().unwrap()).json(&hands).expect(200).json();
    let all = app.client("zs-wjj.2");
    assert_eq!(waiting(&all, &unit.unit(OWN)), 1);
    assert_eq!(acknowledge(&all, &[one]).faults(), ["/entries/0 indicator.stale"]);
    assert_eq!(acknowledge(&all, &[&now]).json(), json!({ "changed": 1 }));
    assert_eq!(db.count("acknowledgements"), 3);
    assert_eq!(outstanding(&all, one), Vec::<String>::new());
    assert_eq!(waiting(&all, &unit.unit(OWN)), 0);
}

fn whoever_takes_over_acknowledges_anew(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    let (unit, own) = (app.client("unit"), app.client("unit").unit(OWN));
    for account in ["unit", "section", "person"] {
        assert_eq!(acknowledge(&app.client(account), &[one]).status(), 200, "{account}");
    }
    let next = person(&unit, "zs-wjj.2");
    let hands = json!({ "person_id": id(&next), "reason": "人员调整" });
    let path = format!("/indicators/{}/assignment", id(one));
    let now = unit.post(&path).if_match(one["version"].as_i64().unwrap()).json(&hands).expect(200).json();
    assert_eq!(outstanding(&unit, one), ["person"]);
    let (before, after) = (app.client("person"), app.client("zs-wjj.2"));
    assert_eq!((waiting(&before, &own), waiting(&after, &own)), (0, 1));
    assert_eq!(acknowledge(&before, &[&now]).faults(), ["/entries/0 indicator.nothing_to_acknowledge"]);
    assert_eq!(acknowledge(&after, &[&now]).status(), 200);
    // The fact of whoever carried it before stays in the record.
    assert_eq!(db.count("acknowledgements where level = 'person'"), 2);
    // Another section comes between them again.
    let sections = unit.get(&format!("/units/{own}/sections")).ok();
    let other = sections["items"].as_array().unwrap().iter().find(|one| one["id"] != now["section"]["id"]);
    let hands = json!({ "section_id": id(other.unwrap()), "reason": "职能调整" });
    unit.post(&path).if_match(now["version"].as_i64().unwrap()).json(&hands).expect(200);
    assert_eq!(outstanding(&unit, one), ["section"]);
    assert_eq!(waiting(&app.client("zs-wjj.1"), &own), 1);
}

fn several_go_at_once_or_none(db: &TestDb) {
    let app = TestApp::new(db);
    let indicators = issued(&app, 3);
    let unit = app.client("unit");
    let [one, two, three] = &indicators[..] else { panic!("three") };
    let draft = drafts(&unit).remove(0);
    let stale = changed(two.clone(), json!({ "version": 1 }));
    let nobody = json!({ "id": "01976d9e-7c00-7000-8000-000000000000", "version": 1 });
    assert_eq!(acknowledge(&unit, &[three]).status(), 200);
    let refused = acknowledge(&unit, &[one, &stale, &draft, &nobody, three]);
    assert_eq!(
        refused.faults(),
        [
            "/entries/1 indicator.stale",
            "/entries/2 indicator.in_stage",
            "/entries/3 field.not_found",
            "/entries/4 indicator.nothing_to_acknowledge",
        ]
    );
    assert_eq!(db.count("acknowledgements"), 1);
    let key = unit.fresh_key();
    let send = |body: &Value| unit.post("/indicators/acknowledgements").key(&key).json(body).send();
    let both = entries(&[one, two]);
    assert_eq!(send(&both).json(), json!({ "changed": 2 }));
    assert_eq!(send(&both).json(), json!({ "changed": 2 }), "a doubled request");
    assert_eq!(send(&entries(&[one])).code(), "idempotency_key.reused");
    assert_eq!(db.count("acknowledgements"), 3);
    assert_eq!(acknowledge(&unit, &[]).faults(), ["/entries field.out_of_range"]);
    assert_eq!(acknowledge(&unit, &[one, one]).faults(), ["/entries/1/id field.duplicate"]);
    unit.post("/indicators/acknowledgements").json(&both).expect(400);
}

fn nothing_is_acknowledged_before_or_after_its_time(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    let (unit, own) = (app.client("unit"), app.client("unit").unit(OWN));
    let draft = drafts(&unit).remove(0);
    assert_eq!(shown(&unit, &draft)["items"], json!([]));
    assert_eq!(reason(&unit, &draft), Some("policy.wrong_stage".to_owned()));
    let refused = acknowledge(&unit, &[&draft]);
    assert_eq!(refused.json()["errors"][0]["params"]["stage"], "draft");
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    assert_eq!(acknowledge(&unit, &[one]).faults(), ["/entries/0 indicator.year_closed"]);
    assert_eq!(reason(&unit, one), Some("policy.year_closed".to_owned()));
    assert_eq!(waiting(&unit, &own), 0);
    assert_eq!(unit.get("/indicators/acknowledgements").expect(422).faults(), ["/year field.required"]);
    assert_eq!(db.count("acknowledgements"), 0);
}
