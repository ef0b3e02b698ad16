use actix_web::HttpResponse;
use chrono::NaiveDate;
use dukao_app::organisation::close_account::{Leaving, close_account as use_case};
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
    valid::{Faults, PathId, Valid, Wire, date},
};

/// Somebody leaves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LeavingInput {
    /// The last day of work: today, or a day in the year to come.
    #[schema(format = Date)]
    last_on: String,
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for LeavingInput {
    type Meaning = (NaiveDate, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let last_on = faults.take("/last_on", date(&self.last_on));
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(last_on.zip(reason))
    }
}

/// End a person's posts and loans with a last day. Today also closes the account and ends its sessions; the indicators
/// that the person carries then wait for a successor, and the list of vacancies shows them. Not one's own; not of the
/// last administrator of a kind.
#[utoipa::path(
    post, path = "/people/{id}/close", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = LeavingInput,
    responses((status = 200, description = "Ended", body = PersonView, headers(("ETag" = String)))),
)]
async fn close_account(
    guard: Guard<PersonEdit>,
    id: PathId<Person>,
    version: IfMatch,
    body: Valid<LeavingInput>,
) -> Result<HttpResponse, Problem> {
    let (last_on, reason) = body.meaning;
    let leaving = Leaving { id: id.0, expected: version.0, last_on, reason };
    let view = PersonView::from(guard.run(move |cx| use_case(cx, &leaving)).await?);
    // Borrowers of the person's posts have others now.
    guard.state.forget_everybody();
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(close_account, __path_close_account);
