//! The log's codes in Chinese, for files: the same words as on screen, from which the client's tests write `words.json`.

use std::{collections::HashMap, sync::LazyLock};

use chrono::DateTime;
use chrono_tz::Tz;
use dukao_domain::audit::event::ObjectKind;
use serde::Deserialize;
use serde_json::Value;

#[derive(Default, Deserialize)]
struct Words {
    /// By action: permissions, and what the platform does itself.
    actions: HashMap<String, String>,
    /// By kind of object.
    kinds: HashMap<String, String>,
    /// By field, or by `kind.field` where the kind makes a difference.
    fields: HashMap<String, String>,
    /// By `field.value`, and `part.name` for the parts of an object.
    values: HashMap<String, String>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| serde_json::from_str(include_str!("words.json")).unwrap_or_default());

fn of<'a>(words: &'a HashMap<String, String>, code: &'a str) -> &'a str {
    words.get(code).map_or(code, String::as_str)
}

/// What was done.
pub(super) fn action(code: &str) -> &str {
    of(&WORDS.actions, code)
}

/// To what kind of thing.
pub(super) fn kind(kind: ObjectKind) -> &'static str {
    of(&WORDS.kinds, kind.code())
}

/// What a field is called.
pub(super) fn field(kind: ObjectKind, field: &str) -> &str {
    let last = field.rsplit(['.', '/']).next().unwrap_or(field);
    let own = WORDS.fields.get(&format!("{}.{last}", kind.code()));
    own.or_else(|| WORDS.fields.get(last)).map_or(field, String::as_str)
}

/// A recorded value; instants by the city's clocks.
pub(super) fn value(zone: Tz, field: &str, value: &Value) -> String {
    let join = |parts: Vec<String>| if parts.is_empty() { "—".to_owned() } else { parts.join("、") };
    match value {
        Value::Null => "—".to_owned(),
        Value::Bool(true) => "是".to_owned(),
        Value::Bool(false) => "否".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.is_empty() => "—".to_owned(),
        Value::String(text) => match DateTime::parse_from_rfc3339(text) {
            Ok(at) => at.with_timezone(&zone).format("%Y-%m-%d %H:%M:%S").to_string(),
            Err(_) => WORDS.values.get(&format!("{field}.{text}")).unwrap_or(text).clone(),
        },
        Value::Array(values) => join(values.iter().map(|each| self::value(zone, field, each)).collect()),
        Value::Object(parts) => {
            let part = |(name, each): (&String, &Value)| {
                let word = WORDS.values.get(&format!("part.{name}")).unwrap_or(name);
                format!("{word} {}", self::value(zone, name, each))
            };
            join(parts.iter().map(part).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_told_as_on_screen() {
        let told = |field, value: Value| super::value(chrono_tz::Asia::Shanghai, field, &value);
        assert_eq!(told("state", json!("filed")), "待确认");
        assert_eq!(told("role", json!("leader")), "分管领导");
        assert_eq!(told("ends_at", json!("2026-03-01T16:00:00Z")), "2026-03-02 00:00:00");
        assert_eq!(told("active", json!(false)), "否");
        assert_eq!(told("target", json!("5.5")), "5.5");
        assert_eq!(told("stated", json!({ "comparator": "=", "text": "5" })), "比较方式 等于、原文 5");
        assert_eq!(told("networks", json!([])), "—");
        assert_eq!(
            (field(ObjectKind::Indicator, "lead_unit_id"), field(ObjectKind::Unit, "none")),
            ("牵头单位", "none")
        );
        assert_eq!((action("session.start"), action("none.such")), ("登录", "none.such"));
    }
}
