use actix_web::HttpResponse;
use dukao_app::evidence::attach::attach;
use dukao_domain::{
    audit::event::Version, evidence::FileSubject, nodes::NodeReport, policy::perm::ReportEdit,
};

use super::view::{AttachInput, FileView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Attach a loose file of one's own to a report that is still a draft.
#[utoipa::path(
    post, path = "/reports/{id}/evidence", tag = "evidence",
    params(
        ("id" = uuid::Uuid, Path, description = "The report"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = AttachInput,
    responses((status = 201, description = "Attached", body = FileView, headers(("ETag" = String)))),
)]
async fn attach_report_file(
    guard: Guard<ReportEdit>,
    id: PathId<NodeReport>,
    key: Key,
    body: Valid<AttachInput>,
) -> Result<HttpResponse, Problem> {
    let subject = FileSubject::Report(id.0);
    let view: FileView = guard.run(move |cx| attach(cx, &key.0, subject, body.meaning)).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(attach_report_file, __path_attach_report_file);
