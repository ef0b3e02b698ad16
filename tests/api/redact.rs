//! Bodies for snapshots. The clock stands still, so times stay; ids become numbers in order of appearance.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

/// The body with `[id 1]` for the first id met in it, and so on.
pub(super) fn redacted(body: &Value) -> Value {
    let mut body = body.clone();
    replace(&mut body, &mut HashMap::new());
    body
}

fn replace(value: &mut Value, seen: &mut HashMap<Uuid, usize>) {
    match value {
        Value::String(text) => {
            if let Ok(id) = Uuid::parse_str(text) {
                let next = seen.len() + 1;
                *text = format!("[id {}]", seen.entry(id).or_insert(next));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, seen)),
        Value::Object(members) => members.iter_mut().for_each(|(_, member)| replace(member, seen)),
        _ => {}
    }
}
