//! A job that its owner takes back.

use std::{cell::Cell, thread};

use dukao_app::ops::board::Progress;
use dukao_testkit::{Backend, TestApp, TestDb, on_both};
use serde_json::json;

use super::{file::Sheet, now, path, queue, run, written};

on_both!(
    one_that_runs_breaks_off_and_leaves_nothing,
    one_that_waits_is_over_at_once,
    one_that_is_over_cannot_be_taken_back,
    one_that_another_process_runs_comes_to_nothing,
);

fn one_that_runs_breaks_off_and_leaves_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = written(db);
    let job = queue(&office, "import-cancel", &Sheet::of_targets(1_000).xlsx());
    let cancel = office.post(&format!("{}/cancel", path(&job)));
    let (cancel, heard) = (Cell::new(Some(cancel)), Cell::new(None));
    let watch = |progress: &Progress| {
        if progress.done() < progress.total() / 2 {
            return;
        }
        let Some(cancel) = cancel.take() else { panic!("it went on after it was cancelled") };
        // On SQLite the job holds the writer: the answer comes when it has broken off.
        heard.set(Some(thread::spawn(move || cancel.expect(200).json())));
        while !progress.is_cancelled() {
            thread::yield_now();
        }
    };
    assert!(app.run_next_job(&watch));
    let answer = heard.take().unwrap().join().unwrap();
    assert_eq!(answer["state"], "cancelled");
    let seen = now(&office, &job);
    assert_eq!(
        (&seen["state"], &seen["result"], &seen["problem"]),
        (&json!("cancelled"), &json!(null), &json!(null))
    );
    assert_eq!(written(db), before);
    assert!(!app.run_next_job(&|_| ()), "it does not come back");
    // The file can be sent again, as another intention.
    let again = queue(&office, "import-after-all", &Sheet::of_targets(1_000).xlsx());
    run(&app);
    assert_eq!(now(&office, &again)["result"]["new_indicators"], 1_000);
}

fn one_that_waits_is_over_at_once(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let before = written(db);
    let job = queue(&office, "import-early", &Sheet::of_targets(300).xlsx());
    let cancel = || office.post(&format!("{}/cancel", path(&job))).expect(200).json();
    let cancelled = cancel();
    assert_eq!((&cancelled["state"], &cancelled["started_at"]), (&json!("cancelled"), &json!(null)));
    assert_eq!(cancel(), cancelled, "once is enough");
    assert!(!app.run_next_job(&|_| ()));
    assert_eq!(written(db), before);
    assert_eq!(db.count("jobs where input is not null"), 0);
}

fn one_that_is_over_cannot_be_taken_back(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let job = queue(&office, "import-over", &Sheet::of_targets(300).xlsx());
    run(&app);
    let refused = office.post(&format!("{}/cancel", path(&job))).expect(409);
    assert_eq!(refused.code(), "state.conflict");
    let body = refused.json();
    assert_eq!((&body["from"], &body["attempted"]), (&json!("done"), &json!("job.cancel")));
    assert_eq!(body["allowed"], json!(["queued", "running"]));
}

/// What the other process writes is refused by the state of the job, in the transaction that writes it.
fn one_that_another_process_runs_comes_to_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let other = app.beside();
    let (office, there) = (app.client("office"), other.client("office"));
    let before = written(db);
    let job = queue(&office, "import-elsewhere", &Sheet::of_targets(300).xlsx());
    let cancel = || there.post(&format!("{}/cancel", path(&job))).expect(200);
    if db.backend() == Backend::Postgres {
        let heard = Cell::new(false);
        let watch = |progress: &Progress| {
            if !heard.replace(true) {
                assert_eq!(
                    now(&there, &job)["done"],
                    json!(null),
                    "only the process that runs it knows how far it is"
                );
                cancel();
                assert!(!progress.is_cancelled(), "nobody told it");
            }
        };
        assert!(app.run_next_job(&watch));
    } else {
        // SQLite has one process only: nobody else gets at the writer in the middle.
        cancel();
        assert!(!app.run_next_job(&|_| ()));
    }
    assert_eq!(now(&office, &job)["state"], "cancelled");
    assert_eq!(written(db), before);
}
