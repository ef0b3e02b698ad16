use actix_web::web::Json;
use dukao_app::organisation::hand_over::{HandedOver, Handover, hand_over as use_case};
use dukao_domain::{
    fault::FieldFault,
    policy::perm::WorkHandOver,
    session::{Person, PersonId},
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, id},
};

/// Who carries on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HandoverInput {
    /// The successor, with a post in the lead unit.
    #[schema(format = Uuid)]
    to_person_id: String,
    /// Why; kept in the history of every indicator that moves.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for HandoverInput {
    type Meaning = (PersonId, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let to = faults.take("/to_person_id", id(&self.to_person_id));
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(to.zip(reason))
    }
}

/// What a handover did.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedOver)]
struct HandedOverView {
    /// Indicators that the successor carries now.
    moved: i64,
    /// Open indicators that the person still carries: of units in which the successor holds no post, or that the caller
    /// does not reach.
    remaining: i64,
}

/// Hand everything that a person carries in the successor's units to the successor, in one step, whatever stage it is in.
#[utoipa::path(
    post, path = "/people/{id}/handover", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "Who leaves"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = HandoverInput,
    responses((status = 200, description = "Handed over", body = HandedOverView)),
)]
async fn hand_over(
    guard: Guard<WorkHandOver>,
    from: PathId<Person>,
    key: Key,
    body: Valid<HandoverInput>,
) -> Result<Json<HandedOverView>, Problem> {
    let Valid { meaning: (to, reason), sent } = body;
    let order = Handover { from: from.0, to, reason };
    let done = guard.run(move |cx| use_case(cx, &key.0, &sent, &order)).await?;
    let HandedOver { moved, remaining } = done;
    Ok(Json(HandedOverView { moved, remaining }))
}

endpoint!(hand_over, __path_hand_over);
