use actix_web::HttpResponse;
use chrono::NaiveDate;
use dukao_app::organisation::end_grant::{GrantEnd, end_grant as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Grant,
    policy::perm::GrantEdit,
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
    valid::{Faults, PathId, Valid, Wire, date},
};

/// The end of a post.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GrantEndInput {
    /// Its last day, in the city's zone. Yesterday ends it at once, today at midnight.
    #[schema(format = Date)]
    last_on: String,
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for GrantEndInput {
    type Meaning = (NaiveDate, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let last_on = faults.take("/last_on", date(&self.last_on));
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(last_on.zip(reason))
    }
}

/// End a post with a last day. One that waits for consent, or begins later, never begins. Loans of it end with it. The
/// last administrator of a kind stays.
#[utoipa::path(
    post, path = "/grants/{id}/end", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The grant"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = GrantEndInput,
    responses((status = 200, description = "Ended", body = GrantView, headers(("ETag" = String)))),
)]
async fn end_grant(
    guard: Guard<GrantEdit>,
    id: PathId<Grant>,
    version: IfMatch,
    body: Valid<GrantEndInput>,
) -> Result<HttpResponse, Problem> {
    let (last_on, reason) = body.meaning;
    let end = GrantEnd { id: id.0, expected: version.0, last_on, reason };
    let view = GrantView::from(guard.run(move |cx| use_case(cx, &end)).await?);
    // Its borrowers have other posts now, too.
    guard.state.forget_everybody();
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(end_grant, __path_end_grant);
