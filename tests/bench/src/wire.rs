//! HTTP/1.1 by hand: the client shares the machine with the servers, so it must cost next to nothing.

use std::{
    io::{self, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// Longer than any answer takes: a run never hangs.
const PATIENCE: Duration = Duration::from_mins(1);
const CHUNK: usize = 64 << 10;

/// A request in the bytes that are sent.
#[derive(Debug, Clone)]
pub(crate) struct Request(Vec<u8>);

impl Request {
    pub(crate) fn get(path: &str, cookie: &str) -> Self {
        Self::new("GET", path, &format!("cookie: {cookie}\r\n"), "")
    }

    /// `headers` are whole lines.
    pub(crate) fn new(method: &str, path: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        let text = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\n{headers}content-length: {length}\r\n\r\n{body}"
        );
        Self(text.into_bytes())
    }
}

/// A whole answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer<'a> {
    pub(crate) status: u16,
    pub(crate) head: &'a str,
    pub(crate) body: &'a [u8],
}

impl Answer<'_> {
    /// The body of a 2xx; anything else ends the run.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let text = String::from_utf8_lossy(self.body);
        assert!((200..300).contains(&self.status), "{} {text}", self.status);
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }
}

/// One keep-alive connection.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub(crate) fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { stream, buffer: vec![0; CHUNK] })
    }

    /// Sends a request and reads its answer to the last byte.
    pub(crate) fn ask(&mut self, request: &Request) -> io::Result<Answer<'_>> {
        self.stream.write_all(&request.0)?;
        let mut filled = 0;
        let head = loop {
            filled += self.receive(filled)?;
            if let Some(end) = find(self.buffer.get(..filled).unwrap_or_default(), b"\r\n\r\n") {
                break end + 4;
            }
        };
        let text = std::str::from_utf8(self.buffer.get(..head).unwrap_or_default());
        let length = text.ok().and_then(content_length).ok_or(io::ErrorKind::InvalidData)?;
        while filled < head + length {
            filled += self.receive(filled)?;
        }
        let (head, body) = self.buffer.get(..filled).unwrap_or_default().split_at(head);
        let head = std::str::from_utf8(head).map_err(io::Error::other)?;
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Ok(Answer { status: status.ok_or(io::ErrorKind::InvalidData)?, head, body })
    }

    /// Reads once, behind what is there; how much came.
    fn receive(&mut self, filled: usize) -> io::Result<usize> {
        if self.buffer.len() < filled + CHUNK {
            self.buffer.resize(filled + CHUNK, 0);
        }
        match self.stream.read(self.buffer.get_mut(filled..).unwrap_or_default())? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            read => Ok(read),
        }
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn content_length(head: &str) -> Option<usize> {
    let line = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then_some(value)
    });
    line?.trim().parse().ok()
}
