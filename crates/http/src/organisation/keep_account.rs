use actix_web::HttpResponse;
use dukao_app::organisation::keep_account::keep_account as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    policy::perm::PersonEdit,
    session::Person,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::person_view::PersonView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// Somebody stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StayingInput {
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for StayingInput {
    type Meaning = String;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(reason)
    }
}

/// Take a person's last day of work back. Posts that it ended stay ended.
#[utoipa::path(
    post, path = "/people/{id}/stay", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = StayingInput,
    responses((status = 200, description = "Stays", body = PersonView, headers(("ETag" = String)))),
)]
async fn keep_account(
    guard: Guard<PersonEdit>,
    id: PathId<Person>,
    version: IfMatch,
    body: Valid<StayingInput>,
) -> Result<HttpResponse, Problem> {
    let (id, version, reason) = (id.0, version.0, body.meaning);
    let view = PersonView::from(guard.run(move |cx| use_case(cx, id, version, &reason)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(keep_account, __path_keep_account);
