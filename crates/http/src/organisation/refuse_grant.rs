use actix_web::HttpResponse;
use dukao_app::organisation::decide_grant::{Word, decide_grant as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Grant,
    policy::perm::GrantConsent,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::grant_view::GrantView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// A second administrator's no.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RefusalInput {
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for RefusalInput {
    type Meaning = Option<String>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.into_result(reason)
    }
}

/// Refuse a sensitive grant that another administrator gave to a third person: it never holds.
/// 409 when it waits for nobody any more.
#[utoipa::path(
    post, path = "/grants/{id}/refuse", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The grant"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = RefusalInput,
    responses((status = 200, description = "Written down", body = GrantView, headers(("ETag" = String)))),
)]
async fn refuse_grant(
    guard: Guard<GrantConsent>,
    id: PathId<Grant>,
    version: IfMatch,
    body: Valid<RefusalInput>,
) -> Result<HttpResponse, Problem> {
    let word = Word { id: id.0, expected: version.0, consents: false, reason: body.meaning };
    let view = GrantView::from(guard.run(move |cx| use_case(cx, &word)).await?);
    guard.state.forget(view.person_id());
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(refuse_grant, __path_refuse_grant);
