//! SIGKILL while sixteen clients write.

use std::{
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use dukao_testkit::{TestDb, on_both};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::{
    ledger::{
        Memory, Office, acknowledge, any_item, complaints, lock, repeat_heard, stored, write_until_cut,
        written,
    },
    site::Site,
};

const ROUNDS: usize = 10;
const WRITERS: usize = 16;
/// The kill comes when the writers are well under way.
const WRITES_A_ROUND: usize = 100;
const PATIENCE: Duration = Duration::from_mins(1);

on_both!(acknowledged_writes_outlive_the_process);

fn acknowledged_writes_outlive_the_process(db: &TestDb) {
    let site = Site::with_demo(db);
    let memory = Mutex::new(Memory::default());
    let mut random = ChaCha8Rng::seed_from_u64(20_260_101);
    let first = site.serve();
    let cookie = first.sign_in("office");
    let item = any_item(&first, &cookie);
    let mut server = Some(first);

    for round in 0..ROUNDS {
        let running = server.take().unwrap_or_else(|| site.serve());
        let enough = lock(&memory).acknowledged.len() + WRITES_A_ROUND;
        thread::scope(|scope| {
            for writer in 0..WRITERS {
                let connection = running.connect(Some(&cookie));
                let (memory, item) = (&memory, item.as_str());
                scope.spawn(move || {
                    let mut office = Office { connection, item, year: 2026 };
                    write_until_cut(&mut office, &format!("kill-{round}-{writer}"), memory);
                });
            }
            let since = Instant::now();
            while lock(&memory).acknowledged.len() < enough {
                assert!(since.elapsed() < PATIENCE, "the writers write: {}", site.said());
                thread::sleep(Duration::from_millis(1));
            }
            thread::sleep(Duration::from_micros(random.random_range(0..30_000)));
            running.kill();
        });
        let found = complaints(&lock(&memory), &stored(db));
        assert_eq!(found, Vec::<String>::new(), "after round {round}");
    }

    let last = site.serve();
    let mut office = Office { connection: last.connect(Some(&cookie)), item: &item, year: 2026 };
    repeat_keys(&memory, &mut office);
    last.signal("-TERM");
    assert_eq!(last.wait().0.code(), Some(0));
    assert_eq!(complaints(&lock(&memory), &stored(db)), Vec::<String>::new());
    let (clean, said) = site.verify();
    assert!(clean && said.contains(" 0 findings"), "{said}");

    the_check_sees_a_loss(db, &site, &lock(&memory));
}

/// A client that never heard an answer sends its request again: now it is answered, and there is one row. A client
/// that did hear gets the same row.
fn repeat_keys(memory: &Mutex<Memory>, office: &mut Office<'_>) {
    let unanswered: Vec<_> = lock(memory).unanswered.iter().cloned().collect();
    assert!(!unanswered.is_empty(), "some writers were cut off in the middle of a request");
    for key in unanswered {
        let answer = office.create(&key).expect("an answer");
        assert_eq!(answer.status, 201, "{}", answer.body);
        acknowledge(memory, &key, written(&answer));
    }
    repeat_heard(memory, office, 40);
}

/// The broken mode: a ledger that lost an acknowledged row, and one that lost a version.
fn the_check_sees_a_loss(db: &TestDb, site: &Site, memory: &Memory) {
    let mut keys = memory.acknowledged.iter().filter(|(_, known)| known.version > 1).map(|(key, _)| key);
    let (gone, older) = (keys.next().expect("an edited row"), keys.next().expect("another"));
    db.execute_sql(&format!("delete from indicators where title = '{gone}'")).expect("deleted");
    db.execute_sql(&format!("update indicators set version = 1 where title = '{older}'")).expect("changed");
    let found = complaints(memory, &stored(db));
    assert_eq!(found, [format!("{gone} is lost"), format!("{older} lost a version")]);
    let (clean, said) = site.verify();
    assert!(!clean && said.contains(" 2 findings"), "{said}");
    let named = |key: &str| memory.acknowledged.get(key).expect("known").id;
    assert!(said.contains(&format!("indicator {} is gone without an event", named(gone))), "{said}");
    assert!(said.contains(&format!("indicator {} is not what its last event says", named(older))), "{said}");
}
