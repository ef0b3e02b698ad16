use super::{EvidenceKind, Refusal, name::runs};

/// A zipped document while its parts are gone through: OFD, Office Open XML, newer WPS.
#[derive(Debug)]
pub struct Package {
    kind: EvidenceKind,
    listed: bool,
    main: bool,
}

impl Package {
    /// Parts of a document; a long presentation has some hundred.
    pub const MAX_PARTS: u64 = 2_000;
    /// Bytes of all parts unpacked: 200 MB.
    pub const MAX_UNPACKED: u64 = 200 << 20;
    /// How many times its own size a document may unpack to …
    pub const MAX_RATIO: u64 = 100;
    /// … once that is more than 4 MB: sheets of equal cells shrink a lot, and harm nobody while they are small.
    pub const RATIO_FROM: u64 = 4 << 20;

    /// A document of this kind, nothing of it seen yet.
    pub const fn new(kind: EvidenceKind) -> Self {
        Self { kind, listed: false, main: false }
    }

    /// Takes a part's name, before its content is read.
    pub fn part(&mut self, name: &str) -> Result<(), Refusal> {
        if leads_out(name) {
            return Err(Refusal::UnsafePart);
        }
        let name = name.to_lowercase();
        if is_active(&name) {
            return Err(Refusal::ActiveContent);
        }
        self.listed |= name == "[content_types].xml";
        self.main |= match self.kind {
            EvidenceKind::Ofd => name == "ofd.xml",
            EvidenceKind::Docx | EvidenceKind::Wps => is_main(&name, "word/document"),
            EvidenceKind::Xlsx | EvidenceKind::Et => is_main(&name, "xl/workbook"),
            EvidenceKind::Pptx => is_main(&name, "ppt/presentation"),
            _ => false,
        };
        Ok(())
    }

    /// Whether it had what makes a document of its kind.
    pub const fn finish(&self) -> Result<(), Refusal> {
        let listed = self.listed || matches!(self.kind, EvidenceKind::Ofd);
        if listed && self.main { Ok(()) } else { Err(Refusal::Mismatch) }
    }
}

/// `word/document.xml`, and `word/document2.xml` as some editors write it.
fn is_main(name: &str, stem: &str) -> bool {
    let rest = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(".xml"));
    rest.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn leads_out(name: &str) -> bool {
    name.starts_with('/')
        || name.contains(|c: char| matches!(c, '\\' | ':') || c.is_control())
        || name.split('/').any(|word| word == "..")
}

/// Macros (also those of Excel 4) and programs; `name` in lower case.
fn is_active(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let ending = file.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    file.starts_with("vbaproject")
        || file.starts_with("vbadata")
        || name.contains("/macrosheets/")
        || name.contains("/activex/")
        // Settings of printers and embedded objects are `.bin` by right.
        || ending != "bin" && runs(ending)
}

/// The stream that a compound file of the kind has; `None` for kinds that are never compound.
pub const fn needed_stream(kind: EvidenceKind) -> Option<&'static [&'static str]> {
    match kind {
        EvidenceKind::Wps => Some(&["/WordDocument"]),
        EvidenceKind::Et => Some(&["/Workbook", "/Book"]),
        _ => None,
    }
}

/// Whether a storage of a compound file holds macros.
pub fn macro_storage(name: &str) -> bool {
    ["macros", "vba", "_vba_project_cur", "_vba_project"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(kind: EvidenceKind, parts: &[&str]) -> Result<(), Refusal> {
        let mut package = Package::new(kind);
        parts.iter().try_for_each(|name| package.part(name))?;
        package.finish()
    }

    #[test]
    fn a_document_has_the_parts_of_its_kind() {
        use EvidenceKind as K;
        assert_eq!(whole(K::Docx, &["[Content_Types].xml", "word/document.xml"]), Ok(()));
        assert_eq!(whole(K::Docx, &["[Content_Types].xml", "word/document2.xml"]), Ok(()));
        assert_eq!(whole(K::Xlsx, &["[Content_Types].xml", "word/document.xml"]), Err(Refusal::Mismatch));
        assert_eq!(whole(K::Pptx, &["ppt/presentation.xml"]), Err(Refusal::Mismatch));
        assert_eq!(whole(K::Ofd, &["OFD.xml", "Doc_0/Document.xml"]), Ok(()));
        assert_eq!(whole(K::Et, &["[Content_Types].xml", "xl/workbook.xml"]), Ok(()));
    }

    #[test]
    fn what_runs_or_leads_out_is_refused() {
        let part = |name: &str| Package::new(EvidenceKind::Docx).part(name);
        for name in ["word/vbaProject.bin", "xl/macrosheets/sheet1.xml", "word/a.EXE", "word/activeX/a.xml"] {
            assert_eq!(part(name), Err(Refusal::ActiveContent), "{name}");
        }
        for name in ["../a.xml", "/etc/passwd", "word/../../a.xml", "C:\\a.xml", "word\\a.xml"] {
            assert_eq!(part(name), Err(Refusal::UnsafePart), "{name}");
        }
        for name in ["word/media/image1.png", "xl/printerSettings/printerSettings1.bin", "word/a..b.xml"] {
            assert_eq!(part(name), Ok(()), "{name}");
        }
    }
}
