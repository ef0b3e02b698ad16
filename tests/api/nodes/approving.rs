//! The supervision group approves a plan or returns it.

use dukao_app::demo::ACCOUNTS;
use dukao_domain::policy::Permission;
use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{handed_in, issued, nodes_of, plan, save, send_back, step_of, take, version, whole};
use crate::api::{delegations, people::id};

on_both!(
    a_plan_goes_forth_back_and_is_locked,
    each_role_in_each_state,
    nobody_approves_what_they_handed_in,
    two_decide_once,
    a_plan_stands_still_in_a_year_that_plans_no_more,
);

fn a_plan_goes_forth_back_and_is_locked(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let indicator = issued(&app, 1).remove(0);
    let submitted = handed_in(&unit, &indicator);
    assert_eq!(submitted["plan"]["state"], "submitted");
    assert_eq!(submitted["plan"]["submitted"]["by"]["name"], unit.get("/session").ok()["person"]["name"]);
    assert_eq!(save(&unit, &indicator, &json!([])).status(), 409, "it is with the group");
    let second = submitted["nodes"][1]["id"].as_str().unwrap();
    assert_eq!(send_back(&group, &indicator, &json!({ "reason": " " })).faults(), ["/reason field.required"]);
    let nobody = "01976d9e-7c00-7000-8000-000000000000";
    let strange = json!({ "reason": "太晚", "remarks": { nobody: "哪一个?" } });
    assert_eq!(
        send_back(&group, &indicator, &strange).faults(),
        [format!("/remarks/{nobody} field.not_found")]
    );
    let returned =
        send_back(&group, &indicator, &json!({ "reason": "节点太少", "remarks": { second: "请提前到9月" } }));
    let returned = returned.json();
    assert_eq!(
        (&returned["plan"]["state"], &returned["plan"]["return_reason"]),
        (&json!("drafting"), &json!("节点太少"))
    );
    assert_eq!(
        (&returned["nodes"][0]["remark"], &returned["nodes"][1]["remark"]),
        (&Value::Null, &json!("请提前到9月"))
    );
    // What was said stands until the plan is approved.
    assert_eq!(take(&unit, &indicator, "submit").json()["nodes"][1]["remark"], "请提前到9月");
    let locked = take(&group, &indicator, "approve").json();
    assert_eq!((&locked["plan"]["state"], &locked["nodes"][1]["remark"]), (&json!("locked"), &Value::Null));
    assert_eq!(locked["plan"]["approved"]["by"]["name"], group.get("/session").ok()["person"]["name"]);
    for (client, step) in [(&unit, "submit"), (&group, "approve")] {
        let refused = take(client, &indicator, step);
        assert_eq!((refused.status(), refused.json()["from"].clone()), (409, json!("locked")), "{step}");
    }
    assert_eq!(save(&unit, &indicator, &json!([])).status(), 409);
    let actions = super::history(&app, "object_kind=node_plan");
    assert_eq!(
        json!(actions),
        json!(["meeting.confirm", "plan.edit", "plan.submit", "plan.decide", "plan.submit", "plan.decide"])
    );
}

/// Who may do what over this unit's plan, by the table; in which state, by the workflow.
fn each_role_in_each_state(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let [drafting, submitted, locked] = &issued(&app, 3)[..] else { panic!("three") };
    handed_in(&unit, submitted);
    handed_in(&unit, locked);
    take(&group, locked, "approve");
    let steps = [
        ("save", Permission::PlanEdit, "drafting", vec!["unit", "section"]),
        ("submit", Permission::PlanSubmit, "drafting", vec!["unit"]),
        ("approve", Permission::PlanDecide, "submitted", vec!["group"]),
        ("return", Permission::PlanDecide, "submitted", vec!["group"]),
    ];
    let clients: Vec<_> = ACCOUNTS.iter().map(|account| (account, app.client(account.name))).collect();
    for (step, permission, from, allowed) in steps {
        for (indicator, state) in [(drafting, "drafting"), (submitted, "submitted"), (locked, "locked")] {
            for (account, client) in &clients {
                let now = version(&plan(&unit, indicator));
                // A version that nobody saw: what is allowed stops there and changes nothing.
                let stale = now + 1;
                let call = match step {
                    "save" => client.put(&nodes_of(indicator)).json(&json!({ "nodes": [] })),
                    "return" => client.post(&step_of(indicator, step)).json(&json!({ "reason": "x" })),
                    _ => client.post(&step_of(indicator, step)),
                };
                let answer = call.if_match(stale).send();
                let expected = if allowed.contains(&account.name) { 412 } else { 403 };
                let hidden = client.get(&nodes_of(indicator)).send().status() == 404;
                let expected = if hidden && answer.status() == 404 { 404 } else { expected };
                assert_eq!(answer.status(), expected, "{step} of {state} as {}", account.name);
                if allowed.contains(&account.name) {
                    let shown = plan(client, indicator);
                    let action = shown["allowed_actions"].as_array().unwrap().iter();
                    let action = action.clone().find(|action| action["action"] == permission.code()).unwrap();
                    assert_eq!(action["allowed"], state == from, "{step} of {state} as {}", account.name);
                    if state != from {
                        let refused = match step {
                            "save" => save(client, indicator, &json!([])),
                            "return" => send_back(client, indicator, &json!({ "reason": "x" })),
                            _ => take(client, indicator, step),
                        };
                        assert_eq!((refused.status(), refused.json()["from"].clone()), (409, json!(state)));
                    }
                }
            }
        }
    }
}

