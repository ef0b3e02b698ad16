//! Every operation as every role and as nobody, against the table. What is expected is computed, never typed.

use std::{collections::BTreeSet, sync::LazyLock};

use dukao_app::demo::ACCOUNTS;
use dukao_domain::{
    organisation::Role,
    policy::{Permission, Relation, TABLE},
};
use dukao_http::served_operations;
use dukao_testkit::{Answer, Client, TestApp, TestDb, on_both};

on_both!(every_operation_as_everybody);

const NOWHERE: &str = "01976d9e-7c00-7000-8000-000000000000";

/// A content that nobody uploaded.
static UNKNOWN: LazyLock<String> = LazyLock::new(|| "0".repeat(64));

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    NotSignedIn,
    NotGranted,
    /// Through the guard; what the use case says of the empty request is not asked here.
    Through,
}

fn outcome(answer: &Answer) -> Outcome {
    match answer.status() {
        401 => {
            assert_eq!(answer.code(), "session.required");
            Outcome::NotSignedIn
        }
        403 => {
            assert_eq!(answer.code(), "policy.forbidden");
            assert_eq!(answer.json()["reason"], "policy.not_granted");
            Outcome::NotGranted
        }
        status => {
            assert!(status < 500, "{answer:?}");
            Outcome::Through
        }
    }
}

/// What the table says of `access` for somebody with `role`, or for nobody.
fn expected(access: &str, role: Option<Role>) -> Outcome {
    if access == "public" {
        return Outcome::Through;
    }
    let permission: Permission = access.parse().unwrap();
    let Some(role) = role else { return Outcome::NotSignedIn };
    let granted = TABLE.iter().filter(|rule| rule.permission == permission);
    let mut granted = granted.filter(|rule| rule.relation == Relation::Own || rule.roles.contains(&role));
    if granted.next().is_some() { Outcome::Through } else { Outcome::NotGranted }
}

fn every_operation_as_everybody(db: &TestDb) {
    let app = TestApp::new(db);
    let mut callers: Vec<(Option<Role>, Client)> = vec![(None, app.nobody())];
    callers.extend(ACCOUNTS.iter().map(|account| (Some(account.role), app.client(account.name))));
    let roles: BTreeSet<_> = callers.iter().filter_map(|(role, _)| *role).collect();
    assert_eq!(roles, Role::ALL.iter().copied().collect(), "a demo account for each role");

    let mut operations = served_operations();
    // Signing out ends the caller's session, so it comes last.
    operations.sort_by_key(|(method, path, _)| (method == "DELETE" && path == "/session", path.clone()));
    let mut uncovered: BTreeSet<_> = operations.iter().map(|(method, path, _)| (method, path)).collect();
    for (method, path, access) in &operations {
        for (role, client) in &callers {
            let path =
                path.replace("{id}", NOWHERE).replace("{file_id}", NOWHERE).replace("{sha256}", &UNKNOWN);
            let answer = client.call(method, &path).send();
            let who = role.map_or("nobody", Role::code);
            assert_eq!(outcome(&answer), expected(access, *role), "{method} {path} as {who}: {answer:?}");
        }
        uncovered.remove(&(method, path));
    }
    assert!(uncovered.is_empty(), "{uncovered:?}");
}
