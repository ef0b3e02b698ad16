use actix_web::HttpResponse;
use dukao_app::organisation::end_loan::{LoanEnd, end_loan as use_case};
use dukao_domain::{
    audit::event::Version, fault::FieldFault, organisation::Delegation, policy::perm::DelegationEdit,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::loan_view::LoanView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, reason},
};

/// The early end of a loan.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LoanEndInput {
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for LoanEndInput {
    type Meaning = Option<String>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.into_result(reason)
    }
}

/// End a loan at once: its lender, its borrower, or whoever ends posts.
#[utoipa::path(
    post, path = "/delegations/{id}/end", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The loan"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = LoanEndInput,
    responses((status = 200, description = "Ended", body = LoanView, headers(("ETag" = String)))),
)]
async fn end_loan(
    guard: Guard<DelegationEdit>,
    id: PathId<Delegation>,
    version: IfMatch,
    body: Valid<LoanEndInput>,
) -> Result<HttpResponse, Problem> {
    let end = LoanEnd { id: id.0, expected: version.0, reason: body.meaning };
    let view = LoanView::from(guard.run(move |cx| use_case(cx, &end)).await?);
    guard.state.forget(view.borrower());
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(end_loan, __path_end_loan);
