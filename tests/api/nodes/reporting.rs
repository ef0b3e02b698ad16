//! Reports come up level by level, with proof, and are verified (R12, R15, R16).

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::changed, on_both};
use serde_json::{Value, json};

use super::{handed_in, issued, plan, take};
use crate::api::evidence;

on_both!(
    a_report_goes_up_and_is_accepted,
    what_is_not_handed_in_stays_inside_the_unit,
    what_it_lacks_is_named,
    it_goes_back_inside_the_unit_and_from_the_office,
    each_step_is_its_roles_alone,
    nothing_is_accepted_unopened,
    one_person_with_all_posts_walks_both_steps,
    a_heap_goes_whole_or_not_at_all,
    a_key_begins_one_report,
);

/// An indicator with an approved plan, in a year that runs; and the ids of its nodes.
pub(super) fn running(app: &TestApp, db: &TestDb) -> (Value, Vec<String>) {
    let indicator = issued(app, 1).remove(0);
    approved(app, &indicator);
    db.execute_sql("update assessment_years set phase = 'execution' where year = 2026").unwrap();
    let nodes = plan(&app.client("unit"), &indicator)["nodes"].as_array().unwrap().clone();
    (indicator, nodes.iter().map(|node| node["id"].as_str().unwrap().to_owned()).collect())
}

fn approved(app: &TestApp, indicator: &Value) {
    handed_in(&app.client("unit"), indicator);
    assert_eq!(take(&app.client("group"), indicator, "approve").status(), 200);
}

pub(super) fn content(indicator: &Value) -> Value {
    let mut content = json!({ "percent": 100, "narrative": "已完成全部工作并通过验收" });
    if let Some(target) = indicator["measure"]["target"].as_str() {
        content["actual"] = json!(target);
    }
    content
}

pub(super) fn begin(client: &Client, node: &str, content: &Value) -> Answer {
    client.post(&format!("/nodes/{node}/reports")).key(&client.fresh_key()).json(content).send()
}

fn at(report: &Value, what: &str) -> String {
    format!("/reports/{}{what}", report["id"].as_str().unwrap())
}

pub(super) fn shown(client: &Client, node: &str) -> Value {
    client.get(&format!("/nodes/{node}")).ok()
}

/// The newest report about the node, as it is now.
pub(super) fn newest(client: &Client, node: &str) -> Value {
    shown(client, node)["reports"].as_array().unwrap().last().unwrap().clone()
}

fn proof(client: &Client, report: &Value) -> Value {
    let text = format!("编号,结果\n{},合格\n", report["id"]);
    let file = evidence::taken(client, "验收记录.csv", text.as_bytes());
    let attached = evidence::attach(client, &at(report, "/evidence"), &file);
    assert_eq!(attached.status(), 201, "{attached:?}");
    file
}

/// A draft with a file.
pub(super) fn drafted(client: &Client, node: &str, content: &Value) -> Value {
    let begun = begin(client, node, content);
    assert_eq!(begun.status(), 201, "{begun:?}");
    proof(client, &begun.json());
    newest(client, node)
}

pub(super) fn many(client: &Client, step: &str, reports: &[&Value]) -> Answer {
    let entries = reports.iter().map(|one| json!({ "id": one["id"], "version": one["version"] }));
    let body = json!({ "entries": entries.collect::<Vec<_>>() });
    client.post(&format!("/reports/{step}")).key(&client.fresh_key()).json(&body).send()
}

pub(super) fn back(client: &Client, step: &str, report: &Value, reason: &str) -> Answer {
    let call = client.post(&at(report, step)).if_match(report["version"].as_i64().unwrap());
    call.json(&json!({ "reason": reason })).send()
}

/// With the supervision office.
pub(super) fn submitted(app: &TestApp, node: &str, content: &Value) -> Value {
    let (person, section, unit) = (app.client("person"), app.client("section"), app.client("unit"));
    let draft = drafted(&person, node, content);
    assert_eq!(many(&section, "confirmations", &[&draft]).json(), json!({ "changed": 1 }));
    assert_eq!(many(&unit, "submissions", &[&newest(&unit, node)]).json(), json!({ "changed": 1 }));
    newest(&unit, node)
}

fn open_files(client: &Client, report: &Value) {
    let files = client.get(&at(report, "/evidence")).ok();
    for file in files["items"].as_array().unwrap() {
        assert_eq!(
            client.get(&format!("/evidence/{}", file["sha256"].as_str().unwrap())).send().status(),
            200
        );
    }
}

