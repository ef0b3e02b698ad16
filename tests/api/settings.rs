//! The site's settings, and the first set-up.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use dukao_app::{
    AppError, Vault,
    organisation::set_up::{FirstAccount, NewSite, SetUp, set_up},
    session::sign_in::{SignIn, sign_in},
};
use dukao_domain::{env::EnvSource as _, organisation::Year, session::Duty};
use dukao_testkit::{Client, FixedEnv, TestApp, TestDb, on_both};
use serde_json::{Value, json};

on_both!(
    settings_are_read_by_all_and_changed_by_one,
    every_wrong_setting_is_named_at_once,
    a_stale_change_is_refused_and_an_empty_one_writes_nothing,
    anybody_may_see_city_and_emblem,
    the_time_zone_stays_as_it_was_set_up,
    a_stricter_second_factor_holds_for_open_sessions,
    a_site_is_set_up_once,
    a_first_code_opens_nothing_but_the_change_of_password,
);

/// The settings as an input.
fn input(client: &Client) -> Value {
    let mut settings = client.get("/settings").ok();
    let members = settings.as_object_mut().unwrap();
    for name in ["version", "updated_at", "allowed_actions"] {
        members.remove(name);
    }
    settings
}

fn png() -> String {
    format!("data:image/png;base64,{}", STANDARD.encode(b"\x89PNG\r\n\x1a\nand so on"))
}

fn settings_are_read_by_all_and_changed_by_one(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, office) = (app.client("sysadmin"), app.client("office"));
    let seen = office.get("/settings").expect(200);
    assert_eq!((seen.json()["city_name"].as_str(), seen.version()), (Some("中山市"), 1));
    assert_eq!(seen.json()["allowed_actions"][0]["allowed"], false);
    let mut wanted = input(&sysadmin);
    wanted["city_name"] = json!(" 江门市 ");
    wanted["logo"] = json!(png());
    wanted["reason"] = json!("更名");
    app.env().advance(1);
    let refused = office.put("/settings").if_match(1).json(&wanted).expect(403);
    assert_eq!(refused.json()["reason"], "policy.not_granted");
    let changed = sysadmin.put("/settings").if_match(1).json(&wanted).expect(200);
    assert_eq!((changed.json()["city_name"].as_str(), changed.version()), (Some("江门市"), 2));
    assert_eq!(changed.json()["allowed_actions"][0]["allowed"], true);
    let event = app.client("audit").get("/audit/events?object_kind=settings&limit=1").ok();
    let event = &event["items"][0];
    assert_eq!((event["action"].as_str(), event["reason"].as_str()), (Some("setting.edit"), Some("更名")));
    let fields = event["changes"].as_array().unwrap();
    let logo = fields.iter().find(|change| change["field"] == "logo").unwrap();
    assert_eq!((&logo["redacted"], &logo["to"]), (&json!(true), &Value::Null), "no image in the log");
}

fn every_wrong_setting_is_named_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let mut wanted = input(&sysadmin);
    wanted["city_name"] = json!("  ");
    wanted["time_zone"] = json!("Asia/Zhongshan");
    wanted["document_head"] = json!("文".repeat(201));
    wanted["warn_working_days"] = json!(31);
    wanted["plan_working_days"] = json!(-1);
    wanted["logo"] = json!(format!("data:image/png;base64,{}", STANDARD.encode(b"GIF89a")));
    wanted["password"] = json!({ "min_length": 7, "min_classes": 300, "max_age_days": 100_000 });
    let refused = sysadmin.put("/settings").if_match(1).json(&wanted).expect(422);
    assert_eq!(
        refused.faults(),
        [
            "/time_zone field.malformed",
            "/city_name field.required",
            "/document_head field.too_long",
            "/logo field.malformed",
            "/warn_working_days field.out_of_range",
            "/plan_working_days field.out_of_range",
            "/password/min_length field.out_of_range",
            "/password/min_classes field.out_of_range",
            "/password/max_age_days field.out_of_range",
        ]
    );
    assert_eq!(refused.json()["errors"][8]["params"]["max"], "730");
    assert_eq!(sysadmin.get("/settings").expect(200).version(), 1);
}

fn a_stale_change_is_refused_and_an_empty_one_writes_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let mut wanted = input(&sysadmin);
    let events = db.count("audit_events");
    assert_eq!(sysadmin.put("/settings").if_match(1).json(&wanted).expect(200).version(), 1);
    assert_eq!(db.count("audit_events"), events);
    assert_eq!(sysadmin.put("/settings").json(&wanted).expect(428).code(), "version.required");
    wanted["warn_working_days"] = json!(7);
    sysadmin.put("/settings").if_match(1).json(&wanted).expect(200);
    wanted["warn_working_days"] = json!(9);
    let stale = sysadmin.put("/settings").if_match(1).json(&wanted).expect(412);
    assert_eq!((stale.code().as_str(), &stale.json()["current_version"]), ("version.stale", &json!(2)));
    assert_eq!(sysadmin.get("/settings").ok()["warn_working_days"], 7);
}