fn nobody_approves_what_they_handed_in(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let indicator = issued(&app, 1).remove(0);
    handed_in(&unit, &indicator);
    // As if whoever approves carried the indicator, or had handed the plan in.
    let person = delegations::person_id(&group);
    let is = |person: &str| match db.backend() {
        dukao_testkit::Backend::Sqlite => format!("x'{}'", person.replace('-', "")),
        dukao_testkit::Backend::Postgres => format!("'{person}'::uuid"),
    };
    let refused = || {
        let answer = take(&group, &indicator, "approve");
        assert_eq!(answer.status(), 403, "{answer:?}");
        let action = plan(&group, &indicator)["allowed_actions"][2].clone();
        assert_eq!(
            (&action["action"], &action["reason"]),
            (&json!("plan.decide"), &json!("policy.own_work"))
        );
        answer.json()["reason"].clone()
    };
    db.execute_sql(&format!("update node_plans set submitted_by = {}", is(&person))).unwrap();
    assert_eq!(refused(), "policy.own_work");
    let officer = delegations::person_id(&unit);
    db.execute_sql(&format!(
        "update node_plans set submitted_by = {}, submitted_for_id = {}",
        is(&officer),
        is(&person)
    ))
    .unwrap();
    assert_eq!(refused(), "policy.own_work");
    db.execute_sql("update node_plans set submitted_for_id = null").unwrap();
    let code = indicator["code"].as_str().unwrap();
    db.execute_sql(&format!("update indicators set person_id = {} where code = '{code}'", is(&person)))
        .unwrap();
    assert_eq!(refused(), "policy.own_work");
    db.execute_sql(&format!("update indicators set person_id = {} where code = '{code}'", is(&officer)))
        .unwrap();
    assert_eq!(take(&group, &indicator, "approve").status(), 200);
}

fn two_decide_once(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let indicator = issued(&app, 1).remove(0);
    handed_in(&unit, &indicator);
    let now = version(&plan(&unit, &indicator));
    let decided: Vec<_> = std::thread::scope(|scope| {
        let one = |step: &'static str| {
            let client = app.client("group");
            let path = step_of(&indicator, step);
            scope.spawn(move || {
                client.post(&path).if_match(now).json(&json!({ "reason": "x" })).send().status()
            })
        };
        let calls = [one("return"), one("return"), one("return"), one("return")];
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(decided.iter().filter(|status| **status == 200).count(), 1, "{decided:?}");
    assert!(decided.iter().all(|status| [200, 412].contains(status)), "{decided:?}");
    assert_eq!(version(&plan(&unit, &indicator)), now + 1);
}

fn a_plan_stands_still_in_a_year_that_plans_no_more(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let [open, before] = &issued(&app, 2)[..] else { panic!("two") };
    handed_in(&unit, before);
    for (phase, reason) in [("evaluation", "policy.wrong_stage"), ("published", "policy.year_closed")] {
        db.execute_sql(&format!("update assessment_years set phase = '{phase}' where year = 2026")).unwrap();
        for (client, indicator, step) in [(&unit, open, "submit"), (&group, before, "approve")] {
            assert_eq!(take(client, indicator, step).status(), 409, "{step} in {phase}");
        }
        assert_eq!(save(&unit, open, &whole(open)).status(), 409, "{phase}");
        assert_eq!(plan(&unit, open)["allowed_actions"][0]["reason"], reason);
        let listed = unit.get(&format!("/node-plans?year=2026&q={}", open["code"].as_str().unwrap())).ok();
        assert_eq!(listed["items"][0]["indicator"]["allowed_actions"][0]["reason"], reason);
    }
    assert_eq!((db.count("nodes"), id(open).len()), (2, 36));
}
