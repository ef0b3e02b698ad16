use actix_web::web::Json;
use dukao_app::indicators::list::list as use_case;
use dukao_domain::policy::perm::IndicatorRead;

use super::{
    query::{LedgerParams, LedgerRequest},
    view::ListedView,
};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::ValidQuery};

/// The ledger (一本帐).
#[utoipa::path(
    get, path = "/indicators", tag = "indicators",
    params(LedgerParams),
    responses((status = 200, description = "One page of the ledger", body = PageView<ListedView>)),
)]
async fn list(
    guard: Guard<IndicatorRead>,
    query: ValidQuery<LedgerParams>,
) -> Result<Json<PageView<ListedView>>, Problem> {
    let LedgerRequest { query, sort, page, .. } = query.0;
    let rows = guard.run(move |cx| use_case(cx, query, &sort, page)).await?;
    Ok(Json(PageView::new(rows.map(ListedView::from), page)))
}

endpoint!(list, __path_list);
