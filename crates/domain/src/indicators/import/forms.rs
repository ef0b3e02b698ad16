//! The forms in which Chinese offices write figures, days and comparisons.

use chrono::NaiveDate;

use crate::{
    decimal::Quantity,
    fault::FieldCode,
    indicators::{Comparator, Direction},
    organisation::Year,
};

/// Full-width letters, digits and signs as their ASCII twins (the part of NFKC that input methods cause); texts
/// that a document words are left as they stand.
pub(super) fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2212}' => '-',
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    };
    text.chars().map(narrow).collect()
}

/// `２０，０００` as `20000`: commas only where thousands are divided.
fn figures(text: &str) -> String {
    let text = half_width(text).trim().to_owned();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut groups = whole.strip_prefix('-').unwrap_or(whole).split(',');
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let divided = whole.contains(',')
        && groups.next().is_some_and(|first| digits(first) && first.len() <= 3)
        && groups.all(|group| digits(group) && group.len() == 3)
        && !fraction.contains(',');
    if divided { text.replace(',', "") } else { text }
}

/// A number.
pub(super) fn quantity(text: &str) -> Result<Quantity, FieldCode> {
    figures(text).parse()
}

/// `2026`, `2026年`, `2026年度`.
pub(super) fn year(text: &str) -> Result<Year, FieldCode> {
    let text = half_width(text);
    let text = text.trim();
    text.strip_suffix("年度").or_else(|| text.strip_suffix('年')).unwrap_or(text).trim().parse()
}

/// `2026-12-31`, `2026/12/31`, `2026.12.31`, `2026年12月31日`.
pub(super) fn day(text: &str) -> Result<NaiveDate, FieldCode> {
    let malformed = || FieldCode::Malformed { expected: "date".to_owned() };
    let text = half_width(text);
    let text = text.trim().trim_end_matches('日').replace(['年', '月', '/', '.'], "-");
    let mut parts = text.split('-').map(str::trim);
    let mut part = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        let plain = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (part(4..=4), part(1..=2), part(1..=2));
    let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
        return Err(malformed());
    };
    let year = i32::try_from(year).map_err(|_| malformed())?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(malformed)
}

/// What a comparator's cell says: a comparison, or (`None`) that there is no number.
#[expect(clippy::option_option, reason = "no comparator and none that is known are not the same")]
pub(super) fn comparator(text: &str) -> Option<Option<Comparator>> {
    Some(Some(match half_width(text).trim().to_lowercase().as_str() {
        ">" | "超过" | "大于" | "高于" | "多于" => Comparator::MoreThan,
        ">=" | "≥" | "≧" | "不低于" | "不少于" | "不小于" | "至少" => Comparator::NotLess,
        "=" | "等于" => Comparator::Equal,
        "~" | "≈" | "约" | "大约" | "左右" => Comparator::About,
        "range" | "区间" | "范围" => Comparator::Range,
        "<" | "低于" | "小于" | "少于" => Comparator::LessThan,
        "<=" | "≤" | "≦" | "不高于" | "不超过" | "不大于" | "不多于" | "至多" => {
            Comparator::NotMore
        }
        "title" | "里程碑" | "按期完成" => return Some(None),
        _ => return None,
    }))
}

/// What a direction's cell says, in the screen's words or shorter.
pub(super) fn direction(text: &str) -> Option<Direction> {
    let text = half_width(text);
    let word = text.trim().split('(').next().unwrap_or_default().trim();
    match word {
        "at_least" | "不低于" | "越高越好" => Some(Direction::AtLeast),
        "at_most" | "不高于" | "越低越好" => Some(Direction::AtMost),
        _ => None,
    }
}

/// The number of the source's figures that is judged: of a range its lower bound.
pub(super) fn stated_target(comparator: Comparator, text: &str) -> Result<Quantity, FieldCode> {
    if comparator != Comparator::Range {
        return quantity(text);
    }
    let malformed = || FieldCode::Malformed { expected: "range".to_owned() };
    let text = half_width(text);
    let (low, high) = text.split_once(['-', '–', '—', '~', '至']).ok_or_else(malformed)?;
    let (low, high) = (quantity(low)?, quantity(high)?);
    if low < high { Ok(low) } else { Err(malformed()) }
}

/// Whether two texts state the same figures.
pub(super) fn same_figures(one: &str, other: &str) -> bool {
    let plain = |text: &str| figures(text).replace(['–', '—', '~', '至'], "-").replace(' ', "");
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_usual_form() {
        let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        for text in ["2026-12-31", "2026/12/31", "2026.12.31", "2026年12月31日", " ２０２６／１２／３１ "]
        {
            assert_eq!(day(text).unwrap(), last, "{text}");
        }
        assert_eq!(day("2026/1/5").unwrap(), NaiveDate::from_ymd_opt(2026, 1, 5).unwrap());
        for text in ["2026-13-01", "2026年12月", "26/12/31", "12/31/2026", "2026-02-30", "年底"] {
            assert_eq!(day(text).unwrap_err().code(), "field.malformed", "{text}");
        }
    }

    #[test]
    fn figures_may_be_wide_or_divided() {
        for (text, number) in
            [("20,000", "20000"), ("１，２３４，５６７.5", "1234567.5"), ("－3", "-3"), ("４.５", "4.5")]
        {
            assert_eq!(quantity(text).unwrap(), number.parse().unwrap(), "{text}");
        }
        for text in ["2,00", "1,2345", ",100", "约五百", "1.5,000"] {
            assert_eq!(quantity(text).unwrap_err().code(), "field.malformed", "{text}");
        }
        assert_eq!(year("２０２６年度").unwrap().number(), 2026);
    }

    #[test]
    fn comparisons_have_signs_and_words() {
        for (text, meant) in [
            ("≥", ">="),
            ("≧", ">="),
            ("＞＝", ">="),
            ("不低于", ">="),
            ("≤", "<="),
            ("不高于", "<="),
            ("＞", ">"),
            ("＜", "<"),
            ("＝", "="),
            ("约", "~"),
            ("～", "~"),
        ] {
            assert_eq!(comparator(text).unwrap().unwrap().code(), meant, "{text}");
        }
        assert_eq!(comparator("里程碑"), Some(None));
        assert_eq!(comparator("差不多"), None);
        assert_eq!(direction("不高于（越低越好）"), Some(Direction::AtMost));
    }

    #[test]
    fn a_range_is_judged_by_its_lower_bound() {
        for text in ["4.5-5", "4.5—5", "4.5～5", "4.5 至 5"] {
            assert_eq!(stated_target(Comparator::Range, text).unwrap(), "4.5".parse().unwrap());
            assert!(same_figures(text, "4.5-5"));
        }
        assert!(stated_target(Comparator::Range, "5-4.5").is_err());
    }
}
