//! SIGTERM while clients write and one of them has sent half a request.

use std::{
    process::ExitStatus,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use dukao_testkit::{TestDb, on_both};

use super::{
    http::{Broken, Request},
    ledger::{
        Memory, Office, acknowledge, any_item, complaints, lock, stored, unheard, unsealed, write_until_cut,
        written,
    },
    site::{Server, Site, wait_until},
};

const WRITERS: usize = 8;
/// The signal comes when the writers are well under way.
const WRITES: usize = 60;
const HALF_SENT: &str = "drain-half-sent";
/// The server's grace (`DRAIN_SECONDS`): whoever is left then is cut off, so an exit in order comes sooner.
const GRACE: Duration = Duration::from_secs(25);

on_both!(sigterm_lets_everybody_finish, sigkill_does_not_pass_for_it);

fn sigterm_lets_everybody_finish(db: &TestDb) {
    let site = Site::with_demo(db);
    assert_eq!(end_under_load(db, &site, "-TERM"), Vec::<String>::new(), "{}", site.said());
}

/// The broken mode: a server that just dies.
fn sigkill_does_not_pass_for_it(db: &TestDb) {
    let found = end_under_load(db, &Site::with_demo(db), "-KILL");
    for expected in ["the half-sent request got Nothing", "it left with signal: 9 (SIGKILL)"] {
        assert!(found.iter().any(|complaint| complaint == expected), "{expected} is not in {found:?}");
    }
}

/// Ends a server by `signal` under load; what is wrong with its end.
fn end_under_load(db: &TestDb, site: &Site, signal: &str) -> Vec<String> {
    let memory = Mutex::new(Memory::default());
    let server = site.serve();
    let cookie = server.sign_in("office");
    let item = any_item(&server, &cookie);
    let mut wrong = Vec::new();

    let (status, took) = thread::scope(|scope| {
        let office = || Office { connection: server.connect(Some(&cookie)), item: &item, year: 2026 };
        let memory = &memory;
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let mut office = office();
                scope.spawn(move || write_until_cut(&mut office, &format!("drain-{writer}"), memory))
            })
            .collect();
        wait_until("the writers write", || lock(memory).acknowledged.len() >= WRITES);
        let mut half_sent = office();
        let rest = half_sent.begin(HALF_SENT);
        let mut idle = server.connect(None);
        assert_eq!(idle.ask(Request::get("/api/v1/healthz")).expect("an answer").status, 200);

        let since = Instant::now();
        server.signal(signal);
        wait_until("nobody new is let in", || server.refuses());
        for writer in writers {
            if let Broken::Truncated(what) = writer.join().expect("the writer did not panic") {
                wrong.push(format!("an answer is truncated: {what}"));
            }
        }
        // The body comes when everybody else has gone home.
        let answer = half_sent.connection.write(&rest).map_err(|_| Broken::Nothing);
        match answer.and_then(|()| half_sent.connection.receive()) {
            Ok(answer) if answer.status == 201 => acknowledge(memory, HALF_SENT, written(&answer)),
            Ok(answer) => wrong.push(format!("the half-sent request got {}", answer.status)),
            Err(broken) => wrong.push(format!("the half-sent request got {broken:?}")),
        }
        // The idle connection is held to the end.
        let ended = end(server, since);
        drop(idle);
        ended
    });

    if status.code() != Some(0) {
        wrong.push(format!("it left with {status}"));
    }
    if took >= GRACE {
        wrong.push(format!("it left after {took:?}"));
    }
    let rows = stored(db);
    wrong.extend(complaints(&lock(&memory), &rows));
    wrong.extend(unheard(&lock(&memory), &rows));
    wrong.extend(unsealed(db));
    let (clean, said) = site.verify();
    if !clean {
        wrong.push(said);
    }
    wrong
}

fn end(server: Server, since: Instant) -> (ExitStatus, Duration) {
    (server.wait().0, since.elapsed())
}
