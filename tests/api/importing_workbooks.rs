//! Workbooks that are not what they look like.

use std::{
    io::{Cursor, Write as _},
    time::{Duration, Instant},
};

use dukao_testkit::{TestApp, TestDb, on_both};
use zip::{ZipWriter, write::SimpleFileOptions};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DRY_RUN: &str = "/indicators/import?year=2026&mode=dry_run";

on_both!(a_cell_far_out_is_named_and_takes_no_memory, what_unpacks_to_too_much_is_refused);

/// A workbook of one sheet that holds these cells.
fn workbook(cells: &[(&str, &str)], more: &[(&str, String)]) -> Vec<u8> {
    let rows: String = cells
        .iter()
        .map(|(at, text)| {
            let row = at.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            format!("<row r=\"{row}\"><c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
        })
        .collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut files = vec![
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"S\" sheetId=\"1\" \
                 r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" \
                 Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    files.extend(more.iter().map(|(name, content)| (*name, content.clone())));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Kilobytes that this process ever held at once.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn a_cell_far_out_is_named_and_takes_no_memory(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let (before, began) = (peak(), Instant::now());
    for far in ["XFD1048576", "CV1000000"] {
        let bytes = workbook(&[("A1", "年度"), (far, "x")], &[]);
        assert!(bytes.len() < 3_000);
        let report = office.post(DRY_RUN).body(XLSX, bytes.clone()).ok();
        assert_eq!(report["faults"][0]["code"], "import.cell_far_out");
        assert!(report["faults"][0]["value"].as_str().unwrap().starts_with(far), "{report}");
        let commit = office.post("/indicators/import?year=2026&mode=commit").key(&office.fresh_key());
        assert_eq!(commit.body(XLSX, bytes).expect(422).code(), "import.rows_invalid");
    }
    // An empty cell out there is nothing at all; a row far down is only far down.
    let heads = [("A1", "年度"), ("B1", "任务来源"), ("C1", "任务"), ("D1", "比较符")];
    let report =
        office.post(DRY_RUN).body(XLSX, workbook(&[&heads[..], &[("XFD9", " ")]].concat(), &[])).ok();
    assert_eq!((report["rows"].as_u64(), report["total_faults"].as_u64()), (Some(0), Some(0)));
    let report =
        office.post(DRY_RUN).body(XLSX, workbook(&[&heads[..], &[("A1048576", "2026")]].concat(), &[])).ok();
    assert_eq!((report["rows"].as_u64(), report["faults"][0]["row"].as_u64()), (Some(1), Some(1_048_576)));
    // References that no sheet has may not bring the reader down.
    let odd =
        office.post(DRY_RUN).body(XLSX, workbook(&[("A99999999999", "x"), ("ZZZZZZZZZZ1", "x")], &[])).send();
    assert!([200, 422].contains(&odd.status()), "{odd:?}");
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    let grown = peak() - before;
    assert!(grown < 200_000, "{grown} kB more");
}

fn what_unpacks_to_too_much_is_refused(db: &TestDb) {
    let app = TestApp::new(db);
    let office = app.client("office");
    let began = Instant::now();
    let blank = ("xl/media/blank.bin", " ".repeat(80 << 20));
    let answer = office.post(DRY_RUN).body(XLSX, workbook(&[("A1", "年度")], &[blank])).expect(422);
    assert_eq!(answer.code(), "file.oversized");
    let strings = ("xl/sharedStrings.xml", "<sst uniqueCount=\"99999999999\"></sst>".to_owned());
    let answer = office.post(DRY_RUN).body(XLSX, workbook(&[("A1", "年度")], &[strings])).expect(422);
    assert_eq!(answer.code(), "file.unreadable");
    assert!(began.elapsed() < Duration::from_mins(1), "{:?}", began.elapsed());
    assert_eq!(office.get("/healthz").send().status(), 200);
}
