//! How a content is named on its way to a browser (RFC 6266).

use std::fmt::Write as _;

/// Whether it is shown or saved, with its name: in ASCII for old clients, whole for all others.
pub(super) fn disposition(shown: bool, name: &str) -> String {
    let way = if shown { "inline" } else { "attachment" };
    let plain =
        |c: char| if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') || c == ' ' { c } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    format!("{way}; filename=\"{ascii}\"; filename*=UTF-8''{}", encoded(name))
}

/// Percent-encoded but for `attr-char` (RFC 8187, 3.2.1).
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _infallible = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_header() {
        assert_eq!(
            disposition(false, "验收 \"1\"\\;%.pdf"),
            "attachment; filename=\"__ _1__;_.pdf\"; filename*=UTF-8''%E9%AA%8C%E6%94%B6%20%221%22%5C%3B%25.pdf"
        );
        assert_eq!(disposition(true, "a.png"), "inline; filename=\"a.png\"; filename*=UTF-8''a.png");
    }
}
