//! The units beside a lead unit: who works along, and who measures.

use dukao_testkit::{
    Client, TestApp, TestDb,
    app::{changed, content_of, milestone, numeric},
    on_both,
};
use serde_json::{Value, json};

use super::people::{id, person};

on_both!(
    whoever_stands_beside_reads_and_no_more,
    what_stands_beside_is_checked,
    history_names_whoever_stood_beside,
    a_merger_moves_every_part,
    files_name_whoever_stands_beside,
);

const OWN: &str = "ZS-WJJ";
const ALONG: &str = "ZS-STHJ";
const MEASURES: &str = "ZS-TJJ";

/// A numeric draft of the health office with a co-unit and a data owner.
fn shared(office: &Client, title: &str) -> Value {
    let body = numeric(&office.item(), title, &office.unit(OWN));
    let beside = json!({ "co_unit_ids": [office.unit(ALONG)], "data_owner_id": office.unit(MEASURES) });
    office.post("/indicators").key(&office.fresh_key()).json(&changed(body, beside)).expect(201).json()
}

fn path(indicator: &Value) -> String {
    format!("/indicators/{}", id(indicator))
}

/// What an indicator says, with whoever stands beside.
fn whole(view: &Value) -> Value {
    let along: Vec<_> = view["co_units"].as_array().unwrap().iter().map(|unit| unit["id"].clone()).collect();
    changed(content_of(view), json!({ "co_unit_ids": along, "data_owner_id": view["data_owner"]["id"] }))
}

fn whoever_stands_beside_reads_and_no_more(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = shared(&office, "多家单位的一件");
    assert_eq!(draft["co_units"][0]["name"], "市生态环境局");
    assert_eq!(draft["data_owner"]["name"], "市统计局");
    let filter = format!("/indicators?co_unit_id={}", office.unit(ALONG));
    assert_eq!(office.get(&filter).ok()["total"], 1);
    assert_eq!(office.get(&format!("/indicators?co_unit_id={}", office.unit(MEASURES))).ok()["total"], 0);
    assert_eq!(office.get("/indicators?co_unit_id=x").expect(422).faults(), ["/co_unit_id field.malformed"]);

    let body = changed(whole(&draft), json!({ "title": "改" }));
    let hands = json!({ "person_id": id(&person(&office, "section")), "reason": "调整" });
    for account in ["zs-sthj", "zs-tjj"] {
        let officer = app.client(account);
        let code = draft["code"].as_str().unwrap();
        let found = officer.get(&format!("/indicators?q={code}")).ok();
        assert_eq!(found["items"][0]["id"], draft["id"], "{account}");
        let shown = officer.get(&path(&draft)).ok();
        for action in shown["allowed_actions"].as_array().unwrap() {
            let review = action["action"].as_str().unwrap().starts_with("review.");
            let reason = if review { "policy.not_granted" } else { "policy.out_of_scope" };
            assert_eq!((&action["allowed"], &action["reason"]), (&json!(false), &json!(reason)));
        }
        officer.get(&format!("{}/history", path(&draft))).expect(200);
        officer.get(&format!("{}/files", path(&draft))).expect(200);
        let file = officer.get(&format!("/indicators/export?year=2026&format=csv&q={code}")).expect(200);
        assert!(file.text().contains("多家单位的一件"), "{account}");
        let denied = officer.put(&path(&draft)).if_match(1).json(&body).expect(403);
        assert_eq!(denied.json()["reason"], "policy.out_of_scope");
        officer.post(&format!("{}/assignment", path(&draft))).if_match(1).json(&hands).expect(403);
        // Its own sums are its own.
        let totals = officer.get("/years/2026/unit-totals").ok();
        assert_eq!(
            (&totals["items"].as_array().unwrap().len(), &totals["elsewhere"]["indicator_count"]),
            (&1, &json!(0))
        );
    }
    app.client("zs-fgj").get(&path(&draft)).expect(404);
    // Once out of it, out of sight.
    let alone = changed(whole(&draft), json!({ "co_unit_ids": [], "data_owner_id": null }));
    let now = office.put(&path(&draft)).if_match(1).json(&alone).expect(200).json();
    assert_eq!((&now["co_units"], &now["data_owner"]), (&json!([]), &Value::Null));
    for account in ["zs-sthj", "zs-tjj"] {
        app.client(account).get(&path(&draft)).expect(404);
    }
    assert_eq!(db.count("indicator_co_units"), 0);
}

