//! The scan hook: clamd over TCP, in its own words (clamd(8), INSTREAM).

use std::{
    io::{self, Read, Write},
    net::{TcpStream, ToSocketAddrs as _},
    time::Duration,
};

const CONNECT_IN: Duration = Duration::from_secs(2);
const ANSWER_IN: Duration = Duration::from_mins(1);
const CHUNK: usize = 64 << 10;
/// An answer is one line.
const MAX_ANSWER: u64 = 1_000;

/// Where clamd listens: `host:port`. Its `StreamMaxLength` must not be below what the site takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clamd(String);

/// Why nothing is known of a file.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    /// No connection, or it broke.
    #[error("clamd cannot be reached: {0}")]
    Unreachable(#[from] io::Error),
    /// It answered neither yes nor no.
    #[error("clamd answered: {0}")]
    Answer(String),
}

/// What clamd found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    /// The signature's name.
    Malware(String),
}

impl Clamd {
    /// Takes `host:port`.
    pub fn new(address: &str) -> Result<Self, String> {
        let port = address.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
        match port {
            Some((host, _)) if !host.is_empty() => Ok(Self(address.to_owned())),
            _ => Err(format!("{address}: not of the form host:port")),
        }
    }

    pub(super) fn scan(&self, content: &mut dyn Read) -> Result<Found, ScanError> {
        let mut stream = self.connect()?;
        stream.set_read_timeout(Some(ANSWER_IN))?;
        stream.set_write_timeout(Some(ANSWER_IN))?;
        stream.write_all(b"zINSTREAM\0")?;
        // clamd may have heard enough and answer before the end: then it closes, and what it said is waiting.
        let _sent = send(&mut stream, content);
        let mut answer = Vec::new();
        stream.take(MAX_ANSWER).read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer);
        let answer = answer.trim_end_matches(['\0', '\n']);
        match answer.strip_prefix("stream: ") {
            Some("OK") => Ok(Found::Nothing),
            Some(found) if found.ends_with(" FOUND") => {
                Ok(Found::Malware(found.trim_end_matches(" FOUND").to_owned()))
            }
            _ => Err(ScanError::Answer(answer.to_owned())),
        }
    }

    fn connect(&self) -> io::Result<TcpStream> {
        let mut last = io::Error::new(io::ErrorKind::NotFound, "no address");
        for address in self.0.to_socket_addrs()? {
            match TcpStream::connect_timeout(&address, CONNECT_IN) {
                Ok(stream) => return Ok(stream),
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

/// Each piece with its length before it, as four bytes in network order; a length of 0 ends.
fn send(stream: &mut impl Write, content: &mut dyn Read) -> io::Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = content.read(&mut buffer)?;
        let length = u32::try_from(read).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes())?;
        if read == 0 {
            return stream.flush();
        }
        stream.write_all(buffer.get(..read).unwrap_or_default())?;
    }
}
