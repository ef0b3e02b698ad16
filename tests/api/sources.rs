//! Source documents, their items, and how far the indicators cover them.

use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::people::id;

on_both!(
    an_instruction_is_entered_with_its_items,
    every_fault_of_a_document_is_named_at_once,
    items_are_entered_all_or_none,
    what_is_cited_stays_what_is_not_may_go,
    changes_need_the_version_they_were_made_on,
    only_the_office_changes_sources,
    a_closed_year_takes_no_sources,
    coverage_counts_what_is_missing_and_split,
    the_coverage_is_a_workbook_too,
    weights_are_added_up_by_unit,
);

fn enter(client: &Client, title: &str, fields: &Value) -> Answer {
    let mut body = json!({ "year": 2026, "kind": "instruction", "title": title });
    body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    client.post("/sources").key(&client.fresh_key()).json(&body).send()
}

fn entered(client: &Client, title: &str) -> Value {
    let answer = enter(client, title, &json!({}));
    assert_eq!(answer.status(), 201, "{answer:?}");
    answer.json()
}

fn add(client: &Client, source: &Value, items: &Value) -> Answer {
    let call = client.post(&format!("/sources/{}/items", id(source))).key(&client.fresh_key());
    call.json(&json!({ "items": items })).send()
}

fn added(client: &Client, source: &Value, items: &Value) -> Vec<Value> {
    let answer = add(client, source, items);
    assert_eq!(answer.status(), 201, "{answer:?}");
    answer.json()["items"].as_array().unwrap().clone()
}

fn an_instruction_is_entered_with_its_items(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let fields = json!({
        "reference": "中府办批〔2026〕12号", "issued_on": "2026-02-27", "note": "市长批示", "url": "https://www.zs.gov.cn/a",
    });
    let answer = enter(&office, "关于加快推进内河水系治理的批示", &fields);
    assert_eq!((answer.status(), answer.version()), (201, 1), "{answer:?}");
    let source = answer.json();
    assert_eq!((&source["reference"], &source["issued_on"]), (&fields["reference"], &fields["issued_on"]));
    assert_eq!(
        source["allowed_actions"][0],
        json!({ "action": "source.edit", "allowed": true, "reason": null })
    );
    // Numbered ones keep their number, the others follow the last.
    let items = added(
        &office,
        &source,
        &json!([{ "title": "甲" }, { "number": 7, "title": "乙" }, { "title": "丙" }]),
    );
    let numbers: Vec<_> = items.iter().map(|item| item["number"].as_i64().unwrap()).collect();
    assert_eq!(numbers, [8, 7, 9]);
    assert_eq!(added(&office, &source, &json!([{ "title": "丁" }]))[0]["number"], 10);
    let shown = office.get(&format!("/sources/{}", id(&source))).ok();
    assert_eq!((&shown["item_count"], &shown["indicator_count"]), (&json!(4), &json!(0)));
    let listed = office.get(&format!("/sources/{}/items", id(&source))).ok();
    assert_eq!(listed["items"][0]["title"], "乙", "in the order of their numbers");
    let draft = office.post("/indicators").key("draft-on-item");
    let body = dukao_testkit::app::milestone(id(&listed["items"][0]), "按批示办理");
    draft.json(&body).expect(201);
    assert_eq!(office.get(&format!("/sources/{}", id(&source))).ok()["indicator_count"], 1);
    assert_eq!(db.count("audit_events where action = 'source.edit' and object_kind = 'source_item'"), 4);
    let doubled = |key: &str| {
        let body = json!({ "year": 2026, "kind": "instruction", "title": "又一件" });
        office.post("/sources").key(key).json(&body).expect(201).body().to_owned()
    };
    assert_eq!(doubled("source-twice"), doubled("source-twice"));
}

