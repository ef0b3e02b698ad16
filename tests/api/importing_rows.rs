//! What a file's rows mean beside the ledger and beside each other.

use std::time::{Duration, Instant};

use dukao_testkit::{TestApp, TestDb, app::Client, on_both};
use serde_json::Value;

const HEAD: &str = "年度,任务来源,任务,目标值,比较符,计量单位,完成时限,责任单位,基期值\n";

on_both!(
    what_differs_is_told_and_left,
    items_are_numbered_after_those_of_the_file,
    a_number_with_another_wording_is_a_contradiction,
    a_negative_goal_is_a_fault_of_its_row,
    headings_are_never_lost_unsaid,
    the_offices_own_forms_are_read,
    faults_are_counted_and_cut,
    a_key_is_kept_although_nothing_was_new,
    five_thousand_rows_are_checked_in_moments
);

fn check(client: &Client, file: &str) -> Value {
    client.post("/indicators/import?year=2026&mode=dry_run").body("text/csv", file).ok()
}

fn commit(client: &Client, file: &str) -> Value {
    let path = "/indicators/import?year=2026&mode=commit";
    client.post(path).key(&client.fresh_key()).body("text/csv", file).ok()
}

/// `row column code` of each fault.
fn faults(report: &Value) -> Vec<String> {
    let fault = |fault: &Value| {
        let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
        format!("{} {} {}", fault["row"], text("column"), text("code"))
    };
    report["faults"].as_array().unwrap().iter().map(fault).collect()
}

fn what_differs_is_told_and_left(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let file = |row: &str| format!("{HEAD}2026,中山市政府工作报告,{row}\n");
    let first = file("新增绿道,30,>=,公里,2026-12-31,,");
    assert_eq!(commit(&office, &first)["new_indicators"], 1);
    let same = check(&office, &first);
    assert_eq!((same["unchanged"].as_u64(), same["different"].as_u64()), (Some(1), Some(0)));
    let other = file("新增绿道,40,>=,千米,2026-11-30,,");
    for (report, committed) in [(check(&office, &other), false), (commit(&office, &other), true)] {
        assert_eq!((report["unchanged"].as_u64(), report["different"].as_u64()), (Some(0), Some(1)));
        assert_eq!(report["differences"][0]["row"], 2);
        assert_eq!(
            report["differences"][0]["columns"],
            serde_json::json!(["target_value", "unit", "deadline"])
        );
        assert_eq!(report["committed"], committed);
    }
    let kept = office.get("/indicators?year=2026&q=%E6%96%B0%E5%A2%9E%E7%BB%BF%E9%81%93").ok();
    assert_eq!(
        (&kept["items"][0]["measure"]["target"], &kept["items"][0]["version"]),
        (&"30".into(), &1.into())
    );
    // An empty cell says nothing.
    assert_eq!(check(&office, &file("新增绿道,30,>=,,,,"))["unchanged"], 1);
}

fn items_are_numbered_after_those_of_the_file(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let document = "2026,2026年市级重点项目清单,unit_priority";
    let head = "年度,任务来源,来源类别,任务,比较符\n";
    let file = format!("{head}{document},甲任务,title\n{document},第1件 乙任务,title\n");
    let report = commit(&office, &file);
    assert_eq!((report["new_items"].as_u64(), report["new_indicators"].as_u64()), (Some(2), Some(2)));
    assert_eq!(commit(&office, &file)["unchanged"], 2);
    let found =
        office.get("/indicators?year=2026&q=%E4%BB%BB%E5%8A%A1&source_kind=unit_priority&sort=title").ok();
    let items = found["items"].as_array().unwrap();
    let numbers: Vec<_> =
        items.iter().map(|item| (item["title"].as_str(), item["source"]["item_number"].as_i64())).collect();
    assert!(
        numbers.contains(&(Some("甲任务"), Some(2))) && numbers.contains(&(Some("乙任务"), Some(1))),
        "{numbers:?}"
    );
    let last = format!(
        "{head}{document},第32767件 丙任务,title\n{document},丁任务,title\n{document},第32768件 戊,title\n"
    );
    assert_eq!(
        faults(&check(&office, &last)),
        ["3 source_item field.out_of_range", "4 title field.out_of_range"]
    );
}

fn a_number_with_another_wording_is_a_contradiction(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let document = "2026,2026年市级重点项目清单,unit_priority";
    let head = "年度,任务来源,来源类别,任务,比较符,目标值\n";
    let two = format!("{head}{document},第9件 甲甲,title,\n{document},第9件 乙乙,title,\n");
    let report = check(&office, &two);
    assert_eq!(faults(&report), ["3 title import.contradicts_row"]);
    assert_eq!(report["faults"][0]["params"]["row"], 2);
    // Several numbers under one item, which a later row words: no contradiction.
    let numbers = format!(
        "{head}{document},第9件 子一,>=,1\n{document},第9件 子二,>=,2\n{document},第9件 甲甲,title,\n"
    );
    assert_eq!(commit(&office, &numbers)["new_items"], 1);
    let report = check(&office, &format!("{head}{document},第9件 乙乙,title,\n"));
    assert_eq!(faults(&report), ["2 title import.contradicts_stored"]);
    assert_eq!(report["faults"][0]["params"]["stored"], "甲甲");
    let kind = format!("{head}2026,2026年市级重点项目清单,市委全会,丙,title,\n");
    assert_eq!(faults(&check(&office, &kind)), ["2 source_kind import.contradicts_stored"]);
}

