use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    decimal::Weight,
    fault::{FieldCode, FieldFault},
    indicators::Measure,
    organisation::{SectionId, UnitId, Year},
    session::PersonId,
    sources::SourceItemId,
    text::{self, limits},
};

/// What an indicator says; everything that its drafters may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The task it serves.
    pub source_item_id: SourceItemId,
    /// What is to be done.
    pub title: String,
    /// What completion means.
    pub measure: Measure,
    /// Who leads; a draft may lack it.
    pub lead_unit_id: Option<UnitId>,
    /// Units that work along (配合单位); never the lead unit.
    pub co_unit_ids: BTreeSet<UnitId>,
    /// Whose officer enters the actuals in the lead unit's stead (数据归口单位); of numeric indicators only.
    pub data_owner_id: Option<UnitId>,
    /// The section of the lead unit that works on it (R11).
    pub section_id: Option<SectionId>,
    /// The responsible person (具体负责人, R11).
    pub person_id: Option<PersonId>,
    /// By when; inside the year.
    pub deadline: Option<NaiveDate>,
    /// Weight among the lead unit's indicators.
    pub weight: Option<Weight>,
    /// The plan or policy it rests on (R9).
    pub basis: Option<String>,
    /// When it counts as done.
    pub standard: Option<String>,
}

impl Content {
    /// More co-units than any task has.
    pub const MAX_CO_UNITS: usize = 20;

    /// Trims and checks everything that holds for a draft already; all faults at once.
    pub fn checked(self, year: Year) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut keep = |pointer: &str, result: Result<Option<String>, FieldCode>| {
            result.unwrap_or_else(|code| {
                faults.push(FieldFault::new(pointer, code));
                None
            })
        };
        let title = keep("/title", text::line(&self.title, limits::TITLE).map(Some)).unwrap_or_default();
        let basis = keep("/basis", text::optional(self.basis.as_deref(), limits::PARAGRAPH));
        let standard = keep("/standard", text::optional(self.standard.as_deref(), limits::PARAGRAPH));
        if let Some(deadline) = self.deadline
            && !year.contains(deadline)
        {
            let year = u64::try_from(year.number()).unwrap_or_default();
            faults.push(FieldFault::new("/deadline", FieldCode::OutsideYear { year }));
        }
        faults.extend(self.beside_faults());
        let measure = match self.measure {
            Measure::Numeric(numeric) => Measure::Numeric(numeric.checked("/measure", &mut faults)),
            Measure::Milestone => Measure::Milestone,
        };
        if faults.is_empty() { Ok(Self { title, measure, basis, standard, ..self }) } else { Err(faults) }
    }

    /// What is wrong with the units beside the lead unit.
    fn beside_faults(&self) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        if self.co_unit_ids.len() > Self::MAX_CO_UNITS {
            let code = FieldCode::OutOfRange { min: 0.to_string(), max: Self::MAX_CO_UNITS.to_string() };
            faults.push(FieldFault::new("/co_unit_ids", code));
        }
        if self.lead_unit_id.is_some_and(|lead| self.co_unit_ids.contains(&lead)) {
            faults.push(FieldFault::new("/co_unit_ids", FieldCode::LeadUnitBeside));
        }
        if self.data_owner_id.is_some() && self.measure.numeric().is_none() {
            faults.push(FieldFault::new("/data_owner_id", FieldCode::NothingToMeasure));
        }
        if self.data_owner_id.is_some() && self.data_owner_id == self.lead_unit_id {
            faults.push(FieldFault::new("/data_owner_id", FieldCode::LeadUnitBeside));
        }
        faults
    }

    /// Every unit beside the lead unit.
    pub fn beside(&self) -> BTreeSet<UnitId> {
        self.co_unit_ids.iter().copied().chain(self.data_owner_id).collect()
    }

    /// The same, with `successor` wherever `gone` was (workflows, mergers). Section and person were of the lead unit
    /// that is gone.
    pub(super) fn succeeded(self, gone: UnitId, successor: UnitId) -> Self {
        let led = self.lead_unit_id == Some(gone);
        let lead_unit_id = if led { Some(successor) } else { self.lead_unit_id };
        let now = |unit: UnitId| if unit == gone { successor } else { unit };
        let co_units = self.co_unit_ids.into_iter().map(now).filter(|unit| Some(*unit) != lead_unit_id);
        Self {
            lead_unit_id,
            co_unit_ids: co_units.collect(),
            data_owner_id: self.data_owner_id.map(now).filter(|unit| Some(*unit) != lead_unit_id),
            section_id: self.section_id.filter(|_| !led),
            person_id: self.person_id.filter(|_| !led),
            ..self
        }
    }
}
