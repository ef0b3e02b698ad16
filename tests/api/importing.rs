//! The real targets, imported.

use dukao_testkit::{TestApp, TestDb, on_both};

const TARGETS: &[u8] = include_bytes!("../../crates/app/demo/targets.csv");

on_both!(
    the_same_file_creates_nothing_twice,
    every_bad_cell_is_named_and_nothing_written,
    a_file_from_chinese_excel_is_read
);

fn the_same_file_creates_nothing_twice(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = db.count("indicators");
    assert_eq!(before, 125, "of 2026, 2024 and 2023");
    let path = "/indicators/import?year=2026&mode=commit";
    let report = office.post(path).key("import-again").body("text/csv", TARGETS).ok();
    assert_eq!((report["new_indicators"].as_u64(), report["unchanged"].as_u64()), (Some(0), Some(85)));
    assert_eq!(report["other_years"], 40);
    assert_eq!(db.count("indicators"), before);
}

fn every_bad_cell_is_named_and_nothing_written(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = (db.count("indicators"), db.count("source_documents"), db.count("audit_events"));
    let file = "年度,任务来源,任务,目标值,比较符,计量单位,完成时限,责任单位\n\
        2026,2026年广东省十件民生实事,第1件 新任务一,很多,>=,个,2026-12-31,\n\
        2026,省里的一份文件,新任务二,1,>=,个,2026-12-31,\n\
        2026,2026年广东省十件民生实事,第1件 新任务三,5-4,range,个,2027-01-01,\n\
        2026,2026年广东省十件民生实事,第1件 新任务四,1,差不多,个,2026-12-31,不存在的局\n\
        2026,2026年广东省十件民生实事,第1件 新任务五,1,>=,个,2026-12-31,不存在的局\n";
    let path = "/indicators/import?year=2026&mode=commit";
    let refused = office.post(path).key("import-bad-file").body("text/csv", file).expect(422);
    let errors = refused.json()["errors"].clone();
    let named: Vec<_> = errors
        .as_array()
        .unwrap()
        .iter()
        .map(|error| format!("{} {}", error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        named,
        [
            "/rows/2/target_value field.malformed",
            "/rows/3/source_kind import.source_kind_unclear",
            "/rows/4/target_value field.malformed",
            "/rows/4/deadline field.outside_year",
            "/rows/5/comparator field.not_one_of",
            "/rows/5/responsible_department field.not_found",
            "/rows/6/responsible_department field.not_found",
        ]
    );
    assert_eq!((db.count("indicators"), db.count("source_documents"), db.count("audit_events")), before);
    let missing =
        office.post(path).key("import-no-columns").body("text/csv", "年度,任务\n2026,x\n").expect(422);
    assert_eq!(missing.json()["errors"][0]["code"], "import.column_missing");
    assert_eq!(
        office.post(path).key("import-wrong-type").body("text/plain", "x").expect(415).code(),
        "file.type_unknown"
    );
}

fn a_file_from_chinese_excel_is_read(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let text =
        "年度,任务来源,任务,目标值,比较符,责任单位\n2026,中山市政府工作报告,新增绿道,30,>=,市卫生健康局\n";
    let (bytes, _, lossless) = encoding_rs::GB18030.encode(text);
    assert!(!lossless);
    let path = "/indicators/import?year=2026&mode=commit";
    let report = office.post(path).key("import-gb18030").body("text/csv", bytes.into_owned()).ok();
    assert_eq!((report["new_documents"].as_u64(), report["new_indicators"].as_u64()), (Some(1), Some(1)));
    let found = office.get("/indicators?year=2026&q=%E6%96%B0%E5%A2%9E%E7%BB%BF%E9%81%93").ok();
    assert_eq!(found["items"][0]["lead_unit"]["name"], "市卫生健康局");
    assert_eq!(found["items"][0]["source"]["kind"], "city_report");
}
