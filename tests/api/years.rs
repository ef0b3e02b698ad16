//! Years: phases, what is left behind, closing dates, and the year that follows.

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::milestone, on_both};
use serde_json::{Map, Value, json};

on_both!(
    a_year_moves_on_with_a_reason_for_each_kind_left_behind,
    of_two_who_move_it_one_does,
    no_phase_begins_before_its_first_day,
    closing_dates_brought_forward_bring_deliberation_forward,
    a_published_year_is_read_only,
    a_year_opens_from_the_last_one,
    only_the_next_year_opens_and_only_once,
    closing_dates_stand_in_their_order,
    an_empty_year_does_not_pass_for_a_finished_one,
    who_does_not_keep_the_year_only_reads_it,
);

/// A reason for each kind of thing that is open now.
fn reasons(client: &Client, year: i64) -> Value {
    let detail = client.get(&format!("/years/{year}")).ok();
    let open = detail["gates"].as_array().unwrap().iter().filter(|gate| gate["count"].as_i64() > Some(0));
    let reasons = open.map(|gate| (gate["gate"].as_str().unwrap().to_owned(), json!("已报领导同意")));
    json!({ "reasons": reasons.collect::<Map<_, _>>() })
}

fn move_on(client: &Client, year: i64) -> Answer {
    let version = client.get(&format!("/years/{year}")).expect(200).version();
    client.post(&format!("/years/{year}/phase")).if_match(version).json(&reasons(client, year)).send()
}

/// Signs in again at another time: sessions do not last for months.
fn office_at(app: &TestApp, instant: &str) -> Client {
    app.env().set(instant.parse::<chrono::DateTime<chrono::Utc>>().unwrap().into());
    app.client("office")
}

fn a_year_moves_on_with_a_reason_for_each_kind_left_behind(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let year = office.get("/years/2026").expect(200);
    let (version, phase) = (year.version(), year.json()["phase"].clone());
    let next = year.json()["next_phase"].clone();
    assert_eq!((phase.as_str(), next.as_str()), (Some("preparation"), Some("execution")));
    let open =
        year.json()["gates"].as_array().unwrap().iter().filter(|g| g["count"].as_i64() > Some(0)).count();
    assert!(open >= 1, "the demo city has drafts that are not issued");

    let path = "/years/2026/phase";
    let refused = office.post(path).if_match(version).json(&json!({ "reasons": {} })).expect(422);
    assert_eq!(refused.faults().len(), open, "{:?}", refused.faults());
    assert!(refused.faults().contains(&"/reasons/unissued_indicators year.gate_open".to_owned()));
    let unknown = json!({ "reasons": { "weather": "下雨" } });
    let refused = office.post(path).if_match(version).json(&unknown).expect(422);
    assert_eq!(refused.faults(), ["/reasons/weather field.not_one_of"]);
    office.post(path).json(&reasons(&office, 2026)).expect(428);

    let moved = move_on(&office, 2026);
    assert_eq!((moved.status(), moved.version()), (200, version + 1));
    let step = &moved.json()["moves"][0];
    assert_eq!(
        (&step["from"], &step["to"], &step["moved_by"]["name"]),
        (&json!("preparation"), &json!("execution"), &json!("市政府督查室经办"),)
    );
    let left = step["left_behind"].as_array().unwrap();
    assert_eq!(left.len(), open);
    assert!(left.iter().all(|left| left["reason"] == "已报领导同意" && left["count"].as_i64() > Some(0)));
}

fn of_two_who_move_it_one_does(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let version = office.get("/years/2026").expect(200).version();
    let body = reasons(&office, 2026);
    let statuses = std::thread::scope(|scope| {
        let movers = ["office", "office2"].map(|account| {
            let (client, body) = (app.client(account), &body);
            scope.spawn(move || client.post("/years/2026/phase").if_match(version).json(body).send().status())
        });
        movers.map(|mover| mover.join().unwrap())
    });
    assert!(statuses.contains(&200) && statuses.contains(&412), "{statuses:?}");
    assert_eq!(office.get("/years/2026").ok()["phase"], "execution");
}

