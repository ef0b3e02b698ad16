use std::collections::BTreeSet;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::{Content, Measure, NumericMeasure, Stated},
    organisation::{UnitId, Year},
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::MeasureView;
use crate::valid::{Faults, Wire, date, id};

/// What an indicator shall say.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct IndicatorInput {
    /// The task it serves.
    #[schema(format = Uuid)]
    source_item_id: String,
    /// What is to be done.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// What completion means.
    measure: MeasureView,
    /// Who leads; a draft may lack it.
    #[schema(format = Uuid)]
    lead_unit_id: Option<String>,
    /// Units that work along: at most 20 of the year's roster, each once, never the lead unit.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>, max_items = 20)]
    co_unit_ids: Vec<String>,
    /// Whose officer enters the actuals in the lead unit's stead; of numeric indicators only.
    #[schema(format = Uuid)]
    data_owner_id: Option<String>,
    /// The section of the lead unit that works on it.
    #[schema(format = Uuid)]
    section_id: Option<String>,
    /// The responsible person, who holds a post in the lead unit.
    #[schema(format = Uuid)]
    person_id: Option<String>,
    /// By when; inside the year.
    #[schema(format = Date)]
    deadline: Option<String>,
    /// Decimal from 0.01 to 100, at most two places.
    weight: Option<String>,
    /// The plan or policy it rests on.
    #[schema(max_length = 4000)]
    basis: Option<String>,
    /// When it counts as done.
    #[schema(max_length = 4000)]
    standard: Option<String>,
    /// Why it is changed; kept in the history.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// What a new indicator shall say: its year, and the same as of a changed one. Written out, because serde's `flatten`
/// would let unknown fields pass and lose the place of a fault.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewIndicatorInput {
    /// The assessment year.
    year: i16,
    /// The task it serves.
    #[schema(format = Uuid)]
    source_item_id: String,
    /// What is to be done.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// What completion means.
    measure: MeasureView,
    /// Who leads; a draft may lack it.
    #[schema(format = Uuid)]
    lead_unit_id: Option<String>,
    /// Units that work along: at most 20 of the year's roster, each once, never the lead unit.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>, max_items = 20)]
    co_unit_ids: Vec<String>,
    /// Whose officer enters the actuals in the lead unit's stead; of numeric indicators only.
    #[schema(format = Uuid)]
    data_owner_id: Option<String>,
    /// The section of the lead unit that works on it.
    #[schema(format = Uuid)]
    section_id: Option<String>,
    /// The responsible person, who holds a post in the lead unit.
    #[schema(format = Uuid)]
    person_id: Option<String>,
    /// By when; inside the year.
    #[schema(format = Date)]
    deadline: Option<String>,
    /// Decimal from 0.01 to 100, at most two places.
    weight: Option<String>,
    /// The plan or policy it rests on.
    #[schema(max_length = 4000)]
    basis: Option<String>,
    /// When it counts as done.
    #[schema(max_length = 4000)]
    standard: Option<String>,
    /// Why it is drafted; kept in the history.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for IndicatorInput {
    type Meaning = (Content, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let source_item_id = faults.take("/source_item_id", id(&self.source_item_id));
        let measure = measure(&mut faults, self.measure);
        let lead_unit_id = faults.optional("/lead_unit_id", self.lead_unit_id.as_deref(), id);
        let co_unit_ids = co_units(&mut faults, &self.co_unit_ids);
        let data_owner_id = faults.optional("/data_owner_id", self.data_owner_id.as_deref(), id);
        let section_id = faults.optional("/section_id", self.section_id.as_deref(), id);
        let person_id = faults.optional("/person_id", self.person_id.as_deref(), id);
        let deadline = faults.optional("/deadline", self.deadline.as_deref(), date);
        let weight = faults.optional("/weight", self.weight.as_deref(), str::parse);
        let reason = faults.take("/reason", text::optional(self.reason.as_deref(), limits::REASON)).flatten();
        match (source_item_id, measure) {
            (Some(source_item_id), Some(measure)) => {
                let content = Content {
                    source_item_id,
                    title: self.title,
                    measure,
                    lead_unit_id,
                    co_unit_ids,
                    data_owner_id,
                    section_id,
                    person_id,
                    deadline,
                    weight,
                    basis: self.basis,
                    standard: self.standard,
                };
                faults.into_result((content, reason))
            }
            _ => Err(faults.0),
        }
    }
}

impl Wire for NewIndicatorInput {
    type Meaning = (Year, Content, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", Year::new(self.year));
        let content = IndicatorInput {
            source_item_id: self.source_item_id,
            title: self.title,
            measure: self.measure,
            lead_unit_id: self.lead_unit_id,
            co_unit_ids: self.co_unit_ids,
            data_owner_id: self.data_owner_id,
            section_id: self.section_id,
            person_id: self.person_id,
            deadline: self.deadline,
            weight: self.weight,
            basis: self.basis,
            standard: self.standard,
            reason: self.reason,
        };
        match (year, content.parse()) {
            (Some(year), Ok((content, reason))) => Ok((year, content, reason)),
            (_, Ok(_)) => Err(faults.0),
            (_, Err(more)) => {
                faults.0.extend(more);
                Err(faults.0)
            }
        }
    }
}

fn co_units(faults: &mut Faults, sent: &[String]) -> BTreeSet<UnitId> {
    let mut units = BTreeSet::new();
    for (place, text) in sent.iter().enumerate() {
        let once =
            id(text).and_then(|unit| if units.insert(unit) { Ok(()) } else { Err(FieldCode::Duplicate) });
        faults.take(&format!("/co_unit_ids/{place}"), once);
    }
    units
}

fn measure(faults: &mut Faults, measure: MeasureView) -> Option<Measure> {
    let MeasureView::Numeric { direction, target, unit_of_measure, baseline, stated } = measure else {
        return Some(Measure::Milestone);
    };
    let direction = faults.take("/measure/direction", direction.parse());
    let target = faults.optional("/measure/target", target.as_deref(), str::parse);
    let baseline = faults.optional("/measure/baseline", baseline.as_deref(), str::parse);
    let stated = stated.and_then(|stated| {
        let comparator = faults.take("/measure/stated/comparator", stated.comparator.parse())?;
        Some(Stated { comparator, text: stated.text })
    });
    let direction = direction?;
    Some(Measure::Numeric(NumericMeasure { direction, target, unit_of_measure, baseline, stated }))
}
