//! Imports of a year, and drafts that are entered into it meanwhile.

use std::thread;

use dukao_testkit::{TestApp, TestDb, app::milestone, on_both};

on_both!(imports_and_drafts_of_one_year_pass_each_other);

const IMPORTS: usize = 4;
const DRAFTERS: usize = 8;
const DRAFTS: usize = 5;
const ROWS: usize = 40;

fn imports_and_drafts_of_one_year_pass_each_other(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let (item, before) = (office.item(), db.count("indicators"));
    thread::scope(|scope| {
        for number in 0..IMPORTS {
            let (office, file) = (&office, file(number));
            scope.spawn(move || {
                let path = "/indicators/import?year=2026&mode=commit";
                office.post(path).key(&format!("import-{number}-x")).body("text/csv", file).expect(200);
            });
        }
        for drafter in 0..DRAFTERS {
            let (office, item) = (&office, &item);
            scope.spawn(move || {
                for number in 0..DRAFTS {
                    let body = milestone(item, &format!("同时起草 {drafter}-{number}"));
                    office
                        .post("/indicators")
                        .key(&format!("draft-{drafter}-{number}"))
                        .json(&body)
                        .expect(201);
                }
            });
        }
    });
    let entered = u64::try_from(IMPORTS * ROWS + DRAFTERS * DRAFTS).unwrap();
    assert_eq!(db.count("indicators"), before + entered);
}

fn file(number: usize) -> String {
    let row = |row| format!("2026,2026年中山市政府工作报告,同时导入 {number}-{row},1,>=\n");
    let rows: String = (0..ROWS).map(row).collect();
    format!("年度,任务来源,任务,目标值,比较符\n{rows}")
}
