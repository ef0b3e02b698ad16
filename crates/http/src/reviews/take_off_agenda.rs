use actix_web::web::Json;
use dukao_app::reviews::agenda::take_off;
use dukao_domain::{
    fault::FieldFault,
    policy::perm::MeetingEdit,
    reviews::{AgendaItemId, Meeting},
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

/// Items to take off.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RemovalInput {
    /// 1 to 200 items of the agenda, each once.
    #[schema(value_type = Vec<uuid::Uuid>, min_items = 1, max_items = 200)]
    item_ids: Vec<String>,
}

impl Wire for RemovalInput {
    type Meaning = Vec<AgendaItemId>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let ids = faults.ids("/item_ids", &self.item_ids, 200);
        faults.into_result(ids)
    }
}

/// Take items that nothing was decided about off an agenda: all of them or none.
#[utoipa::path(
    post, path = "/meetings/{id}/agenda/removals", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = RemovalInput,
    responses((status = 200, description = "Off the agenda", body = ChangedView)),
)]
async fn take_off_agenda(
    guard: Guard<MeetingEdit>,
    id: PathId<Meeting>,
    key: Key,
    body: Valid<RemovalInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: ids, sent } = body;
    let changed = guard.run(move |cx| take_off(cx, &key.0, &sent, id.0, &ids)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(take_off_agenda, __path_take_off_agenda);
