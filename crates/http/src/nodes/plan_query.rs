use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::Scope,
};
use dukao_persistence::{
    indicators::LedgerQuery,
    nodes::{PlanField, PlanQuery},
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    lists,
    valid::{Faults, Wire, id},
};

const FIELDS: &[(&str, PlanField)] =
    &[("due_at", PlanField::DueAt), ("updated_at", PlanField::UpdatedAt), ("code", PlanField::Code)];

/// What the list of plans is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct PlanParams {
    /// Of indicators of this year.
    #[param(value_type = Option<i16>)]
    year: Option<String>,
    /// Text in the indicator's title or code.
    q: Option<String>,
    /// Of this lead unit.
    #[param(value_type = Option<uuid::Uuid>)]
    unit_id: Option<String>,
    /// Worked on by this section.
    #[param(value_type = Option<uuid::Uuid>)]
    section_id: Option<String>,
    /// Of a unit of this supervision group in its year.
    #[param(value_type = Option<uuid::Uuid>)]
    supervision_group_id: Option<String>,
    /// `drafting`, `submitted`, `locked` or `superseded`.
    state: Option<String>,
    /// `true`: only those that should have been handed in and are not.
    #[param(value_type = Option<bool>)]
    overdue: Option<String>,
    /// Fields `due_at`, `updated_at`, `code`; `-` for descending.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for PlanParams {
    type Meaning = (PlanQuery, Vec<Sort<PlanField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let flag = |text: &str| match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(FieldCode::NotOneOf { allowed: "true, false".to_owned() }),
        };
        let group = self.supervision_group_id.as_deref();
        let indicators = LedgerQuery {
            year: faults.optional("/year", self.year.as_deref(), str::parse),
            text: lists::text(&mut faults, "/q", self.q.as_deref()),
            unit_id: faults.optional("/unit_id", self.unit_id.as_deref(), id),
            section_id: faults.optional("/section_id", self.section_id.as_deref(), id),
            supervision_group_id: faults.optional("/supervision_group_id", group, id),
            // Nothing, until the use case puts in what the caller may see.
            ..LedgerQuery::within(Scope::NOTHING)
        };
        let query = PlanQuery {
            indicators,
            state: faults.optional("/state", self.state.as_deref(), str::parse),
            overdue: faults.optional("/overdue", self.overdue.as_deref(), flag) == Some(true),
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, sort, page))
    }
}
