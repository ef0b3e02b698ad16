use actix_web::web::Json;
use dukao_app::indicators::list::list as use_case;
use dukao_domain::policy::perm::IndicatorRead;

use super::{
    query::{LedgerParams, LedgerRequest},
    view::RowView,
};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::ValidQuery};

/// The ledger (一本帐).
#[utoipa::path(
    get, path = "/indicators", tag = "indicators",
    params(LedgerParams),
    responses((status = 200, description = "One page of the ledger", body = PageView<RowView>)),
)]
async fn list(
    guard: Guard<IndicatorRead>,
    query: ValidQuery<LedgerParams>,
) -> Result<Json<PageView<RowView>>, Problem> {
    let LedgerRequest { query, sort, page, .. } = query.0;
    let rows = guard.run(move |cx| use_case(cx, query, &sort, page)).await?;
    let rows = rows.map(|(row, allowed)| RowView::new(&row, allowed));
    Ok(Json(PageView::new(rows, page)))
}

endpoint!(list, __path_list);
