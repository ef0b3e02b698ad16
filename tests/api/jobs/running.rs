//! Whose a job is, and with which rights it runs.

use std::thread;

use dukao_app::ops::board::Progress;
use dukao_testkit::{Backend, TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{
    super::{
        delegations::{end as end_loan, lent},
        grants::{end, grant_of},
        people::{id, person},
    },
    file::Sheet,
    now, path, queue, run, send, written,
};

on_both!(
    a_job_is_its_owners_alone,
    the_same_key_is_the_same_job,
    two_people_import_at_once,
    a_year_that_closed_meanwhile_takes_nothing,
    a_post_that_ended_meanwhile_permits_nothing,
    a_lent_post_is_asked_for_again_and_logged_under_both,
    what_died_with_its_process_is_told_as_broken_off,
    old_jobs_are_forgotten,
);

fn file() -> Vec<u8> {
    Sheet::of_targets(300).xlsx()
}

fn a_job_is_its_owners_alone(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, other) = (app.client("office"), app.client("office2"));
    let job = queue(&office, "import-mine", &file());
    for stranger in [&other, &app.client("sysadmin"), &app.client("audit")] {
        assert_eq!(stranger.get(&path(&job)).expect(404).code(), "resource.not_found");
        stranger.post(&format!("{}/cancel", path(&job))).expect(404);
        assert_eq!(stranger.get("/jobs").ok()["total"], 0);
    }
    assert_eq!(office.get("/jobs?open=true").ok()["items"][0]["id"], job["id"]);
    let faults = office.get("/jobs?kind=scoring&open=maybe").expect(422).faults();
    assert_eq!(faults, ["/kind field.not_one_of", "/open field.not_one_of"]);
}

fn the_same_key_is_the_same_job(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, file) = (app.client("office"), file());
    let job = queue(&office, "import-twice", &file);
    assert_eq!(queue(&office, "import-twice", &file)["id"], job["id"]);
    run(&app);
    let after = send(&office, "import-twice", &file);
    assert_eq!(
        (after.status(), &after.json()["id"], &after.json()["state"]),
        (202, &job["id"], &json!("done"))
    );
    assert!(!app.run_next_job(&|_| ()));
    for other in [301, 3] {
        let refused = send(&office, "import-twice", &Sheet::of_targets(other).xlsx());
        assert_eq!((refused.status(), refused.code().as_str()), (422, "idempotency_key.reused"));
    }
    assert_eq!(db.count("jobs"), 1);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(send(&office, "import-race", &file).status(), 202));
        }
    });
    assert_eq!(db.count("jobs"), 2);
}

fn two_people_import_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let (one, two) = (app.client("office"), app.client("office2"));
    let before = db.count("indicators");
    let [first, second] = thread::scope(|scope| {
        let sending = [&one, &two].map(|client| scope.spawn(|| queue(client, "import-both", &file())));
        sending.map(|sent| sent.join().unwrap())
    });
    assert_ne!(first["id"], second["id"]);
    run(&app);
    run(&app);
    let results = [now(&one, &first), now(&two, &second)].map(|job| job["result"]["new_indicators"].clone());
    assert!(results.contains(&json!(300)) && results.contains(&json!(0)), "{results:?}");
    assert_eq!(db.count("indicators"), before + 300);
}

fn failure(job: &Value) -> (&str, &str) {
    (job["state"].as_str().unwrap(), job["problem"]["code"].as_str().unwrap_or_default())
}

fn a_year_that_closed_meanwhile_takes_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let job = queue(&office, "import-too-late", &file());
    db.execute_sql("update assessment_years set phase = 'published' where year = 2026").unwrap();
    let before = written(db);
    run(&app);
    let job = now(&office, &job);
    assert_eq!(failure(&job), ("failed", "year.closed"));
    assert_eq!((&job["problem"]["status"], &job["problem"]["from"]), (&json!(409), &json!("published")));
    assert_eq!(written(db), before);
    // And nothing is queued that could come to nothing only.
    assert_eq!(send(&office, "import-later-still", &file()).code(), "year.closed");
}

