use actix_web::HttpResponse;
use dukao_app::nodes::begin_report::begin;
use dukao_domain::{audit::event::Version, nodes::Node, policy::perm::ReportEdit};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::report_input::ReportInput;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// A report that was begun.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BegunNodeReport)]
struct BegunView {
    /// Id.
    id: Uuid,
    /// Version.
    version: i64,
}

/// Begin a report about a node: a draft, to which files are attached next. A node has one open report at a time.
#[utoipa::path(
    post, path = "/nodes/{id}/reports", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The node"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = ReportInput,
    responses((status = 201, description = "Begun", body = BegunView, headers(("ETag" = String)))),
)]
async fn begin_report(
    guard: Guard<ReportEdit>,
    id: PathId<Node>,
    key: Key,
    body: Valid<ReportInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning: content, sent } = body;
    let begun = guard.run(move |cx| begin(cx, &key.0, &sent, id.0, &content)).await?;
    let view = BegunView { id: begun.id.uuid(), version: begun.version };
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version))).json(view))
}

endpoint!(begin_report, __path_begin_report);
