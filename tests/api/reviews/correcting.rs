//! A mistake in a resolution is mended by another one (workflows, Meeting).

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    agenda, at, call, confirm, decide, hold, id, issued, meeting_now, minutes, put, resolving::decided,
};
use crate::api::jobs;

on_both!(
    what_was_issued_is_corrected_by_another_meeting,
    nothing_else_comes_of_a_correction,
    the_papers_are_a_word_file,
);

/// A meeting that was held with these indicators on its agenda.
fn held(app: &TestApp, number: &str, indicators: &[&Value]) -> Value {
    let secretary = app.client("secretary");
    let meeting = call(&secretary, number);
    let ids: Vec<_> = indicators.iter().map(|one| &one["id"]).collect();
    let answer = put(&secretary, &meeting, &json!({ "indicator_ids": ids }));
    assert_eq!(answer.json(), json!({ "changed": ids.len() }));
    hold(&secretary, &meeting, &[])
}

fn confirmed(app: &TestApp, meeting: &Value) -> Value {
    minutes(&app.client("secretary"), meeting);
    let second = app.client("secretary2");
    let queued = confirm(&second, &meeting_now(&second, meeting));
    assert_eq!(queued.status(), 202, "{queued:?}");
    jobs::run(app);
    jobs::now(&second, &queued.json())
}

fn what_was_issued_is_corrected_by_another_meeting(db: &TestDb) {
    let app = TestApp::new(db);
    let indicators = issued(&app, 4);
    let numeric = indicators.iter().find(|one| one["measure"]["kind"] == "numeric").unwrap();
    let other = indicators.iter().find(|one| one["id"] != numeric["id"]).unwrap();
    // A node that fell short of the wrong target.
    db.execute_sql(&format!(
        "insert into nodes (id, plan_id, indicator_id, number, state, title, due_on, planned, due_at, yellow_at, \
         standing, actual, shortfall, version, created_at, updated_at) \
         select plan.id, plan.id, plan.indicator_id, 1, 'open', '一步', '2026-06-30', 100000000, 2, 1, 'pending', \
         90000000, 'grave', 1, 0, 0 from node_plans plan join indicators i on i.id = plan.indicator_id \
         where i.code = '{}'",
        numeric["code"].as_str().unwrap()
    ))
    .unwrap();
    let secretary = app.client("secretary");
    let meeting = held(&app, "更正会", &[numeric, other]);
    let items = agenda(&secretary, &meeting);
    let of =
        |indicator: &Value| items.iter().find(|item| item["indicator"]["id"] == indicator["id"]).unwrap();
    // It is not taken back, and its deadline stays behind its nodes.
    let back = decide(&secretary, &meeting, &[of(numeric)], json!({ "verdict": "return", "reason": "误" }));
    assert_eq!(back.faults(), ["/entries/0 meeting.issued_stands"]);
    let early = json!({ "verdict": "change", "reason": "误", "change": { "deadline": "2026-06-29" } });
    let early = decide(&secretary, &meeting, &[of(numeric)], early);
    assert_eq!(early.faults(), ["/change/deadline meeting.node_due_later"]);
    let change = json!({ "target": "1000000", "weight": "12.5" });
    let change = json!({ "verdict": "change", "reason": "会议纪要数字录入有误", "change": change });
    assert_eq!(decide(&secretary, &meeting, &[of(numeric)], change).status(), 200);
    assert_eq!(decide(&secretary, &meeting, &[of(other)], json!({ "verdict": "approve" })).status(), 200);
    let plans = db.count("node_plans");
    let job = confirmed(&app, &meeting);
    let told = json!({ "approved": 1, "changed": 0, "returned": 0, "deferred": 0, "corrected": 1 });
    assert_eq!(job["resolution"], told, "{job}");
    let unit = app.client("unit");
    let now = unit.get(&format!("/indicators/{}", id(numeric))).ok();
    assert_eq!(
        (&now["state"], &now["measure"]["target"], &now["weight"]),
        (&json!("issued"), &json!("1000000"), &json!("12.5"))
    );
    // Both are kept: what was issued, and what it was corrected to, by which meeting.
    let baselines = unit.get(&at(numeric, "baselines")).ok()["items"].as_array().unwrap().clone();
    let told: Vec<_> = baselines.iter().map(|one| json!([one["number"], one["meeting"]["number"]])).collect();
    assert_eq!(told.len(), 2, "{baselines:?}");
    assert_eq!((&told[1], &baselines[1]["target"]), (&json!([2, "更正会"]), &json!("1000000")));
    let trail = unit.get(&at(numeric, "reviews")).ok()["items"].as_array().unwrap().clone();
    let last = trail.last().unwrap();
    assert_eq!(
        (&last["level"], &last["outcome"], &last["reason"]),
        (&json!("meeting"), &json!("changed"), &json!("会议纪要数字录入有误"))
    );
    // What stands is untouched; no plan begins anew; grades follow the right target.
    assert_eq!(unit.get(&format!("/indicators/{}", id(other))).ok()["version"], other["version"]);
    assert_eq!(db.count("node_plans"), plans);
    assert_eq!(db.count("baselines where number = 2"), 1);
    assert_eq!(db.count("nodes where shortfall is null"), 1);
}

fn nothing_else_comes_of_a_correction(db: &TestDb) {
    let app = TestApp::new(db);
    let one = issued(&app, 1).remove(0);
    // On two agendas at once it is not, and a meeting that takes whatever waits does not take it.
    let secretary = app.client("secretary");
    let meeting = held(&app, "更正会", &[&one]);
    let next = call(&secretary, "又一会");
    assert_eq!(
        put(&secretary, &next, &json!({ "indicator_ids": [one["id"]] })).faults(),
        ["/indicator_ids/0 meeting.on_another_agenda"]
    );
    assert_eq!(put(&secretary, &next, &json!({ "all_waiting": true })).json(), json!({ "changed": 0 }));
    // Put off, it stays as it was issued.
    let items = agenda(&secretary, &meeting);
    decide(&secretary, &meeting, &[&items[0]], json!({ "verdict": "defer" }));
    assert_eq!(confirmed(&app, &meeting)["resolution"]["deferred"], 1);
    assert_eq!(app.client("unit").get(&format!("/indicators/{}", id(&one))).ok()["version"], one["version"]);
    assert_eq!(db.count("baselines"), 1);
}

fn the_papers_are_a_word_file(db: &TestDb) {
    let app = TestApp::new(db);
    let (meeting, waiting) = decided(&app, 3, &[]);
    let secretary = app.client("secretary");
    let file = secretary.get(&format!("/meetings/{}/pack", id(&meeting))).expect(200);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file.body().to_vec())).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut text).unwrap();
    // A page for each item, with what is to be decided and what was.
    assert_eq!(text.matches("<w:pageBreakBefore").count(), waiting.len());
    for one in &waiting {
        assert!(text.contains(one["code"].as_str().unwrap()), "{}", one["code"]);
    }
    for told in ["十六届第1次", "议题材料", "牵头单位", "市卫生健康局", "五项标准均符合", "会议决定", "同意"]
    {
        assert!(text.contains(told), "{told} in {text}");
    }
    // A4 in portrait.
    assert!(text.contains(r#"w:w="11907" w:h="16839""#), "{text}");
    // Whoever has no part in meetings has none in their papers.
    app.client("unit").get(&format!("/meetings/{}/pack", id(&meeting))).expect(403);
    secretary.get("/meetings/01976d9e-7c00-7000-8000-000000000000/pack").expect(404);
}
