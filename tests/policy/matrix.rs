//! The table as a text, so that a change of it is read before it is merged.

use std::fmt::Write as _;

use dukao_domain::{
    id::Id,
    policy::{Actor, Over, Permission, Post, Relation, TABLE},
};
use uuid::Uuid;

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

/// A post that should be over a unit but is not reaches nothing; a person without any post reaches what is their
/// own.
#[test]
fn a_post_without_its_unit_reaches_nothing() {
    let person_id = Id::from_uuid(Uuid::from_u128(9));
    for rule in TABLE.iter().filter(|rule| matches!(rule.relation, Relation::OwnUnit | Relation::Portfolio)) {
        for role in rule.roles {
            let actor = Actor::person(person_id, vec![Post { role: *role, over: Over::City }]);
            assert!(!actor.holds(rule.permission), "{} {}", role.code(), rule.permission.code());
        }
    }
    let nobody = Actor::person(person_id, Vec::new());
    assert_eq!(
        nobody.permissions(),
        Permission::ALL
            .iter()
            .copied()
            .filter(|permission| {
                let mut rules = TABLE.iter().filter(|rule| rule.permission == *permission);
                rules.any(|rule| rule.relation == Relation::Own)
            })
            .collect::<Vec<_>>()
    );
}
