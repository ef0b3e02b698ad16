//! Three thousand rows of the real targets: faulty, mended, and once more.

use std::cell::RefCell;

use dukao_app::ops::board::Progress;
use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{file::Sheet, now, path, queue, run, send, written};

const ROWS: usize = 3_000;

on_both!(three_thousand_rows_are_entered_whole_or_not_at_all, a_small_file_is_entered_at_once);

/// Ten kinds of fault: column, what stands in it, the column and the code under which it is told.
const FAULTS: [(&str, &str, &str, &str); 10] = [
    ("target_value", "很多", "target_value", "field.malformed"),
    ("comparator", "差不多", "comparator", "field.not_one_of"),
    ("deadline", "2027-01-01", "deadline", "field.outside_year"),
    ("deadline", "年底", "deadline", "field.malformed"),
    ("responsible_department", "不存在的局", "responsible_department", "field.not_found"),
    ("title", "", "title", "field.required"),
    ("title", "长", "title", "field.too_long"),
    ("source", "省里的一份文件", "source_kind", "import.source_kind_unclear"),
    ("unit", "很", "unit", "field.too_long"),
    ("source_url", "ftp://example.cn/a", "source_url", "field.malformed"),
];

/// Four faults of each kind; `row column code` of each, in order.
fn plant(sheet: &mut Sheet) -> Vec<String> {
    let mut planted = Vec::new();
    for place in 0..4 * FAULTS.len() {
        let (column, value, told, code) = FAULTS[place % FAULTS.len()];
        let row = 2 + place * 73;
        let value = if code == "field.too_long" { value.repeat(201) } else { value.to_owned() };
        sheet.set(row, column, &value);
        planted.push(format!("{row} {told} {code}"));
    }
    planted
}

/// `row column code` of each fault of a failed job.
fn faults(job: &Value) -> Vec<String> {
    let errors = job["problem"]["errors"].as_array().unwrap().iter();
    let told = errors.map(|error| {
        let place = error["pointer"].as_str().unwrap().strip_prefix("/rows/").unwrap().replace('/', " ");
        format!("{place} {}", error["code"].as_str().unwrap())
    });
    told.collect()
}

fn three_thousand_rows_are_entered_whole_or_not_at_all(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let good = Sheet::of_targets(ROWS);
    let before = written(db);

    let mut faulty = good.clone();
    let planted = plant(&mut faulty);
    assert_eq!(planted.len(), 40);
    let refused = queue(&office, "import-faulty", &faulty.xlsx());
    run(&app);
    let refused = now(&office, &refused);
    assert_eq!(
        (&refused["state"], &refused["problem"]["code"]),
        (&json!("failed"), &json!("import.rows_invalid"))
    );
    assert_eq!(faults(&refused), planted);
    assert_eq!(refused["problem"]["total_faults"], 40);
    assert_eq!(written(db), before, "nothing is written");

    let job = queue(&office, "import-mended", &good.xlsx());
    let steps = RefCell::new(Vec::new());
    let watch = |progress: &Progress| {
        let seen = now(&office, &job);
        assert_eq!(seen["state"], "running", "{seen}");
        let step = (seen["done"].as_u64().unwrap(), seen["total"].as_u64().unwrap());
        assert_eq!(step, (progress.done(), progress.total()));
        steps.borrow_mut().push(step);
    };
    assert!(app.run_next_job(&watch));
    let steps = steps.into_inner();
    let total = steps[0].1;
    assert!(steps.len() > 10 && steps.iter().all(|step| step.1 == total), "{steps:?}");
    assert!(steps.windows(2).all(|pair| pair[0].0 < pair[1].0), "{steps:?}");
    assert!(steps[0].0 > 0 && steps[0].0 < total && steps.last().unwrap().0 == total, "{steps:?}");

    let done = now(&office, &job);
    let count = |name: &str| done["result"][name].as_u64().unwrap();
    assert_eq!((&done["state"], &done["done"]), (&json!("done"), &json!(null)), "{done}");
    assert_eq!((count("rows"), count("new_indicators"), count("total_faults")), (3_000, 3_000, 0));
    assert_eq!(count("new_documents") + count("new_items") + 3_000, total);
    let after = written(db);
    assert_eq!(after[0], before[0] + 3_000);
    assert_eq!(after[3], before[3] + total, "an event each");
    assert_eq!(db.count("jobs where input is not null"), 0, "what was uploaded is gone");

    app.env().advance(1);
    let again = queue(&office, "import-again", &good.xlsx());
    run(&app);
    let again = now(&office, &again);
    let count = |name: &str| again["result"][name].as_u64().unwrap();
    assert_eq!(again["state"], "done");
    assert_eq!((count("new_documents"), count("new_items"), count("new_indicators")), (0, 0, 0));
    assert_eq!(count("unchanged"), 3_000);
    assert_eq!(written(db), after);

    // Latest first, without those that wait.
    let ended = office.get("/jobs?kind=indicator_import&open=false&per_page=2").ok();
    assert_eq!(ended["total"], 3);
    assert_eq!(path(&ended["items"][0]), path(&again));
    assert_eq!(office.get("/jobs?open=true").ok()["total"], 0);
}

fn a_small_file_is_entered_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let answer = send(&office, "import-small", &Sheet::of_targets(200).xlsx());
    assert_eq!((answer.status(), &answer.json()["new_indicators"]), (200, &json!(200)));
    assert!(!app.run_next_job(&|_| ()));
    assert!(!app.rang_for_a_job());
    queue(&office, "import-large", &Sheet::of_targets(201).xlsx());
    assert!(app.rang_for_a_job(), "whoever does jobs is woken");
}
