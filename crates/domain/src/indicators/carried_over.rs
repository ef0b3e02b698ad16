use std::collections::BTreeSet;

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    indicators::{Content, IndicatorId, Measure, NumericMeasure},
    organisation::{SectionId, UnitId},
    session::PersonId,
    sources::SourceItemId,
    time::Timestamp,
};

/// Id of a [`CarriedOver`].
pub type CarriedOverId = Id<CarriedOver>;

/// That a draft goes on with a task which the year before left unfinished (workflows, Year). Each goes on once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedOver {
    /// Id.
    pub id: CarriedOverId,
    /// The new year's draft.
    pub indicator_id: IndicatorId,
    /// The indicator of the year before; unique.
    pub from_indicator_id: IndicatorId,
    /// Always 1: where a draft comes from is a fact.
    pub version: Version,
    /// When.
    pub created_at: Timestamp,
}

/// Where a task lies in the year that it is carried over into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlace {
    /// The item that it cites there.
    pub source_item_id: SourceItemId,
    /// Who leads there; nobody where no unit goes on with the old one's work.
    pub lead_unit_id: Option<UnitId>,
    /// Who works along there.
    pub co_unit_ids: BTreeSet<UnitId>,
    /// Who enters the actuals there.
    pub data_owner_id: Option<UnitId>,
    /// The section, where it is still one of that unit.
    pub section_id: Option<SectionId>,
    /// The person, where they can still carry work of that unit.
    pub person_id: Option<PersonId>,
}

impl CarriedOver {
    /// `indicator_id` goes on with `from_indicator_id`.
    pub fn linked(env: &Env, from_indicator_id: IndicatorId, indicator_id: IndicatorId) -> Self {
        let (id, version, created_at) = (env.new_id(), Version::FIRST, env.now());
        Self { id, indicator_id, from_indicator_id, version, created_at }
    }
}

impl Content {
    /// What the new year's draft says. Numbers of the year before stay where they are, readable through the link: its
    /// target is none of the new year, and what it reached, which would be the baseline, nobody has told yet. The deadline
    /// lies outside the new year.
    #[must_use]
    pub fn carried_over(self, place: NewPlace) -> Self {
        let NewPlace { source_item_id, lead_unit_id, co_unit_ids, data_owner_id, section_id, person_id } =
            place;
        let measure = match self.measure {
            Measure::Milestone => Measure::Milestone,
            Measure::Numeric(NumericMeasure { direction, unit_of_measure, .. }) => {
                Measure::Numeric(NumericMeasure {
                    direction,
                    target: None,
                    unit_of_measure,
                    baseline: None,
                    stated: None,
                })
            }
        };
        Self {
            source_item_id,
            measure,
            lead_unit_id,
            co_unit_ids,
            data_owner_id,
            section_id,
            person_id,
            deadline: None,
            ..self
        }
    }
}

viewed! {
    CarriedOver: CarriedOver, 1;
    |carried| {
        "id": carried.id, "indicator_id": carried.indicator_id, "from_indicator_id": carried.from_indicator_id,
        "version": carried.version, "created_at": carried.created_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::{Comparator, Direction, Stated};

    #[test]
    fn words_and_weight_go_on_and_numbers_and_dates_do_not() {
        let env = Env::new(Timestamp::from_micros(0), [3; 32]);
        let content = Content {
            source_item_id: env.new_id(),
            title: "改造老旧小区".to_owned(),
            measure: Measure::Numeric(NumericMeasure {
                direction: Direction::AtMost,
                target: Some("12".parse().unwrap()),
                unit_of_measure: Some("个".to_owned()),
                baseline: Some("3".parse().unwrap()),
                stated: Some(Stated { comparator: Comparator::NotMore, text: "12".to_owned() }),
            }),
            lead_unit_id: Some(env.new_id()),
            co_unit_ids: BTreeSet::from([env.new_id()]),
            data_owner_id: Some(env.new_id()),
            section_id: Some(env.new_id()),
            person_id: Some(env.new_id()),
            deadline: "2026-12-31".parse().ok(),
            weight: Some("20".parse().unwrap()),
            basis: Some("年度分工方案".to_owned()),
            standard: Some("全部竣工".to_owned()),
        };
        let place = NewPlace {
            source_item_id: env.new_id(),
            lead_unit_id: Some(env.new_id()),
            co_unit_ids: BTreeSet::from([env.new_id(), env.new_id()]),
            data_owner_id: None,
            section_id: None,
            person_id: content.person_id,
        };
        let draft = content.clone().carried_over(place.clone());
        let measure = NumericMeasure {
            direction: Direction::AtMost,
            target: None,
            unit_of_measure: Some("个".to_owned()),
            baseline: None,
            stated: None,
        };
        let expected = Content {
            source_item_id: place.source_item_id,
            measure: Measure::Numeric(measure),
            lead_unit_id: place.lead_unit_id,
            co_unit_ids: place.co_unit_ids.clone(),
            data_owner_id: None,
            section_id: None,
            deadline: None,
            ..content.clone()
        };
        assert_eq!(draft, expected);
        let milestone = Content { measure: Measure::Milestone, ..content };
        assert_eq!(milestone.carried_over(place).measure, Measure::Milestone);
    }
}
