//! A meeting's decisions take effect when a second person confirms them (R7).

use std::{
    sync::{Mutex, mpsc},
    thread,
    time::Duration,
};

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    agenda, at, before_meeting, by_group, call, confirm, decide, drafts, hold, id, meeting_now, minutes,
    of_meeting, pass, put, submit, taken, version,
};
use crate::api::{delegations, jobs};

on_both!(
    what_was_decided_takes_effect_at_once,
    who_confirms_is_another_who_knows,
    nothing_is_confirmed_that_is_not_whole,
    what_is_confirmed_stays,
    two_who_confirm_resolve_once,
    what_a_merger_left_to_nobody_is_not_issued,
    nothing_is_decided_while_it_takes_effect,
);

fn state(client: &dukao_testkit::Client, indicator: &Value) -> Value {
    client.get(&format!("/indicators/{}", id(indicator))).ok()
}

/// A meeting with everything decided alike and its minutes there.
pub(super) fn decided(app: &TestApp, count: usize, attended: &[&str]) -> (Value, Vec<Value>) {
    let secretary = app.client("secretary");
    let waiting = before_meeting(app, count);
    let meeting = call(&secretary, "十六届第1次");
    put(&secretary, &meeting, &json!({ "all_waiting": true }));
    let meeting = hold(&secretary, &meeting, attended);
    let items = agenda(&secretary, &meeting);
    let all: Vec<_> = items.iter().collect();
    let answer = decide(&secretary, &meeting, &all, json!({ "verdict": "approve" }));
    assert_eq!(answer.json(), json!({ "changed": count }));
    minutes(&secretary, &meeting);
    (meeting_now(&secretary, &meeting), waiting)
}

fn what_was_decided_takes_effect_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let (secretary, second, unit) = (app.client("secretary"), app.client("secretary2"), app.client("unit"));
    let waiting = before_meeting(&app, 5);
    let meeting = call(&secretary, "十六届第1次");
    assert_eq!(put(&secretary, &meeting, &json!({ "all_waiting": true })).json(), json!({ "changed": 5 }));
    let meeting = hold(&secretary, &meeting, &[]);
    let items = agenda(&secretary, &meeting);
    let of =
        |indicator: &Value| items.iter().find(|item| item["indicator"]["id"] == indicator["id"]).unwrap();
    let positions: Vec<_> = items.iter().map(|item| item["position"].as_i64().unwrap()).collect();
    assert_eq!(positions, [1, 2, 3, 4, 5]);
    let [first, other, changed, returned, deferred] = &waiting[..] else { panic!("five") };
    let send = |items: &[&Value], body: Value| {
        let answer = decide(&secretary, &meeting, items, body);
        assert_eq!(answer.status(), 200, "{answer:?}");
    };
    send(&[of(first), of(other)], json!({ "verdict": "approve" }));
    let change = json!({ "weight": "33.33", "standard": "全部验收" });
    send(&[of(changed)], json!({ "verdict": "change", "reason": "会议要求提高权重", "change": change }));
    send(&[of(returned)], json!({ "verdict": "return", "reason": "目标需重新测算" }));
    send(&[of(deferred)], json!({ "verdict": "defer" }));
    minutes(&secretary, &meeting);
    let meeting = meeting_now(&secretary, &meeting);
    let counts = json!({ "undecided": 0, "approved": 2, "changed": 1, "returned": 1, "deferred": 1 });
    assert_eq!((&meeting["agenda"], &meeting["minutes"]), (&counts, &json!(1)));
    // Nothing is in effect yet.
    assert_eq!(db.count("indicators where stage = 'meeting'"), 5);

    app.env().advance(60);
    let queued = confirm(&second, &meeting);
    assert_eq!(queued.status(), 202, "{queued:?}");
    assert_eq!(queued.json()["kind"], "meeting_resolution");
    jobs::run(&app);
    let job = jobs::now(&second, &queued.json());
    assert_eq!(job["state"], "done", "{job}");
    assert_eq!(
        job["resolution"],
        json!({ "approved": 2, "changed": 1, "returned": 1, "deferred": 1, "corrected": 0 })
    );
    let closed = meeting_now(&secretary, &meeting);
    assert_eq!(
        (&closed["state"], &closed["confirmed"]["by"]["name"]),
        (&json!("closed"), &json!("常务会议副秘书"))
    );
    let states: Vec<_> = waiting.iter().map(|one| state(&unit, one)["state"].clone()).collect();
    assert_eq!(json!(states), json!(["issued", "issued", "issued", "returned", "meeting"]));
    let now = state(&unit, changed);
    assert_eq!((&now["weight"], &now["standard"]), (&json!("33.33"), &json!("全部验收")));
    // What was issued is frozen beside it, once.
    assert_eq!(db.count("baselines where number = 1"), 3);
    assert_eq!(db.count("baselines where weight = 3333 and standard = '全部验收'"), 1);
    let last = |indicator: &Value| {
        let trail = unit.get(&at(indicator, "reviews")).ok();
        let step = trail["items"].as_array().unwrap().last().unwrap().clone();
        (step["level"].clone(), step["outcome"].clone(), step["by"]["name"].clone(), step["reason"].clone())
    };
    let by = || json!("常务会议秘书");
    assert_eq!(last(first), (json!("meeting"), json!("passed"), by(), Value::Null));
    assert_eq!(last(changed), (json!("meeting"), json!("changed"), by(), json!("会议要求提高权重")));
    assert_eq!(last(returned), (json!("meeting"), json!("returned"), by(), json!("目标需重新测算")));
    assert_eq!(last(deferred).0, "leader");
    let history = unit.get(&at(first, "history")).ok();
    assert_eq!(history["items"][0]["action"], "meeting.confirm");
    assert_eq!(history["items"][0]["actor"]["name"], "常务会议副秘书");
    // What was left goes to another meeting; what was returned begins anew.
    let next = call(&secretary, "十六届第2次");
    assert_eq!(put(&secretary, &next, &json!({ "all_waiting": true })).json(), json!({ "changed": 1 }));
    assert_eq!(taken(&submit(&unit, &state(&unit, returned)))["state"], "group_review");
}