/// The city's midnight is at 16:00 UTC.
fn no_phase_begins_before_its_first_day(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    office.post("/years").key("open-2027-early").json(&json!({ "year": 2027 })).expect(201);
    for (year, eve, midnight, first, phase) in [
        (2026, "2026-03-02T01:30:00Z", "2026-03-02T01:30:00Z", "", "execution"),
        (2026, "2026-11-30T15:59:59Z", "2026-11-30T16:00:00Z", "2026-12-01", "evaluation"),
        (2027, "2026-12-31T15:59:59Z", "2026-12-31T16:00:00Z", "2027-01-01", "execution"),
        (2026, "2027-03-31T15:59:59Z", "2027-03-31T16:00:00Z", "2027-04-01", "deliberation"),
        (2026, "2027-03-31T16:00:00Z", "2027-03-31T16:00:00Z", "", "published"),
    ] {
        if !first.is_empty() {
            let office = office_at(&app, eve);
            assert_eq!(office.get(&format!("/years/{year}")).ok()["not_before"], first, "{year} {phase}");
            let early = move_on(&office, year);
            assert_eq!((early.status(), early.code()), (409, "year.too_early".to_owned()), "{early:?}");
            assert_eq!(early.json()["not_before"], first);
        }
        let office = office_at(&app, midnight);
        assert_eq!(office.get(&format!("/years/{year}")).ok()["not_before"], Value::Null, "{year} {phase}");
        assert_eq!(move_on(&office, year).json()["phase"], phase);
    }
}

fn closing_dates_brought_forward_bring_deliberation_forward(db: &TestDb) {
    let app = TestApp::new(db);
    for (instant, phase) in [("2026-03-02T01:30:00Z", "execution"), ("2026-12-01T01:30:00Z", "evaluation")] {
        assert_eq!(move_on(&office_at(&app, instant), 2026).json()["phase"], phase);
    }
    let office = office_at(&app, "2026-12-20T01:30:00Z");
    assert_eq!(move_on(&office, 2026).json()["not_before"], "2027-04-01");
    let version = office.get("/years/2026").expect(200).version();
    let dates = json!({
        "reporting_closes_on": "2026-12-20", "actuals_close_on": "2026-12-20", "reason": "各项数据已报齐",
    });
    let set = office.put("/years/2026").if_match(version).json(&dates).expect(200);
    assert_eq!(set.json()["not_before"], "2026-12-21", "the day itself is still one of reporting");
    assert_eq!(move_on(&office, 2026).code(), "year.too_early");
    let office = office_at(&app, "2026-12-20T16:00:00Z");
    assert_eq!(move_on(&office, 2026).json()["phase"], "deliberation");
}

fn a_published_year_is_read_only(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let unit = office.unit("ZS-WJJ");
    let draft = office.draft("公布前立项", Some(&unit));
    for (instant, phase) in [
        ("2026-03-02T01:30:00Z", "execution"),
        ("2026-12-01T01:30:00Z", "evaluation"),
        ("2027-04-01T01:30:00Z", "deliberation"),
        ("2027-04-01T01:30:00Z", "published"),
    ] {
        assert_eq!(move_on(&office_at(&app, instant), 2026).json()["phase"], phase);
    }
    let office = app.client("office");
    let last = office.get("/years/2026").expect(200);
    assert_eq!(last.json()["next_phase"], Value::Null);
    let allowed = last.json()["allowed_actions"].clone();
    assert!(allowed.as_array().unwrap().iter().all(|action| action["allowed"] == false), "{allowed}");
    let ended = office.post("/years/2026/phase").if_match(last.version()).json(&json!({ "reasons": {} }));
    assert_eq!(ended.expect(409).json()["from"], "published");

    let item = office.item();
    let refused = office.post("/indicators").key("late-draft-1").json(&milestone(&item, "年终后补报"));
    assert_eq!(refused.expect(409).json()["from"], "published");
    let path = format!("/indicators/{}", draft["id"].as_str().unwrap());
    let content = dukao_testkit::app::content_of(&draft);
    let body = dukao_testkit::app::changed(content, json!({ "title": "公布后改" }));
    office.put(&path).if_match(1).json(&body).expect(409);
    let dates = json!({
        "reporting_closes_on": "2027-02-28", "actuals_close_on": "2027-03-31", "reason": "春节顺延",
    });
    office.put("/years/2026").if_match(last.version()).json(&dates).expect(409);
    let order = json!({ "unit_ids": [unit], "leader_id": unit, "reason": "x" });
    office.post("/years/2026/roster/assign").json(&order).expect(409);
    office.get(&path).expect(200);
}