fn every_fault_of_a_document_is_named_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let wrong = json!({
        "kind": "letter", "url": "javascript:alert(1)", "issued_on": "2026-02-30", "reference": "文".repeat(61),
    });
    let refused = enter(&office, " ", &wrong);
    assert_eq!(refused.status(), 422);
    let expected = [
        "/kind field.not_one_of",
        "/title field.required",
        "/url field.malformed",
        "/reference field.too_long",
        "/issued_on field.malformed",
    ];
    assert_eq!(refused.faults(), expected);
    assert_eq!(enter(&office, "甲", &json!({ "year": 2031 })).faults(), ["/year field.not_found"]);
    entered(&office, "同名批示");
    assert_eq!(enter(&office, " 同名批示 ", &json!({})).faults(), ["/title field.duplicate"]);
}

fn items_are_entered_all_or_none(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let source = entered(&office, "会议议定事项");
    added(&office, &source, &json!([{ "number": 1, "title": "甲" }]));
    let refused = add(
        &office,
        &source,
        &json!([{ "number": 1, "title": "乙" }, { "title": "甲" }, { "number": 3, "title": "丙" }, { "number": 3, "title": "丙" }]),
    );
    let expected = [
        "/items/0/number field.duplicate",
        "/items/1/title field.duplicate",
        "/items/3/number field.twice_in_list",
        "/items/3/title field.twice_in_list",
    ];
    assert_eq!((refused.status(), refused.faults()), (422, expected.map(ToOwned::to_owned).to_vec()));
    for (items, fault) in [
        (json!([]), "/items field.out_of_range"),
        (json!([{ "number": 0, "title": "丁" }]), "/items/0/number field.out_of_range"),
        (json!([{ "number": 32767, "title": "丁" }, { "title": "戊" }]), "/items field.out_of_range"),
        (json!([{ "title": " " }]), "/items/0/title field.required"),
        (json!(vec![json!({ "title": "己" }); 201]), "/items field.out_of_range"),
    ] {
        assert_eq!(add(&office, &source, &items).faults(), [fault], "{items}");
    }
    assert_eq!(
        office.get(&format!("/sources/{}/items", id(&source))).ok()["total"],
        1,
        "nothing of it was entered"
    );
    let nowhere = json!({ "id": "01976d9e-7c00-7000-8000-000000000000" });
    assert_eq!(add(&office, &nowhere, &json!([{ "title": "甲" }])).status(), 404);
}

fn what_is_cited_stays_what_is_not_may_go(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let source = entered(&office, "误录的批示");
    let items = added(&office, &source, &json!([{ "title": "甲" }, { "title": "乙" }]));
    let body = dukao_testkit::app::milestone(id(&items[0]), "按批示办理");
    office.post("/indicators").key("draft-on-item").json(&body).expect(201);
    let remove = |path: String| office.delete(&path).if_match(1).send();
    let item = |item: &Value| format!("/source-items/{}", id(item));
    let refused = remove(item(&items[0]));
    assert_eq!((refused.status(), refused.faults()), (422, vec!["/id source.item_in_use".to_owned()]));
    assert_eq!(refused.json()["errors"][0]["params"]["count"], 1);
    assert_eq!(remove(format!("/sources/{}", id(&source))).faults(), ["/id source.document_in_use"]);
    assert_eq!(remove(item(&items[1])).status(), 204);
    assert_eq!(remove(item(&items[1])).status(), 404);
    let empty = entered(&office, "空的批示");
    assert_eq!(remove(format!("/sources/{}", id(&empty))).status(), 204);
    assert_eq!(office.get(&format!("/sources/{}", id(&empty))).send().status(), 404);
    app.seal();
    let history = app.client("audit").get(&format!("/audit/events?object_id={}", id(&empty))).ok();
    assert_eq!(history["items"].as_array().unwrap().len(), 2, "the log keeps what it said");
}

