//! Meetings are called, their agendas put together, their decisions recorded.

use dukao_testkit::{TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{
    agenda, at, before_meeting, by_group, call, decide, drafts, hold, id, meeting_now, of_meeting, pass, put,
    submit, taken, version,
};
use crate::api::delegations;

on_both!(
    a_meeting_is_called_changed_and_held,
    an_agenda_takes_what_waits_and_nothing_else,
    what_was_decided_is_recorded_whole_or_not_at_all,
    each_role_does_what_is_its_own,
    nobody_decides_on_what_they_had_a_hand_in,
);

fn a_meeting_is_called_changed_and_held(db: &TestDb) {
    let app = TestApp::new(db);
    let secretary = app.client("secretary");
    let send = |body: &Value| secretary.post("/meetings").key(&secretary.fresh_key()).json(body).send();
    let bare = json!({ "year": 2026, "number": " ", "name": "", "held_on": "2028-01-01" });
    assert_eq!(
        send(&bare).faults(),
        ["/number field.required", "/name field.required", "/held_on field.outside_year"]
    );
    let meeting = call(&secretary, "十六届第1次");
    assert_eq!((&meeting["state"], &meeting["version"]), (&json!("draft"), &json!(1)));
    let again = json!({
        "year": 2026, "number": "十六届第1次", "name": "市政府常务会议", "held_on": "2026-03-02",
    });
    assert_eq!(send(&again).faults(), ["/number field.duplicate"]);
    let later = json!({ "number": "十六届第1次", "name": "市政府常务会议", "held_on": "2026-03-09" });
    let path = of_meeting(&meeting, "");
    let moved = secretary.put(&path).if_match(1).json(&later).expect(200).json();
    assert_eq!((&moved["held_on"], &moved["version"]), (&json!("2026-03-09"), &json!(2)));
    assert_eq!(secretary.put(&path).if_match(2).json(&later).expect(200).version(), 2, "nothing changes");
    let holding = |version: i64, attended: Value| {
        let call = secretary.post(&of_meeting(&meeting, "/holding")).if_match(version);
        call.json(&json!({ "attended": attended })).send()
    };
    assert_eq!(holding(2, json!([])).faults(), ["/held_on field.not_yet"]);
    app.env().advance(7 * 86_400);
    let secretary = app.client("secretary");
    let holding = |version: i64, attended: Value| {
        let call = secretary.post(&of_meeting(&meeting, "/holding")).if_match(version);
        call.json(&json!({ "attended": attended })).send()
    };
    let nobody = "01976d9e-7c00-7000-8000-000000000000";
    assert_eq!(holding(2, json!([nobody])).faults(), ["/attended/0 field.not_found"]);
    assert_eq!(holding(1, json!([])).status(), 412);
    let leader = delegations::person_id(&app.client("leader"));
    let held = holding(2, json!([leader])).json();
    assert_eq!((&held["state"], &held["attended"][0]["name"]), (&json!("held"), &json!("分管副市长")));
    assert_eq!(held["recorded"]["by"]["name"], "常务会议秘书");
    assert_eq!(holding(3, json!([])).status(), 409);
    let listed = secretary.get("/meetings?year=2026").ok();
    assert_eq!((&listed["total"], &listed["items"][0]["number"]), (&json!(1), &json!("十六届第1次")));
    assert_eq!(secretary.get("/meetings").expect(422).faults(), ["/year field.required"]);
}

fn an_agenda_takes_what_waits_and_nothing_else(db: &TestDb) {
    let app = TestApp::new(db);
    let secretary = app.client("secretary");
    let waiting = before_meeting(&app, 3);
    let draft = drafts(&app.client("unit")).remove(0);
    let (one, two) = (call(&secretary, "第1次"), call(&secretary, "第2次"));
    let these = |indicators: &[&Value]| json!({ "indicator_ids": indicators.iter().map(|one| &one["id"]).collect::<Vec<_>>() });
    assert_eq!(put(&secretary, &one, &json!({})).faults(), ["/indicator_ids field.required"]);
    assert_eq!(put(&secretary, &one, &these(&[&waiting[0]])).json(), json!({ "changed": 1 }));
    let nobody = json!({ "id": "01976d9e-7c00-7000-8000-000000000000" });
    let refused = put(&secretary, &two, &these(&[&waiting[1], &waiting[0], &draft, &nobody]));
    assert_eq!(
        refused.faults(),
        [
            "/indicator_ids/1 meeting.on_another_agenda",
            "/indicator_ids/2 meeting.not_before_meeting",
            "/indicator_ids/3 field.not_found",
        ]
    );
    assert_eq!(refused.json()["errors"][0]["params"]["meeting"], "第1次");
    assert_eq!(
        put(&secretary, &one, &these(&[&waiting[0]])).faults(),
        ["/indicator_ids/0 meeting.on_agenda"]
    );
    // Everything that waits, but for what stands elsewhere.
    assert_eq!(put(&secretary, &two, &json!({ "all_waiting": true })).json(), json!({ "changed": 2 }));
    assert_eq!(put(&secretary, &two, &json!({ "all_waiting": true })).json(), json!({ "changed": 0 }));
    let items = agenda(&secretary, &two);
    let removal = |items: Value| {
        let call = secretary.post(&of_meeting(&two, "/agenda/removals")).key(&secretary.fresh_key());
        call.json(&json!({ "item_ids": items })).send()
    };
    let elsewhere = &agenda(&secretary, &one)[0];
    assert_eq!(removal(json!([elsewhere["id"]])).faults(), ["/item_ids/0 field.not_found"]);
    assert_eq!(removal(json!([items[0]["id"]])).json(), json!({ "changed": 1 }));
    assert_eq!(agenda(&secretary, &two).len(), 1);
    let held = hold(&secretary, &two, &[]);
    decide(&secretary, &held, &[&items[1]], json!({ "verdict": "approve" }));
    let call = secretary.post(&of_meeting(&two, "/agenda/removals")).key("a-decided-one");
    let refused = call.json(&json!({ "item_ids": [items[1]["id"]] })).send();
    assert_eq!(refused.faults(), ["/item_ids/0 meeting.decided"]);
}

fn what_was_decided_is_recorded_whole_or_not_at_all(db: &TestDb) {
    let app = TestApp::new(db);
    let secretary = app.client("secretary");
    before_meeting(&app, 3);
    let meeting = call(&secretary, "第1次");
    put(&secretary, &meeting, &json!({ "all_waiting": true }));
    let items = agenda(&secretary, &meeting);
    let approve = || json!({ "verdict": "approve" });
    assert_eq!(decide(&secretary, &meeting, &[&items[0]], approve()).status(), 409, "not held yet");
    let meeting = hold(&secretary, &meeting, &[]);
    let stale = changed(items[1].clone(), json!({ "version": 4 }));
    let refused = decide(&secretary, &meeting, &[&items[0], &stale], approve());
    assert_eq!(refused.faults(), ["/entries/1 indicator.stale"]);
    let faults = |body: Value| decide(&secretary, &meeting, &[&items[0]], body).faults();
    assert_eq!(faults(json!({ "verdict": "return" })), ["/reason field.required"]);
    assert_eq!(faults(json!({ "verdict": "maybe" })), ["/verdict field.not_one_of"]);
    let change = |fields: Value| json!({ "verdict": "change", "reason": "会议要求", "change": fields });
    assert_eq!(faults(change(json!({}))), ["/change field.nothing_changed"]);
    assert_eq!(faults(change(json!({ "deadline": "2027-01-01" }))), ["/change/deadline field.outside_year"]);
    assert_eq!(faults(change(json!({ "weight": "0" }))), ["/change/weight field.out_of_range"]);
    let many = decide(&secretary, &meeting, &[&items[0], &items[1]], change(json!({ "weight": "3" })));
    assert_eq!(many.faults(), ["/entries field.too_many"]);
    let counts = &meeting_now(&secretary, &meeting)["agenda"];
    assert_eq!(counts["undecided"], 3);
    let all: Vec<_> = items.iter().collect();
    assert_eq!(decide(&secretary, &meeting, &all, approve()).json(), json!({ "changed": 3 }));
    // A slip of the pen is recorded again, on the version that it stands at.
    let again = agenda(&secretary, &meeting);
    assert_eq!((&again[0]["outcome"], &again[0]["version"]), (&json!("approved"), &json!(2)));
    let back = json!({ "verdict": "return", "reason": "重新测算" });
    assert_eq!(decide(&secretary, &meeting, &[&again[0]], back).json(), json!({ "changed": 1 }));
    assert_eq!(agenda(&secretary, &meeting)[0]["outcome"], "returned");
}

fn each_role_does_what_is_its_own(db: &TestDb) {
    let app = TestApp::new(db);
    let meeting = call(&app.client("secretary"), "第1次");
    let reads = ["office", "leader", "leader.1", "secretary", "secretary2"];
    for role in [
        "office",
        "secretary",
        "secretary2",
        "group",
        "leader",
        "leader.1",
        "unit",
        "section",
        "person",
        "expert",
        "social",
        "agency",
        "orgdept",
        "sysadmin",
        "secadmin",
        "audit",
    ] {
        let client = app.client(role);
        let status = if reads.contains(&role) { 200 } else { 403 };
        assert_eq!(client.get(&of_meeting(&meeting, "")).send().status(), status, "{role}");
        assert_eq!(client.get(&of_meeting(&meeting, "/agenda")).send().status(), status, "{role}");
        let writes = ["secretary", "secretary2"].contains(&role);
        let body = json!({ "year": 2026, "number": role, "name": "会议", "held_on": "2026-03-02" });
        let key = client.fresh_key();
        let answer = client.post("/meetings").key(&key).json(&body).send();
        assert_eq!(answer.status(), if writes { 201 } else { 403 }, "{role}");
        let key = client.fresh_key();
        let call = client.post(&of_meeting(&meeting, "/agenda")).key(&key);
        let answer = call.json(&json!({ "all_waiting": true })).send();
        assert_eq!(answer.status(), if writes { 200 } else { 403 }, "{role}");
    }
    assert_eq!(version(&meeting), 1);
}

fn nobody_decides_on_what_they_had_a_hand_in(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let (secretary, second, leader) =
        (app.client("secretary"), app.client("secretary2"), app.client("leader"));
    // A secretary borrows the leader's post and passes it on.
    let loan = delegations::lent(&leader, &secretary);
    let reviewed = taken(&by_group(&group, &taken(&submit(&unit, &drafts(&unit)[0])), &pass()));
    let review = secretary.post(&at(&reviewed, "leader-review")).header("X-On-Behalf", id(&loan));
    review.if_match(version(&reviewed)).json(&json!({ "verdict": "pass" })).expect(200);
    let meeting = call(&secretary, "第1次");
    put(&secretary, &meeting, &json!({ "all_waiting": true }));
    let meeting = hold(&secretary, &meeting, &[]);
    let items = agenda(&secretary, &meeting);
    let approve = json!({ "verdict": "approve" });
    let refused = decide(&secretary, &meeting, &[&items[0]], approve.clone());
    assert_eq!(refused.faults(), ["/entries/0 review.own_work"]);
    assert_eq!(decide(&second, &meeting, &[&items[0]], approve).status(), 200);
}
