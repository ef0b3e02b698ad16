use actix_web::HttpResponse;
use dukao_app::audit::export::export as use_case;
use dukao_domain::policy::perm::AuditRead;

use super::query::{EventParams, EventRequest};
use crate::{endpoint::endpoint, files::attachment, guard::Guard, problem::Problem, valid::ValidQuery};

/// The events as a file: exactly what the filter shows, at most 20,000.
#[utoipa::path(
    get, path = "/audit/events/export", tag = "audit",
    params(EventParams),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn export(guard: Guard<AuditRead>, request: ValidQuery<EventParams>) -> Result<HttpResponse, Problem> {
    let EventRequest { query, format } = request.0;
    let bytes = guard.run(move |cx| use_case(cx, query, format)).await?;
    Ok(attachment(format, "audit", bytes))
}

endpoint!(export, __path_export);
