//! Every step from every stage by every role, against the table.

use std::thread;

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{all_met, at, by_group, by_leader, drafts, pass, submit, taken};

on_both!(
    from_each_stage_as_each_role,
    a_version_is_needed_and_must_be_the_present_one,
    of_two_reviewers_one_decides,
);

const STAGES: [&str; 7] =
    ["draft", "group_review", "leader_review", "meeting", "issued", "returned", "withdrawn"];

/// What a role gets for a step at a stage: who may take it where, and who may read it.
fn expected(step: &str, stage: &str, role: &str) -> (u16, &'static str) {
    let (roles, stages): (&[&str], &[&str]) = match step {
        "submission" => (&["office", "unit"], &["draft", "returned"]),
        "group-review" => (&["group", "group.2"], &["group_review"]),
        _ => (&["leader", "leader.1"], &["leader_review"]),
    };
    let reads = !["group.2", "leader.1"].contains(&role);
    match (roles.contains(&role), reads, stages.contains(&stage)) {
        (false, ..) => (403, "policy.forbidden"),
        (true, false, _) => (404, "resource.not_found"),
        (true, true, false) => (409, "state.conflict"),
        (true, true, true) => (200, ""),
    }
}

fn step(client: &Client, step: &str, indicator: &Value) -> Answer {
    match step {
        "submission" => submit(client, indicator),
        "group-review" => by_group(client, indicator, &pass()),
        _ => by_leader(client, indicator, &json!({ "verdict": "pass" })),
    }
}

fn from_each_stage_as_each_role(db: &TestDb) {
    let app = TestApp::new(db);
    let roles = [
        "office",
        "secretary",
        "group",
        "group.2",
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
    ];
    let clients: Vec<_> = roles.iter().map(|role| (*role, app.client(role))).collect();
    let draft = drafts(&clients[0].1).remove(0);
    let code = draft["code"].as_str().unwrap();
    let (mut version, mut taken) = (1, 0);
    for stage in STAGES {
        for what in ["submission", "group-review", "leader-review"] {
            for (role, client) in &clients {
                db.execute_sql(&format!("update indicators set stage = '{stage}' where code = '{code}'"))
                    .unwrap();
                db.execute_sql("delete from review_steps").unwrap();
                let answer = step(client, what, &changed(draft.clone(), json!({ "version": version })));
                let (status, problem) = expected(what, stage, role);
                assert_eq!(answer.status(), status, "{what} of {stage} as {role}: {answer:?}");
                if status == 200 {
                    version += 1;
                    taken += 1;
                } else {
                    assert_eq!(answer.code(), problem, "{what} of {stage} as {role}");
                }
            }
        }
    }
    // Two roles hand in from two stages; one group and one leader decide at one.
    assert_eq!(taken, 6);
}

fn a_version_is_needed_and_must_be_the_present_one(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let draft = drafts(&unit).remove(0);
    let refused = unit.post(&at(&draft, "submission")).expect(428);
    assert_eq!(refused.code(), "version.required");
    let submitted = taken(&submit(&unit, &draft));
    assert_eq!(submit(&unit, &draft).status(), 409);
    let stale = by_group(&group, &draft, &pass());
    assert_eq!((stale.status(), stale.json()["current_version"].as_i64()), (412, Some(2)));
    // Answers with holes, unknown questions and a verdict that is none.
    let mut answers = all_met();
    answers.as_object_mut().unwrap().remove("sound");
    answers["measurable"] = json!({ "met": false });
    let body = json!({ "verdict": "pass", "answers": answers });
    assert_eq!(
        by_group(&group, &submitted, &body).faults(),
        ["/answers/sound field.required", "/answers/measurable/remark field.required"]
    );
    let body =
        json!({ "verdict": "maybe", "answers": changed(all_met(), json!({ "pretty": { "met": true } })) });
    assert_eq!(
        by_group(&group, &submitted, &body).faults(),
        ["/answers/pretty field.unknown", "/verdict field.not_one_of"]
    );
    let body = changed(pass(), json!({ "suggested_target": "-1e3" }));
    assert_eq!(by_group(&group, &submitted, &body).faults(), ["/suggested_target field.malformed"]);
    let leader = app.client("leader");
    let passed = taken(&by_group(&group, &submitted, &pass()));
    assert_eq!(
        by_leader(&leader, &passed, &json!({ "verdict": "raise" })).faults(),
        ["/target field.required", "/reason field.required"]
    );
    assert_eq!(
        by_leader(&leader, &passed, &json!({ "verdict": "return" })).faults(),
        ["/reason field.required"]
    );
}

fn of_two_reviewers_one_decides(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let submitted = taken(&submit(&unit, &drafts(&unit)[0]));
    let decide = |body: Value| by_group(&app.client("group"), &submitted, &body).status();
    let back = json!({ "verdict": "return", "reason": "不够具体", "answers": all_met() });
    let statuses = thread::scope(|scope| {
        let both = [pass(), back].map(|body| scope.spawn(|| decide(body)));
        both.map(|one| one.join().unwrap())
    });
    let decided = statuses.iter().filter(|status| **status == 200).count();
    assert_eq!(decided, 1, "{statuses:?}");
    assert!(statuses.iter().any(|status| [409, 412].contains(status)), "{statuses:?}");
    assert_eq!(db.count("review_steps where level = 'group'"), 1);
}