fn a_report_goes_up_and_is_accepted(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (person, office) = (app.client("person"), app.client("office"));
    let before = shown(&person, &nodes[0]);
    assert_eq!((&before["light"]["light"], &before["standing"]), (&json!("grey"), &json!("pending")));
    let report = submitted(&app, &nodes[0], &content(&indicator));
    assert_eq!(
        (&report["state"], &report["files"], &report["number"]),
        (&json!("submitted"), &json!(1), &json!(1))
    );
    let names: Vec<_> = ["created_by", "confirmed", "submitted"]
        .map(|hand| report[hand]["name"].as_str().or(report[hand]["by"]["name"].as_str()).unwrap().to_owned())
        .to_vec();
    assert_eq!(names, ["市卫生健康局具体负责人", "市卫生健康局科室负责人", "市卫生健康局绩效联络员"]);
    let waiting = office.get("/reports?year=2026&state=submitted").ok();
    assert_eq!(
        (&waiting["total"], &waiting["items"][0]["files"], &waiting["items"][0]["opened"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(waiting["items"][0]["node"]["title"], before["title"]);
    open_files(&office, &report);
    assert_eq!(office.get("/reports?year=2026&state=submitted").ok()["items"][0]["opened"], 1);
    assert_eq!(many(&office, "acceptances", &[&report]).json(), json!({ "changed": 1 }));
    let done = shown(&person, &nodes[0]);
    assert_eq!((&done["light"]["light"], &done["light"]["reason"]), (&json!("green"), &json!("completed")));
    assert_eq!((&done["standing"], done["checked_at"].is_string()), (&json!("completed"), true));
    assert_eq!(done["reports"][0]["verified"]["by"]["name"], "市政府督查室经办");
    let again = begin(&person, &nodes[0], &content(&indicator));
    assert_eq!(again.faults(), [" report.unsettled"]);
    let counts = app.client("leader").get("/reports/summary?year=2026").ok();
    assert_eq!(counts["states"], json!([{ "state": "accepted", "reports": 1 }]));
    let actions = super::history(&app, &format!("object_id={}", report["id"].as_str().unwrap()));
    assert_eq!(
        json!(actions),
        json!(["report.edit", "report.edit", "report.confirm", "report.submit", "report.verify"])
    );
}

fn what_is_not_handed_in_stays_inside_the_unit(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (section, unit) = (app.client("section"), app.client("unit"));
    let draft = drafted(&app.client("person"), &nodes[0], &content(&indicator));
    let total = |client: &str, state: &str| {
        app.client(client).get(&format!("/reports?year=2026{state}")).ok()["total"].clone()
    };
    let outside = ["office", "group", "leader", "secretary"];
    for reader in outside {
        let client = app.client(reader);
        assert_eq!(shown(&client, &nodes[0])["reports"], json!([]), "{reader}");
        client.get(&at(&draft, "/evidence")).expect(404);
        assert_eq!(total(reader, "&state=draft"), 0, "{reader}");
        assert_eq!(client.get("/reports/summary?year=2026").ok()["states"], json!([]), "{reader}");
    }
    let file = unit.get(&at(&draft, "/evidence")).ok()["items"][0]["sha256"].as_str().unwrap().to_owned();
    app.client("office").get(&format!("/evidence/{file}")).expect(404);
    assert_eq!((total("section", "&state=draft"), total("unit", "")), (json!(1), json!(0)));
    many(&section, "confirmations", &[&draft]);
    assert_eq!(total("office", "&state=section_confirmed"), 0);
    many(&unit, "submissions", &[&newest(&unit, &nodes[0])]);
    for reader in outside {
        assert_eq!(shown(&app.client(reader), &nodes[0])["reports"].as_array().unwrap().len(), 1, "{reader}");
        assert_eq!(total(reader, ""), 1, "{reader}");
    }
    app.client("group").get(&format!("/evidence/{file}")).expect(200);
}

fn what_it_lacks_is_named(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (person, section) = (app.client("person"), app.client("section"));
    let faults = |body: Value| begin(&person, &nodes[0], &body).faults();
    assert_eq!(faults(json!({ "percent": 0 })), ["/percent field.out_of_range"]);
    assert_eq!(
        faults(json!({ "percent": 101, "actual": "x", "promised_on": "soon" })),
        ["/actual field.malformed", "/promised_on field.malformed", "/percent field.out_of_range",]
    );
    let bare = begin(&person, &nodes[0], &json!({ "percent": 60 })).json();
    let mut lacking = vec!["/entries/0/narrative field.required", "/entries/0/evidence field.required"];
    if indicator["measure"]["kind"] == "numeric" {
        lacking.push("/entries/0/actual field.required");
    }
    lacking.extend(["/entries/0/cause field.required", "/entries/0/promised_on field.required"]);
    assert_eq!(many(&section, "confirmations", &[&bare]).faults(), lacking);
    let gone = changed(
        content(&indicator),
        json!({ "percent": 60, "cause": "用地审批", "promised_on": "2026-03-01" }),
    );
    let call = person.put(&at(&bare, "")).if_match(bare["version"].as_i64().unwrap());
    call.json(&gone).expect(200);
    proof(&person, &bare);
    let refused = many(&section, "confirmations", &[&newest(&person, &nodes[0])]);
    assert_eq!(refused.faults(), ["/entries/0/promised_on report.day_gone"]);
    let stale = person.put(&at(&bare, "")).if_match(1).json(&gone).send();
    assert_eq!(stale.status(), 412);
    person.put(&at(&bare, "")).json(&gone).expect(428);
}

fn it_goes_back_inside_the_unit_and_from_the_office(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (person, section, unit, office) =
        (app.client("person"), app.client("section"), app.client("unit"), app.client("office"));
    let draft = drafted(&person, &nodes[0], &content(&indicator));
    let sent = back(&section, "/send-back", &draft, "请补充图片");
    assert_eq!(sent.json()["reports"][0]["reason"], "请补充图片");
    many(&section, "confirmations", &[&newest(&section, &nodes[0])]);
    let sent = back(&unit, "/send-back", &newest(&unit, &nodes[0]), "数字不一致").json();
    assert_eq!(
        (&sent["reports"][0]["state"], &sent["reports"][0]["sent_back"]["by"]["name"]),
        (&json!("draft"), &json!("市卫生健康局绩效联络员"))
    );
    many(&section, "confirmations", &[&newest(&section, &nodes[0])]);
    assert_eq!(many(&unit, "submissions", &[&newest(&unit, &nodes[0])]).status(), 200);
    let report = newest(&unit, &nodes[0]);
    assert_eq!(back(&unit, "/send-back", &report, "x").status(), 409, "it is with the office");
    let edit = person.put(&at(&report, "")).if_match(report["version"].as_i64().unwrap());
    assert_eq!(edit.json(&content(&indicator)).send().status(), 409, "what was handed in is never edited");
    let file = evidence::taken(&person, "补充.csv", "补,充\n".as_bytes());
    assert_eq!(evidence::attach(&person, &at(&report, "/evidence"), &file).status(), 409);
    assert_eq!(back(&office, "/reject", &report, " ").faults(), ["/reason field.required"]);
    let rejected = back(&office, "/reject", &report, "缺少盖章").json();
    assert_eq!(
        (&rejected["standing"], &rejected["light"]),
        (&json!("rejected"), &json!({ "light": "yellow", "reason": "rejected" }))
    );
    // The next version opens.
    let second = drafted(&person, &nodes[0], &content(&indicator));
    assert_eq!((&second["number"], &second["state"]), (&json!(2), &json!("draft")));
    assert_eq!(begin(&person, &nodes[0], &content(&indicator)).faults(), [" report.unsettled"]);
    assert_eq!(shown(&person, &nodes[0])["reports"][0]["reason"], "缺少盖章");
}

fn each_step_is_its_roles_alone(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let draft = drafted(&app.client("person"), &nodes[0], &content(&indicator));
    let allowed = |step: &str| match step {
        "edit" | "attach" => vec!["person", "section", "unit"],
        "confirmations" => vec!["section"],
        "send-back" => vec!["section", "unit"],
        "submissions" => vec!["unit"],
        _ => vec!["office"],
    };
    let accounts = dukao_app::demo::ACCOUNTS.iter();
    let clients: Vec<_> = accounts.map(|account| (account, app.client(account.name))).collect();
    for step in ["edit", "attach", "confirmations", "send-back", "submissions", "acceptances", "reject"] {
        for (account, client) in &clients {
            // A version that nobody saw: what is allowed stops there.
            let stale = changed(draft.clone(), json!({ "version": 99 }));
            let answer = match step {
                "edit" => client.put(&at(&draft, "")).if_match(99).json(&content(&indicator)).send(),
                "attach" => client
                    .post(&at(&draft, "/evidence"))
                    .key(&client.fresh_key())
                    .json(&json!({ "file_id": "01976d9e-7c00-7000-8000-000000000000" }))
                    .send(),
                "send-back" | "reject" => back(client, &format!("/{step}"), &stale, "x"),
                _ => many(client, step, &[&stale]),
            };
            let through = allowed(step).contains(&account.name);
            let expected = match (step, through) {
                ("attach", true) => 404,
                ("edit" | "send-back" | "reject", true) => 412,
                (_, true) => 422,
                (_, false) => 403,
            };
            assert_eq!(answer.status(), expected, "{step} as {}: {answer:?}", account.name);
            if expected == 422 {
                assert_eq!(answer.faults(), ["/entries/0 report.stale"]);
            }
        }
    }
    // Another section's officer, another unit's, and whoever does not carry it.
    let other = app.client("zs-wjj.1");
    assert_eq!(many(&other, "confirmations", &[&draft]).faults(), ["/entries/0 indicator.out_of_scope"]);
    assert_eq!(back(&other, "/send-back", &draft, "x").status(), 403);
    let stranger = app.client("zs-jtj");
    assert_eq!(many(&stranger, "submissions", &[&draft]).faults(), ["/entries/0 field.not_found"]);
    stranger.get(&format!("/nodes/{}", nodes[0])).expect(404);
    db.execute_sql("update indicators set person_id = null").unwrap();
    let edit = app.client("person").put(&at(&draft, "")).if_match(draft["version"].as_i64().unwrap());
    assert_eq!(edit.json(&content(&indicator)).send().status(), 403, "it is in other hands");
}

fn nothing_is_accepted_unopened(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (office, second) = (app.client("office"), app.client("office2"));
    let report = submitted(&app, &nodes[0], &content(&indicator));
    let refused = many(&office, "acceptances", &[&report]);
    assert_eq!(refused.faults(), ["/entries/0 report.files_unopened"]);
    assert_eq!(refused.json()["errors"][0]["params"]["count"], 1);
    // What another has opened this verifier has not.
    open_files(&second, &report);
    assert_eq!(many(&office, "acceptances", &[&report]).faults(), ["/entries/0 report.files_unopened"]);
    assert_eq!(many(&second, "acceptances", &[&report]).status(), 200);
}

fn one_person_with_all_posts_walks_both_steps(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let unit = app.client("unit");
    let draft = drafted(&unit, &nodes[0], &content(&indicator));
    assert_eq!(many(&unit, "submissions", &[&draft]).faults(), ["/entries/0 report.in_state"]);
    // The officer leads the section too.
    let (from, to) = ("section", "unit");
    let ids = |account: &str| format!("(select id from people where account = '{account}')");
    db.execute_sql(&format!(
        "update grants set person_id = {} where person_id = {} and role = 'section_officer'",
        ids(to),
        ids(from)
    ))
    .unwrap();
    app.env().advance(60);
    let unit = app.client("unit");
    let action = newest(&unit, &nodes[0])["allowed_actions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|a| a["action"] == "report.submit")
        .unwrap()
        .clone();
    assert_eq!(action["allowed"], true);
    assert_eq!(many(&unit, "submissions", &[&draft]).json(), json!({ "changed": 1 }));
    let report = newest(&unit, &nodes[0]);
    assert_eq!(
        (&report["state"], report["confirmed"]["by"]["id"] == report["submitted"]["by"]["id"]),
        (&json!("submitted"), true)
    );
    let actions = super::history(&app, &format!("object_id={}", report["id"].as_str().unwrap()));
    assert_eq!(json!(actions[2..]), json!(["report.confirm", "report.submit"]));
}

fn a_heap_goes_whole_or_not_at_all(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let (person, section) = (app.client("person"), app.client("section"));
    let good = drafted(&person, &nodes[0], &content(&indicator));
    let bare = begin(&person, &nodes[1], &content(&indicator)).json();
    let refused = many(&section, "confirmations", &[&good, &bare]);
    assert_eq!(refused.faults(), ["/entries/1/evidence field.required"]);
    assert_eq!(newest(&person, &nodes[0])["state"], "draft");
    proof(&person, &bare);
    let both = [newest(&person, &nodes[0]), newest(&person, &nodes[1])];
    assert_eq!(many(&section, "confirmations", &[&both[0], &both[1]]).json(), json!({ "changed": 2 }));
    assert_eq!(
        many(&section, "confirmations", &[&both[0], &both[0]]).faults(),
        ["/entries/1/id field.duplicate"]
    );
}

fn a_key_begins_one_report(db: &TestDb) {
    let app = TestApp::new(db);
    let (indicator, nodes) = running(&app, db);
    let person = app.client("person");
    let path = format!("/nodes/{}/reports", nodes[0]);
    let send = |body: &Value| person.post(&path).key("one-report-only").json(body).send();
    let first = send(&content(&indicator));
    assert_eq!(send(&content(&indicator)).json(), first.json());
    assert_eq!(send(&json!({ "percent": 10 })).status(), 422);
    let (begun, refused): (Vec<_>, Vec<_>) = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..6)
            .map(|_| {
                let (client, node, body) = (app.client("person"), nodes[1].clone(), content(&indicator));
                scope.spawn(move || begin(&client, &node, &body).status())
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).partition(|status| *status == 201)
    });
    assert_eq!((begun.len(), refused), (1, vec![422; 5]));
    assert_eq!(db.count("node_reports"), 2);
}
