//! A labelled corpus: what is taken and what is not, and why.

use dukao_testkit::{FakeClamd, TestApp, TestDb, app::Setup, clamd::EICAR, on_both};

use super::{
    samples::{TYPES, boxes, compound, docx, gbk, heic, jpg, mp4, ofd, pdf, png, pptx, xlsx, zip},
    upload,
};

on_both!(every_label_is_right);

const TAKEN: &str = "";

struct Sample {
    name: &'static str,
    content: Vec<u8>,
    /// The code of the refusal; for a name the code of its fault.
    label: &'static str,
}

fn sample(label: &'static str, name: &'static str, content: impl Into<Vec<u8>>) -> Sample {
    Sample { name, content: content.into(), label }
}

fn cut(mut content: Vec<u8>, left_out: usize) -> Vec<u8> {
    content.truncate(content.len() - left_out);
    content
}

fn good() -> Vec<Sample> {
    let taken = |name, content| sample(TAKEN, name, content);
    let page = zip(&[(TYPES, b"<Types/>"), ("word/document.xml", b"<document/>")]);
    let sheet = zip(&[(TYPES, b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
    vec![
        taken("验收单.pdf", pdf()),
        taken("发票.OFD", ofd()),
        taken("报告.docx", docx()),
        taken("台账.xlsx", xlsx()),
        taken("汇报.pptx", pptx()),
        taken("旧文.wps", compound(&["/WordDocument"])),
        taken("新文.wps", page),
        taken("旧表.et", compound(&["/Workbook"])),
        taken("新表.et", sheet),
        taken("照片.jpg", jpg()),
        taken("照片.JPEG", jpg()),
        taken("动态照片.jpg", [jpg(), mp4()].concat()),
        taken("截图.png", png()),
        taken("手机.heic", heic()),
        taken("录像.mp4", mp4()),
        taken("说明.txt", "第一行\r\n第二行\n".as_bytes().to_vec()),
        taken("带签名.txt", "\u{feff}说明".as_bytes().to_vec()),
        taken("国标.txt", gbk("说明:已完成")),
        taken("数据.csv", "单位,完成率(%)\n卫健局,-5%\n".as_bytes().to_vec()),
        taken("国标.csv", gbk("单位,电话\n卫健局,+86(0760)88888888\n")),
        taken("公式但无函数.csv", b"a,=A1+1\n".to_vec()),
        taken("通知.docx.pdf", pdf()),
        taken("v1.2 终稿.pdf", pdf()),
        taken("小表反复.docx", zip(&[(TYPES, &[b' '; 900_000]), ("word/document.xml", b"<a/>")])),
    ]
}

fn disguised() -> Vec<Sample> {
    let mismatch = |name, content: &[u8]| sample("evidence.content_mismatch", name, content);
    let exe = [b"MZ\x90\x00\x03\x00\x00\x00".as_slice(), &[0; 200]].concat();
    let elf = [b"\x7fELF\x02\x01\x01\x00".as_slice(), &[0; 200]].concat();
    vec![
        mismatch("程序.pdf", &exe),
        mismatch("程序.docx", &exe),
        mismatch("程序.jpg", &exe),
        mismatch("程序.txt", &exe),
        mismatch("程序.csv", &elf),
        mismatch("程序.mp4", &elf),
        mismatch("脚本.txt", b"#!/bin/sh\nrm -rf ~\n"),
        mismatch("网页.txt", b"<!DOCTYPE html><html><script>alert(1)</script></html>"),
        mismatch("网页.png", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        mismatch("其实是图.pdf", &png()),
        mismatch("其实是文.png", &pdf()),
        mismatch("其实是表.docx", &xlsx()),
        mismatch("其实是文.xlsx", &docx()),
        mismatch("压缩包.docx", &zip(&[("a.txt", b"a")])),
        mismatch("压缩包.ofd", &zip(&[("a.txt", b"a")])),
        mismatch("其实是旧表.wps", &compound(&["/Workbook"])),
        mismatch("其实是照片.mp4", &heic()),
        mismatch("其实是录像.heic", &mp4()),
        mismatch("压缩.pdf", b"Rar!\x1a\x07\x01\x00"),
        mismatch("有零.txt", b"a\0b"),
        sample("evidence.kind_unknown", "程序.exe", exe.clone()),
        sample("evidence.kind_unknown", "发票.pdf.exe", exe.clone()),
        sample("evidence.kind_unknown", "资料.zip", zip(&[("a.txt", b"a")])),
        sample("evidence.kind_unknown", "无扩展名", pdf()),
        sample("evidence.kind_unknown", "网页.html", b"<html></html>".as_slice()),
    ]
}

fn broken() -> Vec<Sample> {
    let damaged = |name, content| sample("evidence.damaged", name, content);
    let empty = |name| sample("evidence.empty", name, Vec::new());
    let mut flipped = docx();
    // Inside the first part's packed data: its checksum no longer fits.
    flipped[TYPES.len() + 33] ^= 0xff;
    vec![
        empty("空.pdf"),
        empty("空.txt"),
        empty("空.docx"),
        damaged("断了.pdf", cut(pdf(), 8)),
        damaged("断了.docx", cut(docx(), 40)),
        damaged("断了.xlsx", cut(xlsx(), 500)),
        damaged("断了.png", cut(png(), 12)),
        damaged("断了.jpg", cut(jpg(), 2)),
        damaged("断了.mp4", cut(mp4(), 20)),
        damaged("无影像.mp4", boxes(&[(b"ftyp", b"isom\x00\x00\x02\x00"), (b"mdat", &[7; 9])])),
        damaged("断了.heic", cut(heic(), 1)),
        damaged("断了.wps", cut(compound(&["/WordDocument"]), 6_000)),
        damaged("改过.docx", flipped),
        damaged("宽字.txt", b"\xff\xfea\0b\0".to_vec()),
        damaged("非文字.txt", b"abc\xff\xff\xff".to_vec()),
    ]
}

fn harmful() -> Vec<Sample> {
    let parts = |more: &[(&str, &[u8])]| {
        let base: [(&str, &[u8]); 2] = [(TYPES, b"<Types/>"), ("word/document.xml", b"<document/>")];
        zip(&[&base, more].concat())
    };
    let bomb = vec![b' '; 8 << 20];
    let mut lying = parts(&[("word/bomb.xml", &bomb)]);
    let declared = u32::try_from(bomb.len()).unwrap().to_le_bytes();
    while let Some(at) = lying.windows(4).position(|window| window == declared) {
        lying[at..at + 4].copy_from_slice(&7_u32.to_le_bytes());
    }
    let names: Vec<_> = (0..2_001).map(|number| format!("word/{number}.xml")).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let mut locked = docx();
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let heads: Vec<_> =
            locked.windows(4).enumerate().filter(|(_, four)| four == mark).map(|(at, _)| at).collect();
        for at in heads {
            locked[at + flags] |= 1;
        }
    }
    let formula = |name, content: &str| sample("evidence.formula", name, content.as_bytes());
    vec![
        sample("evidence.unpacks_too_large", "炸弹.docx", parts(&[("word/bomb.xml", &bomb)])),
        sample("evidence.damaged", "谎报的炸弹.docx", lying),
        sample("evidence.unpacks_too_large", "零件过多.docx", parts(&many)),
        sample("evidence.encrypted", "加密.docx", locked),
        sample("evidence.unsafe_part", "外逃.docx", parts(&[("../../evil.xml", b"a")])),
        sample("evidence.unsafe_part", "外逃.ofd", zip(&[("/etc/passwd", b"a"), ("OFD.xml", b"a")])),
        sample("evidence.active_content", "带宏.docx", parts(&[("word/vbaProject.bin", b"a")])),
        sample("evidence.active_content", "带程序.docx", parts(&[("word/embeddings/a.exe", b"MZ")])),
        sample("evidence.active_content", "带宏.wps", compound(&["/WordDocument", "/Macros/VBA/dir"])),
        formula("链接.csv", "名称,网址\n甲,\"=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"\n"),
        formula("程序.csv", "甲,=cmd|' /C calc'!A0\n"),
        formula("程序.csv", "甲;-2+3+cmd|' /C calc'!A0\n"),
        formula("函数.csv", "甲\t@SUM(A1:A9)"),
        sample("evidence.formula", "国标.csv", gbk("甲,+WEBSERVICE(\"http://a\")\n")),
        sample("evidence.infected", "病毒.txt", EICAR.concat()),
        sample(
            "evidence.infected",
            "病毒.pdf",
            [&pdf()[..9], EICAR.concat().as_bytes(), &pdf()[9..]].concat(),
        ),
        sample("evidence.too_large", "过大.pdf", vec![0; 101 << 20]),
    ]
}

fn misnamed() -> Vec<Sample> {
    let named = |label, name| sample(label, name, pdf());
    vec![
        named("field.malformed", "../../etc/a.pdf"),
        named("field.malformed", "C:\\a.pdf"),
        named("field.malformed", "a/b.pdf"),
        named("field.malformed", "a\0.pdf"),
        named("field.malformed", "a\n.pdf"),
        named("field.malformed", "发票\u{202e}fdp.exe.pdf"),
        named("field.malformed", "看不见\u{200b}.pdf"),
        named("field.malformed", ".pdf"),
        named("field.required", "  "),
        named("file.double_ending", "a.exe.pdf"),
        named("file.double_ending", "发票.js.pdf"),
        named("file.double_ending", "照片.SCR.jpg"),
    ]
}

fn every_label_is_right(db: &TestDb) {
    let scanner = FakeClamd::start();
    let app = TestApp::load(db, Setup { clamd: Some(scanner.address()), ..Setup::default() });
    let unit = app.client("unit");
    let samples = [good(), disguised(), broken(), harmful(), misnamed()].into_iter().flatten();
    let (mut count, mut wrong) = (0, Vec::new());
    for Sample { name, content, label } in samples {
        count += 1;
        let answer = upload(&unit, name, &content);
        let said = match answer.status() {
            201 => String::new(),
            422 if answer.code() == "request.invalid" => {
                answer.faults().join(" ").trim_start_matches("/name ").to_owned()
            }
            _ => answer.code(),
        };
        if said != label {
            wrong.push(format!("{name:?}: {said:?} and not {label:?}"));
        }
    }
    let broken = "/evidence?name=%FF%FE.pdf";
    let answer = unit.post(broken).key("broken-name").body("application/octet-stream", pdf()).expect(422);
    assert_eq!(answer.faults(), ["/name field.malformed"]);
    assert!(count >= 60 && wrong.is_empty(), "of {count}:\n{}", wrong.join("\n"));
    let files = db.count("evidence_files");
    assert_eq!(files, u64::try_from(good().len()).unwrap(), "what was refused left no row");
    assert_eq!(std::fs::read_dir(app.folder().join("spool")).unwrap().count(), 0);
}
