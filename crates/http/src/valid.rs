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
            let typed: T = serde_path_to_error::deserialize(&sent).map_err(|error| {
                let path = error.path().to_string();
                Problem::fields(&[shape_fault(&path, &error.inner().to_string())])
            })?;
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
            .map_err(|error| Problem::fields(&[shape_fault("", &error.to_string())]))
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

/// serde says what is wrong with a shape only in words; these are the words it uses.
fn shape_fault(path: &str, words: &str) -> FieldFault {
    let named = |prefix: &str| {
        words.split_once(prefix).and_then(|(_, rest)| rest.split('`').next()).map(ToOwned::to_owned)
    };
    let at = if path == "." { String::new() } else { path.replace('.', "/").replace(['[', ']'], "") };
    let under = |field: &str| if at.is_empty() { format!("/{field}") } else { format!("/{at}/{field}") };
    if let Some(field) = named("missing field `") {
        return FieldFault::new(under(&field), FieldCode::Required);
    }
    if let Some(field) = named("unknown field `") {
        // The path of an unknown field ends in the field itself.
        let pointer =
            if at.rsplit('/').next() == Some(field.as_str()) { format!("/{at}") } else { under(&field) };
        return FieldFault::new(pointer, FieldCode::Unknown);
    }
    let pointer = if at.is_empty() { String::new() } else { format!("/{at}") };
    if let Some((_, allowed)) = words.split_once("expected one of ") {
        return FieldFault::new(pointer, FieldCode::NotOneOf { allowed: allowed.replace('`', "") });
    }
    let expected = words.rsplit_once("expected ").map_or("another value", |(_, expected)| expected);
    let expected = expected.split(" at line").next().unwrap_or(expected);
    FieldFault::new(pointer, FieldCode::Malformed { expected: expected.to_owned() })
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
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[expect(dead_code, reason = "only its shape matters")]
        number: i64,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[expect(dead_code, reason = "only its shape matters")]
        inner: Inner,
    }

    fn fault(json: serde_json::Value) -> (String, &'static str) {
        let error = serde_path_to_error::deserialize::<_, Outer>(json).unwrap_err();
        let fault = shape_fault(&error.path().to_string(), &error.inner().to_string());
        (fault.pointer, fault.code.code())
    }

    #[test]
    fn serde_words_become_pointers() {
        use serde_json::json;
        assert_eq!(fault(json!({})), ("/inner".into(), "field.required"));
        assert_eq!(fault(json!({"inner": {}})), ("/inner/number".into(), "field.required"));
        assert_eq!(fault(json!({"inner": {"number": 1, "x": 2}})), ("/inner/x".into(), "field.unknown"));
        assert_eq!(fault(json!({"inner": {"number": "a"}})), ("/inner/number".into(), "field.malformed"));
    }
}
