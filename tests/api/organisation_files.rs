//! Units, sections and people from files.

use std::fmt::Write as _;

use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

on_both!(
    three_hundred_people_with_twenty_faults,
    what_differs_is_told_and_stays,
    posts_are_proposed_and_nobody_gets_one,
    units_come_with_roster_entries_and_groups,
    every_fault_of_a_units_file_is_named,
    sections_are_entered_in_order,
    files_come_back_as_they_went,
    only_those_who_may_import,
    a_doubled_commit_enters_once,
);

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PEOPLE: &str = "账号,姓名,单位,科室,职务,电话,岗位";
const UNIT: &str = "市卫生健康局";

fn csv(head: &str, rows: &[String]) -> String {
    let mut text = format!("{head}\n");
    for row in rows {
        writeln!(text, "{row}").unwrap();
    }
    text
}

fn commit(client: &Client, path: &str, file: &str) -> Answer {
    let joined = if path.contains('?') { '&' } else { '?' };
    let key = client.fresh_key();
    client.post(&format!("{path}{joined}mode=commit")).key(&key).body("text/csv", file).send()
}

fn dry_run(client: &Client, path: &str, file: &str) -> Value {
    let joined = if path.contains('?') { '&' } else { '?' };
    client.post(&format!("{path}{joined}mode=dry_run")).body("text/csv", file).ok()
}

fn three_hundred() -> Vec<String> {
    let posts = ["", "绩效联络员", "科室负责人", "具体负责人"];
    let row = |n: usize| {
        let post = posts[n % posts.len()];
        let section = if n % 4 > 1 { "业务科" } else { "" };
        format!("wj{n:03},人员{n:03},{UNIT},{section},科员,0760-8888{n:04},{post}")
    };
    (0..300).map(row).collect()
}

/// Two of each of ten kinds, at rows that are told by their place from 0.
fn planted(rows: &[String]) -> (Vec<String>, Vec<String>) {
    let long = "长".repeat(61);
    let phone = "1".repeat(31);
    let section = "业务科";
    let faults: [(&str, [String; 2]); 10] = [
        ("account field.required", [(), ()].map(|()| format!(",无账号,{UNIT},,,,"))),
        ("account field.malformed", ["张三", "a b"].map(|account| format!("{account},坏账号,{UNIT},,,,"))),
        (
            "account import.repeats_row",
            ["wj000", "WJ001"].map(|account| format!("{account},又一人,{UNIT},,,,")),
        ),
        ("account field.duplicate", ["office", "unit"].map(|account| format!("{account},另一人,{UNIT},,,,"))),
        ("person_name field.too_long", ["x1", "x2"].map(|account| format!("{account},{long},{UNIT},,,,"))),
        ("person_name import.formula", ["x3", "x4"].map(|account| format!("{account},=1+1,{UNIT},,,,"))),
        ("in_unit field.not_found", ["x5", "x6"].map(|account| format!("{account},无此单位,市神秘局,,,,"))),
        (
            "section field.not_found",
            ["x7", "x8"].map(|account| format!("{account},无此科室,{UNIT},神秘科,,,")),
        ),
        ("phone field.too_long", ["x9", "x10"].map(|account| format!("{account},长电话,{UNIT},,,{phone},"))),
        (
            "post field.not_one_of",
            ["x11", "x12"].map(|account| format!("{account},怪岗位,{UNIT},{section},,,局长")),
        ),
    ];
    let (mut rows, mut named) = (rows.to_vec(), Vec::new());
    for (kind, (fault, lines)) in faults.into_iter().enumerate() {
        for (twin, line) in lines.into_iter().enumerate() {
            let at = 20 + kind * 20 + twin * 7;
            rows[at] = line;
            named.push((at + 2, fault));
        }
    }
    named.sort_unstable();
    (rows, named.into_iter().map(|(row, fault)| format!("/rows/{row}/{fault}")).collect())
}

