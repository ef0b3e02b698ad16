use dukao_app::indicators::Seen;
use dukao_domain::fault::FieldFault;
use serde::Deserialize;
use utoipa::ToSchema;

use super::entries::{EntryInput, entries};
use crate::valid::{Faults, Wire};

/// Several indicators.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IndicatorEntries)]
pub(crate) struct EntriesInput {
    /// 1 to 200 indicators, each once.
    #[schema(min_items = 1, max_items = 200)]
    entries: Vec<EntryInput>,
}

impl Wire for EntriesInput {
    type Meaning = Vec<Seen>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let seen = entries(&mut faults, &self.entries, EntryInput::seen);
        faults.into_result(seen)
    }
}
