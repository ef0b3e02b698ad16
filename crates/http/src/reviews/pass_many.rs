use actix_web::web::Json;
use dukao_app::reviews::pass_many::pass_many as use_case;
use dukao_domain::policy::perm::ReviewLeader;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    indicators::{ChangedView, EntriesInput},
    problem::Problem,
    valid::Valid,
};

/// Pass several on to the meeting as the leader in charge: all or none. What looks too low is not passed in a heap.
#[utoipa::path(
    post, path = "/reviews/leader-passes", tag = "reviews",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = EntriesInput,
    responses((status = 200, description = "Before the meeting", body = ChangedView)),
)]
async fn pass_many(
    guard: Guard<ReviewLeader>,
    key: Key,
    body: Valid<EntriesInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: entries, sent } = body;
    let changed = guard.run(move |cx| use_case(cx, &key.0, &sent, &entries)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(pass_many, __path_pass_many);
