//! Where people are signed in, and ending that.

use std::net::Ipv4Addr;

use dukao_app::demo::PASSWORD;
use dukao_testkit::{Client, TestApp, TestDb, on_both};
use serde_json::Value;

on_both!(
    one_sees_where_one_is_signed_in,
    one_ends_a_session_of_ones_own_only,
    signing_out_everywhere_else_keeps_this_one,
    the_security_administrator_sees_and_ends_anybodys,
);

fn sessions(client: &Client, path: &str) -> Vec<Value> {
    let page = client.get(path).ok();
    let items = page["items"].as_array().unwrap().clone();
    assert_eq!(page["total"], items.len());
    items
}

fn person(client: &Client) -> String {
    client.get("/session").ok()["person"]["id"].as_str().unwrap().to_owned()
}

fn lost(client: &Client) {
    assert_eq!(client.get("/session").expect(401).code(), "session.required");
}

fn one_sees_where_one_is_signed_in(db: &TestDb) {
    let app = TestApp::new(db);
    let here = app.client("office");
    app.env().advance(60);
    let _there = app.nobody_at(Ipv4Addr::new(127, 0, 0, 2)).signed_in("office", PASSWORD);
    let _other = app.client("leader");
    let own = sessions(&here, "/sessions");
    let told: Vec<_> =
        own.iter().map(|row| (row["address"].as_str().unwrap(), row["current"].clone())).collect();
    assert_eq!(told, [("127.0.0.2", false.into()), ("127.0.0.1", true.into())]);
    assert_eq!(own[0]["started_at"], "2026-03-02T01:31:00.000000Z");
    app.env().advance(12 * 60 * 60 - 60);
    let later = app.client("office");
    assert_eq!(sessions(&later, "/sessions").len(), 2, "what has ended by itself is gone");
}

fn one_ends_a_session_of_ones_own_only(db: &TestDb) {
    let app = TestApp::new(db);
    let (here, there, leader) = (app.client("office"), app.client("office"), app.client("leader"));
    there.get("/session").ok();
    let id = |client: &Client| {
        let own = sessions(client, "/sessions");
        let this = own.iter().find(|row| row["current"] == true).unwrap();
        format!("/sessions/{}", this["id"].as_str().unwrap())
    };
    let (of_there, of_leader) = (id(&there), id(&leader));
    assert_eq!(here.delete(&of_leader).expect(404).code(), "resource.not_found");
    here.delete(&of_there).expect(204);
    lost(&there);
    assert_eq!(here.delete(&of_there).expect(404).code(), "resource.not_found");
    leader.get("/session").ok();
}

fn signing_out_everywhere_else_keeps_this_one(db: &TestDb) {
    let app = TestApp::new(db);
    let clients = [app.client("office"), app.client("office"), app.client("office")];
    for client in &clients {
        client.get("/session").ok();
    }
    let [here, others @ ..] = &clients;
    here.delete("/sessions").expect(204);
    here.delete("/sessions").expect(204);
    others.iter().for_each(lost);
    assert_eq!(sessions(here, "/sessions").len(), 1);
    assert_eq!(db.count("audit_events where action = 'session.end'"), 2);
}

fn the_security_administrator_sees_and_ends_anybodys(db: &TestDb) {
    let app = TestApp::new(db);
    let (admin, office) = (app.client("secadmin"), app.client("office"));
    let path = format!("/people/{}/sessions", person(&office));
    assert_eq!(sessions(&admin, &path).len(), 1);
    for account in ["office", "sysadmin", "audit"] {
        assert_eq!(app.client(account).get(&path).expect(403).code(), "policy.forbidden");
        assert_eq!(app.client(account).delete(&path).expect(403).code(), "policy.forbidden");
    }
    admin.delete(&path).expect(204);
    lost(&office);
    assert_eq!(sessions(&admin, &path).len(), 0);
    // The office's first one, and the two that it opened in vain.
    assert_eq!(db.count("audit_events where action = 'session.manage'"), 3);
    let nobody = "/people/01976d9e-7c00-7000-8000-000000000000/sessions";
    assert_eq!(admin.get(nobody).expect(404).code(), "resource.not_found");
    assert_eq!(admin.delete(nobody).expect(404).code(), "resource.not_found");
    // Of one's own, the one that asks goes on.
    let own = format!("/people/{}/sessions", person(&admin));
    admin.delete(&own).expect(204);
    assert_eq!(sessions(&admin, &own).len(), 1);
}
