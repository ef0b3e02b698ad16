//! Files of every kind, as small as they can be.

use std::io::{Cursor, Write as _};

use cfb::CompoundFile;
use rust_xlsxwriter::Workbook;
use zip::{ZipWriter, write::SimpleFileOptions};

pub(super) const TYPES: &str = "[Content_Types].xml";

pub(super) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(super) fn compound(streams: &[&str]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for name in streams {
        if let Some((storage, _)) = name.rsplit_once('/').filter(|(storage, _)| !storage.is_empty()) {
            file.create_storage_all(storage).unwrap();
        }
        file.create_stream(name).unwrap().write_all(&[7; 5_000]).unwrap();
    }
    file.into_inner().into_inner()
}

pub(super) fn pdf() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".to_vec()
}

pub(super) fn docx() -> Vec<u8> {
    zip(&[(TYPES, b"<Types/>"), ("_rels/.rels", b"<Relationships/>"), ("word/document.xml", b"<document/>")])
}

pub(super) fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "完成率").unwrap();
    book.save_to_buffer().unwrap()
}

pub(super) fn pptx() -> Vec<u8> {
    zip(&[(TYPES, b"<Types/>"), ("ppt/presentation.xml", b"<presentation/>"), ("ppt/media/a.png", &png())])
}

pub(super) fn ofd() -> Vec<u8> {
    zip(&[("OFD.xml", b"<OFD/>"), ("Doc_0/Document.xml", b"<Document/>")])
}

pub(super) fn jpg() -> Vec<u8> {
    [
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00".as_slice(),
        b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\x00\x34\xff\xd9",
    ]
    .concat()
}

pub(super) fn png() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [length.as_slice(), kind, content, &[0; 4]].concat()
    };
    let head = [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &[0; 13])].concat();
    [head, chunk(b"IDAT", &[7; 40]), chunk(b"IEND", &[])].concat()
}

pub(super) fn boxes(boxes: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let one = |(kind, content): &(&[u8; 4], &[u8])| {
        let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [length.as_slice(), kind.as_slice(), content].concat()
    };
    boxes.iter().flat_map(one).collect()
}

pub(super) fn heic() -> Vec<u8> {
    boxes(&[(b"ftyp", b"heic\x00\x00\x00\x00mif1heic"), (b"meta", &[0; 30]), (b"mdat", &[7; 90])])
}

pub(super) fn mp4() -> Vec<u8> {
    boxes(&[(b"ftyp", b"isom\x00\x00\x02\x00isommp42"), (b"moov", &[0; 60]), (b"mdat", &[7; 90])])
}

pub(super) fn gbk(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}