fn changes_need_the_version_they_were_made_on(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let source = entered(&office, "批示");
    let path = format!("/sources/{}", id(&source));
    let body = json!({ "kind": "instruction", "title": "批示(更正)", "reason": "标题有误" });
    assert_eq!(office.put(&path).json(&body).send().status(), 428);
    assert_eq!(office.put(&path).if_match(1).json(&body).expect(200).version(), 2);
    let stale = office.put(&path).if_match(1).json(&body).send();
    assert_eq!((stale.status(), &stale.json()["current_version"]), (412, &json!(2)));
    assert_eq!(office.put(&path).if_match(2).json(&body).expect(200).version(), 2, "nothing changed");
    entered(&office, "别的批示");
    let taken = json!({ "kind": "instruction", "title": "别的批示" });
    assert_eq!(office.put(&path).if_match(2).json(&taken).expect(422).faults(), ["/title field.duplicate"]);
    let items = added(&office, &source, &json!([{ "title": "甲" }, { "title": "乙" }]));
    let path = format!("/source-items/{}", id(&items[0]));
    let wrong = json!({ "number": 2, "title": "乙" });
    let refused = office.put(&path).if_match(1).json(&wrong).expect(422);
    assert_eq!(refused.faults(), ["/number field.duplicate", "/title field.duplicate"]);
    let right = json!({ "number": 3, "title": "甲(更正)" });
    let changed = office.put(&path).if_match(1).json(&right).expect(200);
    assert_eq!((changed.version(), &changed.json()["number"]), (2, &json!(3)));
    assert_eq!(office.put(&path).if_match(1).json(&right).send().status(), 412);
}

fn only_the_office_changes_sources(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let source = entered(&office, "批示");
    let seen = unit.get(&format!("/sources/{}", id(&source))).ok();
    assert_eq!(seen["allowed_actions"][0]["allowed"], false);
    assert_eq!(enter(&unit, "自拟的批示", &json!({})).status(), 403);
    assert_eq!(add(&unit, &source, &json!([{ "title": "甲" }])).status(), 403);
    unit.get("/years/2026/coverage").expect(403);
    app.client("secretary").get("/years/2026/coverage").ok();
    app.client("sysadmin").get(&format!("/sources/{}", id(&source))).expect(403);
}

fn a_closed_year_takes_no_sources(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let source = entered(&office, "批示");
    let item = added(&office, &source, &json!([{ "title": "甲" }])).remove(0);
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    let refused = enter(&office, "迟到的批示", &json!({}));
    assert_eq!((refused.status(), refused.code().as_str()), (409, "year.closed"));
    assert_eq!(add(&office, &source, &json!([{ "title": "乙" }])).code(), "year.closed");
    let edit = json!({ "number": 1, "title": "乙" });
    let path = format!("/source-items/{}", id(&item));
    assert_eq!(office.put(&path).if_match(1).json(&edit).expect(409).code(), "year.closed");
    assert_eq!(office.delete(&path).if_match(1).expect(409).code(), "year.closed");
    let shown = office.get(&format!("/sources/{}", id(&source))).ok();
    assert_eq!(shown["allowed_actions"][0]["reason"], "policy.year_closed");
}

