//! Changing an indicator: versions, two editors, scope, history.

use std::thread;

use dukao_testkit::{
    TestApp, TestDb,
    app::{changed, content_of},
    on_both,
};
use serde_json::json;

on_both!(
    a_change_needs_the_version_it_was_made_on,
    of_two_editors_one_wins,
    a_unit_stays_with_its_own,
    history_tells_what_changed,
    changes_of_one_instant_keep_their_order,
);

fn a_change_needs_the_version_it_was_made_on(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = office.draft("并发修改", None);
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    let body = changed(content_of(&draft), json!({ "title": "新的标题" }));

    assert_eq!(office.put(&path).json(&body).expect(428).code(), "version.required");
    assert_eq!(office.put(&path).header("If-Match", "1").json(&body).expect(400).code(), "request.malformed");
    assert_eq!(office.put(&path).if_match(1).json(&body).expect(200).version(), 2);
    let stale = office.put(&path).if_match(1).json(&body).expect(412);
    assert_eq!(stale.json()["current_version"], 2);
    // Nothing changes, so nothing is written: the version stays.
    assert_eq!(office.put(&path).if_match(2).json(&body).expect(200).version(), 2);
}

fn of_two_editors_one_wins(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = office.draft("两人同时改", None);
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    let edit = |title: &str| {
        let body = changed(content_of(&draft), json!({ "title": title }));
        (title.to_owned(), app.client("office").put(&path).if_match(1).json(&body).send().status())
    };
    let results = thread::scope(|scope| {
        let editors = ["甲改的", "乙改的"].map(|title| scope.spawn(move || edit(title)));
        editors.map(|editor| editor.join().unwrap())
    });
    let won: Vec<_> = results.iter().filter(|(_, status)| *status == 200).collect();
    let lost: Vec<_> = results.iter().filter(|(_, status)| *status == 412).collect();
    assert_eq!((won.len(), lost.len()), (1, 1), "{results:?}");
    let now = office.get(&path).ok();
    assert_eq!((now["title"].as_str(), now["version"].as_i64()), (Some(won[0].0.as_str()), Some(2)));
}

fn a_unit_stays_with_its_own(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let (own, other) = (office.unit("ZS-WJJ"), office.unit("ZS-STHJ"));
    let mine = office.draft("本单位的", Some(&own));
    let theirs = office.draft("别的单位的", Some(&other));
    let path = |draft: &serde_json::Value| format!("/indicators/{}", draft["id"].as_str().unwrap());

    assert_eq!(unit.get(&path(&theirs)).expect(404).code(), "resource.not_found");
    let body = changed(content_of(&theirs), json!({ "title": "越权" }));
    unit.put(&path(&theirs)).if_match(1).json(&body).expect(404);
    // A section officer sees it, and may not change it.
    let section = app.client("section");
    section.get(&path(&mine)).expect(200);
    let body = changed(content_of(&mine), json!({ "title": "改" }));
    assert_eq!(section.put(&path(&mine)).if_match(1).json(&body).expect(403).code(), "policy.forbidden");
    // Nobody hands an indicator to another unit.
    let away = changed(content_of(&mine), json!({ "lead_unit_id": other }));
    let refused = unit.put(&path(&mine)).if_match(1).json(&away).expect(422);
    assert_eq!(refused.json()["errors"][0]["code"], "indicator.unit_out_of_scope");
    unit.put(&path(&mine)).if_match(1).json(&body).expect(200);
}

fn history_tells_what_changed(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = office.draft("历史", None);
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    let unit = office.unit("ZS-WJJ");
    app.env().advance(60);
    let body = changed(content_of(&draft), json!({ "lead_unit_id": unit, "reason": "常务会议分工" }));
    office.put(&path).if_match(1).json(&body).expect(200);
    let history = office.get(&format!("{path}/history")).ok();
    let latest = &history["items"][0];
    assert_eq!(history["items"].as_array().unwrap().len(), 2);
    assert_eq!(latest["reason"], "常务会议分工");
    assert_eq!(latest["actor"]["name"], "市政府督查室经办");
    let change = &latest["changes"][0];
    assert_eq!(
        (change["field"].as_str(), change["to_name"].as_str()),
        (Some("lead_unit_id"), Some("市卫生健康局"))
    );
    assert!(change["from"].is_null());
}

/// The clock stands still here, so that ids of different requests do not tell which came first.
fn changes_of_one_instant_keep_their_order(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = office.draft("第1版", None);
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    for version in 1..12 {
        let body = changed(content_of(&draft), json!({ "title": format!("第{}版", version + 1) }));
        office.put(&path).if_match(version).json(&body).expect(200);
    }
    let (mut versions, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = office.get(&format!("{path}/history?limit=5{cursor}")).ok();
        let items = page["items"].as_array().unwrap();
        versions.extend(items.iter().map(|item| item["object_version"].as_i64().unwrap()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(versions, (1..=12).rev().collect::<Vec<_>>());
}