fn a_year_opens_from_the_last_one(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let last = office.get("/years").ok()["items"][0]["year"].as_i64().unwrap();
    let next = last + 1;
    let made = office.post("/years").key("open-year-01").json(&json!({ "year": next })).expect(201);
    let again = office.post("/years").key("open-year-01").json(&json!({ "year": next })).expect(201);
    assert_eq!(made.json(), again.json());
    assert_eq!(made.header("location"), Some(format!("/api/v1/years/{next}").as_str()));
    let year = made.json();
    assert_eq!(
        (&year["phase"], &year["reporting_closes_on"], &year["actuals_close_on"]),
        (&json!("preparation"), &json!(format!("{}-01-31", next + 1)), &json!(format!("{}-03-31", next + 1)))
    );
    let standing = |year: i64| {
        let rows = office.get(&format!("/units?year={year}&per_page=200&sort=code")).ok();
        let rows = rows["items"].as_array().unwrap().iter();
        rows.map(|row| {
            let place = &row["entry"];
            let name = |part: &str| place[part]["name"].clone();
            (
                row["code"].clone(),
                place["name"].clone(),
                name("ranking_group"),
                name("supervision_group"),
                name("leader"),
            )
        })
        .collect::<Vec<_>>()
    };
    assert!(!standing(last).is_empty());
    assert_eq!(standing(last), standing(next), "units, groups and portfolios are carried over");
    let groups = |year: i64| office.get(&format!("/ranking-groups?year={year}")).ok()["items"].clone();
    let ids = |groups: &Value| groups.as_array().unwrap().iter().map(|g| g["id"].clone()).collect::<Vec<_>>();
    let (old, new) = (ids(&groups(last)), ids(&groups(next)));
    assert!(
        old.len() == new.len() && old.iter().all(|id| !new.contains(id)),
        "each year has groups of its own"
    );
    // A group's portfolio reaches into the new year without a new grant.
    let group = app.client("group");
    let unit = office.unit("ZS-WJJ");
    assert_eq!(group.get(&format!("/indicators?year={next}&unit_id={unit}")).expect(200).json()["total"], 0);
}

fn only_the_next_year_opens_and_only_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let last = office.get("/years").ok()["items"][0]["year"].as_i64().unwrap();
    let open = |year: i64, key: &str| office.post("/years").key(key).json(&json!({ "year": year })).send();
    assert_eq!(open(last + 2, "too-far-001").faults(), ["/year year.not_next"]);
    assert_eq!(open(last, "twice-00001").faults(), ["/year field.duplicate"]);
    assert_eq!(open(1890, "long-ago-01").faults(), ["/year field.out_of_range"]);
    let statuses = std::thread::scope(|scope| {
        let openers = ["office", "office2"].map(|account| {
            let client = app.client(account);
            let body = json!({ "year": last + 1 });
            scope.spawn(move || {
                client.post("/years").key(&format!("race-{account}")).json(&body).send().status()
            })
        });
        openers.map(|opener| opener.join().unwrap())
    });
    assert!(
        statuses.contains(&201) && statuses.iter().any(|status| [409, 422].contains(status)),
        "{statuses:?}"
    );
    assert_eq!(office.get("/years").ok()["items"][0]["year"], last + 1);
}

