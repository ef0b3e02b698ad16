use actix_web::web::Json;
use dukao_app::organisation::list_loans::list_loans as use_case;
use dukao_domain::{fault::FieldFault, policy::perm::GrantRead};
use dukao_persistence::{
    organisation::loans::{LoanField, LoanQuery},
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::loan_view::LoanView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

const FIELDS: &[(&str, LoanField)] = &[("from_on", LoanField::FromOn), ("to_on", LoanField::ToOn)];

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct LoanParams {
    /// Lent by or to this person.
    #[param(value_type = Option<uuid::Uuid>)]
    person_id: Option<String>,
    /// Of posts of this role.
    role: Option<String>,
    /// `future`, `holding` or `ended`.
    state: Option<String>,
    /// Fields `from_on`, `to_on`; `-` for descending. Latest entered first without it.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for LoanParams {
    type Meaning = (LoanQuery, Vec<Sort<LoanField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let query = LoanQuery {
            person_id: faults.optional("/person_id", self.person_id.as_deref(), id),
            role: faults.optional("/role", self.role.as_deref(), str::parse),
            state: faults.optional("/state", self.state.as_deref(), str::parse),
            // The use case puts in the caller's day.
            today: chrono::NaiveDate::MIN,
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, sort, page))
    }
}

/// Who lends what to whom.
#[utoipa::path(
    get, path = "/delegations", tag = "organisation",
    params(LoanParams),
    responses((status = 200, description = "One page of loans", body = PageView<LoanView>)),
)]
async fn list_loans(
    guard: Guard<GrantRead>,
    query: ValidQuery<LoanParams>,
) -> Result<Json<PageView<LoanView>>, Problem> {
    let (query, sort, page) = query.0;
    let loans = guard.run(move |cx| use_case(cx, &query, &sort, page)).await?;
    Ok(Json(PageView::new(loans, page)))
}

endpoint!(list_loans, __path_list_loans);
