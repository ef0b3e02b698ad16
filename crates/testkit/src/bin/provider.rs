//! `provider <address> <file>`: the test kit's `OpenID` Connect provider, for browsers; its secret goes to the file.

use std::{
    io::Write as _,
    process::ExitCode,
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

use dukao_testkit::provider::{CLIENT_SECRET, TestProvider};

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let _told = writeln!(std::io::stderr(), "provider: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), String> {
    let mut words = std::env::args().skip(1);
    let (Some(address), Some(file)) = (words.next(), words.next()) else {
        return Err("usage: provider <address> <file>".to_owned());
    };
    let address = address.parse().map_err(|error| format!("{address}: {error}"))?;
    std::fs::write(&file, CLIENT_SECRET).map_err(|error| format!("{file}: {error}"))?;
    #[expect(clippy::disallowed_methods, reason = "browsers live in real time")]
    let now = || {
        let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(elapsed.as_secs()).unwrap_or_default()
    };
    let _provider = TestProvider::start_at(address, now);
    loop {
        thread::park();
    }
}