fn three_hundred_people_with_twenty_faults(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let clean = three_hundred();
    let (faulty, named) = planted(&clean);
    let before = (db.count("people"), db.count("audit_events"));
    let refused = commit(&sysadmin, "/people/import", &csv(PEOPLE, &faulty));
    assert_eq!((refused.status(), refused.code().as_str()), (422, "import.rows_invalid"));
    assert_eq!(refused.faults(), named);
    let dry = dry_run(&sysadmin, "/people/import", &csv(PEOPLE, &faulty));
    assert_eq!(dry["faults"].as_array().unwrap().len(), 20);
    assert_eq!(dry["faults"][0]["row"], 22);
    assert_eq!((db.count("people"), db.count("audit_events")), before, "nothing is written");

    let mended = csv(PEOPLE, &clean);
    let dry = dry_run(&sysadmin, "/people/import", &mended);
    assert_eq!((&dry["entered"], &dry["committed"]), (&json!(300), &json!(false)));
    assert_eq!((db.count("people"), db.count("audit_events")), before, "a look writes nothing either");
    let done = commit(&sysadmin, "/people/import", &mended);
    assert_eq!(done.status(), 200, "{done:?}");
    assert_eq!((&done.json()["entered"], &done.json()["committed"]), (&json!(300), &json!(true)));
    assert_eq!(db.count("people"), before.0 + 300);
    let again = commit(&sysadmin, "/people/import", &mended).json();
    assert_eq!((&again["entered"], &again["unchanged"]), (&json!(0), &json!(300)));
    assert_eq!(again["differences"], json!([]));
    assert_eq!(db.count("people"), before.0 + 300);
}

fn what_differs_is_told_and_stays(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let first = csv(PEOPLE, &[format!("zhang,张三,{UNIT},,科员,111,")]);
    assert_eq!(commit(&sysadmin, "/people/import", &first).json()["entered"], 1);
    let other = csv(PEOPLE, &["Zhang,张三,ZS-JTJ,,,222,".to_owned()]);
    let report = commit(&sysadmin, "/people/import", &other).json();
    assert_eq!((&report["entered"], &report["unchanged"]), (&json!(0), &json!(1)));
    assert_eq!(
        report["differences"],
        json!([
            { "row": 2, "column": "in_unit", "given": "市交通运输局", "stands": UNIT },
            { "row": 2, "column": "phone", "given": "222", "stands": "111" },
        ])
    );
    assert_eq!(db.query_value("select phone from people where account = 'zhang'").as_deref(), Some("111"));
}

fn posts_are_proposed_and_nobody_gets_one(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let grants = db.count("grants");
    let file = csv(
        PEOPLE,
        &[format!("li,李四,{UNIT},业务科,,,科室负责人"), format!("wang,王五,{UNIT},业务科,,,单位绩效联络员")],
    );
    let report = commit(&sysadmin, "/people/import", &file).json();
    assert_eq!(
        report["proposals"],
        json!([
            { "row": 2, "account": "li", "name": "李四", "role": "section_officer", "unit": UNIT, "section": "业务科" },
            { "row": 3, "account": "wang", "name": "王五", "role": "unit_officer", "unit": UNIT, "section": null },
        ])
    );
    assert_eq!(db.count("grants"), grants);
    let file = csv(PEOPLE, &[format!("zhao,赵六,{UNIT},,,,具体负责人")]);
    let refused = commit(&sysadmin, "/people/import", &file);
    assert_eq!(refused.faults(), ["/rows/2/section field.required"]);
}

const UNITS: &str = "单位编码,单位名称,类别,考评分组,督查组,分管领导";

fn units_come_with_roster_entries_and_groups(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = ["units", "roster_entries", "ranking_groups"].map(|table| db.count(table));
    let file = csv(
        UNITS,
        &[
            "ZS-NEW1,市新设局,市直部门,经济管理,3,3".to_owned(),
            "ZS-NEW2,市新设二局,部门,新分组,4,".to_owned(),
            "ZS-NEW3,市新设三局,部门,新分组,,".to_owned(),
            "ZS-NEW4,某组织机构,组织方,,,".to_owned(),
            "ZS-WJJ,市卫生健康局,部门,经济管理,1,2".to_owned(),
        ],
    );
    let report = commit(&office, "/units/import?year=2026", &file).json();
    assert_eq!(
        ["rows", "entered", "unchanged", "new_groups"].map(|name| report[name].as_u64().unwrap()),
        [5, 4, 1, 1]
    );
    assert_eq!(
        report["differences"],
        json!([{ "row": 6, "column": "ranking_group", "given": "经济管理", "stands": "社会管理与公共服务" }])
    );
    let after = ["units", "roster_entries", "ranking_groups"].map(|table| db.count(table));
    assert_eq!(after, [before[0] + 4, before[1] + 4, before[2] + 1]);
    let again = commit(&office, "/units/import?year=2026", &file).json();
    assert_eq!((&again["entered"], &again["unchanged"]), (&json!(0), &json!(5)));
    let missing = commit(&office, "/units/import?year=2031", &file);
    assert_eq!(missing.faults(), ["/year field.not_found"]);
    db.execute_sql("update assessment_years set phase = 'published'").unwrap();
    assert_eq!(commit(&office, "/units/import?year=2026", &file).faults(), ["/year field.not_one_of"]);
}

