//! What a client sent, checked: every fault at once, each with its place and a reason a person can act on.

use std::{collections::HashSet, future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload, web};
use chrono::{DateTime, NaiveDate};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    id::Id,
    text::{self, limits},
    time::Timestamp,
};
use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use crate::problem::{Code, Problem};

/// Largest JSON body.
const MAX_JSON: usize = 1 << 20;

/// The wire shape of something that the domain checks.
pub(crate) trait Wire: DeserializeOwned {
    /// What it means.
    type Meaning;

    /// Parses every field; faults carry JSON pointers.
    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>>;
}

/// A JSON body.
pub(crate) struct Valid<T: Wire> {
    /// What it means.
    pub(crate) meaning: T::Meaning,
    /// The body as it was sent, for comparing repeated requests.
    pub(crate) sent: serde_json::Value,
}

impl<T: Wire> FromRequest for Valid<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let json = request.headers().get("content-type").and_then(|value| value.to_str().ok());
        let json =
            json.is_some_and(|value| value.split(';').next().is_some_and(|t| t.trim() == "application/json"));
        let payload = payload.take();
        Box::pin(async move {
            if !json {
                return Err(Problem::new(Code::TypeUnknown).detail("send application/json"));
            }
            let bytes = read(payload, MAX_JSON).await?;
            let sent: serde_json::Value = serde_json::from_slice(&bytes)
                .map_err(|error| Problem::new(Code::Malformed).detail(error.to_string()))?;
            let typed: T = typed(&sent).map_err(|fault| Problem::fields(&[fault]))?;
            let meaning = typed.parse().map_err(|faults| Problem::fields(&faults))?;
            Ok(Self { meaning, sent })
        })
    }
}

/// A query string.
pub(crate) struct ValidQuery<T: Wire>(pub(crate) T::Meaning);

impl<T: Wire> FromRequest for ValidQuery<T> {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let parsed = web::Query::<T>::from_query(request.query_string())
            .map_err(|error| Problem::fields(&[shape_fault(String::new(), &error.to_string())]))
            .and_then(|query| query.into_inner().parse().map_err(|faults| Problem::fields(&faults)));
        std::future::ready(parsed.map(Self))
    }
}

/// A path parameter that is an id. Anything else is a path that does not exist.
pub(crate) struct PathId<K>(pub(crate) Id<K>);

impl<K> FromRequest for PathId<K> {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let id = request.match_info().get("id").and_then(|text| text.parse().ok());
        std::future::ready(id.map(Self).ok_or_else(|| Problem::new(Code::NotFound)))
    }
}

/// Reads a body of at most `max` bytes.
pub(crate) async fn read(payload: Payload, max: usize) -> Result<web::Bytes, Problem> {
    use futures_util::StreamExt as _;

    let mut payload = payload;
    let mut body = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| Problem::new(Code::Malformed).detail(error.to_string()))?;
        if body.len().saturating_add(chunk.len()) > max {
            return Err(Problem::new(Code::TooLarge).with("max_bytes", max));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

/// A body in its wire shape. serde would take a list for an object whose fields it holds in order.
fn typed<T: DeserializeOwned>(sent: &serde_json::Value) -> Result<T, FieldFault> {
    if !sent.is_object() {
        return Err(FieldFault::new("", FieldCode::Malformed { expected: "object".to_owned() }));
    }
    serde_path_to_error::deserialize(sent)
        .map_err(|error| shape_fault(pointer(error.path()), &error.inner().to_string()))
}

/// Where serde stood, as a JSON pointer.
fn pointer(path: &Path) -> String {
    let steps = path.iter().map(|segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } | Segment::Enum { variant: key } => step(key),
        Segment::Unknown => String::new(),
    });
    steps.collect()
}

/// A name as a step of a JSON pointer.
fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// serde says what is wrong with a shape only in its own words, which are for programmers: ours are for whoever sent it.
fn shape_fault(at: String, words: &str) -> FieldFault {
    let named =
        |prefix: &str| words.split_once(prefix).and_then(|(_, rest)| rest.split('`').next()).map(step);
    if let Some(field) = named("missing field `") {
        return FieldFault::new(at + &field, FieldCode::Required);
    }
    if let Some(field) = named("unknown field `") {
        // The path of an unknown field ends in the field itself.
        let pointer = if at.ends_with(&field) { at } else { at + &field };
        return FieldFault::new(pointer, FieldCode::Unknown);
    }
    if let Some(field) = named("duplicate field `") {
        return FieldFault::new(at + &field, FieldCode::TwiceInList);
    }
    let expected = words.rsplit_once("expected ").map_or("", |(_, expected)| expected);
    if words.contains("unknown variant `") {
        let allowed = expected.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(", ");
        return FieldFault::new(at, FieldCode::NotOneOf { allowed });
    }
    FieldFault::new(at, FieldCode::Malformed { expected: kind_of(expected).to_owned() })
}

/// The kind of value that serde expected, as the field code `field.malformed` names it.
fn kind_of(expected: &str) -> &'static str {
    const INTEGERS: [&str; 10] = ["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];
    let first =
        expected.split([' ', ',']).find(|word| !matches!(*word, "a" | "an" | "borrowed" | "internally"));
    match first.unwrap_or_default() {
        "string" | "str" | "character" => "text",
        "boolean" => "true_or_false",
        "sequence" | "array" | "tuple" => "list",
        integer if INTEGERS.contains(&integer) => "whole_number",
        _ => "object",
    }
}

/// Collects faults while fields are parsed.
#[derive(Default)]
pub(crate) struct Faults(pub(crate) Vec<FieldFault>);

