//! What a year left unfinished goes on in the next.

use dukao_testkit::{
    Client, TestApp, TestDb,
    app::{changed, content_of, milestone, numeric},
    on_both,
};
use serde_json::{Value, json};

on_both!(
    an_unfinished_task_goes_on_as_a_draft,
    it_goes_on_once_whoever_asks,
    the_successor_leads_and_nobody_where_no_unit_goes_on,
    what_is_not_offered_is_named_and_nothing_goes_on,
    only_while_the_year_takes_drafts,
    only_the_office_takes_over,
    sources_that_are_there_already_are_used,
);

fn open_2027(office: &Client) {
    office.post("/years").key("open-2027-carry").json(&json!({ "year": 2027 })).expect(201);
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

fn offers(office: &Client, filter: &str) -> Vec<Value> {
    let page = office.get(&format!("/years/2027/carry-over?per_page=200{filter}")).ok();
    let items = page["items"].as_array().unwrap().clone();
    assert_eq!(page["total"].as_u64(), u64::try_from(items.len()).ok());
    items
}

fn order(ids: &[&String]) -> Value {
    json!({ "indicator_ids": ids })
}

fn take_over(office: &Client, ids: &[&String]) -> Vec<Value> {
    let made =
        office.post("/years/2027/carry-over").key(&format!("take-{}", ids[0])).json(&order(ids)).expect(201);
    made.json()["items"].as_array().unwrap().clone()
}

/// A numeric draft of 2026 with everything that a draft can have, on a desk of the health bureau.
fn unfinished(office: &Client, title: &str) -> Value {
    let unit = office.unit("ZS-WJJ");
    let desk = office.get(&format!("/indicators?year=2026&unit_id={unit}&per_page=1")).ok();
    let desk = office.get(&format!("/indicators/{}", id(&desk["items"][0]))).ok();
    let body = changed(
        numeric(&office.item(), title, &unit),
        json!({
            "section_id": desk["section"]["id"], "person_id": desk["person"]["id"],
        }),
    );
    office.post("/indicators").key(&office.fresh_key()).json(&body).expect(201).json()
}

fn an_unfinished_task_goes_on_as_a_draft(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let old = unfinished(&office, "改造老旧小区");
    open_2027(&office);
    let offered = offers(&office, "&q=改造老旧小区");
    assert_eq!(offered.len(), 1);
    let offer = &offered[0];
    assert_eq!((&offer["code"], &offer["state"]), (&old["code"], &json!("draft")));
    assert_eq!((&offer["lead_unit"], &offer["next_unit"]), (&old["lead_unit"], &old["lead_unit"]));
    let theirs = format!("unit_id={}", id(&old["lead_unit"]));
    let all = office.get(&format!("/indicators?year=2026&{theirs}&per_page=1")).ok();
    let offered = offers(&office, &format!("&{theirs}")).len();
    assert_eq!(u64::try_from(offered).ok(), all["total"].as_u64());

    let body = order(&[&id(&old)]);
    let post = || office.post("/years/2027/carry-over").key("carry-over-01").json(&body).expect(201).json();
    let made = post();
    assert_eq!(made, post(), "the same key has the same answer");
    let made = &made["items"][0];
    assert_eq!((&made["from_id"], &made["without_unit"]), (&old["id"], &json!(false)));
    let draft = office.get(&format!("/indicators/{}", id(made))).expect(200);
    assert_eq!(draft.version(), 1);
    let draft = draft.json();
    assert_eq!((&draft["year"], &draft["state"]), (&json!(2027), &json!("draft")));
    for kept in ["title", "lead_unit", "section", "person", "weight", "basis", "standard"] {
        assert_eq!(draft[kept], old[kept], "{kept}");
    }
    assert!(old["section"]["id"].is_string() && old["person"]["id"].is_string(), "{old}");
    // Numbers and the date are last year's: they stay there, and the link leads to them.
    let measure = &draft["measure"];
    assert_eq!((&measure["kind"], &measure["direction"]), (&json!("numeric"), &old["measure"]["direction"]));
    assert_eq!(measure["unit_of_measure"], old["measure"]["unit_of_measure"]);
    for left in [&draft["deadline"], &measure["target"], &measure["baseline"], &measure["stated"]] {
        assert_eq!(*left, Value::Null);
    }
    assert!(draft["missing_for_submission"].as_array().unwrap().contains(&json!("target")), "{draft}");
    let link = |of: &Value| {
        let (id, code, year, measure) = (&of["id"], &of["code"], &of["year"], &of["measure"]);
        json!({ "id": id, "code": code, "year": year, "measure": measure, "summary": null })
    };
    assert_eq!((&draft["carried_from"], &draft["carried_to"]), (&link(&old), &Value::Null));
    let before = office.get(&format!("/indicators/{}", id(&old))).ok();
    assert_eq!((&before["carried_to"], &before["carried_from"]), (&link(&draft), &Value::Null));
    // The citation came along.
    let (from, to) = (&old["source"], &draft["source"]);
    assert_ne!(from["item_id"], to["item_id"]);
    for same in ["kind", "title", "item_number", "item_title"] {
        assert_eq!(from[same], to[same], "{same}");
    }
    assert_eq!(offers(&office, "&q=改造老旧小区"), Vec::<Value>::new());
    let events = app.client("audit").get("/audit/events?action=indicator.carry_over").ok();
    let kinds: Vec<_> =
        events["items"].as_array().unwrap().iter().map(|e| e["object_kind"].clone()).collect();
    for kind in ["carried_over", "indicator", "source_item", "source_document"] {
        assert!(kinds.contains(&json!(kind)), "{kind}: {kinds:?}");
    }
}

fn it_goes_on_once_whoever_asks(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let old = id(&unfinished(&office, "新建口袋公园"));
    open_2027(&office);
    let answers = std::thread::scope(|scope| {
        let askers = ["office", "office2"].map(|account| {
            let (client, body) = (app.client(account), order(&[&old]));
            scope.spawn(move || client.post("/years/2027/carry-over").key("carry-race-1").json(&body).send())
        });
        askers.map(|asker| asker.join().unwrap())
    });
    let mut statuses = answers.each_ref().map(dukao_testkit::Answer::status);
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422]);
    assert_eq!(db.count("carried_over"), 1);
    let again = office.post("/years/2027/carry-over").key("carry-again-1").json(&order(&[&old])).expect(422);
    assert_eq!(again.faults(), ["/indicator_ids/0 indicator.carried_over"]);
    let code = again.json()["errors"][0]["params"]["code"].clone();
    assert_eq!(code, "2027-0001");
}

