use actix_web::web::Json;
use dukao_app::organisation::list_grants::list_grants as use_case;
use dukao_domain::{
    fault::FieldFault,
    policy::{Scope, perm::GrantRead},
};
use dukao_persistence::{
    organisation::posts::{PostField, PostQuery},
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::grant_view::GrantView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

const FIELDS: &[(&str, PostField)] = &[
    ("person", PostField::Person),
    ("role", PostField::Role),
    ("unit", PostField::Unit),
    ("from_on", PostField::FromOn),
];

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct GrantParams {
    /// Of this role.
    role: Option<String>,
    /// Over this unit or in it.
    #[param(value_type = Option<uuid::Uuid>)]
    unit_id: Option<String>,
    /// Over this supervision group or leader's seat.
    #[param(value_type = Option<uuid::Uuid>)]
    portfolio_id: Option<String>,
    /// Held by this person.
    #[param(value_type = Option<uuid::Uuid>)]
    person_id: Option<String>,
    /// `awaiting` the second administrator, `future`, `holding`, `ended` (refused ones too) or `refused`.
    state: Option<String>,
    /// Fields `person`, `role`, `unit`, `from_on`; `-` for descending. Latest entered first without it.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for GrantParams {
    type Meaning = (PostQuery, Vec<Sort<PostField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let query = PostQuery {
            person_id: faults.optional("/person_id", self.person_id.as_deref(), id),
            role: faults.optional("/role", self.role.as_deref(), str::parse),
            unit_id: faults.optional("/unit_id", self.unit_id.as_deref(), id),
            portfolio_id: faults.optional("/portfolio_id", self.portfolio_id.as_deref(), id),
            state: faults.optional("/state", self.state.as_deref(), str::parse),
            // The use case puts in the caller's day and what the caller may see.
            today: chrono::NaiveDate::MIN,
            scope: Scope { clauses: Vec::new() },
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, sort, page))
    }
}

/// Who holds, held or will hold what.
#[utoipa::path(
    get, path = "/grants", tag = "organisation",
    params(GrantParams),
    responses((status = 200, description = "One page of grants", body = PageView<GrantView>)),
)]
async fn list_grants(
    guard: Guard<GrantRead>,
    query: ValidQuery<GrantParams>,
) -> Result<Json<PageView<GrantView>>, Problem> {
    let (query, sort, page) = query.0;
    let grants = guard.run(move |cx| use_case(cx, &query, &sort, page)).await?;
    Ok(Json(PageView::new(grants, page)))
}

endpoint!(list_grants, __path_list_grants);
