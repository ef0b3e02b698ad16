use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{by_group, drafts, entries, pass, submit, taken};

on_both!(a_leader_passes_many_and_looks_at_the_low_ones_alone, the_grounds_are_told,);

fn a_leader_passes_many_and_looks_at_the_low_ones_alone(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group, leader) = (app.client("unit"), app.client("group"), app.client("leader"));
    let waiting: Vec<Value> = drafts(&unit)
        .iter()
        .take(6)
        .map(|draft| taken(&by_group(&group, &taken(&submit(&unit, draft)), &pass())))
        .collect();
    // One says nothing that it can be held to.
    let vague = waiting[2]["code"].as_str().unwrap();
    let set = "standard = '进一步加强，力争有所提高'";
    db.execute_sql(&format!("update indicators set {set} where code = '{vague}'")).unwrap();
    let page = leader.get("/reviews?year=2026&sort=code").ok();
    let low: Vec<_> =
        page["items"].as_array().unwrap().iter().filter(|row| row["low_target"] != json!([])).collect();
    assert_eq!(low.len(), 1, "{low:?}");
    assert_eq!(low[0]["low_target"][0]["kind"], "vague");
    let all: Vec<_> = waiting.iter().collect();
    let send = |some: &[&Value]| {
        leader.post("/reviews/leader-passes").key(&leader.fresh_key()).json(&entries(some)).send()
    };
    assert_eq!(send(&all).faults(), ["/entries/2 review.low_target"]);
    assert_eq!(db.count("review_steps where level = 'leader'"), 0);
    let rest: Vec<_> = all.iter().copied().filter(|row| row["code"] != vague).collect();
    assert_eq!(send(&rest).json(), json!({ "changed": 5 }));
    assert_eq!(db.count("indicators where stage = 'meeting'"), 5);
    // A group answers its five questions for each: it passes nothing in a heap.
    assert_eq!(
        group.post("/reviews/leader-passes").key("group-heap").json(&entries(&all)).send().status(),
        403
    );
}

fn the_grounds_are_told(db: &TestDb) {
    let app = TestApp::new(db);
    let (unit, group) = (app.client("unit"), app.client("group"));
    let drafts = drafts(&unit);
    let numeric = drafts.iter().find(|row| row["measure"]["direction"] == "at_least").unwrap();
    let code = numeric["code"].as_str().unwrap();
    // Last year asked for more; the item says more; and the start is further on than the goal.
    let item = "(select source_item_id from indicators where code = '{code}')".replace("{code}", code);
    let wording = format!("update source_items set title = '新增学位1.2万个' where id = {item}");
    db.execute_sql(&wording).unwrap();
    app.client("office").post("/years").key("open-2027").json(&json!({ "year": 2027 })).expect(201);
    let goal = "year = 2027, target = 10000000, baseline = 20000000, unit_of_measure = '个'";
    db.execute_sql(&format!("update indicators set {goal} where code = '{code}'")).unwrap();
    let last = "title = (select title from indicators where code = '{code}'), target = 30000000, \
                direction = 'at_least', unit_of_measure = '个', stage = 'issued'"
        .replace("{code}", code);
    let other = drafts.iter().find(|row| row["code"] != *code).unwrap()["code"].as_str().unwrap();
    db.execute_sql(&format!("update indicators set {last} where code = '{other}'")).unwrap();
    db.execute_sql(&format!("update indicators set stage = 'group_review' where code = '{code}'")).unwrap();
    let page = group.get("/reviews?year=2027").ok();
    let grounds = &page["items"][0]["low_target"];
    assert_eq!(grounds[0]["kind"], "below_last_year");
    assert_eq!((&grounds[0]["last"], &grounds[0]["code"]), (&json!("30"), &json!(other)));
    assert_eq!(grounds[1], json!({ "kind": "behind_baseline", "baseline": "20" }));
    assert_eq!(grounds[2], json!({ "kind": "below_source", "said": "12000", "together": "10" }));
    let trail = group.get(&super::at(numeric, "reviews")).ok();
    assert_eq!(&trail["low_target"], grounds);
    // What is asked of others is no business of the unit's.
    let trail = unit.get(&super::at(numeric, "reviews")).ok();
    assert_eq!(trail["low_target"], json!([{ "kind": "behind_baseline", "baseline": "20" }]));
    // Sums beyond what the databases' whole numbers hold are nobody's trouble.
    let huge = "target = 999999999999000000, direction = 'at_least', unit_of_measure = '个'";
    db.execute_sql(&format!("update indicators set {huge}, source_item_id = {item} where year = 2026"))
        .unwrap();
    assert_eq!(group.get("/reviews?year=2027").ok()["total"], 1);
}
