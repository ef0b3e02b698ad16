use reqwest::{blocking::Response, header::HeaderMap};
use serde_json::Value;

/// What the server answered, read to its end.
#[derive(Clone)]
pub struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    pub(super) fn read(response: Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().expect("a whole answer").to_vec();
        Self { status, headers, body }
    }

    /// HTTP status.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The value of a cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
        let mut values =
            cookies.filter_map(|cookie| cookie.split(';').next()?.strip_prefix(name)?.strip_prefix('='));
        values.next().map(ToOwned::to_owned)
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        str::from_utf8(&self.body).expect("text")
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The code of a problem, after a look at what every problem has.
    pub fn code(&self) -> String {
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{self:?}");
        let problem = self.json();
        let member = |name: &str| problem.get(name).cloned().unwrap_or_default();
        let code = member("code").as_str().map(ToOwned::to_owned).expect("a code");
        assert_eq!(member("status"), self.status, "{self:?}");
        assert_eq!(member("type"), format!("urn:dukao:problem:{code}"), "{self:?}");
        assert!(member("title").is_string() && member("detail").is_string(), "{self:?}");
        assert_eq!(member("trace_id").as_str(), self.header("x-request-id"), "{self:?}");
        code
    }

    /// `pointer code` of each wrong field, in order.
    pub fn faults(&self) -> Vec<String> {
        let problem = self.json();
        let faults = problem.get("errors").and_then(Value::as_array).expect("errors");
        let word = |fault: &Value, name: &str| {
            fault.get(name).and_then(Value::as_str).map(ToOwned::to_owned).expect("pointer and code")
        };
        faults.iter().map(|fault| format!("{} {}", word(fault, "pointer"), word(fault, "code"))).collect()
    }

    /// The version in the `ETag`.
    pub fn version(&self) -> i64 {
        let tag = self.header("etag").and_then(|tag| tag.strip_prefix('"')?.strip_suffix('"'));
        tag.and_then(|digits| digits.parse().ok()).unwrap_or_else(|| panic!("a version: {self:?}"))
    }
}

/// With its text, for messages.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.status, String::from_utf8_lossy(&self.body))
    }
}
