use actix_web::web::Json;
use dukao_app::session::issue_codes::{MAX_PEOPLE, count_waiting as use_case};
use dukao_domain::{fault::FieldFault, organisation::UnitId, policy::perm::PersonEdit};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

/// How many people wait for a one-time code.
#[derive(Debug, Serialize, ToSchema)]
struct CodeReceivers {
    /// People with an open account who cannot sign in.
    waiting: i64,
    /// How many of them one call reaches at most.
    at_once: usize,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ReceiverParams {
    /// Of this unit; without it, of all.
    #[param(value_type = Option<uuid::Uuid>)]
    unit_id: Option<String>,
}

impl Wire for ReceiverParams {
    type Meaning = Option<UnitId>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let unit = faults.optional("/unit_id", self.unit_id.as_deref(), id);
        faults.into_result(unit)
    }
}

/// How many people `POST /people/issue-codes` would reach, to be read before it is done.
#[utoipa::path(
    get, path = "/people/issue-codes", tag = "organisation",
    params(ReceiverParams),
    responses((status = 200, description = "How many", body = CodeReceivers)),
)]
async fn count_code_receivers(
    guard: Guard<PersonEdit>,
    query: ValidQuery<ReceiverParams>,
) -> Result<Json<CodeReceivers>, Problem> {
    let waiting = guard.run(move |cx| use_case(cx, query.0)).await?;
    Ok(Json(CodeReceivers { waiting, at_once: MAX_PEOPLE }))
}

endpoint!(count_code_receivers, __path_count_code_receivers);
