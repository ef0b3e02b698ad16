use dukao_testkit::{TestApp, TestDb, app::changed, on_both};
use serde_json::json;

use super::{by_group, drafts, entries, id, pass, submit, taken};

on_both!(
    what_is_lacking_is_named,
    who_left_carries_nothing_into_review,
    several_go_together_or_not_at_all,
    nothing_is_handed_in_once_the_year_is_judged,
);

fn what_is_lacking_is_named(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let bare = office.draft("什么都没有的草稿", Some(&unit.unit("ZS-WJJ")));
    let lacking = [
        "/section_id field.required",
        "/person_id field.required",
        "/basis field.required",
        "/standard field.required",
        "/deadline field.required",
        "/weight field.required",
    ];
    assert_eq!(submit(&unit, &bare).faults(), lacking);
    assert_eq!(submit(&office, &bare).faults(), lacking);
    let nobodys = office.draft("没有单位的草稿", None);
    assert_eq!(submit(&office, &nobodys).faults()[0], "/lead_unit_id field.required");
    assert_eq!(submit(&unit, &nobodys).status(), 404);
    assert_eq!(db.count("review_steps"), 0);
}

fn who_left_carries_nothing_into_review(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let draft = drafts(&unit).remove(0);
    db.execute_sql("update people set active = false where account = 'zs-wjj'").unwrap();
    db.execute_sql("update people set active = false where account = 'person'").unwrap();
    let faults = submit(&unit, &draft).faults();
    assert_eq!(faults, ["/person_id person.closed"]);
}

fn several_go_together_or_not_at_all(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit, group) = (app.client("office"), app.client("unit"), app.client("group"));
    let found = drafts(&unit);
    let (one, two) = (&found[0], &found[1]);
    let bare = office.draft("缺项的草稿", Some(&unit.unit("ZS-WJJ")));
    let stale = changed(two.clone(), json!({ "version": 7 }));
    let send = |indicators: &[&serde_json::Value]| {
        unit.post("/reviews/submissions").key(&unit.fresh_key()).json(&entries(indicators)).send()
    };
    let refused = send(&[one, &stale, &bare]);
    assert_eq!(refused.faults(), ["/entries/1 indicator.stale", "/entries/2 review.incomplete"]);
    let missing = &refused.json()["errors"][1]["params"]["missing"];
    assert_eq!(missing, "basis, deadline, person_id, section_id, standard, weight");
    assert_eq!(db.count("review_steps"), 0);
    assert_eq!(send(&[one, two]).json(), json!({ "changed": 2 }));
    assert_eq!(db.count("review_steps where level = 'submission'"), 2);
    let waiting = group.get("/reviews?year=2026").ok();
    assert_eq!(waiting["total"], 2);
    // Once in, it is not handed in again.
    let again = changed(one.clone(), json!({ "version": 2 }));
    assert_eq!(send(&[&again]).faults(), ["/entries/0 indicator.in_stage"]);
}

fn nothing_is_handed_in_once_the_year_is_judged(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let found = drafts(&unit);
    let submitted = taken(&submit(&unit, &found[0]));
    db.execute_sql("update assessment_years set phase = 'evaluation' where year = 2026").unwrap();
    let refused = submit(&unit, &found[1]);
    assert_eq!((refused.status(), refused.code().as_str()), (409, "state.conflict"));
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    let refused = by_group(&group, &submitted, &pass());
    assert_eq!((refused.status(), refused.code().as_str()), (409, "year.closed"));
    let shown = group.get(&format!("/indicators/{}", id(&submitted))).ok();
    let review = shown["allowed_actions"].as_array().unwrap().iter();
    let review = review.into_iter().find(|action| action["action"] == "review.group").unwrap();
    assert_eq!(review["reason"], "policy.year_closed");
    let waiting = group.get("/reviews?year=2026").ok()["items"][0].clone();
    for shown in [waiting, group.get(&super::at(&submitted, "reviews")).ok()] {
        let first = &shown["allowed_actions"][0];
        assert_eq!(
            (&first["action"], &first["reason"]),
            (&json!("review.group"), &json!("policy.year_closed"))
        );
    }
}
