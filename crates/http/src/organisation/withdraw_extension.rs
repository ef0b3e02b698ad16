use actix_web::HttpResponse;
use dukao_app::{Cx, organisation::withdraw_extension::withdraw_extension as use_case};
use dukao_domain::{audit::event::Version, organisation::Extension, policy::perm::ExtensionWithdraw};

use super::extension_view::{DecisionInput, ExtensionView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Take back an extension that one filed oneself, before a second person decides.
#[utoipa::path(
    post, path = "/extensions/{id}/withdraw", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The extension"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = DecisionInput,
    responses((status = 200, description = "Taken back", body = ExtensionView, headers(("ETag" = String)))),
)]
async fn withdraw_extension(
    guard: Guard<ExtensionWithdraw>,
    id: PathId<Extension>,
    version: IfMatch,
    body: Valid<DecisionInput>,
) -> Result<HttpResponse, Problem> {
    let work = move |cx: &Cx<'_, _>| use_case(cx, id.0, version.0, body.meaning.as_deref());
    let view = ExtensionView::from(guard.run(work).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(withdraw_extension, __path_withdraw_extension);
