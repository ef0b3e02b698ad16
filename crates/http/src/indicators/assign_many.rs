use actix_web::web::Json;
use dukao_app::indicators::assign_many::{Assignments, assign_many as use_case};
use dukao_domain::{
    fault::FieldFault,
    policy::perm::IndicatorAssign,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    duty_input::duty,
    entries::{ChangedView, EntryInput, entries},
};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// Several indicators, and whom they go to. At least one of section and person is given; the other stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AssignmentsInput {
    /// 1 to 200 indicators, each once.
    #[schema(min_items = 1, max_items = 200)]
    entries: Vec<EntryInput>,
    /// An open section of the lead unit of all of them.
    #[schema(format = Uuid)]
    section_id: Option<String>,
    /// A person with a post in the lead unit of all of them.
    #[schema(format = Uuid)]
    person_id: Option<String>,
    /// Why; kept in the history of each.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for AssignmentsInput {
    type Meaning = Assignments;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let entries = entries(&mut faults, &self.entries, EntryInput::seen);
        let duty = duty(&mut faults, self.section_id.as_deref(), self.person_id.as_deref());
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(reason.map(|reason| Assignments { entries, duty, reason }))
    }
}

/// Give several indicators to another section or person of their lead unit: all or none. Each that cannot be given is
/// named at its place.
#[utoipa::path(
    post, path = "/indicators/assignments", tag = "indicators",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = AssignmentsInput,
    responses((status = 200, description = "In their hands", body = ChangedView)),
)]
async fn assign_many(
    guard: Guard<IndicatorAssign>,
    key: Key,
    body: Valid<AssignmentsInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: order, sent } = body;
    let changed = guard.run(move |cx| use_case(cx, &key.0, &sent, &order)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(assign_many, __path_assign_many);
