//! A scanner that speaks clamd's own words (clamd(8), INSTREAM) and knows one piece of malware: the EICAR test file.

use std::{
    io::{self, Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// What every scanner takes for malware; in two halves, so that no scanner takes this file for it.
pub const EICAR: [&str; 2] = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"];

/// A listening scanner; it stops with this value.
#[derive(Debug)]
pub struct FakeClamd {
    address: SocketAddr,
    answers: Arc<AtomicBool>,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl FakeClamd {
    /// On a free loopback port.
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (answers, stopping) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicBool::new(false)));
        let (answering, stopped) = (Arc::clone(&answers), Arc::clone(&stopping));
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                if answering.load(Ordering::SeqCst) {
                    // Who breaks off is not answered.
                    let _served = stream.and_then(serve);
                }
            }
        });
        Self { address, answers, stopping, thread: Some(thread) }
    }

    /// `host:port`.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// Whether it answers from now on; otherwise it hangs up at once.
    pub fn answer(&self, answers: bool) {
        self.answers.store(answers, Ordering::SeqCst);
    }
}

fn serve(mut stream: TcpStream) -> io::Result<()> {
    let mut command = [0; 10];
    stream.read_exact(&mut command)?;
    if &command != b"zINSTREAM\0" {
        return stream.write_all(b"UNKNOWN COMMAND\0");
    }
    let mut content = Vec::new();
    loop {
        let mut length = [0; 4];
        stream.read_exact(&mut length)?;
        let length = u64::from(u32::from_be_bytes(length));
        if length == 0 {
            break;
        }
        (&mut stream).take(length).read_to_end(&mut content)?;
    }
    let malware = EICAR.concat();
    let found = content.windows(malware.len()).any(|window| window == malware.as_bytes());
    stream.write_all(if found { b"stream: Eicar-Signature FOUND\0" } else { b"stream: OK\0" })
}

impl Drop for FakeClamd {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // Wakes the thread.
        let _woken = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            if !thread::panicking() {
                ended.expect("the scanner did not panic");
            }
        }
    }
}
