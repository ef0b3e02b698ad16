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
        let measure = match self.measure {
            Measure::Numeric(numeric) => Measure::Numeric(numeric.checked("/measure", &mut faults)),
            Measure::Milestone => Measure::Milestone,
        };
        if faults.is_empty() { Ok(Self { title, measure, basis, standard, ..self }) } else { Err(faults) }
    }
}
