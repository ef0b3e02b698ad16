use actix_web::web::Json;
use dukao_app::reviews::agenda::{Putting, put};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::MeetingEdit,
    reviews::Meeting,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    indicators::ChangedView,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// What to put on the agenda: one of the two.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PuttingInput {
    /// Everything of the year that waits for a meeting and stands on no other's agenda.
    #[serde(default)]
    all_waiting: bool,
    /// 1 to 200 indicators, each once.
    #[serde(default)]
    #[schema(value_type = Option<Vec<uuid::Uuid>>, min_items = 1, max_items = 200)]
    indicator_ids: Option<Vec<String>>,
}

impl Wire for PuttingInput {
    type Meaning = Putting;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let what = match (self.all_waiting, self.indicator_ids) {
            (true, None) => Putting::Waiting,
            (_, Some(ids)) => Putting::These(faults.ids("/indicator_ids", &ids, 200)),
            (false, None) => {
                return Err(vec![FieldFault::new("/indicator_ids", FieldCode::Required)]);
            }
        };
        faults.into_result(what)
    }
}

/// Put indicators on the agenda of a meeting that is not confirmed: all of them or none. Each that cannot is named.
#[utoipa::path(
    post, path = "/meetings/{id}/agenda", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = PuttingInput,
    responses((status = 200, description = "On the agenda", body = ChangedView)),
)]
async fn put_on_agenda(
    guard: Guard<MeetingEdit>,
    id: PathId<Meeting>,
    key: Key,
    body: Valid<PuttingInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: what, sent } = body;
    let changed = guard.run(move |cx| put(cx, &key.0, &sent, id.0, &what)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(put_on_agenda, __path_put_on_agenda);
