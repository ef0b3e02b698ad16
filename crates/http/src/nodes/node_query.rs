use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
    policy::Scope,
};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{BoardBy, NodeField, NodeQuery, ReportQuery},
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    lists,
    valid::{Faults, Wire, date, id},
};

const FIELDS: &[(&str, NodeField)] =
    &[("due_at", NodeField::DueAt), ("code", NodeField::Code), ("checked_at", NodeField::CheckedAt)];
const BOARDS: &[(&str, BoardBy)] = &[
    ("unit", BoardBy::Unit),
    ("section", BoardBy::Section),
    ("source", BoardBy::Source),
    ("supervision_group", BoardBy::Group),
    ("leader", BoardBy::Leader),
    ("month", BoardBy::Month),
];

/// What nodes and reports are asked for, and boards of them.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct NodeParams {
    /// Of indicators of this year.
    #[param(value_type = Option<i16>)]
    year: Option<String>,
    /// Text in the indicator's title or code.
    q: Option<String>,
    /// From this kind of source.
    source_kind: Option<String>,
    /// Of this lead unit.
    #[param(value_type = Option<uuid::Uuid>)]
    unit_id: Option<String>,
    /// Worked on by this section.
    #[param(value_type = Option<uuid::Uuid>)]
    section_id: Option<String>,
    /// Of a unit of this supervision group in its year.
    #[param(value_type = Option<uuid::Uuid>)]
    supervision_group_id: Option<String>,
    /// Of a unit under this leader in its year.
    #[param(value_type = Option<uuid::Uuid>)]
    leader_id: Option<String>,
    /// `true`: of what the caller carries.
    #[param(value_type = Option<bool>)]
    mine: Option<String>,
    /// Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait.
    #[param(value_type = Option<bool>)]
    reminded: Option<String>,
    /// Of a data owner's nodes: `true` leaves those without an actual value.
    #[param(value_type = Option<bool>)]
    unmeasured: Option<String>,
    /// Of nodes: `grey`, `green`, `yellow` or `red`.
    light: Option<String>,
    /// Of nodes: planned for this day or later.
    #[param(value_type = Option<String>, format = Date)]
    due_from: Option<String>,
    /// Of nodes: planned for this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    due_to: Option<String>,
    /// Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in.
    state: Option<String>,
    /// Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`.
    by: Option<String>,
    /// Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued.
    of: Option<String>,
    /// Of a board: `true` tells each month's apart.
    #[param(value_type = Option<bool>)]
    monthly: Option<String>,
    /// Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

/// A request for nodes or reports as it is meant.
pub(super) struct NodeRequest {
    pub(super) nodes: NodeQuery,
    pub(super) reports: ReportQuery,
    /// Of what the caller carries.
    pub(super) mine: bool,
    pub(super) by: Option<BoardBy>,
    pub(super) of_indicators: bool,
    pub(super) monthly: bool,
    pub(super) sort: Vec<Sort<NodeField>>,
    pub(super) page: PageRequest,
}

impl Wire for NodeParams {
    type Meaning = NodeRequest;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let flag = |text: &str| match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(FieldCode::NotOneOf { allowed: "true, false".to_owned() }),
        };
        let of = |text: &str| match text {
            "indicators" => Ok(true),
            "nodes" => Ok(false),
            _ => Err(FieldCode::NotOneOf { allowed: "nodes, indicators".to_owned() }),
        };
        let by = |text: &str| {
            let found = BOARDS.iter().find(|(code, _)| *code == text).map(|(_, by)| *by);
            let allowed = || BOARDS.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", ");
            found.ok_or_else(|| FieldCode::NotOneOf { allowed: allowed() })
        };
        let group = self.supervision_group_id.as_deref();
        let indicators = LedgerQuery {
            year: faults.optional::<Year>("/year", self.year.as_deref(), str::parse),
            text: lists::text(&mut faults, "/q", self.q.as_deref()),
            source_kind: faults.optional("/source_kind", self.source_kind.as_deref(), str::parse),
            unit_id: faults.optional("/unit_id", self.unit_id.as_deref(), id),
            section_id: faults.optional("/section_id", self.section_id.as_deref(), id),
            supervision_group_id: faults.optional("/supervision_group_id", group, id),
            leader_id: faults.optional("/leader_id", self.leader_id.as_deref(), id),
            // Nothing, until the use case puts in what the caller may see.
            ..LedgerQuery::within(Scope::NOTHING)
        };
        let request = NodeRequest {
            nodes: NodeQuery {
                indicators: indicators.clone(),
                reminded: faults.optional("/reminded", self.reminded.as_deref(), flag) == Some(true),
                unmeasured: faults.optional("/unmeasured", self.unmeasured.as_deref(), flag) == Some(true),
                light: faults.optional("/light", self.light.as_deref(), str::parse),
                due_from: faults.optional("/due_from", self.due_from.as_deref(), date),
                due_to: faults.optional("/due_to", self.due_to.as_deref(), date),
            },
            reports: ReportQuery {
                indicators,
                state: faults.optional("/state", self.state.as_deref(), str::parse),
            },
            mine: faults.optional("/mine", self.mine.as_deref(), flag) == Some(true),
            by: faults.optional("/by", self.by.as_deref(), by),
            of_indicators: faults.optional("/of", self.of.as_deref(), of) == Some(true),
            monthly: faults.optional("/monthly", self.monthly.as_deref(), flag) == Some(true),
            sort: lists::sort(&mut faults, self.sort.as_deref(), FIELDS),
            page: lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref()),
        };
        faults.into_result(request)
    }
}
