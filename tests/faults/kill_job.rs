//! SIGKILL in the middle of a job.

use dukao_testkit::{TestDb, on_both};
use serde_json::Value;

use super::{
    http::Request,
    site::{Server, Site, wait_until},
};

const ROWS: usize = 1_200;

on_both!(a_job_outlives_the_process_whole_or_not_at_all);

fn job(server: &Server, cookie: &str, path: &str) -> Value {
    let answer = server.connect(Some(cookie)).ask(Request::get(path)).expect("an answer");
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn file(round: usize) -> String {
    let row = |number| format!("2026,2026年中山市政府工作报告,中断 {round} 时导入 {number},{number},>=\n");
    let rows: String = (1..=ROWS).map(row).collect();
    format!("年度,任务来源,任务,目标值,比较符\n{rows}")
}

/// Once before the job begins, once at its first step, and once past its middle.
fn a_job_outlives_the_process_whole_or_not_at_all(db: &TestDb) {
    let site = Site::with_demo(db);
    let mut server = site.serve();
    let cookie = server.sign_in("office");
    let mut broken_off = 0;
    for (round, part) in [0, 1, 60].into_iter().enumerate() {
        let key = format!("kill-job-{round}");
        let body = file(round);
        let request = Request {
            method: "POST",
            path: "/api/v1/indicators/import?year=2026&mode=commit",
            headers: &[("idempotency-key", &key), ("content-type", "text/csv")],
            body: &body,
        };
        let answer = server.connect(Some(&cookie)).ask(request).expect("an answer");
        assert_eq!(answer.status, 202, "{}", answer.body);
        let path = answer.header("location").expect("where it is").to_owned();
        wait_until("the job comes so far", || {
            let seen = job(&server, &cookie, &path);
            let percent =
                seen["done"].as_u64().zip(seen["total"].as_u64()).map(|(done, total)| 100 * done / total);
            seen["state"] == "done" || part == 0 || percent.is_some_and(|percent| percent >= part)
        });
        server.kill();
        server = site.serve();
        wait_until("the job has ended", || !job(&server, &cookie, &path)["ended_at"].is_null());
        let ended = job(&server, &cookie, &path);
        let rows = db.count(&format!("indicators where title like '中断 {round} 时导入%'"));
        match ended["state"].as_str() {
            // Queued when the process ended, or committed before it did.
            Some("done") => assert_eq!(rows, 1_200),
            Some("failed") => {
                assert_eq!((ended["problem"]["code"].as_str(), rows), (Some("job.interrupted"), 0));
                broken_off += 1;
            }
            _ => panic!("{ended}"),
        }
        assert_eq!(db.count("jobs where ended_at is null"), 0);
    }
    assert!(broken_off > 0, "none was hit in its middle");
    server.signal("-TERM");
    assert_eq!(server.wait().0.code(), Some(0));
    let (clean, said) = site.verify();
    assert!(clean && said.contains(" 0 findings"), "{said}");
}