fn every_fault_of_a_units_file_is_named(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let rows = [
        ",市甲局,部门,,,",
        "ZS 1,市乙局,部门,,,",
        "ZS-B1,,部门,,,",
        "ZS-B2,市丙局,局,,,",
        "ZS-B3,市丁局,部门,镇区,,",
        "ZS-B4,某机构,组织方,经济管理,,",
        "ZS-B5,市戊局,部门,,5,",
        "ZS-B6,市己局,部门,,一,",
        "ZS-B7,市庚局,部门,,,29",
        "ZS-B8,市卫生健康局,部门,,,",
        "ZS-B9,市辛局,部门,,,",
        "ZS-B9,市壬局,部门,,,",
        "ZS-B10,=市癸局,部门,,,",
    ];
    let file = csv(UNITS, &rows.map(ToOwned::to_owned));
    let refused = commit(&office, "/units/import?year=2026", &file);
    assert_eq!(
        refused.faults(),
        [
            "/rows/2/unit_code field.required",
            "/rows/3/unit_code field.malformed",
            "/rows/4/unit_name field.required",
            "/rows/5/unit_kind field.not_one_of",
            "/rows/6/ranking_group field.not_one_of",
            "/rows/7/ranking_group field.malformed",
            "/rows/8/supervision_group field.out_of_range",
            "/rows/9/supervision_group field.malformed",
            "/rows/10/leader field.not_found",
            "/rows/11/unit_name field.duplicate",
            "/rows/13/unit_code import.repeats_row",
            "/rows/14/unit_name import.formula",
        ]
    );
    let missing = commit(&office, "/units/import?year=2026", "单位编码,类别\nZS-X,部门\n");
    assert_eq!(missing.faults(), ["/rows/1/unit_name import.column_missing"]);
    let empty = commit(&office, "/units/import?year=2026", "");
    assert_eq!((empty.status(), empty.code().as_str()), (422, "file.unreadable"));
}

fn sections_are_entered_in_order(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let rows = ["市卫生健康局,疾控科,", "ZS-WJJ,医政科,9", "ZS-WJJ,妇幼科,", "市卫生健康局,办公室,7"];
    let report =
        commit(&office, "/sections/import", &csv("单位,科室,顺序", &rows.map(ToOwned::to_owned))).json();
    assert_eq!((&report["entered"], &report["unchanged"]), (&json!(3), &json!(1)));
    assert_eq!(
        report["differences"][0],
        json!({ "row": 5, "column": "position", "given": "7", "stands": "1" })
    );
    let stands = db.query_text(
        "select s.name, s.ordinal from sections s join units u on u.id = s.unit_id where u.code = 'ZS-WJJ' \
         order by s.ordinal",
    );
    let stands: Vec<_> = stands
        .into_iter()
        .map(|row| format!("{} {}", row[0].as_deref().unwrap(), row[1].as_deref().unwrap()))
        .collect();
    assert_eq!(stands, ["办公室 1", "业务科 2", "规划财务科 3", "疾控科 4", "医政科 9", "妇幼科 10"]);
    let rows = [
        "市神秘局,一科,",
        "ZS-WJJ,,",
        "ZS-WJJ,一科,零",
        "ZS-WJJ,二科,0",
        "ZS-WJJ,三科,",
        "市卫生健康局,三科,",
    ];
    let refused = commit(&office, "/sections/import", &csv("单位,科室,顺序", &rows.map(ToOwned::to_owned)));
    assert_eq!(
        refused.faults(),
        [
            "/rows/2/in_unit field.not_found",
            "/rows/3/section field.required",
            "/rows/4/position field.malformed",
            "/rows/5/position field.out_of_range",
            "/rows/7/section import.repeats_row",
        ]
    );
}

