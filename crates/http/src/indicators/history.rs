use actix_web::web::Json;
use dukao_app::indicators::history::history as use_case;
use dukao_domain::{indicators::Indicator, policy::perm::IndicatorRead};

use crate::{
    audit::{CursorParams, EntryView, LogPage},
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{PathId, ValidQuery},
};

/// What changed on an indicator, by whom and why; latest first.
#[utoipa::path(
    get, path = "/indicators/{id}/history", tag = "indicators",
    params(("id" = uuid::Uuid, Path, description = "The indicator"), CursorParams),
    responses((status = 200, description = "Its changes", body = LogPage<EntryView>)),
)]
async fn history(
    guard: Guard<IndicatorRead>,
    id: PathId<Indicator>,
    cursor: ValidQuery<CursorParams>,
) -> Result<Json<LogPage<EntryView>>, Problem> {
    let (before, limit) = cursor.0;
    let entries = guard.run(move |cx| use_case(cx, id.0, before, limit)).await?;
    Ok(Json(LogPage::of_entries(entries, limit)))
}

endpoint!(history, __path_history);
