use dukao_app::nodes::SeenReport;
use dukao_domain::{
    fault::FieldFault,
    nodes::{NodeReport, ReportContent},
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    indicators::{EntryInput, versioned},
    valid::{Faults, Wire, date},
};

/// What a report says; a draft may lack most of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodeReportInput)]
pub(super) struct ReportInput {
    /// How much is done, from 1 to 100: 100 is complete, anything less partial.
    #[schema(minimum = 1, maximum = 100)]
    percent: i16,
    /// Decimal: of a numeric indicator what is reached, cumulated.
    actual: Option<String>,
    /// What was done; required when it is handed in.
    #[schema(max_length = 4000)]
    narrative: Option<String>,
    /// Why it is late or partial; required then.
    #[schema(max_length = 500)]
    cause: Option<String>,
    /// By when the rest will be done; required of a partial one.
    #[schema(format = Date)]
    promised_on: Option<String>,
}

impl Wire for ReportInput {
    type Meaning = ReportContent;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let actual = faults.optional("/actual", self.actual.as_deref(), str::parse);
        let promised_on = faults.optional("/promised_on", self.promised_on.as_deref(), date);
        let Self { percent, narrative, cause, .. } = self;
        let content = ReportContent { percent, actual, narrative, cause, promised_on }.checked();
        let content = content.map_err(|mut more| faults.0.append(&mut more)).ok();
        faults.whole(content)
    }
}

/// Several reports.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodeReportEntries)]
pub(super) struct ReportEntries {
    /// 1 to 200 reports, each once.
    #[schema(min_items = 1, max_items = 200)]
    entries: Vec<EntryInput>,
}

impl Wire for ReportEntries {
    type Meaning = Vec<SeenReport>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let seen = versioned::<NodeReport, _>(&mut faults, &self.entries, EntryInput::seen);
        faults.into_result(seen.into_iter().map(|(id, version)| SeenReport { id, version }).collect())
    }
}

/// Why a report goes back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NodeReportReason)]
pub(super) struct ReasonInput {
    /// In words that whoever mends it can act on.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for ReasonInput {
    type Meaning = String;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(reason)
    }
}
