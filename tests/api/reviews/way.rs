use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{all_met, at, by_group, by_leader, codes, drafts, pass, submit, taken};

on_both!(an_indicator_goes_its_way, what_is_returned_begins_anew, who_is_in_charge_now_sees_what_waits,);

fn numeric(found: Vec<Value>) -> Value {
    found.into_iter().find(|row| row["measure"]["direction"] == "at_least").unwrap()
}

fn an_indicator_goes_its_way(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group, leader) = (app.client("unit"), app.client("group"), app.client("leader"));
    let (secretary, other) = (app.client("secretary"), app.client("group.2"));
    let draft = numeric(drafts(&unit));
    let queue = |client: &dukao_testkit::Client| codes(&client.get("/reviews?year=2026").ok());
    let code = draft["code"].as_str().unwrap().to_owned();
    for client in [&group, &leader, &secretary] {
        assert_eq!(queue(client), [""; 0]);
    }

    let submitted = taken(&submit(&unit, &draft));
    assert_eq!((&submitted["state"], &submitted["version"]), (&json!("group_review"), &json!(2)));
    assert_eq!(queue(&group), std::slice::from_ref(&code));
    for client in [&leader, &secretary, &other] {
        assert_eq!(queue(client), [""; 0]);
    }

    app.env().advance(60);
    let old = draft["measure"]["target"].as_str().unwrap().to_owned();
    let body = json!({
        "verdict": "pass", "suggested_target": "999999",
        "answers": { "sound": { "met": false, "remark": "依据偏旧" },
            "specific": { "met": true, "remark": "具体" }, "time_bound": { "met": true },
            "clear_standard": { "met": true }, "measurable": { "met": true } },
    });
    // A 'no' means return, or a written justification (R10).
    assert_eq!(by_group(&group, &submitted, &body).faults(), ["/reason field.required"]);
    let body = dukao_testkit::app::changed(body, json!({ "reason": "新方案本月出台" }));
    let reviewed = taken(&by_group(&group, &submitted, &body));
    assert_eq!((&reviewed["state"], &reviewed["measure"]["target"]), (&json!("leader_review"), &json!(old)));
    assert_eq!((queue(&group), queue(&leader)), (vec![], vec![code.clone()]));
    let waiting = leader.get("/reviews?year=2026").ok()["items"][0].clone();
    assert_eq!((&waiting["suggested_target"], &waiting["round"]), (&json!("999999"), &json!(1)));
    let counts = leader.get("/reviews/summary?year=2026").ok();
    assert_eq!(counts["levels"], json!([{ "state": "leader_review", "waiting": 1 }]));

    app.env().advance(60);
    let raise = |target: &str| json!({ "verdict": "raise", "target": target, "reason": "对标先进" });
    assert_eq!(by_leader(&leader, &reviewed, &raise(&old)).faults(), ["/target review.not_a_raise"]);
    let raised = taken(&by_leader(&leader, &reviewed, &raise("999998")));
    assert_eq!((&raised["state"], &raised["measure"]["target"]), (&json!("meeting"), &json!("999998")));
    assert_eq!((queue(&leader), queue(&secretary)), (vec![], vec![code]));

    let trail = unit.get(&at(&draft, "reviews")).ok();
    let steps = trail["items"].as_array().unwrap();
    let told: Vec<_> =
        steps.iter().map(|step| (&step["level"], &step["outcome"], &step["by"]["name"])).collect();
    assert_eq!(
        json!(told),
        json!([
            ["submission", "submitted", "市卫生健康局绩效联络员"],
            ["group", "passed", "政务督查一组组员"],
            ["leader", "raised", "分管副市长"],
        ])
    );
    assert_eq!(steps[1]["answers"]["sound"], json!({ "met": false, "remark": "依据偏旧" }));
    assert_eq!((&steps[1]["reason"], &steps[1]["seen_version"]), (&json!("新方案本月出台"), &json!(2)));
    assert_eq!((&steps[2]["old_target"], &steps[2]["new_target"]), (&json!(old), &json!("999998")));
    let history = unit.get(&at(&draft, "history")).ok();
    let actions: Vec<_> = history["items"].as_array().unwrap().iter().map(|event| &event["action"]).collect();
    assert_eq!(json!(actions[..3]), json!(["review.leader", "review.group", "indicator.submit"]));
    assert_eq!(history["items"][0]["reason"], "对标先进");
}

fn what_is_returned_begins_anew(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group, leader) = (app.client("unit"), app.client("group"), app.client("leader"));
    let draft = drafts(&unit).remove(0);
    let submitted = taken(&submit(&unit, &draft));
    let back = json!({ "verdict": "return", "answers": all_met() });
    assert_eq!(by_group(&group, &submitted, &back).faults(), ["/reason field.required"]);
    let back = dukao_testkit::app::changed(back, json!({ "reason": "请补充依据" }));
    let returned = taken(&by_group(&group, &submitted, &back));
    assert_eq!(returned["state"], "returned");
    // It is the unit's again: edited, and handed in once more, to the first level.
    let body = dukao_testkit::app::content_of(&returned);
    let body = dukao_testkit::app::changed(
        body,
        json!({
            "section_id": returned["section"]["id"], "person_id": returned["person"]["id"], "basis": "新的依据",
        }),
    );
    let path = format!("/indicators/{}", super::id(&returned));
    let edited = unit.put(&path).if_match(3).json(&body).expect(200).json();
    let again = taken(&submit(&unit, &edited));
    assert_eq!(again["state"], "group_review");
    // The same group may review the second round; a leader's return leads back as well.
    let passed = taken(&by_group(&group, &again, &pass()));
    let reason = json!({ "verdict": "return", "reason": "与全年安排不符" });
    let returned = taken(&by_leader(&leader, &passed, &reason));
    assert_eq!(returned["state"], "returned");
    let trail = unit.get(&at(&draft, "reviews")).ok();
    let rounds: Vec<_> =
        trail["items"].as_array().unwrap().iter().map(|step| (&step["round"], &step["outcome"])).collect();
    assert_eq!(
        json!(rounds),
        json!([[1, "submitted"], [1, "returned"], [2, "submitted"], [2, "passed"], [2, "returned"],])
    );
}

fn who_is_in_charge_now_sees_what_waits(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, office) = (app.client("unit"), app.client("office"));
    let (group, other) = (app.client("group"), app.client("group.2"));
    let submitted = taken(&submit(&unit, &drafts(&unit)[0]));
    let own = unit.unit("ZS-WJJ");
    let portfolios = office.get("/portfolios").ok();
    let second = portfolios["items"].as_array().unwrap().iter();
    let second = second.into_iter().find(|one| one["name"] == "政务督查二组").unwrap();
    let order = json!({ "unit_ids": [own], "supervision_group_id": second["id"], "reason": "分工调整" });
    office.post("/years/2026/roster/assign").json(&order).expect(200);
    assert_eq!(by_group(&group, &submitted, &pass()).status(), 404);
    assert_eq!(codes(&group.get("/reviews?year=2026").ok()), [""; 0]);
    assert_eq!(codes(&other.get("/reviews?year=2026").ok()).len(), 1);
    assert_eq!(taken(&by_group(&other, &submitted, &pass()))["state"], "leader_review");
}