fn what_stands_beside_is_checked(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let (own, along) = (office.unit(OWN), office.unit(ALONG));
    let faults = |body: &Value, beside: Value| {
        let body = changed(body.clone(), beside);
        office.post("/indicators").key(&office.fresh_key()).json(&body).expect(422).faults()
    };
    let number = numeric(&office.item(), "一件", &own);
    let nobody = "01976d9e-7c00-7000-8000-000000000000";
    assert_eq!(
        faults(&number, json!({ "co_unit_ids": [along, along, "x"], "data_owner_id": "y" })),
        [
            "/co_unit_ids/1 field.duplicate",
            "/co_unit_ids/2 field.malformed",
            "/data_owner_id field.malformed"
        ]
    );
    assert_eq!(
        faults(&number, json!({ "co_unit_ids": [own], "data_owner_id": own })),
        ["/co_unit_ids indicator.lead_unit_beside", "/data_owner_id indicator.lead_unit_beside"]
    );
    assert_eq!(
        faults(&number, json!({ "co_unit_ids": [nobody], "data_owner_id": nobody })),
        ["/co_unit_ids field.not_found", "/data_owner_id field.not_found"]
    );
    let stone = changed(milestone(&office.item(), "一件"), json!({ "lead_unit_id": own }));
    assert_eq!(
        faults(&stone, json!({ "data_owner_id": along })),
        ["/data_owner_id indicator.nothing_to_measure"]
    );
    let units = office.get("/units?year=2026&per_page=200").ok();
    let others = units["items"].as_array().unwrap().iter().filter(|unit| unit["id"] != own.as_str());
    let many: Vec<_> = others.map(|unit| unit["id"].clone()).collect();
    assert_eq!(faults(&number, json!({ "co_unit_ids": many[..21] })), ["/co_unit_ids field.out_of_range"]);
    let most = changed(number.clone(), json!({ "co_unit_ids": many[..20] }));
    office.post("/indicators").key("twenty-units").json(&most).expect(201);
    db.execute_sql(
        "delete from roster_entries where year = 2026 and unit_id = (select id from units where code = 'ZS-STHJ')",
    )
    .unwrap();
    assert_eq!(
        faults(&number, json!({ "co_unit_ids": [along], "data_owner_id": along })),
        ["/co_unit_ids unit.not_in_year", "/data_owner_id unit.not_in_year"]
    );
}

fn history_names_whoever_stood_beside(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = shared(&office, "一件");
    app.env().advance(60);
    let more = json!([office.unit(ALONG), office.unit("ZS-FGJ")]);
    let body =
        changed(whole(&draft), json!({ "co_unit_ids": more, "data_owner_id": null, "reason": "重新分工" }));
    office.put(&path(&draft)).if_match(1).json(&body).expect(200);
    let history = office.get(&format!("{}/history", path(&draft))).ok();
    let changes = history["items"][0]["changes"].as_array().unwrap();
    let change = |field: &str| changes.iter().find(|change| change["field"] == field).unwrap();
    let along = change("co_unit_ids");
    assert_eq!(along["from_name"], "市生态环境局");
    let now = along["to_name"].as_str().unwrap();
    assert!(now.contains('、') && now.contains("市生态环境局") && now.contains("市发展"), "{now}");
    assert_eq!(
        (&change("data_owner_id")["from_name"], &change("data_owner_id")["to"]),
        (&json!("市统计局"), &Value::Null)
    );
}