fn coverage_counts_what_is_missing_and_split(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let source = entered(&office, "批示");
    let items = added(&office, &source, &json!([{ "title": "甲" }, { "title": "乙" }, { "title": "丙" }]));
    let units = [office.unit("ZS-WJJ"), office.unit("ZS-JTJ")];
    for (n, (item, unit)) in [
        (&items[0], Some(&units[0])),
        (&items[0], Some(&units[1])),
        (&items[0], Some(&units[1])),
        (&items[1], None),
    ]
    .into_iter()
    .enumerate()
    {
        let mut body = dukao_testkit::app::milestone(id(item), &format!("指标{n}"));
        body["lead_unit_id"] = json!(unit);
        body["weight"] = json!("2.5");
        office.post("/indicators").key(&format!("covering-{n}")).json(&body).expect(201);
    }
    let mine = |page: &Value| {
        let found = page["items"].as_array().unwrap().iter().find(|row| row["id"] == source["id"]);
        let row = found.unwrap();
        ["item_count", "covered_count", "split_count", "indicator_count"]
            .map(|field| row[field].as_i64().unwrap())
    };
    assert_eq!(mine(&office.get("/years/2026/coverage").ok()), [3, 2, 1, 4]);
    let list = |query: &str| {
        office.get(&format!("/years/2026/coverage/items?source_id={}{query}", id(&source))).ok()
    };
    let titles = |page: &Value| {
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| item["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&list("")), ["甲", "乙", "丙"]);
    assert_eq!(titles(&list("&cover=missing")), ["丙"]);
    let split = list("&cover=split");
    assert_eq!((titles(&split), &split["total"]), (vec!["甲".to_owned()], &json!(1)));
    let shares = &split["items"][0]["shares"];
    assert_eq!(
        shares[0],
        json!({
            "unit": { "id": units[1], "name": "市交通运输局" }, "indicator_count": 2, "weight": "5",
        })
    );
    assert_eq!(shares[1]["unit"]["name"], "市卫生健康局");
    assert_eq!(list("")["items"][1]["shares"][0]["unit"], Value::Null, "on no unit yet");
    // Withdrawn ones cover nothing.
    db.execute_sql("update indicators set stage = 'withdrawn' where title in ('指标0', '指标3')").unwrap();
    assert_eq!(mine(&office.get("/years/2026/coverage").ok()), [3, 1, 0, 2]);
    assert_eq!(
        office.get("/years/2026/coverage/items?cover=most").expect(422).faults(),
        ["/cover field.not_one_of"]
    );
    office.get("/years/2031/coverage").expect(404);
    // What is counted beside each other agrees.
    let (all, missing) = (
        office.get("/years/2026/coverage/items?per_page=1").ok()["total"].as_i64().unwrap(),
        office.get("/years/2026/coverage/items?cover=missing&per_page=1").ok()["total"].as_i64().unwrap(),
    );
    let sums = office.get("/years/2026/coverage").ok();
    let sum = |field: &str| {
        sums["items"].as_array().unwrap().iter().map(|row| row[field].as_i64().unwrap()).sum::<i64>()
    };
    assert_eq!((all, all - missing), (sum("item_count"), sum("covered_count")));
}

fn the_coverage_is_a_workbook_too(db: &TestDb) {
    use calamine::Reader as _;
    let app = TestApp::new(db);
    let office = app.client("office");
    let source = entered(&office, "批示");
    added(&office, &source, &json!([{ "title": "=1+1" }]));
    let file = office.get("/years/2026/coverage/export").expect(200);
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(file.body().to_vec())).unwrap();
    assert_eq!(book.sheet_names(), ["来源汇总", "任务条目"]);
    let items = book.worksheet_range("任务条目").unwrap();
    let row = items.rows().find(|row| row[0] == "批示").unwrap();
    assert_eq!(row[3].to_string(), "'=1+1", "never a formula");
    let sources = book.worksheet_range("来源汇总").unwrap();
    let row = sources.rows().find(|row| row[0] == "批示").unwrap();
    assert_eq!(row[2..].iter().map(ToString::to_string).collect::<Vec<_>>(), ["1", "0", "1", "0", "0"]);
}

fn weights_are_added_up_by_unit(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let (theirs, others) = (office.unit("ZS-WJJ"), office.unit("ZS-JTJ"));
    let of = |page: &Value, unit: &str| {
        page["items"].as_array().unwrap().iter().find(|row| row["unit"]["id"] == unit).cloned()
    };
    let before = of(&office.get("/years/2026/unit-totals").ok(), &theirs).unwrap();
    office.draft("只有名称的指标", Some(&theirs));
    let after = of(&office.get("/years/2026/unit-totals").ok(), &theirs).unwrap();
    let count = |row: &Value, field: &str| row[field].as_i64().unwrap();
    assert_eq!(count(&after, "indicator_count"), count(&before, "indicator_count") + 1);
    assert_eq!(count(&after, "without_weight"), count(&before, "without_weight") + 1);
    assert_eq!(after["weight"], before["weight"]);
    let stored = db.query_value(
        "select count(*) from indicators where lead_unit_id is null and year = 2026 and stage <> 'withdrawn'",
    );
    let all = office.get("/years/2026/unit-totals").ok();
    assert_eq!(all["elsewhere"]["indicator_count"].to_string(), stored.unwrap());
    assert_eq!(all["items"].as_array().unwrap().len(), 39, "each assessed unit, with zeros too");
    // A unit sees its own.
    let own = unit.get("/years/2026/unit-totals").ok();
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    assert_eq!(of(&own, &theirs).unwrap(), after);
    assert!(of(&own, &others).is_none());
    assert_eq!(own["elsewhere"]["indicator_count"], 0);
    app.client("expert").get("/years/2026/unit-totals").expect(403);
}
