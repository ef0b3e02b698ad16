use actix_web::web::Json;
use dukao_app::session::saved_filters::own;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::FilterKeep,
    session::FilteredList,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::SavedFilterView;
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
struct ListParams {
    /// Of which list: `ledger`.
    #[param(value_type = String)]
    list: Option<String>,
}

impl Wire for ListParams {
    type Meaning = FilteredList;

    fn parse(self) -> Result<FilteredList, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let list = faults.take("/list", self.list.as_deref().map_or(Err(FieldCode::Required), str::parse));
        faults.whole(list)
    }
}

/// The caller's own filters of a list, by name; always one page.
#[utoipa::path(
    get, path = "/saved-filters", tag = "session",
    params(ListParams),
    responses((status = 200, description = "The filters", body = PageView<SavedFilterView>)),
)]
async fn list_saved_filters(
    guard: Guard<FilterKeep>,
    params: ValidQuery<ListParams>,
) -> Result<Json<PageView<SavedFilterView>>, Problem> {
    let filters = guard.run(move |cx| own(cx, params.0)).await?;
    Ok(Json(PageView::whole(filters.into_iter().map(Into::into).collect())))
}

endpoint!(list_saved_filters, __path_list_saved_filters);
