//! Nobody reviews what they had a hand in, through loans neither (R8).

use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::json;

use super::{at, by_group, drafts, id, pass, submit, taken};
use crate::api::delegations::{self, lent};

on_both!(who_handed_in_does_not_review, one_person_decides_at_one_level, who_carries_it_does_not_review,);

fn who_handed_in_does_not_review(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let submitted = taken(&submit(&unit, &drafts(&unit)[0]));
    // The unit's officer borrows the group's post.
    let loan = lent(&group, &unit);
    let refused = unit
        .post(&at(&submitted, "group-review"))
        .header("X-On-Behalf", id(&loan))
        .if_match(2)
        .json(&pass())
        .expect(403);
    assert_eq!(refused.json()["reason"], "policy.own_work");
    let shown = unit.get(&format!("/indicators/{}", id(&submitted))).header("X-On-Behalf", id(&loan)).ok();
    let review = shown["allowed_actions"].as_array().unwrap().iter();
    let review = review.into_iter().find(|action| action["action"] == "review.group").unwrap();
    assert_eq!((&review["allowed"], &review["reason"]), (&json!(false), &json!("policy.own_work")));
    assert_eq!(by_group(&group, &submitted, &pass()).status(), 200);
}

fn one_person_decides_at_one_level(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group, leader) = (app.client("unit"), app.client("group"), app.client("leader"));
    let submitted = taken(&submit(&unit, &drafts(&unit)[0]));
    let passed = taken(&by_group(&group, &submitted, &pass()));
    // Who passed it as the group borrows the leader's post; and who lends to somebody decides through them.
    let loan = lent(&leader, &group);
    let refused = group
        .post(&at(&passed, "leader-review"))
        .header("X-On-Behalf", id(&loan))
        .if_match(3)
        .json(&json!({ "verdict": "pass" }))
        .expect(403);
    assert_eq!(refused.json()["reason"], "policy.own_work");
    let bulk = group
        .post("/reviews/leader-passes")
        .header("X-On-Behalf", id(&loan))
        .key(&group.fresh_key())
        .json(&super::entries(&[&passed]))
        .expect(422);
    assert_eq!(bulk.faults(), ["/entries/0 review.own_work"]);
    delegations::end(&leader, &loan);
    let another = app.client("group.2");
    let loan = lent(&leader, &another);
    let decided = another
        .post(&at(&passed, "leader-review"))
        .header("X-On-Behalf", id(&loan))
        .if_match(3)
        .json(&json!({ "verdict": "pass" }))
        .expect(200);
    assert_eq!(decided.json()["state"], "meeting");
    let trail = unit.get(&at(&passed, "reviews")).ok();
    let last = trail["items"].as_array().unwrap().last().unwrap();
    assert_eq!(last["by"]["name"], "政务督查二组组员");
    assert_eq!(last["on_behalf_of"]["name"], "分管副市长");
}

fn who_carries_it_does_not_review(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let submitted = taken(&submit(&unit, &drafts(&unit)[0]));
    let carries = "person_id = (select id from people where account = 'group')";
    db.execute_sql(&format!("update indicators set {carries} where stage = 'group_review'")).unwrap();
    let refused = by_group(&group, &submitted, &pass());
    assert_eq!((refused.status(), refused.json()["reason"].as_str()), (403, Some("policy.own_work")));
}
