use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::Scope,
};
use dukao_persistence::{
    indicators::{LedgerField, LedgerQuery},
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    lists,
    valid::{Faults, Wire, id},
};

const FIELDS: &[(&str, LedgerField)] = &[
    ("code", LedgerField::Code),
    ("title", LedgerField::Title),
    ("deadline", LedgerField::Deadline),
    ("weight", LedgerField::Weight),
    ("source", LedgerField::Source),
    ("unit", LedgerField::Unit),
    ("updated_at", LedgerField::UpdatedAt),
];

/// What the ledger is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct LedgerParams {
    /// Of this year.
    #[param(value_type = Option<i16>)]
    year: Option<String>,
    /// Text in title or code.
    q: Option<String>,
    /// From this kind of source.
    source_kind: Option<String>,
    /// From this document.
    #[param(value_type = Option<uuid::Uuid>)]
    source_id: Option<String>,
    /// Citing this item.
    #[param(value_type = Option<uuid::Uuid>)]
    source_item_id: Option<String>,
    /// Led by this unit.
    #[param(value_type = Option<uuid::Uuid>)]
    unit_id: Option<String>,
    /// Worked on by this section.
    #[param(value_type = Option<uuid::Uuid>)]
    section_id: Option<String>,
    /// Led by a unit of this supervision group in its year.
    #[param(value_type = Option<uuid::Uuid>)]
    supervision_group_id: Option<String>,
    /// Led by a unit under this leader in its year.
    #[param(value_type = Option<uuid::Uuid>)]
    leader_id: Option<String>,
    /// With this unit working along.
    #[param(value_type = Option<uuid::Uuid>)]
    co_unit_id: Option<String>,
    /// In this state.
    state: Option<String>,
    /// Issued, and in this light: `grey`, `green`, `yellow` or `red`.
    light: Option<String>,
    /// `numeric` or `milestone`.
    kind: Option<String>,
    /// Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
    /// Of an export: `xlsx` or `csv`.
    format: Option<String>,
}

/// A ledger request as it is meant.
pub(crate) struct LedgerRequest {
    pub(crate) query: LedgerQuery,
    pub(crate) sort: Vec<Sort<LedgerField>>,
    pub(crate) page: PageRequest,
    pub(crate) format: Option<String>,
}

impl Wire for LedgerParams {
    type Meaning = LedgerRequest;

    fn parse(self) -> Result<LedgerRequest, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let numeric = |text: &str| match text {
            "numeric" => Ok(true),
            "milestone" => Ok(false),
            _ => Err(FieldCode::NotOneOf { allowed: "numeric, milestone".to_owned() }),
        };
        let query = LedgerQuery {
            year: faults.optional("/year", self.year.as_deref(), str::parse),
            text: lists::text(&mut faults, "/q", self.q.as_deref()),
            source_kind: faults.optional("/source_kind", self.source_kind.as_deref(), str::parse),
            document_id: faults.optional("/source_id", self.source_id.as_deref(), id),
            item_id: faults.optional("/source_item_id", self.source_item_id.as_deref(), id),
            unit_id: faults.optional("/unit_id", self.unit_id.as_deref(), id),
            section_id: faults.optional("/section_id", self.section_id.as_deref(), id),
            supervision_group_id: faults.optional(
                "/supervision_group_id",
                self.supervision_group_id.as_deref(),
                id,
            ),
            leader_id: faults.optional("/leader_id", self.leader_id.as_deref(), id),
            co_unit_id: faults.optional("/co_unit_id", self.co_unit_id.as_deref(), id),
            stage: faults.optional("/state", self.state.as_deref(), str::parse),
            light: faults.optional("/light", self.light.as_deref(), str::parse),
            numeric: faults.optional("/kind", self.kind.as_deref(), numeric),
            // Nothing, until the use case puts in what the caller may see.
            ..LedgerQuery::within(Scope::NOTHING)
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result(LedgerRequest { query, sort, page, format: self.format })
    }
}
