//! PostgreSQL stopped and started again while eight clients write.

use std::{sync::Mutex, thread};

use dukao_testkit::{
    TestDb,
    postgres::{Cluster, Halt, Life},
};

use super::{
    http::{Connection, Request},
    ledger::{Memory, Office, any_item, complaints, lock, repeat_heard, stored, unsealed},
    outage::{Over, Story, recovers, strange, write_through},
    site::{Server, Site, wait_until},
};

const WRITERS: usize = 8;
/// The outage comes when the writers are well under way, and they go on as long after it.
const WRITES: usize = 60;

#[test]
fn an_orderly_restart_is_ridden_out() {
    restart_under_load(Halt::Fast);
}

#[test]
fn a_crash_is_ridden_out() {
    restart_under_load(Halt::Immediate);
}

fn restart_under_load(how: Halt) {
    let mut cluster = Cluster::start(Life::Watched).expect("PostgreSQL");
    let db = TestDb::empty_at(cluster.url());
    let site = Site::with_demo(&db);
    let server = site.serve();
    let cookie = server.sign_in("office");
    let item = any_item(&server, &cookie);
    let story = Story::default();

    let server = thread::scope(|scope| {
        // Before anything that may fail: the scope waits for the writers.
        let over = Over(&story);
        for writer in 0..WRITERS {
            let (connection, story, item) = (server.connect(Some(&cookie)), &story, item.as_str());
            scope.spawn(move || {
                let mut office = Office { connection, item, year: 2026 };
                write_through(&mut office, &format!("restart-{writer}"), story);
            });
        }
        wait_until("the writers write", || story.acknowledged() >= WRITES);
        cluster.halt(how).expect("PostgreSQL stops");
        wait_until("the writers are refused", || story.refused() >= WRITERS);
        while_it_is_away(&server, &cookie);
        // The broken mode: what does not recover must not pass for recovered.
        assert!(!recovers(&server, &story), "the database is still away");

        cluster.resume().expect("PostgreSQL starts again");
        assert!(recovers(&server, &story), "{}", site.said());
        let enough = story.acknowledged() + WRITES;
        wait_until("the writers write again", || story.acknowledged() >= enough);
        drop(over);
        server
    });
    assert_eq!(story.strange(), Vec::<String>::new(), "{}", site.said());

    let mut office = Office { connection: server.connect(Some(&cookie)), item: &item, year: 2026 };
    repeat_heard(&story.memory, &mut office, 5);
    assert_eq!(complaints(&lock(&story.memory), &stored(&db)), Vec::<String>::new());
    a_broken_table_is_no_outage(&db, &mut office);
    server.signal("-TERM");
    assert_eq!(server.wait().0.code(), Some(0));
    assert_eq!(unsealed(&db), Vec::<String>::new());
    let (clean, said) = site.verify();
    assert!(clean && said.contains(" 0 findings"), "{said}");
    the_check_sees_a_double(&db, &story.memory);
}

fn while_it_is_away(server: &Server, cookie: &str) {
    let ask = |mut connection: Connection, path| connection.ask(Request::get(path)).expect("an answer");
    let ready = ask(server.connect(None), "/api/v1/readyz");
    assert_eq!(strange(&ready), None);
    let listed = ask(server.connect(Some(cookie)), "/api/v1/indicators?per_page=1");
    assert_eq!(strange(&listed), None);
    for cookie in [None, Some(cookie)] {
        assert_eq!(ask(server.connect(cookie), "/api/v1/healthz").status, 200, "the process lives");
    }
}

/// The broken mode: a fault that no waiting mends is a 500, and the check says so.
fn a_broken_table_is_no_outage(db: &TestDb, office: &mut Office<'_>) {
    db.execute_sql("alter table indicators rename to elsewhere").expect("renamed");
    let answer = office.create("restart-broken-table").expect("an answer");
    db.execute_sql("alter table elsewhere rename to indicators").expect("renamed back");
    let complaint = strange(&answer);
    assert!(complaint.as_ref().is_some_and(|text| text.starts_with("500 ")), "{complaint:?}");
}

/// The broken mode: one key's row made another's.
fn the_check_sees_a_double(db: &TestDb, memory: &Mutex<Memory>) {
    let memory = lock(memory);
    let mut keys = memory.acknowledged.keys();
    let (doubled, gone) = (keys.next().expect("a row"), keys.next().expect("another"));
    let change = format!("update indicators set title = '{doubled}' where title = '{gone}'");
    db.execute_sql(&change).expect("changed");
    assert_eq!(
        complaints(&memory, &stored(db)),
        [format!("{doubled} is doubled"), format!("{gone} is lost")]
    );
}
