//! What nobody attaches goes, and no row is ever left without its content.

use std::{fs, path::Path, thread};

use dukao_app::audit::verify::verify;
use dukao_domain::audit::Signer;
use dukao_testkit::{TestApp, TestDb, on_both};

use super::{attach, content, document, samples, taken};

on_both!(
    a_loose_file_goes_after_a_day,
    a_content_that_came_back_is_kept,
    what_broke_off_between_content_and_row_is_cleared,
    uploads_and_sweeps_at_once_lose_nothing,
);

const DAY: i64 = 24 * 60 * 60;

/// Contents in the folder.
fn kept(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { kept(&entry.path()) } else { 1 }).sum()
}

fn a_loose_file_goes_after_a_day(db: &TestDb) {
    let app = TestApp::new(db);
    let store = app.folder().join("evidence");
    let office = app.client("office");
    let loose = taken(&office, "a.pdf", &samples::pdf());
    let attached = taken(&office, "a.png", &samples::png());
    attach(&office, &document(&office), &attached);
    let removed = taken(&office, "a.jpg", &samples::jpg());
    let path = document(&office);
    attach(&office, &path, &removed);
    office.delete(&format!("{path}/{}", removed["id"].as_str().unwrap())).if_match(2).expect(204);
    app.env().advance(DAY);
    app.tidy();
    assert_eq!((db.count("evidence_files"), kept(&store)), (3, 3), "not before the day is over");
    app.env().advance(1);
    app.tidy();
    assert_eq!((db.count("evidence_files"), db.count("evidence_objects"), kept(&store)), (2, 2, 2));
    let office = app.client("office");
    office.get(&content(&loose)).expect(404);
    office.get(&content(&attached)).expect(200);
    // The sweep is in the log, and the log agrees with the rows.
    app.seal();
    let verifier = Signer::from_seed("dukao.audit", &[11; 32]).unwrap().verifier();
    assert_eq!(verify(app.db(), &verifier).unwrap().findings.len(), 0);
    let swept = "select count(*) from audit_events where action = 'platform.evidence_sweep'";
    assert_eq!(db.query_value(swept).as_deref(), Some("1"));
}

fn a_content_that_came_back_is_kept(db: &TestDb) {
    let app = TestApp::new(db);
    taken(&app.client("unit"), "a.pdf", &samples::pdf());
    app.env().advance(DAY + 1);
    let again = taken(&app.client("office"), "b.pdf", &samples::pdf());
    app.tidy();
    assert_eq!((db.count("evidence_files"), db.count("evidence_objects")), (1, 1));
    app.client("office").get(&content(&again)).expect(200);
    // After the content itself was lost, an upload brings it back.
    app.env().advance(DAY + 1);
    app.tidy();
    assert_eq!(kept(&app.folder().join("evidence")), 0);
    let third = taken(&app.client("office"), "c.pdf", &samples::pdf());
    app.client("office").get(&content(&third)).expect(200);
}

fn what_broke_off_between_content_and_row_is_cleared(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    taken(&office, "a.pdf", &samples::pdf());
    // As if the process had died before the row: the entry and the content are there.
    db.execute_sql("delete from evidence_files").unwrap();
    app.tidy();
    assert_eq!(kept(&app.folder().join("evidence")), 1, "an upload may be under way");
    app.env().advance(DAY + 1);
    app.tidy();
    assert_eq!((db.count("evidence_objects"), kept(&app.folder().join("evidence"))), (0, 0));
}

/// Each upload is made when the same content's day is just over and a sweep is under way.
fn uploads_and_sweeps_at_once_lose_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let client = app.client("office");
    for round in 0..6 {
        app.env().advance(DAY + 1);
        let office = client.with_token(app.client("office").token());
        thread::scope(|scope| {
            let sweeps = scope.spawn(|| (0..4).map(|_| app.tidy()).sum::<usize>());
            let uploads: Vec<_> = (0..3)
                .map(|number| {
                    let office = &office;
                    scope.spawn(move || taken(office, &format!("{round}-{number}.pdf"), &samples::pdf()))
                })
                .collect();
            let files: Vec<_> = uploads.into_iter().map(|upload| upload.join().unwrap()).collect();
            sweeps.join().unwrap();
            for file in files {
                office.get(&content(&file)).expect(200);
            }
        });
        assert_eq!(db.count("evidence_files"), 3);
    }
}
