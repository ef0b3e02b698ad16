use actix_web::HttpResponse;
use dukao_app::organisation::lend_post::lend_post as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Lending,
    policy::perm::DelegationEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::loan_view::LoanView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire, date, id},
};

/// A post of one's own that shall be lent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewLoanInput {
    /// The grant that gives one the post.
    #[schema(format = Uuid)]
    grant_id: String,
    /// To whom.
    #[schema(format = Uuid)]
    to_person_id: String,
    /// First day, not in the past.
    #[schema(format = Date)]
    from_on: String,
    /// Last day; at most 180 days in all.
    #[schema(format = Date)]
    to_on: String,
    /// Why.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for NewLoanInput {
    type Meaning = Lending;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let grant = faults.take("/grant_id", id(&self.grant_id));
        let to_person = faults.take("/to_person_id", id(&self.to_person_id));
        let from = faults.take("/from_on", date(&self.from_on));
        let to = faults.take("/to_on", date(&self.to_on));
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        let lending = grant.zip(to_person).zip(from).zip(to).zip(reason);
        let lending = lending.map(|((((grant_id, to_person_id), from_on), to_on), reason)| Lending {
            grant_id,
            to_person_id,
            from_on,
            to_on,
            reason,
        });
        faults.whole(lending)
    }
}

/// Lend a post of one's own to another person for a time. The borrower names the loan in `X-On-Behalf`; what is done so
/// is logged under both names. Nobody is lent what they could not hold, and nobody lends on what is lent to them.
#[utoipa::path(
    post, path = "/delegations", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewLoanInput,
    responses((status = 201, description = "Lent", body = LoanView, headers(("ETag" = String)))),
)]
async fn lend_post(
    guard: Guard<DelegationEdit>,
    key: Key,
    body: Valid<NewLoanInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning, sent } = body;
    let borrower = meaning.to_person_id;
    let view: LoanView = guard.run(move |cx| use_case(cx, &key.0, &sent, &meaning)).await?;
    guard.state.forget(borrower);
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(lend_post, __path_lend_post);
