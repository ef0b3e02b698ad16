//! The committed documents are what the registered routes say.

use std::collections::BTreeSet;

use dukao_domain::text::limits;
use serde_json::Value;

fn committed(name: &str) -> Value {
    let path = format!("{}/../openapi/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn generated() -> Value {
    serde_json::to_value(dukao_http::openapi()).unwrap()
}

#[test]
fn documents_are_up_to_date() {
    let stale = "run `make gen`";
    assert_eq!(committed("openapi.json"), generated(), "{stale}");
    assert_eq!(committed("permissions.json"), dukao_http::permissions_document(), "{stale}");
    assert_eq!(committed("errors.json"), dukao_http::errors_document(), "{stale}");
}

#[test]
fn what_is_served_is_documented_with_its_permission() {
    let document = generated();
    let mut documented = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let access = operation["x-permission"].as_str().unwrap().to_owned();
            documented.insert((method.to_uppercase(), path.clone(), access));
        }
    }
    let served: BTreeSet<_> = dukao_http::served_operations()
        .into_iter()
        .map(|(method, path, access)| (method, path, access.to_owned()))
        .collect();
    assert_eq!(documented, served);
    assert!(served.len() >= 23);
}

#[test]
fn the_contracts_limits_are_the_domains() {
    let document = generated();
    let limit = |schema: &str, field: &str| {
        let pointer = format!("/components/schemas/{schema}/properties/{field}/maxLength");
        document.pointer(&pointer).and_then(Value::as_u64).and_then(|max| usize::try_from(max).ok())
    };
    for (field, max) in [
        ("title", limits::TITLE),
        ("basis", limits::PARAGRAPH),
        ("standard", limits::PARAGRAPH),
        ("reason", limits::REASON),
    ] {
        assert_eq!(limit("IndicatorInput", field), Some(max), "{field}");
    }
    assert_eq!(limit("Stated", "text"), Some(limits::STATED));
}
