use actix_web::web::Json;
use dukao_app::nodes::journal::{JournalPage, list};
use dukao_domain::{nodes::Node, policy::perm::IndicatorRead};

use super::journal_view::JournalEntryView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{PageParams, PageView},
    problem::Problem,
    valid::{PathId, ValidQuery},
};

/// A node's journal, the newest entry first.
#[utoipa::path(
    get, path = "/nodes/{id}/journal", tag = "nodes",
    params(("id" = uuid::Uuid, Path, description = "The node"), PageParams),
    responses((status = 200, description = "One page of it", body = PageView<JournalEntryView>)),
)]
async fn list_journal(
    guard: Guard<IndicatorRead>,
    id: PathId<Node>,
    page: ValidQuery<PageParams>,
) -> Result<Json<PageView<JournalEntryView>>, Problem> {
    let page = page.0;
    let JournalPage { entries, names } = guard.run(move |cx| list(cx, id.0, page)).await?;
    Ok(Json(PageView::new(entries.map(|entry| JournalEntryView::new(entry, &names)), page)))
}

endpoint!(list_journal, __path_list_journal);
