//! Contents in an S3-compatible store.

use std::{fs, path::Path};

use dukao_app::evidence::S3Store;
use dukao_domain::audit::Digest;
use dukao_testkit::{Backend, S3Server, TestApp, TestDb, app::Setup};

use super::{content, samples, taken, upload};

fn app(db: &TestDb, s3: S3Store) -> TestApp {
    TestApp::load(db, Setup { s3: Some(s3), ..Setup::default() })
}

/// Objects of the bucket: the server keeps each in a file of this name.
fn objects(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let found = entries.flat_map(|entry| {
        let path = entry.path();
        if path.is_dir() { objects(&path) } else { vec![path.display().to_string()] }
    });
    found.filter(|path| path.ends_with("._S3rver_object")).collect()
}

/// The database plays no part in what the store does.
#[test]
fn contents_go_to_s3_and_back() {
    let mut s3 = S3Server::start();
    let db = TestDb::new(Backend::Sqlite);
    let app = app(&db, s3.store("s3://evidence/zhongshan"));
    let unit = app.client("unit");
    let small = taken(&unit, "a.png", &samples::png());
    assert_eq!(unit.get(&content(&small)).expect(200).body(), samples::png());
    taken(&unit, "b.png", &samples::png());
    let kept = objects(&s3.objects());
    let hash = Digest::of(&samples::png()).to_string();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(kept[0].contains(&format!("/zhongshan/sha256/{}/{}", &hash[..2], &hash[2..])), "{kept:?}");
    // In three parts.
    let large = [b"%PDF-1.7\n".to_vec(), vec![7; 11 << 20], b"%%EOF".to_vec()].concat();
    let file = taken(&unit, "a.pdf", &large);
    assert_eq!(Digest::of(unit.get(&content(&file)).expect(200).body()), Digest::of(&large));
    // Swept there too.
    app.env().advance(24 * 60 * 60 + 1);
    app.tidy();
    assert_eq!(objects(&s3.objects()), [""; 0]);

    let unit = app.client("unit");
    let kept = taken(&unit, "a.png", &samples::png());
    s3.stop();
    let away = upload(&unit, "a.jpg", &samples::jpg());
    assert_eq!((away.status(), away.code().as_str()), (503, "evidence.unavailable"));
    assert!(away.header("retry-after").is_some());
    assert_eq!(unit.get(&content(&kept)).expect(503).code(), "evidence.unavailable");
    assert_eq!(db.count("evidence_files"), 1, "no row without its content");
}

#[test]
fn a_store_that_refuses_takes_nothing() {
    let s3 = S3Server::start();
    let mut wrong_key = s3.store("s3://evidence");
    wrong_key.environment.push(("AWS_ACCESS_KEY_ID".to_owned(), "NOBODY".to_owned()));
    for store in [wrong_key, s3.store("s3://no-such-bucket")] {
        let db = TestDb::new(Backend::Sqlite);
        let app = app(&db, store);
        let unit = app.client("unit");
        for file in [samples::png(), [samples::png(), vec![0; 6 << 20]].concat()] {
            let refused = upload(&unit, "a.png", &file);
            assert_eq!((refused.status(), refused.code().as_str()), (503, "evidence.unavailable"));
        }
        assert_eq!(db.count("evidence_files"), 0);
    }
    assert_eq!(objects(&s3.objects()), [""; 0]);
}
