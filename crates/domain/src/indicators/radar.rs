//! The target-quality radar: what those who set goals should look at twice. It advises and blocks nothing (workflows,
//! Indicator).

use crate::indicators::{Content, IndicatorId, Measure};

/// Words of plans and reports that nobody can be held to: no number, no day and no piece of work says whether they came
/// true.
const VAGUE: &[&str] = &[
    "提质提效",
    "提质增效",
    "稳中有进",
    "稳中向好",
    "稳步提升",
    "稳步推进",
    "完成上级任务",
    "完成上级下达",
    "进一步加强",
    "进一步提升",
    "进一步完善",
    "不断提升",
    "不断完善",
    "不断加强",
    "持续推进",
    "持续提升",
    "持续优化",
    "大力推进",
    "积极推进",
    "扎实推进",
    "加快推进",
    "有序推进",
    "切实加强",
    "明显提升",
    "明显改善",
    "显著提升",
    "有效提升",
    "有所提升",
    "有所提高",
    "较大提升",
    "力争",
    "争取",
    "努力",
    "逐步",
    "适时",
];

/// One thing to look at twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// Wording that nobody can be held to.
    Vague {
        /// `title` or `standard`.
        field: &'static str,
        /// The words, in the order of the list.
        words: Vec<&'static str>,
    },
    /// The lead unit said the same last year.
    Repeated {
        /// Last year's indicator.
        last: IndicatorId,
        /// Its number.
        code: String,
    },
}

/// The same unit's indicator of the year before, under the same title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastYears {
    /// Id.
    pub id: IndicatorId,
    /// Its number.
    pub code: String,
    /// When it counted as done.
    pub standard: Option<String>,
    /// What completion meant.
    pub measure: Measure,
}

impl Content {
    /// What to look at twice. A title may be vague where a number stands beside it; a standard may not. Doing again what
    /// was done last year is no repetition where more is asked for.
    pub fn advice(&self, last: Option<LastYears>) -> Vec<Advice> {
        let numbered = matches!(&self.measure, Measure::Numeric(numeric) if numeric.target.is_some());
        let title = (!numbered).then_some(self.title.as_str());
        let texts = [("title", title), ("standard", self.standard.as_deref())];
        let mut advice: Vec<_> = texts
            .into_iter()
            .filter_map(|(field, text)| {
                let words = vague_words(text?);
                (!words.is_empty()).then_some(Advice::Vague { field, words })
            })
            .collect();
        let repeated = last.filter(|last| last.measure == self.measure && last.standard == self.standard);
        advice.extend(repeated.map(|last| Advice::Repeated { last: last.id, code: last.code }));
        advice
    }
}

fn vague_words(text: &str) -> Vec<&'static str> {
    VAGUE.iter().copied().filter(|word| text.contains(word)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        decimal::Quantity,
        env::Env,
        indicators::{Direction, NumericMeasure},
        time::Timestamp,
    };

    fn env() -> Env {
        Env::new(Timestamp::from_micros(1_772_415_000_000_000), [5; 32])
    }

    fn content(title: &str, standard: Option<&str>, measure: Measure) -> Content {
        Content {
            source_item_id: env().new_id(),
            title: title.to_owned(),
            measure,
            lead_unit_id: None,
            co_unit_ids: BTreeSet::new(),
            data_owner_id: None,
            section_id: None,
            person_id: None,
            deadline: None,
            weight: None,
            basis: None,
            standard: standard.map(ToOwned::to_owned),
        }
    }

    fn number(target: Option<&str>) -> Measure {
        Measure::Numeric(NumericMeasure {
            direction: Direction::AtLeast,
            target: target.map(|target| target.parse::<Quantity>().unwrap()),
            unit_of_measure: Some("个".to_owned()),
            baseline: None,
            stated: None,
        })
    }

    #[test]
    fn words_that_nobody_can_be_held_to_are_named() {
        let vague = |field, words: &[&'static str]| Advice::Vague { field, words: words.to_vec() };
        let told = |title, standard, measure| content(title, standard, measure).advice(None);
        let title = "进一步加强督查，力争提质提效";
        let words = ["提质提效", "进一步加强", "力争"];
        assert_eq!(told(title, None, Measure::Milestone), [vague("title", &words)]);
        assert_eq!(told(title, None, number(None)), [vague("title", &words)]);
        assert_eq!(told(title, None, number(Some("12"))), [], "the number can be held to");
        let standard = Some("年底前有所提高");
        assert_eq!(told("改造老旧小区", standard, number(Some("12"))), [vague("standard", &["有所提高"])]);
        assert_eq!(told("改造老旧小区", Some("12月底前全部竣工验收"), Measure::Milestone), []);
    }

    #[test]
    fn what_was_said_last_year_is_named_unless_more_is_asked_for() {
        let last = |standard: Option<&str>, measure: Measure| LastYears {
            id: env().new_id(),
            code: "2025-007".to_owned(),
            standard: standard.map(ToOwned::to_owned),
            measure,
        };
        let now = content("改造老旧小区", Some("全部竣工"), number(Some("12")));
        let same = last(Some("全部竣工"), number(Some("12")));
        let repeated = Advice::Repeated { last: same.id, code: "2025-007".to_owned() };
        assert_eq!(now.advice(Some(same)), [repeated]);
        assert_eq!(now.advice(Some(last(Some("全部竣工"), number(Some("10"))))), []);
        assert_eq!(now.advice(Some(last(Some("全部开工"), number(Some("12"))))), []);
    }
}