fn who_confirms_is_another_who_knows(db: &TestDb) {
    let app = TestApp::new(db);
    let leader = app.client("leader");
    let (meeting, _) = decided(&app, 2, &[&delegations::person_id(&leader)]);
    let refused = |client: &str| {
        let answer = confirm(&app.client(client), &meeting);
        (answer.status(), answer.json()["reason"].as_str().unwrap_or_default().to_owned())
    };
    let no = |reason: &str| (403, reason.to_owned());
    // Not who recorded it; never the supervision office; not a leader who was not there.
    assert_eq!(refused("secretary"), no("policy.own_work"));
    assert_eq!(refused("leader.1"), no("policy.not_there"));
    for role in ["office", "unit", "group", "section", "person", "expert", "sysadmin", "audit"] {
        assert_eq!(refused(role), no("policy.not_granted"), "{role}");
    }
    // Not the deputy of a leader who was there, as the leader was there, and not they.
    let deputy = app.client("group.3");
    let loan = delegations::lent(&leader, &deputy);
    let call = deputy.post(&of_meeting(&meeting, "/confirmation")).key("through-a-loan");
    let answer = call.header("X-On-Behalf", id(&loan)).if_match(version(&meeting)).send();
    assert_eq!((answer.status(), &answer.json()["reason"]), (403, &json!("policy.not_there")));
    delegations::end(&leader, &loan);
    assert_eq!(confirm(&leader, &meeting).status(), 202);
    jobs::run(&app);
    assert_eq!(db.count("indicators where stage = 'issued'"), 2);
}

fn nothing_is_confirmed_that_is_not_whole(db: &TestDb) {
    let app = TestApp::new(db);
    let (secretary, second) = (app.client("secretary"), app.client("secretary2"));
    let meeting = call(&secretary, "十六届第1次");
    let refused = confirm(&second, &meeting);
    assert_eq!((refused.status(), refused.json()["from"].as_str()), (409, Some("draft")));
    let empty = hold(&secretary, &meeting, &[]);
    assert_eq!(confirm(&second, &empty).faults(), ["/minutes field.required", "/agenda field.required"]);
    before_meeting(&app, 2);
    put(&secretary, &empty, &json!({ "all_waiting": true }));
    let now = || meeting_now(&secretary, &empty);
    // What changed since it was read is not confirmed unseen.
    assert_eq!(confirm(&second, &empty).status(), 412);
    assert_eq!(confirm(&second, &now()).faults(), ["/minutes field.required", "/agenda meeting.undecided"]);
    minutes(&secretary, &empty);
    let items = agenda(&secretary, &empty);
    let read = now();
    decide(&secretary, &empty, &[&items[0]], json!({ "verdict": "approve" }));
    assert_eq!(confirm(&second, &read).status(), 412);
    assert_eq!(confirm(&second, &now()).faults(), ["/agenda meeting.undecided"]);
    let stale = second.post(&of_meeting(&empty, "/confirmation")).key("stale-one").if_match(1).send();
    assert_eq!(stale.status(), 412);
    assert_eq!(db.count("jobs"), 0);
}