fn files_come_back_as_they_went(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, sysadmin) = (app.client("office"), app.client("sysadmin"));
    let file = csv(PEOPLE, &[format!("chen,陈七,{UNIT},,,+86 760 8888,")]);
    assert_eq!(commit(&sysadmin, "/people/import", &file).status(), 200);
    for (client, export, import) in [
        (&office, "/units/export?year=2026", "/units/import?year=2026&mode=commit"),
        (&office, "/sections/export", "/sections/import?mode=commit"),
        (&sysadmin, "/people/export", "/people/import?mode=dry_run"),
    ] {
        let file = client.get(export).expect(200);
        assert_eq!(file.header("content-type"), Some(XLSX));
        let report = client.post(import).key(&client.fresh_key()).body(XLSX, file.body()).ok();
        if import.starts_with("/people") {
            // People of the demo who belong to no unit cannot come from a file; all others stand.
            let faults = report["faults"].as_array().unwrap();
            assert!(
                faults.iter().all(|fault| fault["code"] == "field.required" && fault["column"] == "in_unit")
            );
        } else {
            assert_eq!((&report["entered"], &report["differences"]), (&json!(0), &json!([])), "{import}");
            assert_eq!(report["rows"], report["unchanged"]);
        }
        let joined = if export.contains('?') { '&' } else { '?' };
        let empty = client.get(&format!("{export}{joined}rows=none")).expect(200);
        assert!(empty.body().starts_with(b"PK"));
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0_u16..).zip(PEOPLE.split(',')) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 0, "excel.1").unwrap();
    sheet.write_string(1, 1, "表格人").unwrap();
    sheet.write_string(1, 2, "ZS-WJJ").unwrap();
    sheet.write_number(1, 5, 13_800_000_000_f64).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let report = sysadmin.post("/people/import?mode=commit").key("people-from-excel").body(XLSX, bytes).ok();
    assert_eq!(report["entered"], 1);
    let phone = db.query_value("select phone from people where account = 'excel.1'");
    assert_eq!(phone.as_deref(), Some("13800000000"), "a number keeps its digits");
}

fn only_those_who_may_import(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, sysadmin) = (app.client("office"), app.client("sysadmin"));
    for (client, path) in
        [(&sysadmin, "/units/import?year=2026"), (&sysadmin, "/sections/import"), (&office, "/people/import")]
    {
        assert_eq!(commit(client, path, "x\ny\n").status(), 403, "{path}");
    }
    let keyless = sysadmin.post("/people/import?mode=commit").body("text/csv", PEOPLE).expect(400);
    assert_eq!(keyless.code(), "idempotency_key.required");
    let modeless = sysadmin.post("/people/import").body("text/csv", PEOPLE).expect(422);
    assert_eq!(modeless.faults(), ["/mode field.required"]);
    let many: Vec<_> = (0..2001).map(|n| format!("m{n},人,{UNIT},,,,")).collect();
    assert_eq!(commit(&sysadmin, "/people/import", &csv(PEOPLE, &many)).code(), "import.too_many_rows");
}

fn a_doubled_commit_enters_once(db: &TestDb) {
    let app = TestApp::new(db);
    let sysadmin = app.client("sysadmin");
    let file = csv(PEOPLE, &[format!("once,一次,{UNIT},,,,")]);
    let send = |file: &str| {
        sysadmin.post("/people/import?mode=commit").key("one-import").body("text/csv", file).send()
    };
    let (first, second) = (send(&file), send(&file));
    assert_eq!(first.json(), second.json());
    assert_eq!(first.json()["entered"], 1);
    let reused = send(&csv(PEOPLE, &[format!("twice,二次,{UNIT},,,,")]));
    assert_eq!((reused.status(), reused.code().as_str()), (422, "idempotency_key.reused"));
    assert_eq!(db.count("people where account in ('once', 'twice')"), 1);
}
