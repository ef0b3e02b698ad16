//! Many hand reports in while the year's close passes: what is in was in time, and nothing that was in time is lost.

use std::sync::Barrier;

use dukao_testkit::{TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{
    issued, node, plan,
    reporting::{content, drafted, many, newest},
    save, take,
};

on_both!(none_after_the_close_and_none_lost_before_it);

const CLIENTS: usize = 32;

fn none_after_the_close_and_none_lost_before_it(db: &TestDb) {
    let app = TestApp::new(db);
    let indicator = issued(&app, 1).remove(0);
    let unit = app.client("unit");
    let target = indicator["measure"]["target"].clone();
    let planned = (0..CLIENTS).map(|at| {
        let weight = if at == 0 { "7" } else { "3" };
        let goal = if target.is_null() { json!({}) } else { json!({ "planned": target }) };
        changed(node(&format!("第{at}步"), "2026-10-31", weight), goal)
    });
    assert_eq!(save(&unit, &indicator, &json!(planned.collect::<Vec<_>>())).status(), 200);
    assert_eq!(take(&unit, &indicator, "submit").status(), 200);
    assert_eq!(take(&app.client("group"), &indicator, "approve").status(), 200);
    db.execute_sql("update assessment_years set phase = 'evaluation' where year = 2026").unwrap();
    let nodes = plan(&unit, &indicator)["nodes"].as_array().unwrap().clone();
    let late = changed(content(&indicator), json!({ "cause": "客观条件" }));
    let reports: Vec<(String, Value)> = nodes
        .iter()
        .map(|node| {
            let node = node["id"].as_str().unwrap();
            let draft = drafted(&unit, node, &late);
            assert_eq!(many(&app.client("section"), "confirmations", &[&draft]).status(), 200);
            (node.to_owned(), newest(&unit, node))
        })
        .collect();
    let instant = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>().unwrap().into();
    // The last second of 31 January in the city.
    app.env().set(instant("2027-01-31T15:59:59Z"));
    let gate = Barrier::new(CLIENTS + 1);
    let statuses: Vec<(String, u16)> = std::thread::scope(|scope| {
        let calls: Vec<_> = reports
            .iter()
            .map(|(node, report)| {
                let (client, gate) = (app.client("unit"), &gate);
                scope.spawn(move || {
                    gate.wait();
                    (node.clone(), many(&client, "submissions", &[report]).status())
                })
            })
            .collect();
        gate.wait();
        std::thread::sleep(std::time::Duration::from_millis(40));
        app.env().set(instant("2027-01-31T16:00:00Z"));
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    let unit = app.client("unit");
    for (node, status) in &statuses {
        let report = newest(&unit, node);
        match status {
            200 => {
                assert_eq!(report["state"], "submitted", "it is in");
                let at = report["submitted"]["at"].as_str().unwrap();
                assert!(at < "2027-01-31T16:00:00", "{at} is in time");
            }
            422 => assert_eq!(report["state"], "section_confirmed", "nothing of it is in"),
            other => panic!("{other}"),
        }
    }
    // Whoever comes now is too late.
    let refused = statuses.iter().filter(|(_, status)| *status == 422);
    for (node, _) in refused {
        assert_eq!(
            many(&unit, "submissions", &[&newest(&unit, node)]).faults(),
            ["/entries/0 report.year_closed"]
        );
    }
    let taken = u64::try_from(statuses.iter().filter(|(_, status)| *status == 200).count()).unwrap();
    assert_eq!(db.count("node_reports where state = 'submitted'"), taken);
    assert_eq!(db.count("nodes where standing = 'submitted'"), taken);
}
