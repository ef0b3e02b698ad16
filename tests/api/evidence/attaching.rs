//! Who may have what, and when.

use dukao_domain::audit::Digest;
use dukao_testkit::{TestApp, TestDb, on_both};
use serde_json::{Value, json};

use super::{attach, content, document, query, samples, taken, upload};

on_both!(
    a_loose_file_is_its_uploaders_alone,
    an_attached_file_goes_with_what_it_is_attached_to,
    a_file_is_a_basis_too,
    a_source_document_has_files,
    a_content_used_twice_is_shown,
    a_repeated_upload_gets_the_same_file,
    a_thing_has_fifty_files_at_most,
    a_content_is_saved_under_its_name,
    every_change_is_in_the_log,
);

fn files_of(draft: &Value) -> String {
    format!("/indicators/{}/files", draft["id"].as_str().unwrap())
}

fn a_loose_file_is_its_uploaders_alone(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let file = taken(&unit, "验收单.pdf", &samples::pdf());
    assert_eq!(file["sha256"], Digest::of(&samples::pdf()).to_string());
    assert_eq!(
        (&file["kind"], &file["scan"], &file["used_elsewhere"]),
        (&json!("pdf"), &json!("unscanned"), &json!(0))
    );
    assert_eq!(unit.get(&content(&file)).expect(200).body(), samples::pdf());
    for other in ["section", "zs-sthj", "office"] {
        app.client(other).get(&content(&file)).expect(404);
        app.client(other).get(&format!("{}/uses", content(&file))).expect(404);
    }
    assert_eq!(app.client("sysadmin").get(&content(&file)).expect(403).code(), "policy.forbidden");
    assert_eq!(upload(&app.client("audit"), "a.pdf", &samples::pdf()).status(), 403);
    assert_eq!(app.nobody().get(&content(&file)).expect(401).code(), "session.required");
    assert_eq!(upload(&app.nobody(), "a.pdf", &samples::pdf()).status(), 401);
    unit.get(&format!("/evidence/{}", Digest::of(b"unknown"))).expect(404);
    // Nobody attaches it but its uploader.
    let office = app.client("office");
    let refused = attach(&office, &document(&office), &file);
    assert_eq!(refused.code(), "resource.not_found");
}

fn an_attached_file_goes_with_what_it_is_attached_to(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit, other) = (app.client("office"), app.client("unit"), app.client("zs-sthj"));
    let draft = office.draft("带佐证", Some(&office.unit("ZS-WJJ")));
    let path = files_of(&draft);
    let file = taken(&unit, "照片.jpg", &samples::jpg());
    // Another unit's officer does not know the indicator; the unit's other people read it and change nothing.
    let theirs = taken(&other, "照片.png", &samples::png());
    assert_eq!(attach(&other, &path, &theirs).status(), 404);
    let own = taken(&app.client("person"), "照片.png", &samples::png());
    assert_eq!(attach(&app.client("person"), &path, &own).status(), 403);
    let attached = attach(&unit, &path, &file);
    assert_eq!((attached.status(), attached.version()), (201, 2));
    assert_eq!(attach(&unit, &path, &file).code(), "evidence.attached");

    for reader in ["unit", "section", "person", "office", "secretary"] {
        let reader = app.client(reader);
        assert_eq!(reader.get(&path).ok()["items"][0]["id"], file["id"]);
        reader.get(&content(&file)).expect(200);
    }
    for stranger in ["zs-sthj", "expert"] {
        app.client(stranger).get(&content(&file)).expect(404);
    }
    other.get(&path).expect(404);
    app.client("expert").get(&path).expect(403);

    let one = format!("{path}/{}", file["id"].as_str().unwrap());
    assert_eq!(other.delete(&one).if_match(2).expect(404).code(), "resource.not_found");
    assert_eq!(unit.delete(&one).expect(428).code(), "version.required");
    unit.delete(&one).if_match(1).expect(412);
    unit.delete(&one).if_match(2).expect(204);
    unit.delete(&one).if_match(3).expect(404);
    assert_eq!(unit.get(&path).ok()["items"], json!([]));
    unit.get(&content(&file)).expect(404);
    assert_eq!(attach(&unit, &path, &file).code(), "evidence.attached", "once taken off it is not put back");
    assert_eq!(db.count("evidence_files"), 3, "what was taken off stays in the record");

    // Where the stage forbids the change, so it does for files.
    let late = taken(&unit, "照片.jpg", &samples::jpg());
    db.execute_sql("update indicators set stage = 'issued' where title = '带佐证'").unwrap();
    let refused = attach(&unit, &path, &late);
    assert_eq!((refused.code(), &refused.json()["from"]), ("state.conflict".to_owned(), &json!("issued")));
}

