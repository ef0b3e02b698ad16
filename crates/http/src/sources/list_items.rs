use actix_web::web::Json;
use dukao_app::sources::list_items::list_items as use_case;
use dukao_domain::{fault::FieldFault, policy::perm::SourceRead, sources::SourceDocument};
use dukao_persistence::page::PageRequest;
use serde::Deserialize;
use utoipa::IntoParams;

use super::item_view::ItemView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, PathId, ValidQuery, Wire},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ItemParams {
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for ItemParams {
    type Meaning = PageRequest;

    fn parse(self) -> Result<PageRequest, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result(page)
    }
}

/// The items of a document, by number.
#[utoipa::path(
    get, path = "/sources/{id}/items", tag = "sources",
    params(("id" = Uuid, Path, description = "The document"), ItemParams),
    responses((status = 200, description = "One page of items", body = PageView<ItemView>)),
)]
async fn list_items(
    guard: Guard<SourceRead>,
    id: PathId<SourceDocument>,
    page: ValidQuery<ItemParams>,
) -> Result<Json<PageView<ItemView>>, Problem> {
    let items = guard.run(move |cx| use_case(cx, id.0, page.0)).await;
    items.map(|items| Json(PageView::new(items, page.0)))
}

endpoint!(list_items, __path_list_items);
