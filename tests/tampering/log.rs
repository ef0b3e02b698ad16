use dukao_app::audit::verify::{Finding, verify};
use dukao_domain::audit::Signer;
use dukao_testkit::{Backend, TestApp, TestDb, on_both};

on_both!(the_log_refuses_changes_and_shows_them);

fn drop_triggers(db: &TestDb) {
    let tables = ["audit_events", "audit_leaves", "audit_nodes", "audit_checkpoints"];
    for table in tables {
        let sql = match db.backend() {
            Backend::Sqlite => {
                format!("drop trigger {table}_refuse_update; drop trigger {table}_refuse_delete")
            }
            Backend::Postgres => format!("alter table {table} disable trigger all"),
        };
        db.execute_sql(&sql).unwrap();
    }
}

fn the_log_refuses_changes_and_shows_them(db: &TestDb) {
    let app = TestApp::new(db);
    app.seal();
    let verifier = Signer::from_seed("dukao.audit", &[11; 32]).unwrap().verifier();
    let findings = || verify(app.db(), &verifier).unwrap().findings;
    assert_eq!(findings(), []);
    let tenth = "(select event_id from audit_leaves where seq = 10)";
    let attempts = [
        format!("update audit_events set reason = 'x' where id = {tenth}"),
        format!("delete from audit_events where id = {tenth}"),
        "update audit_leaves set seq = 100000 where seq = 10".to_owned(),
        "delete from audit_nodes where level = 1".to_owned(),
        "update audit_checkpoints set note = 'x'".to_owned(),
    ];
    for attempt in &attempts {
        let refused = db.execute_sql(attempt).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{attempt}: {refused}");
    }
    assert_eq!(findings(), []);

    drop_triggers(db);
    db.execute_sql(&attempts[0]).unwrap();
    assert!(matches!(findings().as_slice(), [Finding::EventChanged { seq: 10, .. }]), "{:?}", findings());
    db.execute_sql(&format!("update audit_events set reason = null where id = {tenth}")).unwrap();
    assert_eq!(findings(), []);

    db.execute_sql("update audit_nodes set hash = (select root_hash from audit_checkpoints limit 1) where level = 1 and position = 3")
        .unwrap();
    assert_eq!(findings(), [Finding::NodeWrong { level: 1, position: 3 }]);
    db.execute_sql("delete from audit_nodes where level = 1 and position = 3").unwrap();
    assert_eq!(findings(), [Finding::NodeWrong { level: 1, position: 3 }]);

    // The newest events cut off, with their leaves: the signed checkpoint remembers how long the log was.
    let size: i64 = db.query_value("select count(*) from audit_leaves").unwrap().parse().unwrap();
    db.execute_sql(&format!("delete from audit_leaves where seq >= {}", size - 3)).unwrap();
    assert!(findings().contains(&Finding::LogCut { size, leaves: size - 3 }));
    db.execute_sql("update audit_checkpoints set note = note || 'x'").unwrap();
    assert!(findings().iter().any(|finding| matches!(finding, Finding::SignatureWrong { .. })));
}
