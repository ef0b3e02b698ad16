//! A unit's task list: what was issued to it, whom it waits for, and what is frozen.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    acknowledging::{OWN, acknowledge, beside},
    people::id,
    reviews::issued,
};

on_both!(
    a_unit_sees_what_was_issued_to_it,
    who_may_not_read_the_unit_sees_no_list,
    the_list_is_a_workbook_too,
    what_was_issued_is_frozen_beside_the_indicator,
);

fn list(client: &Client, unit: &str) -> Value {
    client.get(&format!("/units/{unit}/task-list?year=2026")).ok()
}

fn codes(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|task| task["code"].as_str().unwrap()).collect()
}

fn a_unit_sees_what_was_issued_to_it(db: &TestDb) {
    let app = TestApp::new(db);
    let indicators = issued(&app, 3);
    let (unit, along) = (app.client("unit"), app.client("zs-sthj"));
    let (own, theirs) = (unit.unit(OWN), unit.unit("ZS-STHJ"));
    beside(db, &indicators[1], "ZS-STHJ", "ZS-TJJ");
    let of_unit = list(&unit, &own);
    let mut expected: Vec<_> = indicators.iter().map(|one| one["code"].as_str().unwrap()).collect();
    expected.sort_unstable();
    assert_eq!(codes(&of_unit), expected, "by code, drafts left out");
    assert_eq!(of_unit["unit"], json!({ "id": own, "name": "市卫生健康局" }));
    let first = &of_unit["items"][0];
    assert_eq!((&first["role"], &first["meeting"]["number"]), (&json!("lead"), &json!("十六届第1次")));
    assert_eq!(first["meeting"]["held_on"], "2026-03-02");
    assert_eq!(first["outstanding"], json!(["unit", "section", "person"]));
    assert_eq!(
        first["allowed_actions"],
        json!([{ "action": "indicator.acknowledge", "allowed": true, "reason": null }])
    );
    assert!(first["standard"].is_string() && first["section"]["name"].is_string(), "{first}");

    let of_others = list(&along, &theirs);
    assert_eq!(codes(&of_others), [indicators[1]["code"].as_str().unwrap()]);
    let task = &of_others["items"][0];
    assert_eq!((&task["role"], &task["outstanding"]), (&json!("co"), &json!(["co_unit"])));
    assert_eq!(task["lead_unit"]["name"], "市卫生健康局");
    acknowledge(&along, &[&indicators[1]]);
    acknowledge(&unit, &[&indicators[0]]);
    assert_eq!(list(&along, &theirs)["items"][0]["outstanding"], json!([]));
    let place = expected.iter().position(|code| indicators[0]["code"] == *code).unwrap();
    assert_eq!(list(&unit, &own)["items"][place]["outstanding"], json!(["section", "person"]));
    // The numbers are those that were frozen.
    let code = indicators[0]["code"].as_str().unwrap();
    db.execute_sql(&format!("update indicators set weight = 1, standard = '悄悄改掉' where code = '{code}'"))
        .unwrap();
    let now = &list(&unit, &own)["items"][place];
    assert_eq!((&now["weight"], &now["standard"]), (&indicators[0]["weight"], &indicators[0]["standard"]));
}

fn who_may_not_read_the_unit_sees_no_list(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    beside(db, one, "ZS-STHJ", "ZS-TJJ");
    let own = app.client("unit").unit(OWN);
    for account in ["office", "secretary", "group", "leader", "unit", "section", "person"] {
        let client = app.client(account);
        assert_eq!(codes(&list(&client, &own)), [one["code"].as_str().unwrap()], "{account}");
        client.get(&format!("/units/{own}/task-list/export?year=2026")).expect(200);
    }
    for (account, status) in [
        ("group.2", 404),
        ("leader.1", 404),
        ("zs-sthj", 404),
        ("zs-tjj", 404),
        ("expert", 403),
        ("sysadmin", 403),
        ("audit", 403),
    ] {
        for path in ["task-list", "task-list/export"] {
            let answer = app.client(account).get(&format!("/units/{own}/{path}?year=2026")).send();
            assert_eq!(answer.status(), status, "{account} {path}");
        }
    }
    let office = app.client("office");
    office.get("/units/01976d9e-7c00-7000-8000-000000000000/task-list?year=2026").expect(404);
    office.get(&format!("/units/{own}/task-list?year=2031")).expect(404);
    let faults = |query: &str| office.get(&format!("/units/{own}/task-list{query}")).expect(422).faults();
    assert_eq!(faults(""), ["/year field.required"]);
    // A responsible person of the co-unit reads none of what others lead.
    let theirs = office.unit("ZS-STHJ");
    assert_eq!(codes(&list(&office, &theirs)).len(), 1);
}

fn the_list_is_a_workbook_too(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    let code = one["code"].as_str().unwrap();
    db.execute_sql(&format!("update indicators set title = '=1+1' where code = '{code}'")).unwrap();
    let unit = app.client("unit");
    let file = unit.get(&format!("/units/{}/task-list/export?year=2026", unit.unit(OWN))).expect(200);
    assert!(file.header("content-disposition").unwrap().contains("task-list.xlsx"));
    let mut book = Xlsx::new(Cursor::new(file.body().to_vec())).unwrap();
    assert_eq!(book.sheet_names(), ["任务清单"]);
    let sheet = book.worksheet_range("任务清单").unwrap();
    assert_eq!(sheet.height(), 2);
    let cell = |heading: &str| {
        let place = sheet.rows().next().unwrap().iter().position(|cell| *cell == heading);
        sheet.rows().nth(1).unwrap()[place.unwrap()].clone()
    };
    assert_eq!(cell("编号"), code);
    assert_eq!(cell("指标名称"), "'=1+1", "never a formula");
    assert_eq!(cell("承办方式"), "牵头");
    assert_eq!(cell("下达会议"), "十六届第1次");
    assert!(matches!(cell("下达日期"), Data::DateTime(_)) && matches!(cell("完成时限"), Data::DateTime(_)));
    let weight: f64 = one["weight"].as_str().unwrap().parse().unwrap();
    assert_eq!(cell("权重"), Data::Float(weight));
    assert_eq!(cell("待签收"), "单位、科室、具体负责人");
    acknowledge(&unit, &[one]);
}

fn what_was_issued_is_frozen_beside_the_indicator(db: &TestDb) {
    let app = TestApp::new(db);
    let one = &issued(&app, 1)[0];
    let unit = app.client("unit");
    let frozen = unit.get(&format!("/indicators/{}/baselines", id(one))).ok();
    assert_eq!(frozen["total"], 1);
    let first = &frozen["items"][0];
    for field in ["weight", "deadline", "standard"] {
        assert_eq!(first[field], one[field], "{field}");
    }
    assert_eq!(first["target"], one["measure"]["target"]);
    assert_eq!((&first["number"], &first["meeting"]["number"]), (&json!(1), &json!("十六届第1次")));
}