fn closing_dates_stand_in_their_order(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let version = office.get("/years/2026").expect(200).version();
    let dates = |reporting: &str, actuals: &str| {
        json!({
            "reporting_closes_on": reporting, "actuals_close_on": actuals, "reason": "春节顺延",
        })
    };
    let put = |body: &Value, version: i64| office.put("/years/2026").if_match(version).json(body).send();
    let backwards = put(&dates("2027-03-01", "2027-02-28"), version);
    assert_eq!((backwards.status(), backwards.faults().len()), (422, 1), "{:?}", backwards.faults());
    assert_eq!(put(&dates("2027-02-29", "x"), version).faults().len(), 2);
    let set = put(&dates("2027-02-28", "2027-02-28"), version);
    assert_eq!((set.status(), set.version()), (200, version + 1));
    assert_eq!(put(&dates("2027-02-28", "2027-03-31"), version).status(), 412);
    assert_eq!(
        put(&dates("2027-02-28", "2027-02-28"), version + 1).version(),
        version + 1,
        "nothing changed"
    );
    // Not without a word, and nothing closes in the past.
    let mut silent = dates("2027-02-28", "2027-03-31");
    silent["reason"] = json!(" ");
    assert_eq!(put(&silent, version + 1).faults(), ["/reason field.required"]);
    let past = put(&dates("2026-03-01", "2027-03-31"), version + 1);
    assert_eq!(
        (past.faults(), &past.json()["errors"][0]["params"]["min"]),
        (vec!["/reporting_closes_on field.out_of_range".to_owned()], &json!("2026-03-02"))
    );
    // What stands already may stand, though it has passed meanwhile.
    let office = office_at(&app, "2027-03-15T01:00:00Z");
    let later =
        office.put("/years/2026").if_match(version + 1).json(&dates("2027-02-28", "2027-04-15")).send();
    assert_eq!(later.status(), 200, "{later:?}");
}

fn an_empty_year_does_not_pass_for_a_finished_one(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    office.post("/years").key("open-2027-empty").json(&json!({ "year": 2027 })).expect(201);
    let office = office_at(&app, "2027-01-04T01:30:00Z");
    let open = |year: &Value| {
        let gates = year["gates"].as_array().unwrap().iter().filter(|gate| gate["count"].as_i64() > Some(0));
        gates.map(|gate| gate["gate"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let year = office.get("/years/2027").expect(200);
    assert!(open(&year.json()).starts_with(&["missing_sources".to_owned(), "missing_indicators".to_owned()]));
    let refused =
        office.post("/years/2027/phase").if_match(year.version()).json(&json!({ "reasons": {} })).send();
    assert_eq!(refused.status(), 422);
    assert!(
        refused.faults().contains(&"/reasons/missing_sources year.gate_open".to_owned()),
        "{:?}",
        refused.faults()
    );
}

fn who_does_not_keep_the_year_only_reads_it(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let year = unit.get("/years/2026").expect(200);
    let allowed = |year: &Value| {
        let actions = year["allowed_actions"].as_array().unwrap().clone();
        let allowed = actions.into_iter().filter(|action| action["allowed"] == true);
        allowed.map(|action| action["action"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // Drafts of their own they make while the year takes any.
    assert_eq!(allowed(&year.json()), ["indicator.create"]);
    assert_eq!(allowed(&unit.get("/years/2024").ok()), [""; 0]);
    let office = allowed(&app.client("office").get("/years/2026").ok());
    for action in ["indicator.create", "indicator.import", "indicator.carry_over"] {
        assert!(office.iter().any(|each| each == action), "{action}");
    }
    assert_eq!(allowed(&app.client("office").get("/years/2024").ok()), [""; 0]);
    for account in ["unit", "leader", "group", "secretary", "sysadmin"] {
        let client = app.client(account);
        client.post("/years/2026/phase").if_match(1).json(&json!({ "reasons": {} })).expect(403);
        client.post("/years").key("not-mine-001").json(&json!({ "year": 2027 })).expect(403);
    }
    unit.get("/years/2055").expect(404);
    unit.get("/years/next").expect(404);
}
