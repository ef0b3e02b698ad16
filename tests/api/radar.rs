//! The target-quality radar: it advises, and blocks nothing.

use dukao_testkit::{
    Client, TestApp, TestDb,
    app::{changed, content_of, milestone, numeric},
    on_both,
};
use serde_json::{Value, json};

on_both!(vague_words_are_named_and_block_nothing, last_years_words_are_named);

fn entered(client: &Client, body: &Value) -> Value {
    client.post("/indicators").key(&client.fresh_key()).json(body).expect(201).json()
}

fn vague_words_are_named_and_block_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let body = milestone(&office.item(), "持续推进营商环境提质增效");
    let vague = entered(&office, &body);
    let words = json!(["提质增效", "持续推进"]);
    assert_eq!(vague["advice"], json!([{ "kind": "vague", "field": "title", "words": words }]));
    let shown = office.get(&format!("/indicators/{}", vague["id"].as_str().unwrap())).ok();
    assert_eq!(shown["advice"], vague["advice"]);

    let numbered = numeric(&office.item(), "持续推进老旧小区改造", &office.unit("ZS-WJJ"));
    assert_eq!(entered(&office, &numbered)["advice"], json!([]), "a number can be held to");
    let standard = changed(numbered, json!({ "title": "改造", "standard": "力争年底前完成" }));
    let advice = entered(&office, &standard)["advice"].clone();
    assert_eq!(advice, json!([{ "kind": "vague", "field": "standard", "words": ["力争"] }]));
}

fn last_years_words_are_named(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    office.post("/years").key("open-2027").json(&json!({ "year": 2027 })).expect(201);
    let import = |year: i16, target: &str| {
        let file = format!(
            "年度,任务来源,任务,目标值,比较符,计量单位,责任单位\n\
             {year},中山市政府工作报告,新增绿道,{target},>=,公里,市卫生健康局\n"
        );
        let path = format!("/indicators/import?year={year}&mode=commit");
        office.post(&path).key(&format!("import-{year}")).body("text/csv", file).ok();
        let found =
            office.get(&format!("/indicators?year={year}&q=%E6%96%B0%E5%A2%9E%E7%BB%BF%E9%81%93")).ok();
        let id = found["items"][0]["id"].as_str().unwrap().to_owned();
        office.get(&format!("/indicators/{id}")).ok()
    };
    let last = import(2026, "30");
    assert_eq!(last["advice"], json!([]));
    let now = import(2027, "30");
    let repeated = json!([{ "kind": "repeated", "last_id": last["id"], "code": last["code"] }]);
    assert_eq!(now["advice"], repeated);
    // More is asked for.
    let mut more = changed(content_of(&now), json!({ "reason": "提高目标" }));
    more["measure"]["target"] = json!("35");
    let path = format!("/indicators/{}", now["id"].as_str().unwrap());
    assert_eq!(office.put(&path).if_match(1).json(&more).expect(200).json()["advice"], json!([]));
}
