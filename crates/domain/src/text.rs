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
}

/// Trims; refuses control characters other than line breaks; refuses more than `max` characters. Empty text is
/// [`FieldCode::Required`].
pub fn required(text: &str, max: usize) -> Result<String, FieldCode> {
    optional(Some(text), max)?.ok_or(FieldCode::Required)
}

/// Like [`required`], but nothing and empty text are `None`.
pub fn optional(text: Option<&str>, max: usize) -> Result<Option<String>, FieldCode> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t' && c != '\r') {
        return Err(FieldCode::Malformed { expected: "text".to_owned() });
    }
    if text.chars().count() > max {
        return Err(FieldCode::TooLong { max: u64::try_from(max).unwrap_or(u64::MAX) });
    }
    Ok(Some(text.replace("\r\n", "\n")))
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
}
