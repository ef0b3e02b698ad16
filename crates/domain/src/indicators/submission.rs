use crate::{
    indicators::{Content, Measure},
    words::words,
};

words! {
    /// What a draft still lacks before its unit may submit it for review (workflows, Indicator).
    Missing {
        /// Lead unit.
        LeadUnit => "lead_unit",
        /// Section of the lead unit (R11).
        Section => "section",
        /// A live responsible person (R11).
        ResponsiblePerson => "responsible_person",
        /// Basis, in words or as a file (R9).
        Basis => "basis",
        /// Completion standard.
        Standard => "standard",
        /// Deadline.
        Deadline => "deadline",
        /// Weight.
        Weight => "weight",
        /// The number, for a numeric indicator.
        Target => "target",
    }
}

impl Content {
    /// What is still missing for submission; a file that is attached (`filed`) is a basis too. Whether the person named is
    /// still there, storage knows.
    pub fn missing_for_submission(&self, filed: bool) -> Vec<Missing> {
        let numberless = matches!(&self.measure, Measure::Numeric(numeric) if numeric.target.is_none());
        [
            (self.lead_unit_id.is_none(), Missing::LeadUnit),
            (self.section_id.is_none(), Missing::Section),
            (self.person_id.is_none(), Missing::ResponsiblePerson),
            (self.basis.is_none() && !filed, Missing::Basis),
            (self.standard.is_none(), Missing::Standard),
            (self.deadline.is_none(), Missing::Deadline),
            (self.weight.is_none(), Missing::Weight),
            (numberless, Missing::Target),
        ]
        .into_iter()
        .filter_map(|(missing, what)| missing.then_some(what))
        .collect()
    }
}
