//! The words of files: the same as the screen's (`frontend/src/i18n/zh-CN`), and read again on import.

use super::forms::half_width;
use crate::{
    fault::FieldCode,
    indicators::{Comparator, Direction, Measure, Stage},
    sources::SourceKind,
};

/// In the place of a comparator: a task without a number.
pub const MILESTONE: &str = "里程碑";

/// A kind of source.
pub const fn source_kind_word(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::ProvincialReport => "省政府工作报告",
        SourceKind::ProvincialLivelihood => "省十件民生实事",
        SourceKind::PartyPlenary => "市委全会",
        SourceKind::CityReport => "市政府工作报告",
        SourceKind::CityLivelihood => "市十件民生实事",
        SourceKind::UnitPriority => "年度重点工作",
        SourceKind::Instruction => "批示与议定事项",
    }
}

/// A comparator. Typed into a spreadsheet's cell, a bare `=` would begin a formula: that one is a word.
pub const fn comparator_word(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::MoreThan => ">",
        Comparator::NotLess => "≥",
        Comparator::Equal => "等于",
        Comparator::About => "约",
        Comparator::Range => "区间",
        Comparator::LessThan => "<",
        Comparator::NotMore => "≤",
    }
}

/// A direction.
pub const fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::AtLeast => "不低于（越高越好）",
        Direction::AtMost => "不高于（越低越好）",
    }
}

/// A kind of measure.
pub const fn kind_word(measure: &Measure) -> &'static str {
    match measure {
        Measure::Numeric(_) => "量化",
        Measure::Milestone => MILESTONE,
    }
}

/// A stage.
pub const fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "草稿",
        Stage::GroupReview => "督查组初审",
        Stage::LeaderReview => "分管领导审核",
        Stage::Meeting => "提请常务会议",
        Stage::Issued => "已下达",
        Stage::Returned => "已退回",
        Stage::Withdrawn => "已撤销",
    }
}

/// Every kind of source, for wording what was expected.
pub(super) fn source_kind_words() -> String {
    SourceKind::ALL.iter().map(|kind| source_kind_word(*kind)).collect::<Vec<_>>().join("、")
}

/// Every comparator, for wording what was expected.
pub(super) fn comparator_words() -> String {
    let words = Comparator::ALL.iter().map(|comparator| comparator_word(*comparator));
    words.chain([MILESTONE]).collect::<Vec<_>>().join("、")
}

/// A kind of source by its code, the screen's word or another usual one.
pub(super) fn source_kind(text: &str) -> Result<SourceKind, FieldCode> {
    let text = half_width(text);
    let text = text.trim();
    let named = SourceKind::ALL.iter().copied().find(|kind| source_kind_word(*kind) == text);
    named
        .or_else(|| text.parse().ok())
        .or(match text {
            "广东省政府工作报告" => Some(SourceKind::ProvincialReport),
            "市委全会决定" | "市委全会报告" => Some(SourceKind::PartyPlenary),
            "单位年度重点工作" => Some(SourceKind::UnitPriority),
            "领导批示" | "会议议定事项" | "领导批示/会议议定事项" | "批示" | "议定事项" => {
                Some(SourceKind::Instruction)
            }
            _ => None,
        })
        .ok_or_else(|| FieldCode::NotOneOf { allowed: source_kind_words() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The screen's own dictionary.
    const SCREEN: &str = include_str!("../../../../../frontend/src/i18n/zh-CN/indicators.ts");

    #[test]
    fn files_use_the_words_of_the_screen() {
        let says = |key: String, word: &str| {
            assert!(SCREEN.contains(&format!("'{key}': '{word}'")), "{key} is not {word} on the screen");
        };
        for kind in SourceKind::ALL {
            says(format!("source_kind.{kind}"), source_kind_word(*kind));
        }
        for stage in Stage::ALL {
            says(format!("state.{stage}"), stage_word(*stage));
        }
        for direction in Direction::ALL {
            says(format!("direction.{direction}"), direction_word(*direction));
        }
        says("kind.milestone".to_owned(), kind_word(&Measure::Milestone));
    }

    #[test]
    fn every_word_that_is_written_is_read() {
        for kind in SourceKind::ALL {
            assert_eq!(source_kind(source_kind_word(*kind)).unwrap(), *kind);
            assert_eq!(source_kind(kind.code()).unwrap(), *kind);
        }
        for comparator in Comparator::ALL {
            assert_eq!(
                super::super::forms::comparator(comparator_word(*comparator)),
                Some(Some(*comparator))
            );
        }
        for direction in Direction::ALL {
            assert_eq!(super::super::forms::direction(direction_word(*direction)), Some(*direction));
        }
        assert_eq!(source_kind("领导批示/会议议定事项").unwrap(), SourceKind::Instruction);
    }
}