fn the_successor_leads_and_nobody_where_no_unit_goes_on(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let old = unfinished(&office, "建设社区卫生站");
    let left_out = office.draft("整治黑臭水体", Some(&office.unit("ZS-STHJ")));
    open_2027(&office);
    // Nothing of a closed year moves in a merger: the new year's roster alone says who goes on.
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    app.env().set("2027-01-05T01:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    let office = app.client("office");
    let (gone, heir) = (office.unit("ZS-WJJ"), office.unit("ZS-NYNC"));
    let version = office.get(&format!("/units/{gone}")).expect(200).version();
    let merge = json!({ "year": 2027, "successor_id": heir, "on": "2027-01-05", "reason": "机构改革" });
    office.post(&format!("/units/{gone}/merge")).if_match(version).json(&merge).expect(200);
    db.execute_sql(
        "delete from roster_entries where year = 2027 and unit_id = (select id from units where code = 'ZS-STHJ')",
    )
    .unwrap();

    let next = |title: &str| offers(&office, &format!("&q={title}"))[0]["next_unit"]["id"].clone();
    assert_eq!((next("建设社区卫生站"), next("整治黑臭水体")), (json!(heir), Value::Null));
    let made = take_over(&office, &[&id(&left_out), &id(&old)]);
    assert_eq!((&made[0]["without_unit"], &made[1]["without_unit"]), (&json!(true), &json!(false)));
    assert_eq!((&made[0]["code"], &made[1]["code"]), (&json!("2027-0001"), &json!("2027-0002")));
    let [unled, led] = [&made[0], &made[1]].map(|made| office.get(&format!("/indicators/{}", id(made))).ok());
    assert_eq!(unled["lead_unit"], Value::Null);
    assert_eq!(led["lead_unit"]["id"], json!(heir));
    assert_eq!(
        (&led["section"], &led["person"]),
        (&Value::Null, &Value::Null),
        "they are of the unit that is gone"
    );
    // The successor's officer reads the draft, but not what another unit had last year.
    let theirs = app.client("zs-nync").get(&format!("/indicators/{}", id(&led))).ok();
    assert_eq!(theirs["carried_from"], Value::Null);
}

fn what_is_not_offered_is_named_and_nothing_goes_on(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let good = id(&office.draft("仍在办", None));
    let withdrawn = id(&office.draft("已撤销", None));
    db.execute_sql("update indicators set stage = 'withdrawn' where title = '已撤销'").unwrap();
    let past = office.get("/indicators?year=2024&per_page=1").ok();
    let past = id(&past["items"][0]);
    open_2027(&office);
    assert!(!offers(&office, "").iter().any(|offer| offer["id"] == json!(withdrawn)));
    let nowhere = "01976d9e-7c00-7000-8000-000000000000".to_owned();
    let before = db.count("indicators");
    let refused = office
        .post("/years/2027/carry-over")
        .key("carry-bad-001")
        .json(&order(&[&good, &withdrawn, &past, &nowhere]))
        .expect(422);
    assert_eq!(refused.faults(), [1, 2, 3].map(|place| format!("/indicator_ids/{place} field.not_found")));
    let refusal = |body: &Value| {
        office.post("/years/2027/carry-over").key("carry-bad-002").json(body).expect(422).faults()
    };
    assert_eq!(refusal(&order(&[&good, &good])), ["/indicator_ids/1 field.duplicate"]);
    assert_eq!(refusal(&order(&[])), ["/indicator_ids field.out_of_range"]);
    assert_eq!(refusal(&order(&vec![&good; 201])), ["/indicator_ids field.out_of_range"]);
    assert_eq!(refusal(&json!({ "indicator_ids": ["x"] })), ["/indicator_ids/0 field.malformed"]);
    assert_eq!((db.count("indicators"), db.count("carried_over")), (before, 0));
    office.post("/years/2027/carry-over").json(&order(&[&good])).expect(400);
    for (path, status) in [("/years/2055/carry-over", 404), ("/years/2027/carry-over?sort=deadline", 422)] {
        office.get(path).expect(status);
    }
    office.post("/years/2055/carry-over").key("carry-bad-003").json(&order(&[&good])).expect(404);
    // Nothing came before 2023: nothing is offered to it.
    assert_eq!(office.get("/years/2023/carry-over").ok()["total"], 0);
}

fn only_while_the_year_takes_drafts(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let [early, late] = ["准备阶段结转", "执行阶段结转"].map(|title| id(&office.draft(title, None)));
    open_2027(&office);
    let action = || {
        let year = office.get("/years/2027").ok();
        let actions = year["allowed_actions"].as_array().unwrap().clone();
        let found = actions.into_iter().find(|action| action["action"] == "indicator.carry_over").unwrap();
        (found["allowed"].clone(), found["reason"].clone())
    };
    assert_eq!(action(), (json!(true), Value::Null));
    take_over(&office, &[&early]);
    db.execute_sql("update assessment_years set phase = 'execution' where year = 2027").unwrap();
    take_over(&office, &[&late]);
    let other = id(&office.draft("来不及了", None));
    let item = office.get("/indicators?year=2027&per_page=1").ok()["items"][0]["source"]["item_id"].clone();
    for (phase, code, reason) in [
        ("evaluation", "state.conflict", "policy.wrong_stage"),
        ("deliberation", "state.conflict", "policy.wrong_stage"),
        ("published", "year.closed", "policy.year_closed"),
    ] {
        db.execute_sql(&format!("update assessment_years set phase = '{phase}' where year = 2027")).unwrap();
        let key = format!("carry-in-{phase}");
        let refused = office.post("/years/2027/carry-over").key(&key).json(&order(&[&other])).expect(409);
        assert_eq!((refused.code(), &refused.json()["from"]), (code.to_owned(), &json!(phase)));
        assert_eq!(action(), (json!(false), json!(reason)));
        // The same rule as for any other draft.
        let body = changed(milestone(item.as_str().unwrap(), "新任务"), json!({ "year": 2027 }));
        let refused = office.post("/indicators").key(&format!("draft-in-{phase}")).json(&body).expect(409);
        assert_eq!(refused.code(), code);
    }
}

fn only_the_office_takes_over(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let unit = office.unit("ZS-WJJ");
    let own = id(&office.draft("本单位的", Some(&unit)));
    open_2027(&office);
    for account in ["unit", "group", "leader", "secretary", "sysadmin"] {
        let client = app.client(account);
        client.get("/years/2027/carry-over").expect(403);
        client.post("/years/2027/carry-over").key("not-mine-0001").json(&order(&[&own])).expect(403);
        let year = client.get("/years/2027").ok();
        let actions = year["allowed_actions"].as_array().unwrap();
        let carry_over = actions.iter().find(|action| action["action"] == "indicator.carry_over").unwrap();
        assert_eq!(carry_over["allowed"], false, "{account}");
    }
}

fn sources_that_are_there_already_are_used(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let first = office.draft("第一件事", None);
    let second = office.draft("第二件事", None);
    open_2027(&office);
    // The new year has a document of that title already, and another task under the number.
    let source = &first["source"];
    let document = json!({
        "year": 2027, "kind": source["kind"], "title": source["title"], "url": null, "note": null,
        "reference": null, "issued_on": null,
    });
    let document = office.post("/sources").key("same-title-01").json(&document).expect(201).json();
    let items = json!({ "items": [{ "number": source["item_number"], "title": "另一件事" }] });
    office.post(&format!("/sources/{}/items", id(&document))).key("same-number-1").json(&items).expect(201);
    let made = take_over(&office, &[&id(&first)]);
    let draft = office.get(&format!("/indicators/{}", id(&made[0]))).ok();
    assert_eq!(
        (&draft["source"]["id"], &draft["source"]["item_title"]),
        (&document["id"], &source["item_title"])
    );
    let number = source["item_number"].as_i64().unwrap();
    assert_eq!(draft["source"]["item_number"].as_i64(), Some(number + 1), "the other task keeps its number");
    // What was carried once is used again.
    let made = take_over(&office, &[&id(&second)]);
    let other = office.get(&format!("/indicators/{}", id(&made[0]))).ok();
    assert_eq!(other["source"], draft["source"]);
    let content = changed(content_of(&other), json!({ "title": "第二件事(续)" }));
    office.put(&format!("/indicators/{}", id(&other))).if_match(1).json(&content).expect(200);
}
