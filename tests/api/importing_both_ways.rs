//! The ledger out to a spreadsheet and back, and the empty file to fill in.

use std::io::Cursor;

use calamine::{Data, DataType as _, Reader as _, Xlsx};
use dukao_testkit::{TestApp, TestDb, on_both};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DRY_RUN: &str = "/indicators/import?year=2026&mode=dry_run";

on_both!(
    what_was_exported_is_nothing_new,
    dates_are_dates_and_words_are_the_screens,
    the_template_is_read_once_its_example_is_gone,
    an_export_never_lacks_rows
);

fn book(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

fn what_was_exported_is_nothing_new(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    office.draft("=表单里建的", Some(&office.unit("ZS-WJJ")));
    for (format, kind) in [("xlsx", XLSX), ("csv", "text/csv")] {
        let file = office.get(&format!("/indicators/export?year=2026&format={format}")).expect(200);
        let report = office.post(DRY_RUN).body(kind, file.body().to_vec()).ok();
        assert_eq!(report["faults"], serde_json::json!([]));
        assert_eq!((report["rows"].as_u64(), report["unchanged"].as_u64()), (Some(86), Some(86)), "{report}");
        assert_eq!(
            report["ignored_columns"],
            serde_json::json!(["编号", "类型", "权重", "状态", "亮灯", "更新时间"])
        );
    }
}

fn dates_are_dates_and_words_are_the_screens(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let sheet = book(office.get("/indicators/export?year=2026").expect(200).body())
        .worksheet_range_at(0)
        .unwrap()
        .unwrap();
    let heading: Vec<_> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let place = |name: &str| heading.iter().position(|heading| heading == name).unwrap();
    let (deadline, state) = (place("完成时限"), place("状态"));
    assert!(heading.contains(&"任务条目".to_owned()) && heading.contains(&"指标名称".to_owned()));
    let dates: Vec<_> =
        sheet.rows().skip(1).map(|row| &row[deadline]).filter(|cell| !cell.is_empty()).collect();
    assert!(!dates.is_empty() && dates.iter().all(|cell| matches!(cell, Data::DateTime(_))), "{dates:?}");
    assert!(sheet.rows().skip(1).all(|row| row[state] == "草稿"));
}

fn the_template_is_read_once_its_example_is_gone(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let answer = office.get("/indicators/import/template?year=2026").expect(200);
    assert!(answer.header("content-disposition").unwrap().contains("targets-2026.xlsx"));
    assert_eq!(app.client("unit").get("/indicators/import/template?year=2026").send().status(), 403);
    assert_eq!(office.get("/indicators/import/template").expect(422).faults(), ["/year field.required"]);
    let report = office.post(DRY_RUN).body(XLSX, answer.body().to_vec()).ok();
    assert_eq!((report["rows"].as_u64(), report["total_faults"].as_u64()), (Some(1), Some(1)), "{report}");
    assert_eq!(report["faults"][0]["code"], "import.example_row");

    let mut template = book(answer.body());
    assert_eq!(template.sheet_names(), ["台账", "填写说明", "选项"]);
    let about = template.worksheet_range_at(1).unwrap().unwrap();
    assert!(about.rows().any(|row| row[0] == "比较符"));
    let choices = template.worksheet_range_at(2).unwrap().unwrap();
    let offered: Vec<_> = choices.rows().flatten().map(ToString::to_string).collect();
    for word in ["市卫生健康局", "省十件民生实事", "≥", "里程碑", "批次"] {
        assert!(offered.iter().any(|choice| choice == word), "{word}: {offered:?}");
    }
    let filled = template.worksheet_range_at(0).unwrap().unwrap();
    let lines: Vec<_> = filled
        .rows()
        .map(|row| {
            let text = |cell: &Data| {
                cell.as_date()
                    .filter(|_| cell.is_datetime())
                    .map_or_else(|| cell.to_string(), |day| day.to_string())
            };
            row.iter().map(text).collect::<Vec<_>>().join(",")
        })
        .collect();
    let mine = lines.join("\n").replace("【示例】", "");
    let report = office.post(DRY_RUN).body("text/csv", mine).ok();
    assert_eq!(
        (report["new_indicators"].as_u64(), report["total_faults"].as_u64()),
        (Some(1), Some(0)),
        "{report}"
    );
}

fn an_export_never_lacks_rows(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let (series, id) = if db.folder().is_some() {
        ("with recursive s(n) as (select 1 union all select n + 1 from s where n < 20000)", "randomblob(16)")
    } else {
        ("with s(n) as (select * from generate_series(1, 20000))", "gen_random_uuid()")
    };
    db.execute_sql(&format!(
        "{series} insert into indicators (id, year, code, stage, source_item_id, title, version, created_at, updated_at) \
         select {id}, i.year, 'x-' || s.n, i.stage, i.source_item_id, 'x' || s.n, 1, i.created_at, i.updated_at \
         from s cross join (select * from indicators where code = '2026-0001') i"
    ))
    .unwrap();
    let refused = office.get("/indicators/export?year=2026").expect(422);
    assert_eq!(
        (refused.code().as_str(), refused.json()["max"].as_u64()),
        ("export.too_many_rows", Some(20_000))
    );
    // What is narrowed down to less can be taken out.
    office.get("/indicators/export?year=2026&q=2026-00").expect(200);
}
