use actix_web::web::Json;
use dukao_app::indicators::acknowledge::acknowledge as use_case;
use dukao_domain::policy::perm::IndicatorAcknowledge;

use super::{ChangedView, EntriesInput};
use crate::{endpoint::endpoint, guard::Guard, headers::Key, problem::Problem, valid::Valid};

/// Acknowledge one or several issued indicators, in every place of the caller's that waits for nobody else: all or none.
/// Each that cannot be is named at its place. The indicators stay at their versions.
#[utoipa::path(
    post, path = "/indicators/acknowledgements", tag = "indicators",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = EntriesInput,
    responses((status = 200, description = "Acknowledged", body = ChangedView)),
)]
async fn acknowledge(
    guard: Guard<IndicatorAcknowledge>,
    key: Key,
    body: Valid<EntriesInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: entries, sent } = body;
    let changed = guard.run(move |cx| use_case(cx, &key.0, &sent, &entries)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(acknowledge, __path_acknowledge);
