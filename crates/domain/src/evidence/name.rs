use super::EvidenceKind;
use crate::fault::FieldCode;

/// Characters of a file's name.
pub const MAX_NAME: usize = 200;

/// Endings of what runs when it is opened. In the middle of a name they are there to deceive: `notice.exe.pdf`.
const RUNS: &[&str] = &[
    "apk", "asp", "aspx", "bat", "bin", "cmd", "cpl", "dll", "docm", "dotm", "elf", "exe", "hta", "htm",
    "html", "inf", "jar", "js", "jse", "jsp", "lnk", "mht", "mjs", "msc", "msi", "php", "pif", "ppsm",
    "pptm", "ps1", "py", "reg", "scr", "sh", "so", "svg", "swf", "sys", "url", "vb", "vbe", "vbs", "wsf",
    "wsh", "xhtml", "xlam", "xlsm", "xltm",
];

/// Whether a name's ending is one of what runs when it is opened.
pub(super) fn runs(ending: &str) -> bool {
    RUNS.contains(&ending.trim().to_ascii_lowercase().as_str())
}

/// A file's name as it was uploaded, fit to be shown and saved under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName {
    text: String,
    kind: Option<EvidenceKind>,
}

impl FileName {
    /// Trims; refuses what no file can be called or what looks like another name: path separators and colons, control
    /// characters, characters that are invisible or turn the direction of reading, a leading or trailing dot, more
    /// than [`MAX_NAME`] characters. An ending that runs programs before the last one is refused too; another
    /// document's is not (`通知.docx.pdf` is what printing to PDF writes), because the content is held to the last.
    pub fn parse(text: &str) -> Result<Self, FieldCode> {
        let text = text.trim();
        if text.is_empty() {
            return Err(FieldCode::Required);
        }
        if text.chars().count() > MAX_NAME {
            return Err(FieldCode::TooLong { max: u64::try_from(MAX_NAME).unwrap_or(u64::MAX) });
        }
        if text.chars().any(unfit) || text.starts_with('.') || text.ends_with('.') {
            return Err(FieldCode::Malformed { expected: "file_name".to_owned() });
        }
        let mut words = text.split('.');
        let _stem = words.next();
        let Some(ending) = words.next_back() else { return Ok(Self { text: text.to_owned(), kind: None }) };
        let kind = EvidenceKind::of_ending(ending);
        if kind.is_some() && words.any(runs) {
            return Err(FieldCode::DoubleEnding);
        }
        Ok(Self { text: text.to_owned(), kind })
    }

    /// The name.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What its ending says it is; `None` for what is not taken.
    pub const fn kind(&self) -> Option<EvidenceKind> {
        self.kind
    }
}

fn unfit(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\' | ':' | '\u{fffd}')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{3164}' | '\u{feff}')
        // Zero-width and direction marks, separators, embeddings, isolates, invisible operators, tags.
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ending_says_what_it_is() {
        for (name, kind) in [
            ("验收单.pdf", Some(EvidenceKind::Pdf)),
            (" 照片.JPEG ", Some(EvidenceKind::Jpg)),
            ("v1.2 终稿.docx", Some(EvidenceKind::Docx)),
            ("通知.docx.pdf", Some(EvidenceKind::Pdf)),
            ("a.pdf.exe", None),
            ("a.zip", None),
            ("README", None),
        ] {
            assert_eq!(FileName::parse(name).unwrap().kind(), kind, "{name}");
        }
    }

    #[test]
    fn names_that_deceive_are_refused() {
        for name in [
            "../a.pdf",
            "a\\b.pdf",
            "C:a.pdf",
            "a\0.pdf",
            "a\n.pdf",
            "a\u{202e}fdp.pdf",
            "a\u{200b}.pdf",
            ".a.pdf",
            "a.pdf.",
            "a\u{fffd}.pdf",
            "a\u{2066}b.pdf",
        ] {
            assert_eq!(FileName::parse(name).unwrap_err().code(), "field.malformed", "{name:?}");
        }
        for name in ["a.exe.pdf", "a.EXE .pdf", "发票.html.png", "a.docm.docx"] {
            assert_eq!(FileName::parse(name).unwrap_err(), FieldCode::DoubleEnding, "{name}");
        }
        assert_eq!(FileName::parse(" ").unwrap_err(), FieldCode::Required);
        assert!(FileName::parse(&format!("{}.pdf", "长".repeat(196))).is_ok());
        assert_eq!(
            FileName::parse(&format!("{}.pdf", "长".repeat(197))).unwrap_err(),
            FieldCode::TooLong { max: 200 }
        );
    }
}