fn a_post_that_ended_meanwhile_permits_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office2");
    let job = queue(&office, "import-last-day", &file());
    let who = person(&app.client("sysadmin"), "office2");
    let secadmin = app.client("secadmin");
    let ended = end(&secadmin, &grant_of(&secadmin, &who), "2026-03-01");
    assert_eq!(ended.status(), 200, "{ended:?}");
    let before = written(db);
    run(&app);
    let job = now(&office, &job);
    assert_eq!(failure(&job), ("failed", "policy.forbidden"));
    assert_eq!(job["problem"]["reason"], "policy.not_granted");
    assert_eq!(written(db), before);
}

fn a_lent_post_is_asked_for_again_and_logged_under_both(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, deputy) = (app.client("office"), app.client("group.3"));
    let loan = lent(&app.client("unit"), &deputy);
    // No post that imports can be lent today: the rules of lending are not what is tested here.
    let of_office = "(select id from people where account = 'office')";
    db.execute_sql(&format!(
        "update delegations set from_person_id = {of_office}, grant_id = (select id from grants where person_id = {of_office})"
    ))
    .unwrap();
    let send = |key: &str, parts: usize| {
        let sheet = Sheet::of_targets(parts).xlsx();
        let sent = deputy.post(super::COMMIT).key(key).header("X-On-Behalf", id(&loan));
        sent.body(super::XLSX, sheet).expect(202).json()
    };
    let first = send("import-lent-1", 300);
    // Whoever asked may go home.
    let signed_out = app.client("group.3");
    run(&app);
    assert_eq!(now(&signed_out, &first)["state"], "done");
    let made = office.get("/indicators?year=2026&q=%E7%AC%AC4%E7%89%87%E5%8C%BA&per_page=1").ok();
    let event = app.client("audit").get(&format!("/audit/events?object_id={}", id(&made["items"][0]))).ok();
    let event = &event["items"][0];
    assert_eq!(event["action"], "indicator.import");
    assert_eq!(event["actor"]["name"], "政务督查三组组员");
    assert_eq!(event["on_behalf_of"]["name"], "市政府督查室经办");

    let second = send("import-lent-2", 400);
    assert_eq!(end_loan(&office, &loan).status(), 200);
    run(&app);
    assert_eq!(failure(&now(&deputy, &second)), ("failed", "policy.forbidden"));
}

/// A process that died in the middle of a job has left its row behind.
fn what_died_with_its_process_is_told_as_broken_off(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let died = queue(&office, "import-died", &file());
    app.env().advance(1);
    let next = queue(&office, "import-next", &Sheet::of_targets(301).xlsx());
    db.execute_sql("update jobs set state = 'running', started_at = created_at where id in (select id from jobs order by \
        created_at, id limit 1)").unwrap();
    // Somebody is at it still: on PostgreSQL that shows.
    if db.backend() == Backend::Postgres {
        let id = id(&died).parse().unwrap();
        let _attendance = app.db().attend(id).unwrap();
        let watch = |_: &Progress| assert_eq!(now(&office, &died)["state"], "running");
        assert!(app.run_next_job(&watch));
        assert_eq!(now(&office, &died)["state"], "running");
    } else {
        run(&app);
    }
    assert_eq!(now(&office, &next)["state"], "done");
    assert!(!app.run_next_job(&|_| ()), "it is not done over");
    let died = now(&office, &died);
    assert_eq!(failure(&died), ("failed", "job.interrupted"));
    assert_eq!(died["done"], Value::Null);
}

fn old_jobs_are_forgotten(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    queue(&office, "import-old", &file());
    run(&app);
    let waiting = queue(&office, "import-waits", &file());
    app.env().advance(89 * 24 * 60 * 60);
    app.tidy();
    assert_eq!(db.count("jobs"), 2);
    app.env().advance(2 * 24 * 60 * 60);
    app.tidy();
    assert_eq!(db.count("jobs"), 1);
    assert_eq!(now(&app.client("office"), &waiting)["state"], "queued");
}