/// R9: a basis is required and linked, in words or as a file.
fn a_file_is_a_basis_too(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let draft = office.draft("有依据", Some(&office.unit("ZS-WJJ")));
    let missing = || {
        let shown = unit.get(&format!("/indicators/{}", draft["id"].as_str().unwrap())).ok();
        shown["missing_for_submission"].as_array().unwrap().contains(&json!("basis"))
    };
    assert!(missing());
    let file = taken(&unit, "实施方案.pdf", &samples::pdf());
    assert_eq!(attach(&unit, &files_of(&draft), &file).status(), 201);
    assert!(!missing());
    let one = format!("{}/{}", files_of(&draft), file["id"].as_str().unwrap());
    unit.delete(&one).if_match(2).expect(204);
    assert!(missing());
}

fn a_source_document_has_files(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit) = (app.client("office"), app.client("unit"));
    let path = document(&office);
    let file = taken(&office, "政府工作报告.pdf", &samples::pdf());
    assert_eq!(attach(&office, &path, &file).status(), 201);
    let own = taken(&unit, "a.png", &samples::png());
    assert_eq!(attach(&unit, &path, &own).code(), "policy.forbidden");
    assert_eq!(unit.get(&path).ok()["items"][0]["allowed_actions"][0]["allowed"], false);
    unit.get(&content(&file)).expect(200);
    let one = format!("{path}/{}", file["id"].as_str().unwrap());
    unit.delete(&one).if_match(2).expect(403);
    office.delete(&one).if_match(2).expect(204);
    let nowhere = "/sources/01976d9e-7c00-7000-8000-000000000000/files";
    office.get(nowhere).expect(404);
    assert_eq!(attach(&office, nowhere, &taken(&office, "a.png", &samples::png())).status(), 404);
}

fn a_content_used_twice_is_shown(db: &TestDb) {
    let app = TestApp::new(db);
    let (office, unit, other) = (app.client("office"), app.client("unit"), app.client("zs-sthj"));
    let drafts = ["ZS-WJJ", "ZS-STHJ"].map(|code| office.draft("重复使用", Some(&office.unit(code))));
    let first = taken(&unit, "甲.jpg", &samples::jpg());
    attach(&unit, &files_of(&drafts[0]), &first);
    let second = taken(&other, "乙.jpg", &samples::jpg());
    assert_eq!((&second["sha256"], &second["used_elsewhere"]), (&first["sha256"], &json!(1)));
    attach(&other, &files_of(&drafts[1]), &second);
    assert_eq!(other.get(&files_of(&drafts[1])).ok()["items"][0]["used_elsewhere"], 1);
    let uses = format!("{}/uses", content(&first));
    let seen = office.get(&uses).ok();
    assert_eq!((seen["items"].as_array().unwrap().len(), &seen["others"]), (2, &json!(0)));
    let seen = other.get(&uses).ok();
    assert_eq!((&seen["items"][0]["subject_id"], &seen["others"]), (&drafts[1]["id"], &json!(1)));
    assert_eq!(seen["items"].as_array().unwrap().len(), 1);
    assert_eq!(db.count("evidence_objects"), 1, "one content is kept once");
}

