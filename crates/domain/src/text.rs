//! Text a person typed: trimmed, without control characters, bounded in characters (not bytes).

use crate::fault::FieldCode;

/// Limits of text fields, in characters. The contract's schemas repeat them; a test compares the two.
pub mod limits {
    /// Titles of documents, items and indicators.
    pub const TITLE: usize = 200;
    /// Paragraphs: basis, completion standard.
    pub const PARAGRAPH: usize = 4_000;
    /// A reason for a change.
    pub const REASON: usize = 500;
    /// A unit of measure, such as 元/人月.
    pub const UNIT_OF_MEASURE: usize = 20;
    /// The number as the source words it.
    pub const STATED: usize = 100;
    /// Names of people, units, sections and groups.
    pub const NAME: usize = 60;
    /// A unit's code in the register.
    pub const UNIT_CODE: usize = 40;
    /// A sign-in name.
    pub const ACCOUNT: usize = 40;
    /// A telephone number.
    pub const PHONE: usize = 30;
    /// A web address.
    pub const URL: usize = 500;
    /// What a list is searched for.
    pub const QUERY: usize = 200;
}

/// What nobody sees and word processors leave behind. Names that look alike must be alike.
const INVISIBLE: &[char] = &['\u{00ad}', '\u{200b}', '\u{2060}', '\u{feff}'];

/// Whether it turns the direction of what is read after it, and so can make one text look like another.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether it is none of Unicode's characters: XML has no way to say it, so no office file could.
const fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Trims and takes invisible characters out; refuses control characters other than line breaks; refuses more than `max`
/// characters. Empty text is [`FieldCode::Required`].
pub fn required(text: &str, max: usize) -> Result<String, FieldCode> {
    optional(Some(text), max)?.ok_or(FieldCode::Required)
}

/// Like [`required`], but nothing and empty text are `None`.
pub fn optional(text: Option<&str>, max: usize) -> Result<Option<String>, FieldCode> {
    let text = text.map(|text| text.replace(INVISIBLE, ""));
    let Some(text) = text.as_deref().map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text
        .chars()
        .any(|c| turns(c) || is_no_character(c) || c.is_control() && c != '\n' && c != '\t' && c != '\r')
    {
        return Err(FieldCode::Malformed { expected: "text".to_owned() });
    }
    if text.chars().count() > max {
        return Err(FieldCode::TooLong { max: u64::try_from(max).unwrap_or(u64::MAX) });
    }
    Ok(Some(text.replace("\r\n", "\n")))
}

/// Like [`required`], on one line: titles and names stand in tables, lists and file names.
pub fn line(text: &str, max: usize) -> Result<String, FieldCode> {
    optional_line(Some(text), max)?.ok_or(FieldCode::Required)
}

/// Like [`line`], but nothing and empty text are `None`.
pub fn optional_line(text: Option<&str>, max: usize) -> Result<Option<String>, FieldCode> {
    let text = optional(text, max)?;
    // U+2028 and U+2029 break lines without being control characters.
    if text
        .as_deref()
        .is_some_and(|text| text.contains(|c: char| c.is_control() || "\u{2028}\u{2029}".contains(c)))
    {
        return Err(FieldCode::Malformed { expected: "line".to_owned() });
    }
    Ok(text)
}

/// The address of a web page: `http` or `https` and nothing else, because pages show it as a link.
pub fn optional_url(text: Option<&str>) -> Result<Option<String>, FieldCode> {
    let Some(url) = optional_line(text, limits::URL)? else { return Ok(None) };
    let rest = url
        .split_once("://")
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"));
    let host = rest.and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    if host.is_none_or(str::is_empty) || url.contains(char::is_whitespace) {
        return Err(FieldCode::Malformed { expected: "url".to_owned() });
    }
    Ok(Some(url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_and_refuses_control() {
        assert_eq!(required(" 督查 ", 2).unwrap(), "督查");
        assert_eq!(required("督考合", 2).unwrap_err(), FieldCode::TooLong { max: 2 });
        assert_eq!(required("  ", 2).unwrap_err(), FieldCode::Required);
        assert_eq!(required("a\u{0}b", 9).unwrap_err().code(), "field.malformed");
    }

    #[test]
    fn what_looks_alike_is_alike() {
        assert_eq!(line("\u{feff}综合\u{200b}业务科\u{200b} ", 5).unwrap(), "综合业务科");
        assert_eq!(line("\u{200b} ", 5).unwrap_err(), FieldCode::Required);
        for turned in ["甲\u{202e}乙", "\u{2066}甲"] {
            assert_eq!(line(turned, 9).unwrap_err().code(), "field.malformed", "{turned:?}");
        }
    }

    #[test]
    fn a_line_is_one_line() {
        let malformed = FieldCode::Malformed { expected: "line".to_owned() };
        assert_eq!(line("市府办\n", 9).unwrap(), "市府办");
        for text in ["a\nb", "a\rb", "a\r\nb", "a\tb", "a\u{2028}b", "a\u{85}b"] {
            assert_eq!(line(text, 9).unwrap_err().code(), malformed.code(), "{text:?}");
        }
        assert_eq!(line("a\nb", 9).unwrap_err(), malformed);
        assert_eq!(line(" \n ", 9).unwrap_err(), FieldCode::Required);
        assert_eq!(optional_line(None, 9).unwrap(), None);
    }

    #[test]
    fn an_address_leads_to_a_web_page() {
        for url in
            ["https://www.zs.gov.cn/a?b#c", "http://zs.gov.cn", "HTTPS://zs.gov.cn/", "https://例子.中国/甲"]
        {
            assert_eq!(optional_url(Some(url)).unwrap().as_deref(), Some(url));
        }
        for url in [
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://zs.gov.cn",
            "zs.gov.cn",
            "https://",
            "http:///a",
            "https://a b",
            "javascript://x",
        ] {
            let malformed = FieldCode::Malformed { expected: "url".to_owned() };
            assert_eq!(optional_url(Some(url)).unwrap_err(), malformed, "{url}");
        }
        assert_eq!(optional_url(Some(" ")).unwrap(), None);
    }
}
