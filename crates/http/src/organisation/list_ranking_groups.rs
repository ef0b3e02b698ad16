use actix_web::web::Json;
use dukao_app::organisation::list_ranking_groups::list_ranking_groups as use_case;
use dukao_domain::{fault::FieldFault, organisation::Year, policy::perm::UnitRead};
use serde::Deserialize;
use utoipa::IntoParams;

use super::group_view::GroupView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::PageView,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct GroupParams {
    /// Of this year.
    #[param(value_type = i16)]
    year: String,
}

impl Wire for GroupParams {
    type Meaning = Year;

    fn parse(self) -> Result<Year, Vec<FieldFault>> {
        let mut faults = Faults::default();
        faults.take("/year", self.year.parse()).ok_or(faults.0)
    }
}

/// A year's ranking groups in order; always one page.
#[utoipa::path(
    get, path = "/ranking-groups", tag = "organisation",
    params(GroupParams),
    responses((status = 200, description = "The groups", body = PageView<GroupView>)),
)]
async fn list_ranking_groups(
    guard: Guard<UnitRead>,
    query: ValidQuery<GroupParams>,
) -> Result<Json<PageView<GroupView>>, Problem> {
    let groups = guard.run(move |cx| use_case(cx, query.0)).await?;
    Ok(Json(PageView::whole(groups.into_iter().map(Into::into).collect())))
}

endpoint!(list_ranking_groups, __path_list_ranking_groups);