fn a_repeated_upload_gets_the_same_file(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let send = |name: &str, content: Vec<u8>| {
        let path = format!("/evidence?name={}", query(name));
        unit.post(&path).key("upload-0001").body("application/octet-stream", content).send()
    };
    let first = send("甲.jpg", samples::jpg());
    assert_eq!(first.json(), send("甲.jpg", samples::jpg()).json());
    assert_eq!(send("乙.jpg", samples::jpg()).code(), "idempotency_key.reused");
    assert_eq!(send("甲.jpg", [samples::jpg(), vec![0]].concat()).code(), "idempotency_key.reused");
    assert_eq!(db.count("evidence_files"), 1);
    let none = unit.post("/evidence?name=a.jpg").body("application/octet-stream", samples::jpg()).send();
    assert_eq!(none.code(), "idempotency_key.required");
    let other =
        unit.post("/evidence?name=a.jpg").key("upload-0002").body("image/jpeg", samples::jpg()).send();
    assert_eq!(other.code(), "file.type_unknown");
}

fn a_thing_has_fifty_files_at_most(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let path = document(&office);
    for number in 0..51 {
        let file = taken(&office, "说明.txt", format!("第 {number} 份").as_bytes());
        let answer = attach(&office, &path, &file);
        if number < 50 {
            assert_eq!(answer.status(), 201, "{answer:?}");
        } else {
            assert_eq!((answer.code(), &answer.json()["max"]), ("evidence.full".to_owned(), &json!(50)));
        }
    }
}

fn a_content_is_saved_under_its_name(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let file = taken(&unit, "验收 1.png", &samples::png());
    let path = content(&file);
    let saved = unit.get(&path).expect(200);
    let header = |name: &str| saved.header(name).unwrap_or_default();
    assert_eq!(
        header("content-disposition"),
        "attachment; filename=\"__ 1.png\"; filename*=UTF-8''%E9%AA%8C%E6%94%B6%201.png"
    );
    assert_eq!((header("content-type"), header("x-content-type-options")), ("image/png", "nosniff"));
    assert_eq!(header("cache-control"), "private, no-cache");
    assert_eq!(header("content-length"), samples::png().len().to_string());
    let tag = header("etag").to_owned();
    assert_eq!(unit.get(&path).header("if-none-match", &tag).expect(304).body(), b"");
    app.client("office").get(&path).header("if-none-match", &tag).expect(404);
    let shown = unit.get(&format!("{path}?view=inline")).expect(200);
    assert!(shown.header("content-disposition").unwrap().starts_with("inline;"));
    let policy = shown.header("content-security-policy").unwrap();
    assert!(policy.ends_with("sandbox") && policy.starts_with("default-src 'none'"), "{policy}");
    let text = taken(&unit, "a.txt", b"a <script>");
    let never = unit.get(&format!("{}?view=inline", content(&text))).expect(200);
    assert!(never.header("content-disposition").unwrap().starts_with("attachment;"));
    unit.get(&format!("{path}?view=page")).expect(422);
    unit.get(&path.to_uppercase().replace("/EVIDENCE", "/evidence")).expect(404);
}

fn every_change_is_in_the_log(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let path = document(&office);
    let file = taken(&office, "王建国的证明.pdf", &samples::pdf());
    attach(&office, &path, &file);
    office.delete(&format!("{path}/{}", file["id"].as_str().unwrap())).if_match(2).expect(204);
    let auditor = app.client("audit");
    let id = file["id"].as_str().unwrap();
    let events = auditor.get(&format!("/audit/events?object_id={id}")).ok();
    let actions: Vec<_> =
        events["items"].as_array().unwrap().iter().map(|event| event["action"].clone()).collect();
    assert_eq!(actions.len(), 3, "{events}");
    assert!(actions.contains(&json!("evidence.upload")) && actions.contains(&json!("source.edit")));
    assert!(!events.to_string().contains("王建国"), "names of files stay out of the log");
}