fn what_is_confirmed_stays(db: &TestDb) {
    let app = TestApp::new(db);
    let (secretary, second) = (app.client("secretary"), app.client("secretary2"));
    let (meeting, _) = decided(&app, 2, &[]);
    assert_eq!(confirm(&second, &meeting).status(), 202);
    jobs::run(&app);
    let closed = meeting_now(&secretary, &meeting);
    let items = agenda(&secretary, &closed);
    let conflict = |answer: dukao_testkit::Answer| {
        assert_eq!((answer.status(), answer.json()["from"].as_str()), (409, Some("closed")), "{answer:?}");
    };
    conflict(decide(&secretary, &closed, &[&items[0]], json!({ "verdict": "return", "reason": "改主意" })));
    conflict(put(&secretary, &closed, &json!({ "all_waiting": true })));
    conflict(confirm(&second, &closed));
    let removal = secretary.post(&of_meeting(&closed, "/agenda/removals")).key("take-it-off");
    conflict(removal.json(&json!({ "item_ids": [items[0]["id"]] })).send());
    let file = secretary.get(&of_meeting(&closed, "/minutes")).ok()["items"][0].clone();
    let path = of_meeting(&closed, &format!("/minutes/{}", id(&file)));
    conflict(secretary.delete(&path).if_match(version(&file)).send());
    let body = json!({ "number": "另一个号", "name": "会议", "held_on": "2026-03-02" });
    conflict(secretary.put(&of_meeting(&closed, "")).if_match(version(&closed)).json(&body).send());
    // And what was issued is edited by nobody.
    let office = app.client("office");
    let issued = office.get("/indicators?year=2026&state=issued").ok()["items"][0].clone();
    let mut body = dukao_testkit::app::content_of(&office.get(&format!("/indicators/{}", id(&issued))).ok());
    body["title"] = json!("悄悄改掉");
    let path = format!("/indicators/{}", id(&issued));
    let refused = office.put(&path).if_match(version(&issued)).json(&body).send();
    assert_eq!((refused.status(), refused.json()["from"].as_str()), (409, Some("issued")));
}

fn two_who_confirm_resolve_once(db: &TestDb) {
    let app = TestApp::new(db);
    let leader = app.client("leader");
    let (meeting, _) = decided(&app, 3, &[&delegations::person_id(&leader)]);
    // Both are queued; the second finds the meeting closed.
    let jobs = [confirm(&app.client("secretary2"), &meeting), confirm(&leader, &meeting)];
    app.env().advance(1);
    assert!(jobs.iter().all(|job| job.status() == 202), "{jobs:?}");
    while app.run_next_job(&|_| ()) {}
    let first = jobs::now(&app.client("secretary2"), &jobs[0].json());
    let second = jobs::now(&leader, &jobs[1].json());
    let mut states = [first["state"].as_str().unwrap(), second["state"].as_str().unwrap()];
    states.sort_unstable();
    assert_eq!(states, ["done", "failed"]);
    assert_eq!(db.count("baselines"), 3);
    assert_eq!(db.count("review_steps where level = 'meeting'"), 3);
    // What a group passed meanwhile does not slip in.
    let unit = app.client("unit");
    let late = taken(&submit(&unit, &drafts(&unit)[0]));
    assert_eq!(by_group(&app.client("group"), &late, &pass()).status(), 200);
    assert_eq!(db.count("indicators where stage = 'issued'"), 3);
}

fn nothing_is_decided_while_it_takes_effect(db: &TestDb) {
    let app = TestApp::new(db);
    let secretary = app.client("secretary");
    let (meeting, waiting) = decided(&app, 2, &[]);
    let items = agenda(&secretary, &meeting);
    let file = secretary.get(&of_meeting(&meeting, "/minutes")).ok()["items"][0].clone();
    assert_eq!(confirm(&app.client("secretary2"), &meeting).status(), 202);
    let (begun, begins) = mpsc::channel();
    let begun = Mutex::new(Some(begun));
    let (clerk, first) = (&secretary, &items[0]);
    let (decision, removal) = thread::scope(|scope| {
        let (meeting, file) = (&meeting, &file);
        let late = scope.spawn(move || {
            begins.recv().unwrap();
            let decision = scope.spawn(move || {
                decide(clerk, meeting, &[first], json!({ "verdict": "return", "reason": "改主意" }))
            });
            let path = of_meeting(meeting, &format!("/minutes/{}", id(file)));
            let removal = clerk.delete(&path).if_match(version(file)).send();
            (decision.join().unwrap(), removal)
        });
        // The job stands in its transaction while the two ask.
        let watch = |_: &_| {
            if let Some(begun) = begun.lock().unwrap().take() {
                begun.send(()).unwrap();
                thread::sleep(Duration::from_millis(300));
            }
        };
        assert!(app.run_next_job(&watch));
        late.join().unwrap()
    });
    for late in [decision, removal] {
        assert_eq!((late.status(), late.json()["from"].as_str()), (409, Some("closed")), "{late:?}");
    }
    let states = waiting.iter().map(|one| state(&secretary, one)["state"].clone());
    assert!(states.into_iter().all(|state| state == "issued"));
    assert_eq!(db.count("agenda_items where outcome = 'approved'"), 2);
}

fn what_a_merger_left_to_nobody_is_not_issued(db: &TestDb) {
    let app = TestApp::new(db);
    let second = app.client("secretary2");
    let (meeting, waiting) = decided(&app, 2, &[]);
    let code = waiting[0]["code"].as_str().unwrap();
    let nobody = "section_id = null, person_id = null";
    db.execute_sql(&format!("update indicators set {nobody} where code = '{code}'")).unwrap();
    let job = confirm(&second, &meeting).json();
    jobs::run(&app);
    let job = jobs::now(&second, &job);
    assert_eq!((&job["state"], &job["problem"]["code"]), (&json!("failed"), &json!("request.invalid")));
    let fault = &job["problem"]["errors"][0];
    assert_eq!(fault["code"], "review.incomplete");
    assert_eq!(fault["params"]["missing"], "section, responsible_person");
    assert_eq!(db.count("indicators where stage = 'issued'"), 0);
}