fn anybody_may_see_city_and_emblem(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    let first = nobody.get("/settings/public").expect(200);
    assert_eq!(first.json(), json!({ "city_name": "中山市", "logo": null, "time_zone": "Asia/Shanghai" }));
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    let tag = first.header("etag").unwrap();
    let again = nobody.get("/settings/public").header("if-none-match", tag).expect(304);
    assert!(again.body().is_empty());
    let sysadmin = app.client("sysadmin");
    let mut wanted = input(&sysadmin);
    wanted["logo"] = json!(png());
    sysadmin.put("/settings").if_match(1).json(&wanted).expect(200);
    let changed = nobody.get("/settings/public").header("if-none-match", tag).ok();
    assert_eq!(changed["logo"], json!(png()));
}

fn the_time_zone_stays_as_it_was_set_up(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let mut wanted = input(&sysadmin);
    // Every deadline stands by it: one administrator would move them all.
    wanted["time_zone"] = json!("America/New_York");
    let refused = sysadmin.put("/settings").if_match(1).json(&wanted).expect(422);
    assert_eq!(refused.faults(), ["/time_zone settings.time_zone_fixed"]);
    assert_eq!(sysadmin.get("/settings").expect(200).version(), 1);
}

fn a_stricter_second_factor_holds_for_open_sessions(db: &TestDb) {
    let app = TestApp::new(db);
    let (sysadmin, office, unit) = (app.client("sysadmin"), app.client("office"), app.client("unit"));
    assert_eq!(office.get("/session").ok()["duty"], Value::Null);
    let mut wanted = input(&sysadmin);
    wanted["totp_required"] = json!(true);
    sysadmin.put("/settings").if_match(1).json(&wanted).expect(200);
    let session = office.get("/session").ok();
    assert_eq!((&session["duty"], &session["roles"]), (&json!("enrol_totp"), &json!([])));
    office.get("/indicators?year=2026").expect(403);
    assert_eq!(sysadmin.get("/session").ok()["duty"], "enrol_totp", "the administrator's own too");
    assert_eq!(unit.get("/session").ok()["duty"], Value::Null, "a unit needs none");
}

fn new_site() -> NewSite {
    NewSite { city_name: "中山市".to_owned(), document_head: None, year: Year::new(2026).unwrap() }
}

fn a_site_is_set_up_once(db: &TestDb) {
    let (storage, env) = (db.db(), FixedEnv::new());
    let nameless = NewSite { city_name: " ".to_owned(), ..new_site() };
    let refused = set_up(&storage, &env.env(), nameless).unwrap_err();
    assert!(matches!(refused, AppError::Invalid(faults) if faults[0].pointer == "/city_name"));
    assert_eq!(db.count("audit_events"), 0);
    assert!(
        matches!(set_up(&storage, &env.env(), new_site()).unwrap(), SetUp::Now(accounts) if accounts.len() == 3)
    );
    let counts = ["people", "grants", "portfolios", "assessment_years", "settings", "units"];
    assert_eq!(counts.map(|table| db.count(table)), [3, 3, 4, 1, 1, 0]);
    assert!(db.count("calendar_days") > 20);
    let settings = storage.read(dukao_persistence::organisation::settings::current).unwrap().unwrap().value;
    assert_eq!((settings.document_head.as_str(), settings.totp_required), ("中山市人民政府文件", true));
    let before = db.count("audit_events");
    assert!(matches!(set_up(&storage, &env.env(), new_site()).unwrap(), SetUp::Before));
    assert_eq!(db.count("audit_events"), before);
}

fn a_first_code_opens_nothing_but_the_change_of_password(db: &TestDb) {
    let (storage, env) = (db.db(), FixedEnv::new());
    let SetUp::Now(accounts) = set_up(&storage, &env.env(), new_site()).unwrap() else { panic!("empty") };
    let vault = Vault::new(&[7; 32]);
    let enter = |first: &FirstAccount| {
        let input = SignIn {
            account: first.account,
            password: first.code.text(),
            code: None,
            address: "127.0.0.1",
            request_id: "test",
        };
        sign_in(&storage, &env.env(), &vault, &input)
    };
    for first in &accounts {
        let resolved = enter(first).unwrap();
        assert_eq!(resolved.duty, Some(Duty::ChangePassword));
        assert_eq!(resolved.actor.permissions(), Duty::PERMITS, "{}", first.account);
    }
    env.advance(24 * 60 * 60);
    assert!(matches!(enter(&accounts[0]), Err(AppError::BadCredentials)), "a day later");
}
