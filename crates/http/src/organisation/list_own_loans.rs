use actix_web::web::Json;
use dukao_app::organisation::list_own_loans::list_own_loans as use_case;
use dukao_domain::policy::perm::DelegationEdit;
use serde::Serialize;
use utoipa::ToSchema;

use super::{grant_view::PostView, loan_view::LoanView};
use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// One's own loans.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnDelegations)]
struct OwnLoansView {
    /// Posts of one's own that one may lend.
    lendable: Vec<PostView>,
    /// What one lends and is lent, past loans too, latest first.
    items: Vec<LoanView>,
}

/// What one can lend, lends and is lent.
#[utoipa::path(
    get, path = "/session/delegations", tag = "organisation",
    responses((status = 200, description = "One's own loans", body = OwnLoansView)),
)]
async fn list_own_loans(guard: Guard<DelegationEdit>) -> Result<Json<OwnLoansView>, Problem> {
    let (own, today) = guard.run(|cx| Ok((use_case(cx)?, cx.today()))).await?;
    Ok(Json(OwnLoansView {
        lendable: PostView::all(own.lendable, today),
        items: own.loans.into_iter().map(Into::into).collect(),
    }))
}

endpoint!(list_own_loans, __path_list_own_loans);