fn a_negative_goal_is_a_fault_of_its_row(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let row = |end: &str| format!("2026,中山市政府工作报告,{end}\n");
    let file =
        [HEAD, &row("甲,-3,>=,%,,,"), &row("乙,-3,<=,%,,,"), &row("丙,2,>=,%,,,3"), &row("丁,-3,>=,%,,,-5")]
            .concat();
    let report = check(&office, &file);
    assert_eq!(
        faults(&report),
        [
            "2 baseline indicator.negative_target_needs_baseline",
            "3 target_value indicator.negative_at_most_target",
            "4 baseline indicator.baseline_above_target",
        ]
    );
    assert_eq!(report["rows"], 4);
    assert_eq!(commit(&office, &[HEAD, &row("丁,-3,>=,%,,,-5")].concat())["new_indicators"], 1);
    let found = office.get("/indicators?year=2026&q=%E4%B8%81").ok();
    assert_eq!(found["items"][0]["measure"]["baseline"], "-5");
}

fn headings_are_never_lost_unsaid(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let file =
        "年度,任务来源,任务,比较符,责任单位,牵头单位,备注,编号,\n2026,中山市政府工作报告,甲,里程碑,,,x,7,y\n";
    let report = check(&office, file);
    assert_eq!(
        faults(&report),
        [
            "1 heading import.column_repeated",
            "1 heading import.column_unknown",
            "1 heading import.column_unknown"
        ]
    );
    let values: Vec<_> =
        report["faults"].as_array().unwrap().iter().map(|fault| fault["value"].as_str()).collect();
    assert_eq!(values, [Some("牵头单位"), Some("备注"), Some("I")]);
    assert!(report["faults"][1]["params"]["known"].as_str().unwrap().contains("完成时限"));
    assert_eq!(report["ignored_columns"], serde_json::json!(["编号"]));
}

fn the_offices_own_forms_are_read(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let head = "年度,任务来源,来源类别,任务,目标值,比较符,完成时限\n";
    let row = |kind: &str, rest: &str| format!("２０２６年,督查{kind},{kind},{rest}\n");
    let file = [
        head,
        &row("省政府工作报告", "甲,\"20,000\",≥,2026/12/31"),
        &row("省十件民生实事", "乙,１２３,≧,2026年12月31日"),
        &row("市委全会", "丙,5,不高于,2026.12.31"),
        &row("市政府工作报告", "丁,5,约,2026/1/5"),
        &row("市十件民生实事", "戊,4.5～5,区间,"),
        &row("年度重点工作", "己,,里程碑,"),
        &row("领导批示", "庚,5,＞,"),
    ]
    .concat();
    let report = check(&office, &file);
    assert_eq!((faults(&report), report["new_indicators"].as_u64()), (vec![], Some(7)));
    commit(&office, &file);
    let found = office.get("/indicators?year=2026&q=%E7%94%B2&source_kind=provincial_report").ok();
    assert_eq!(found["items"][0]["measure"]["target"], "20000");
    assert_eq!(found["items"][0]["measure"]["stated"]["text"], "20,000");
}

fn faults_are_counted_and_cut(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let long = "很".repeat(500);
    let rows: String =
        (0..300).map(|n| format!("2026,中山市政府工作报告,任务{n},{long},>=,个,,,\n")).collect();
    let file = format!("{HEAD}{rows}");
    let report = check(&office, &file);
    assert_eq!((report["rows"].as_u64(), report["total_faults"].as_u64()), (Some(300), Some(300)));
    assert_eq!(report["faults"].as_array().unwrap().len(), 200);
    assert_eq!(report["faults"][0]["value"].as_str().unwrap().chars().count(), 101);
    let path = "/indicators/import?year=2026&mode=commit";
    let job = office.post(path).key("import-many-faults").body("text/csv", file).expect(202).json();
    assert!(app.run_next_job(&|_| ()));
    let job = office.get(&format!("/jobs/{}", job["id"].as_str().unwrap())).ok();
    let refused = &job["problem"];
    assert_eq!(refused["errors"].as_array().unwrap().len(), 200);
    assert_eq!(refused["total_faults"], 300);
}

fn a_key_is_kept_although_nothing_was_new(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let row = |title: &str| format!("{HEAD}2026,中山市政府工作报告,{title},30,>=,公里,,,\n");
    commit(&office, &row("新增绿道"));
    let events = db.count("audit_events");
    let path = "/indicators/import?year=2026&mode=commit";
    let send = |title: &str| office.post(path).key("nothing-new-here").body("text/csv", row(title)).send();
    let first = send("新增绿道");
    assert_eq!((first.status(), first.json()["unchanged"].as_u64()), (200, Some(1)));
    assert_eq!(send("新增绿道").text(), first.text());
    let other = send("别的任务");
    assert_eq!((other.status(), other.code().as_str()), (422, "idempotency_key.reused"));
    assert_eq!(db.count("audit_events"), events, "a kept answer is no event");
}

fn five_thousand_rows_are_checked_in_moments(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let rows: String =
        (0..5_000).map(|n| format!("2026,2026年市级重点项目清单,unit_priority,任务{n},title\n")).collect();
    let file = format!("年度,任务来源,来源类别,任务,比较符\n{rows}");
    let began = Instant::now();
    assert_eq!(check(&office, &file)["new_items"], 5_000);
    assert!(began.elapsed() < Duration::from_secs(15), "{:?}", began.elapsed());
    assert_eq!(db.count("idempotency_keys"), 0);
    let one_more = format!("{file}2026,2026年市级重点项目清单,unit_priority,再一项,title\n");
    let refused =
        office.post("/indicators/import?year=2026&mode=dry_run").body("text/csv", one_more).expect(422);
    assert_eq!(
        (refused.code().as_str(), refused.json()["max"].as_u64()),
        ("import.too_many_rows", Some(5_000))
    );
}
