//! The scan hook, with a scanner that speaks clamd's words.

use dukao_testkit::{FakeClamd, TestApp, TestDb, app::Setup, clamd::EICAR, on_both};

use super::{attach, content, document, samples, taken, upload};

on_both!(what_is_scanned_clean_is_taken, what_waits_for_the_scanner_is_nobodys);

fn scanned(db: &TestDb) -> (FakeClamd, TestApp) {
    let scanner = FakeClamd::start();
    let setup = Setup { clamd: Some(scanner.address()), ..Setup::default() };
    (scanner, TestApp::load(db, setup))
}

fn what_is_scanned_clean_is_taken(db: &TestDb) {
    let (_scanner, app) = scanned(db);
    let unit = app.client("unit");
    let clean = taken(&unit, "a.pdf", &samples::pdf());
    assert_eq!(clean["scan"], "clean");
    unit.get(&content(&clean)).expect(200);
    let infected = upload(&unit, "a.txt", EICAR.concat().as_bytes());
    assert_eq!((infected.status(), infected.code().as_str()), (422, "evidence.infected"));
    assert_eq!((db.count("evidence_files"), db.count("evidence_objects")), (1, 1));
}

fn what_waits_for_the_scanner_is_nobodys(db: &TestDb) {
    let (scanner, app) = scanned(db);
    let office = app.client("office");
    scanner.answer(false);
    let clean = taken(&office, "a.pdf", &samples::pdf());
    let infected = taken(&office, "a.txt", EICAR.concat().as_bytes());
    for file in [&clean, &infected] {
        assert_eq!(file["scan"], "pending");
        assert_eq!(office.get(&content(file)).expect(409).code(), "evidence.pending");
        assert_eq!(attach(&office, &document(&office), file).code(), "evidence.pending");
    }
    app.tidy();
    assert_eq!(office.get(&content(&clean)).expect(409).code(), "evidence.pending", "still no scanner");
    // However long it waits, it is not swept before it was scanned.
    app.env().advance(2 * 24 * 60 * 60);
    let office = app.client("office");
    app.tidy();
    assert_eq!(db.count("evidence_files"), 2);
    scanner.answer(true);
    app.tidy();
    office.get(&content(&clean)).expect(200);
    assert_eq!(attach(&office, &document(&office), &clean).status(), 201);
    assert_eq!(office.get(&content(&infected)).expect(422).code(), "evidence.infected");
    assert_eq!(attach(&office, &document(&office), &infected).code(), "evidence.infected");
    // The same content comes in no more, though its row says so only of the first.
    let again = upload(&office, "b.txt", EICAR.concat().as_bytes());
    assert_eq!(again.code(), "evidence.infected");
}
