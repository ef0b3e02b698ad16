use actix_web::web::Json;
use dukao_app::organisation::list_own_loans::borrowers;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::DelegationEdit,
};
use dukao_persistence::organisation::loans::Borrower;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

/// Somebody whom a post can be lent to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Borrower)]
struct BorrowerView {
    /// Id.
    id: Uuid,
    /// Name.
    name: String,
    /// The name of the unit that employs them.
    unit: Option<String>,
}

impl From<Borrower> for BorrowerView {
    fn from(found: Borrower) -> Self {
        Self { id: found.id.uuid(), name: found.name, unit: found.unit }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct BorrowerParams {
    /// Part of a name, or a whole account.
    #[param(required = true)]
    q: Option<String>,
}

impl Wire for BorrowerParams {
    type Meaning = String;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let text = lists::text(&mut faults, "/q", self.q.as_deref());
        match text {
            Some(text) => faults.into_result(text),
            None if faults.0.is_empty() => Err(vec![FieldFault::new("/q", FieldCode::Required)]),
            None => Err(faults.0),
        }
    }
}

/// People whom one may lend a post to: the first 20 with an open account, by name.
#[utoipa::path(
    get, path = "/delegations/borrowers", tag = "organisation",
    params(BorrowerParams),
    responses((status = 200, description = "Those found", body = PageView<BorrowerView>)),
)]
async fn list_borrowers(
    guard: Guard<DelegationEdit>,
    query: ValidQuery<BorrowerParams>,
) -> Result<Json<PageView<BorrowerView>>, Problem> {
    let found = guard.run(move |cx| borrowers(cx, &query.0)).await?;
    Ok(Json(PageView::whole(found.into_iter().map(Into::into).collect())))
}

endpoint!(list_borrowers, __path_list_borrowers);
