//! HTTP/1.1 by hand: a test of truncated answers must see every byte, and nothing may retry behind its back.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// Longer than any deadline of the server: a test never hangs.
const PATIENCE: Duration = Duration::from_secs(40);

/// One keep-alive connection.
pub(super) struct Connection {
    reader: BufReader<TcpStream>,
    cookie: Option<String>,
}

/// A request as it is sent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) headers: &'a [(&'a str, &'a str)],
    pub(super) body: &'a str,
}

impl<'a> Request<'a> {
    pub(super) const fn get(path: &'a str) -> Self {
        Self { method: "GET", path, headers: &[], body: "" }
    }
}

/// A whole answer.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: String,
}

/// How an answer failed to come.
#[derive(Debug)]
pub(super) enum Broken {
    /// The connection ended before a single byte of it.
    Nothing,
    /// It ended in the middle.
    Truncated(String),
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The version in the `ETag`.
    pub(super) fn version(&self) -> i64 {
        let tag = self.header("etag").expect("an ETag");
        tag.trim_matches('"').parse().expect("a version")
    }
}

impl Connection {
    pub(super) fn open(address: SocketAddr, cookie: Option<&str>) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self { reader: BufReader::new(stream), cookie: cookie.map(ToOwned::to_owned) })
    }

    /// Sends a request and reads its answer.
    pub(super) fn ask(&mut self, request: Request<'_>) -> Result<Answer, Broken> {
        self.send_head(request, &[]).and_then(|()| self.write(request.body)).map_err(|_| Broken::Nothing)?;
        self.receive()
    }

    /// Sends everything but the body.
    pub(super) fn send_head(&mut self, request: Request<'_>, more: &[(&str, &str)]) -> io::Result<()> {
        let Request { method, path, headers, body } = request;
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\n");
        if let Some(cookie) = &self.cookie {
            head.push_str(&format!("cookie: {cookie}\r\n"));
        }
        if !body.is_empty() {
            if !headers.iter().any(|(name, _)| *name == "content-type") {
                head.push_str("content-type: application/json\r\n");
            }
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        for (name, value) in headers.iter().chain(more) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        self.write(&head)
    }

    pub(super) fn write(&mut self, text: &str) -> io::Result<()> {
        self.reader.get_mut().write_all(text.as_bytes())
    }

    /// Reads one answer to its last byte.
    pub(super) fn receive(&mut self) -> Result<Answer, Broken> {
        if self.reader.fill_buf().map_or(true, <[u8]>::is_empty) {
            return Err(Broken::Nothing);
        }
        let cut = |what: &str, error: io::Error| Broken::Truncated(format!("{what}: {error}"));
        let mut line = || {
            let mut line = String::new();
            let read = self.reader.read_line(&mut line).map_err(|error| cut("head", error))?;
            if read == 0 || !line.ends_with("\r\n") {
                return Err(Broken::Truncated(format!("head ends in {line:?}")));
            }
            Ok(line.trim_end().to_owned())
        };
        let first = line()?;
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
        let status: u16 = status.unwrap_or_else(|| panic!("not a status line: {first:?}"));
        let mut headers = Vec::new();
        loop {
            let line = line()?;
            let Some((name, value)) = line.split_once(": ") else { break };
            headers.push((name.to_owned(), value.to_owned()));
        }
        let mut answer = Answer { status, headers, body: String::new() };
        let length = answer.header("content-length").map_or(0, |length| length.parse().expect("a length"));
        assert!(answer.header("transfer-encoding").is_none(), "these tests ask for nothing chunked");
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).map_err(|error| cut("body", error))?;
        answer.body = String::from_utf8(body).expect("UTF-8");
        Ok(answer)
    }
}
