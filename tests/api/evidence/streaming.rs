//! Large uploads, and those that break off: spoken on a bare connection, so that the test itself holds no file in memory.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    net::{Shutdown, TcpStream},
    thread,
    time::{Duration, Instant},
};

use dukao_testkit::{Backend, Client, TestApp, TestDb, on_both};

on_both!(what_breaks_off_leaves_nothing,);

const PIECE: usize = 64 << 10;

fn begin(app: &TestApp, client: &Client, key: &str, length: Option<usize>) -> TcpStream {
    let mut stream = TcpStream::connect(app.address()).unwrap();
    let length = match length {
        Some(length) => format!("content-length: {length}"),
        None => "transfer-encoding: chunked".to_owned(),
    };
    let head = format!(
        "POST /api/v1/evidence?name=large.pdf HTTP/1.1\r\nhost: {}\r\ncookie: dukao_session={}\r\nidempotency-key: {key}\r\n\
         content-type: application/octet-stream\r\nconnection: close\r\n{length}\r\n\r\n",
        app.address(),
        client.token()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream
}

fn answer(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// A PDF of `length` bytes, all zeros but its ends; `number` makes it one of its own.
fn send_pdf(stream: &mut TcpStream, length: usize, number: usize) -> io::Result<()> {
    let (head, tail) = (format!("%PDF-1.7 {number}\n"), b"%%EOF\n");
    let zeros = vec![0; PIECE];
    stream.write_all(head.as_bytes())?;
    let mut left = length - head.len() - tail.len();
    while left > 0 {
        let piece = left.min(PIECE);
        stream.write_all(&zeros[..piece])?;
        left -= piece;
    }
    stream.write_all(tail)
}

fn memory_kib() -> i64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Memory is the process's, the test's own clients included; the database plays no part in it.
#[test]
fn large_uploads_take_little_memory() {
    const EACH: usize = 100 << 20;
    let db = TestDb::new(Backend::Sqlite);
    let app = TestApp::new(&db);
    let unit = app.client("unit");
    let before = memory_kib();
    let mut most = before;
    thread::scope(|scope| {
        let uploads: Vec<_> = (0..4)
            .map(|number| {
                let (app, unit) = (&app, &unit);
                scope.spawn(move || {
                    let mut stream = begin(app, unit, &format!("large-upload-{number}"), Some(EACH));
                    // Two of each: the same content is kept once.
                    send_pdf(&mut stream, EACH, number / 2).unwrap();
                    answer(stream)
                })
            })
            .collect();
        while uploads.iter().any(|upload| !upload.is_finished()) {
            most = most.max(memory_kib());
            thread::sleep(Duration::from_millis(20));
        }
        for upload in uploads {
            let answer = upload.join().unwrap();
            assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
        }
    });
    assert!(most - before < 100 << 10, "{} KiB more than before", most - before);
    assert_eq!((db.count("evidence_files"), db.count("evidence_objects")), (4, 2));
}

#[test]
fn what_is_too_large_is_refused_before_it_is_there() {
    let db = TestDb::new(Backend::Sqlite);
    let app = TestApp::new(&db);
    let unit = app.client("unit");
    let refused = |answer: &str| answer.starts_with("HTTP/1.1 413") && answer.contains("evidence.too_large");
    let declared = answer(begin(&app, &unit, "declared-0001", Some((100 << 20) + 1)));
    assert!(refused(&declared), "{declared}");
    let mut stream = begin(&app, &unit, "undeclared-01", None);
    let piece = [format!("{PIECE:x}\r\n").into_bytes(), vec![0; PIECE], b"\r\n".to_vec()].concat();
    // Read to the end, though it was too much before: who writes hears nothing until then.
    (0..(101 << 20) / PIECE).for_each(|_| stream.write_all(&piece).unwrap());
    stream.write_all(b"0\r\n\r\n").unwrap();
    let undeclared = answer(stream);
    assert!(refused(&undeclared), "{undeclared}");
    assert_eq!((db.count("evidence_files"), db.count("evidence_objects")), (0, 0));
}

fn what_breaks_off_leaves_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let unit = app.client("unit");
    let spool = app.folder().join("spool");
    let mut stream = begin(&app, &unit, "broken-off-01", Some(4 << 20));
    stream.write_all(b"%PDF-1.7\n").unwrap();
    stream.write_all(&vec![0; 2 << 20]).unwrap();
    assert_eq!(fs::read_dir(&spool).unwrap().count(), 0, "the spooled file has no name");
    stream.shutdown(Shutdown::Both).unwrap();
    drop(stream);
    // Its file is gone as soon as the server has noticed.
    let (began, own) = (Instant::now(), spool.display().to_string());
    while open_files().iter().any(|file| file.starts_with(&own)) {
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", open_files());
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!((db.count("evidence_files"), db.count("evidence_objects")), (0, 0));
}

fn open_files() -> Vec<String> {
    let files = fs::read_dir("/proc/self/fd").unwrap().flatten();
    files.filter_map(|file| Some(fs::read_link(file.path()).ok()?.display().to_string())).collect()
}
