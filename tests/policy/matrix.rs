use std::{collections::BTreeSet, fmt::Write as _};

use dukao_app::demo::ACCOUNTS;
use dukao_domain::policy::{Permission, Relation, TABLE};
use dukao_testkit::{Client, TestApp, TestDb, on_both};

on_both!(every_operation_as_every_role_and_as_nobody);

/// A request that reaches the guard of every served operation; what is behind it may refuse in its own way.
fn call(client: &Client, method: &str, path: &str) -> u16 {
    let path = path.replace("{id}", "01a20bf1-0000-7000-8000-000000000000");
    client.call(method, &path).send().status()
}

fn every_operation_as_every_role_and_as_nobody(db: &TestDb) {
    let app = TestApp::new(db);
    let operations = dukao_http::served_operations();
    let mut covered = BTreeSet::new();
    for (method, path, access) in &operations {
        let public = *access == "public";
        let status = call(&app.nobody(), method, path);
        assert_eq!(status == 401, !public, "nobody: {method} {path} answered {status}");
        for account in ACCOUNTS {
            let allowed = public || {
                let permission: Permission = access.parse().unwrap();
                let mut rules = TABLE.iter().filter(|rule| rule.permission == permission);
                rules.any(|rule| rule.relation == Relation::Own || rule.roles.contains(&account.role))
            };
            let status = call(&app.client(account.name), method, path);
            assert_ne!(status, 401, "{}: {method} {path}", account.name);
            assert!(status < 500, "{}: {method} {path} answered {status}", account.name);
            assert_eq!(status == 403, !allowed, "{}: {method} {path} answered {status}", account.name);
        }
        covered.insert((method.clone(), path.clone()));
    }
    let uncovered: Vec<_> = operations
        .iter()
        .filter(|(method, path, _)| !covered.contains(&(method.clone(), path.clone())))
        .collect();
    assert!(uncovered.is_empty(), "{uncovered:?}");
}

#[test]
fn the_table_as_a_text_to_review() {
    let mut text = String::new();
    for permission in Permission::ALL {
        writeln!(text, "{permission}").unwrap();
        let mut rules = TABLE.iter().filter(|rule| rule.permission == *permission).peekable();
        assert!(rules.peek().is_some(), "{permission} is granted to nobody");
        for rule in rules {
            let held: Vec<_> = rule.roles.iter().map(|role| role.code()).collect();
            let stages: Vec<_> = rule.stages.iter().map(|stage| stage.code()).collect();
            writeln!(text, "  {} {} [{}]", rule.relation, held.join(" "), stages.join(" ")).unwrap();
        }
    }
    insta::assert_snapshot!(text);
}