impl Faults {
    /// The parsed value, or a fault at `pointer`.
    pub(crate) fn take<T>(&mut self, pointer: &str, result: Result<T, FieldCode>) -> Option<T> {
        result.map_err(|code| self.0.push(FieldFault::new(pointer, code))).ok()
    }

    /// Like [`Faults::take`] for text that may be absent; empty text counts as absent.
    pub(crate) fn optional<T>(
        &mut self,
        pointer: &str,
        text: Option<&str>,
        parse: impl FnOnce(&str) -> Result<T, FieldCode>,
    ) -> Option<T> {
        let text = text.map(str::trim).filter(|text| !text.is_empty())?;
        self.take(pointer, parse(text))
    }

    /// Parses a list of 1 to `max` ids that are different; faults point at those that are not.
    pub(crate) fn ids<K>(&mut self, pointer: &str, texts: &[String], max: usize) -> Vec<Id<K>> {
        if !(1..=max).contains(&texts.len()) {
            let code = FieldCode::OutOfRange { min: 1.to_string(), max: max.to_string() };
            self.0.push(FieldFault::new(pointer, code));
            return Vec::new();
        }
        let mut seen = HashSet::new();
        let mut ids = Vec::with_capacity(texts.len());
        for (place, text) in texts.iter().enumerate() {
            let once = id(text)
                .and_then(|id: Id<K>| if seen.insert(id) { Ok(id) } else { Err(FieldCode::Duplicate) });
            ids.extend(self.take(&format!("{pointer}/{place}"), once));
        }
        ids
    }

    /// The value, unless something was wrong on the way to it.
    pub(crate) fn whole<T>(self, value: Option<T>) -> Result<T, Vec<FieldFault>> {
        match value {
            Some(value) => self.into_result(value),
            None => Err(self.0),
        }
    }

    pub(crate) fn into_result<T>(self, value: T) -> Result<T, Vec<FieldFault>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}

/// Parses a UUID.
pub(crate) fn id<K>(text: &str) -> Result<Id<K>, FieldCode> {
    text.parse().map_err(|_| FieldCode::Malformed { expected: "uuid".to_owned() })
}

/// Parses a day, `YYYY-MM-DD`.
pub(crate) fn date(text: &str) -> Result<NaiveDate, FieldCode> {
    let malformed = |_| FieldCode::Malformed { expected: "date".to_owned() };
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(malformed)
}

/// Parses an instant (RFC 3339).
pub(crate) fn instant(text: &str) -> Result<Timestamp, FieldCode> {
    let malformed = |_| FieldCode::Malformed { expected: "instant".to_owned() };
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc().into()).map_err(malformed)
}

/// Parses a reason that may be left out.
pub(crate) fn reason(faults: &mut Faults, text: Option<&str>) -> Option<String> {
    faults.take("/reason", text::optional(text, limits::REASON)).flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape matters")]
    struct Inner {
        number: i64,
        #[serde(default)]
        sure: bool,
        #[serde(default)]
        word: Option<Word>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Word {
        One,
        Other,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape matters")]
    struct Outer {
        inner: Inner,
        #[serde(default)]
        names: Vec<String>,
        #[serde(default)]
        rows: Vec<Inner>,
    }

    fn fault(json: &Value) -> (String, FieldCode) {
        let fault = typed::<Outer>(json).unwrap_err();
        (fault.pointer, fault.code)
    }

    fn malformed(json: &Value) -> (String, String) {
        let (pointer, FieldCode::Malformed { expected }) = fault(json) else { panic!("{json} is malformed") };
        (pointer, expected)
    }

    #[test]
    fn serde_words_become_pointers() {
        let words = |json| {
            let (pointer, code) = fault(&json);
            (pointer, code.code())
        };
        assert_eq!(words(json!({})), ("/inner".into(), "field.required"));
        assert_eq!(words(json!({"inner": {}})), ("/inner/number".into(), "field.required"));
        assert_eq!(words(json!({"inner": {"number": 1, "x": 2}})), ("/inner/x".into(), "field.unknown"));
        let rows = json!({"inner": {"number": 1}, "rows": [{"number": 1}, {"number": 2, "a/b": 1}]});
        assert_eq!(words(rows), ("/rows/1/a~1b".into(), "field.unknown"));
    }

    #[test]
    fn a_value_of_another_kind_is_told_in_words_of_ours() {
        let inner = |inner: Value| malformed(&json!({ "inner": inner }));
        let beside = |name: &str, value: Value| malformed(&json!({ "inner": { "number": 1 }, name: value }));
        let told = |pointer: &str, kind: &str| (pointer.to_owned(), kind.to_owned());
        for whole in [json!([]), json!("text"), json!(1), Value::Null, json!([{ "number": 1 }])] {
            assert_eq!(malformed(&whole), told("", "object"), "{whole}");
        }
        for other in [json!("a"), json!(1.5), json!(true), Value::Null, json!({})] {
            assert_eq!(inner(json!({ "number": other })), told("/inner/number", "whole_number"));
        }
        assert_eq!(inner(json!("a")), told("/inner", "object"));
        assert_eq!(inner(json!({ "number": 1, "sure": "yes" })), told("/inner/sure", "true_or_false"));
        assert_eq!(beside("names", json!("a")), told("/names", "list"));
        assert_eq!(beside("names", json!(["a", 2])), told("/names/1", "text"));
        assert_eq!(
            beside("rows", json!([{ "number": 1 }, { "number": "2" }])),
            told("/rows/1/number", "whole_number")
        );
        let word = json!({ "inner": { "number": 1, "word": "none" } });
        let allowed = "one, other".to_owned();
        assert_eq!(fault(&word), ("/inner/word".to_owned(), FieldCode::NotOneOf { allowed }));
    }
}
