use actix_web::web::Json;
use dukao_app::audit::events::list as use_case;
use dukao_domain::policy::perm::AuditRead;

use super::{
    query::EventParams,
    view::{EntryView, LogPage},
};
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::ValidQuery};

/// The events of the log, latest first.
#[utoipa::path(
    get, path = "/audit/events", tag = "audit",
    params(EventParams),
    responses((status = 200, description = "The events", body = LogPage<EntryView>)),
)]
async fn events(
    guard: Guard<AuditRead>,
    request: ValidQuery<EventParams>,
) -> Result<Json<LogPage<EntryView>>, Problem> {
    let query = request.0.query;
    let limit = query.limit;
    let entries = guard.run(move |cx| use_case(cx, &query)).await?;
    Ok(Json(LogPage::of_entries(entries, limit)))
}

endpoint!(events, __path_events);