fn a_merger_moves_every_part(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let heir = office.unit("ZS-FGJ");
    let draft = shared(&office, "一件");
    // The heir works along already, or leads: nobody stands twice.
    let twice = changed(
        numeric(&office.item(), "已在其中", &office.unit(OWN)),
        json!({ "co_unit_ids": [office.unit(ALONG), heir], "data_owner_id": office.unit(ALONG) }),
    );
    let twice = office.post("/indicators").key("merger-0001").json(&twice).expect(201).json();
    let led = changed(
        numeric(&office.item(), "由承接单位牵头", &heir),
        json!({ "co_unit_ids": [office.unit(ALONG)], "data_owner_id": office.unit(ALONG) }),
    );
    let led = office.post("/indicators").key("merger-0002").json(&led).expect(201).json();
    let gone = office.unit(ALONG);
    let version = office.get(&format!("/units/{gone}")).expect(200).version();
    let order = json!({ "year": 2026, "successor_id": heir, "on": "2026-03-02", "reason": "机构改革" });
    let before = office.get(&format!("/indicators?year=2026&unit_id={gone}")).ok()["total"].clone();
    let done = office.post(&format!("/units/{gone}/merge")).if_match(version).json(&order).expect(200).json();
    assert_eq!(done["indicators"], before, "those that it led");
    let now = |one: &Value| office.get(&path(one)).ok();
    assert_eq!(now(&draft)["co_units"][0]["id"], heir);
    assert_eq!(now(&draft)["lead_unit"]["id"], office.unit(OWN));
    assert_eq!(now(&twice)["co_units"].as_array().unwrap().len(), 1);
    assert_eq!(now(&twice)["data_owner"]["id"], heir);
    assert_eq!((&now(&led)["co_units"], &now(&led)["data_owner"]), (&json!([]), &Value::Null));
    assert_eq!(
        db.count("audit_events where reason = '机构改革' and object_kind = 'indicator'"),
        3 + before.as_u64().unwrap()
    );
}

fn files_name_whoever_stands_beside(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let draft = shared(&office, "一件");
    let import = |file: &str, mode: &str| {
        let path = format!("/indicators/import?year=2026&mode={mode}");
        office.post(&path).key(&office.fresh_key()).body("text/csv", file.to_owned()).send()
    };
    let file = office.get("/indicators/export?year=2026&format=csv").expect(200);
    let out = file.text();
    assert!(out.contains("配合单位") && out.contains("数据归口单位"), "{:?}", out.lines().next());
    assert_eq!(import(out, "dry_run").json()["unchanged"], 86);
    // The same indicator with another co-unit is a difference, and told as one.
    let code = draft["code"].as_str().unwrap();
    let line = out.lines().find(|line| line.contains(code)).unwrap();
    assert!(line.contains("市生态环境局") && line.contains("市统计局"), "{line}");
    let heading = out.lines().next().unwrap();
    let other = format!("{heading}\n{}\n", line.replace("市生态环境局", "市统计局"));
    assert_eq!(import(&other, "dry_run").json()["differences"][0]["columns"], json!(["co_units"]));

    let head = "年度,任务来源,任务,目标值,比较符,牵头单位,配合单位,数据归口单位";
    let file = format!(
        "{head}\n2026,市政府工作报告,新增床位,500,≥,市卫生健康局,市生态环境局、市统计局,市统计局\n\
         2026,市政府工作报告,没有其他单位,5,≥,市卫生健康局,,\n"
    );
    let done = import(&file, "commit");
    assert_eq!((done.status(), &done.json()["new_indicators"]), (200, &json!(2)), "{done:?}");
    let entered = office.get(&format!("/indicators?co_unit_id={}", office.unit(MEASURES))).ok();
    assert_eq!(
        (&entered["total"], &entered["items"][0]["data_owner"]["name"]),
        (&json!(1), &json!("市统计局"))
    );
    let wrong = format!(
        "{head}\n2026,市政府工作报告,甲,500,≥,市卫生健康局,市不存在局、市统计局、市统计局,市没有局\n\
         2026,市政府工作报告,乙,,里程碑,市卫生健康局,市卫生健康局,市统计局\n"
    );
    let report = import(&wrong, "dry_run").json();
    let told: Vec<_> = report["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| {
            let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
            format!("{} {} {}", fault["row"], text("column"), text("code"))
        })
        .collect();
    assert_eq!(
        told,
        [
            "2 data_owner field.not_found",
            "2 co_units field.not_found",
            "2 co_units field.duplicate",
            "3 co_units indicator.lead_unit_beside",
            "3 data_owner indicator.nothing_to_measure",
        ]
    );
}
