use actix_web::HttpResponse;
use dukao_app::organisation::decide_grant::{Word, decide_grant as use_case};
use dukao_domain::{
    audit::event::Version, fault::FieldFault, organisation::Grant, policy::perm::GrantConsent,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::grant_view::GrantView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, reason},
};

/// A second administrator's yes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConsentInput {
    /// What it rests on; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for ConsentInput {
    type Meaning = Option<String>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.into_result(reason)
    }
}

/// Consent to a sensitive grant that another administrator gave to a third person: then it holds.
/// 409 when it waits for nobody any more.
#[utoipa::path(
    post, path = "/grants/{id}/consent", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The grant"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = ConsentInput,
    responses((status = 200, description = "Written down", body = GrantView, headers(("ETag" = String)))),
)]
async fn consent_to_grant(
    guard: Guard<GrantConsent>,
    id: PathId<Grant>,
    version: IfMatch,
    body: Valid<ConsentInput>,
) -> Result<HttpResponse, Problem> {
    let word = Word { id: id.0, expected: version.0, consents: true, reason: body.meaning };
    let view = GrantView::from(guard.run(move |cx| use_case(cx, &word)).await?);
    guard.state.forget(view.person_id());
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(consent_to_grant, __path_consent_to_grant);
