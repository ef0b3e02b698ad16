use super::EvidenceKind;

/// A zip archive's first entry.
const ZIP: &[u8] = b"PK\x03\x04";
/// A compound file (MS-CFB, 2.2).
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Brands of pictures coded as HEVC (ISO/IEC 23008-12, B.4).
const HEIC_BRANDS: &[&[u8]] =
    &[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"];

/// Whether the beginning of a file (its first 4 KiB, or all of it) is that of its kind.
pub fn agrees(kind: EvidenceKind, head: &[u8]) -> bool {
    match kind {
        EvidenceKind::Pdf => head.starts_with(b"%PDF-"),
        EvidenceKind::Jpg => head.starts_with(b"\xff\xd8\xff"),
        EvidenceKind::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
        EvidenceKind::Heic => brand(head).is_some_and(|brand| HEIC_BRANDS.contains(&brand)),
        EvidenceKind::Mp4 => {
            brand(head).is_some() && infer::get(head).is_some_and(|found| is_mp4(found.mime_type()))
        }
        EvidenceKind::Ofd | EvidenceKind::Docx | EvidenceKind::Xlsx | EvidenceKind::Pptx => {
            head.starts_with(ZIP)
        }
        // Of WPS Office the older files are compound, the newer ones zipped.
        EvidenceKind::Wps | EvidenceKind::Et => head.starts_with(COMPOUND) || head.starts_with(ZIP),
        // Text has no mark of its own, so it must not have that of anything else: a page, a script, a program.
        EvidenceKind::Txt | EvidenceKind::Csv => infer::get(head).is_none() && brand(head).is_none(),
    }
}

fn is_mp4(media_type: &str) -> bool {
    matches!(media_type, "video/mp4" | "video/x-m4v")
}

/// The major brand of an ISO media file (ISO/IEC 14496-12, 4.3).
fn brand(head: &[u8]) -> Option<&[u8]> {
    head.get(4..8).filter(|kind| *kind == b"ftyp")?;
    head.get(8..12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_of_its_own_kind_only() {
        let heads: &[(EvidenceKind, &[u8])] = &[
            (EvidenceKind::Pdf, b"%PDF-1.7\n"),
            (EvidenceKind::Jpg, b"\xff\xd8\xff\xe0\x00\x10JFIF"),
            (EvidenceKind::Png, b"\x89PNG\r\n\x1a\n"),
            (EvidenceKind::Heic, b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"),
            (EvidenceKind::Mp4, b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00"),
            (EvidenceKind::Docx, b"PK\x03\x04\x14\x00"),
            (EvidenceKind::Txt, "序号,名称\n".as_bytes()),
        ];
        for (kind, head) in heads {
            for (other, _) in heads {
                assert_eq!(agrees(*other, head), other == kind, "{kind} as {other}");
            }
        }
        // A program's header has its full length, or it is none.
        let elf = [b"\x7fELF\x02\x01\x01\x00".as_slice(), &[0; 56]].concat();
        let not_text: [&[u8]; 4] = [b"MZ\x90\x00", &elf, b"#!/bin/sh\nrm", b"<!DOCTYPE html><html>"];
        for head in not_text {
            assert!(!agrees(EvidenceKind::Txt, head), "{head:?}");
        }
    }
}
