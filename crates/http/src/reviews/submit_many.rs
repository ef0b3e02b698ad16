use actix_web::web::Json;
use dukao_app::reviews::submit_many::submit_many as use_case;
use dukao_domain::policy::perm::IndicatorSubmit;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    indicators::{ChangedView, EntriesInput},
    problem::Problem,
    valid::Valid,
};

/// Hand several in for review: all or none. Each that cannot go is named at its place, with the fields that it lacks.
#[utoipa::path(
    post, path = "/reviews/submissions", tag = "reviews",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = EntriesInput,
    responses((status = 200, description = "With their groups", body = ChangedView)),
)]
async fn submit_many(
    guard: Guard<IndicatorSubmit>,
    key: Key,
    body: Valid<EntriesInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: entries, sent } = body;
    let changed = guard.run(move |cx| use_case(cx, &key.0, &sent, &entries)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(submit_many, __path_submit_many);
