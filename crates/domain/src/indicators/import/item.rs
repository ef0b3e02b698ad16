use crate::fault::FieldCode;

/// How a row names its item: by number, by wording or by both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemName {
    /// Its number in the document, from 1.
    pub number: Option<i16>,
    /// Its wording; `None` where the row goes by the number alone.
    pub title: Option<String>,
}

impl ItemName {
    /// The wording of an item of which only the number is known.
    pub fn bare(number: i16) -> String {
        format!("第{number}件")
    }

    /// `3 支持县域公办普高补短板`, `第3件 …`, `3、…`, a number alone or a wording alone.
    pub(super) fn read(text: &str) -> Result<Self, FieldCode> {
        let (number, rest) = match split_bracketed(text) {
            Some((number, rest)) => (number, rest),
            None => {
                let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
                let (number, rest) = text.split_at(digits);
                let apart = rest.is_empty() || rest.starts_with(['.', '、', ' ', '\u{3000}', '．']);
                if number.is_empty() || !apart {
                    return Ok(Self { number: None, title: Some(text.to_owned()) });
                }
                (number, rest.trim_start_matches(['.', '、', ' ', '\u{3000}', '．']))
            }
        };
        let number = place(number)?;
        let title = Some(rest.trim()).filter(|rest| !rest.is_empty() && *rest != Self::bare(number));
        Ok(Self { number: Some(number), title: title.map(ToOwned::to_owned) })
    }
}

/// `第3件 支持县域公办普高补短板`: the number and the wording, if a title begins so.
pub(super) fn split_title(title: &str) -> Result<Option<(i16, &str)>, FieldCode> {
    match split_bracketed(title) {
        Some((number, rest)) if !rest.trim().is_empty() => Ok(Some((place(number)?, rest.trim()))),
        _ => Ok(None),
    }
}

fn split_bracketed(text: &str) -> Option<(&str, &str)> {
    let (number, rest) = text.strip_prefix('第')?.split_once('件')?;
    let number = number.trim();
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some((number, rest))
}

fn place(digits: &str) -> Result<i16, FieldCode> {
    let out_of_range = || FieldCode::OutOfRange { min: "1".to_owned(), max: i16::MAX.to_string() };
    digits.parse().ok().filter(|number| *number > 0).ok_or_else(out_of_range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_go_by_number_wording_or_both() {
        let read = |text: &str| ItemName::read(text).map(|name| (name.number, name.title)).unwrap();
        let words = |text: &str| Some(text.to_owned());
        assert_eq!(read("3 补短板"), (Some(3), words("补短板")));
        assert_eq!(read("第3件 补短板"), (Some(3), words("补短板")));
        assert_eq!(read("3、补短板"), (Some(3), words("补短板")));
        assert_eq!(read("第3件"), (Some(3), None));
        assert_eq!(read("3 第3件"), (Some(3), None));
        assert_eq!(read("5G基站建设"), (None, words("5G基站建设")));
        assert_eq!(ItemName::read("第40000件 甲").unwrap_err().code(), "field.out_of_range");
        assert_eq!(split_title("第0件 甲").unwrap_err().code(), "field.out_of_range");
        assert_eq!(split_title("第一件 甲").unwrap(), None);
    }
}
