use actix_web::HttpResponse;
use dukao_app::organisation::decide_extension::{Decision, decide_extension as use_case};
use dukao_domain::{audit::event::Version, organisation::Extension, policy::perm::ExtensionDecide};

use super::extension_view::{DecisionInput, ExtensionView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Refuse an extension that another person filed: nothing moves.
#[utoipa::path(
    post, path = "/extensions/{id}/refuse", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The extension"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = DecisionInput,
    responses((status = 200, description = "Refused", body = ExtensionView, headers(("ETag" = String)))),
)]
async fn refuse_extension(
    guard: Guard<ExtensionDecide>,
    id: PathId<Extension>,
    version: IfMatch,
    body: Valid<DecisionInput>,
) -> Result<HttpResponse, Problem> {
    let decision = Decision { id: id.0, expected: version.0, confirmed: false, reason: body.meaning };
    let view = ExtensionView::from(guard.run(move |cx| use_case(cx, &decision)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(refuse_extension, __path_refuse_extension);
