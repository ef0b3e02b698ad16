use actix_web::web::Json;
use dukao_app::sources::coverage::coverage as use_case;
use dukao_domain::policy::perm::CoverageRead;
use dukao_persistence::sources::coverage::SourceCoverage;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    endpoint::endpoint, guard::Guard, lists::PageView, organisation::path::PathYear, problem::Problem,
};

/// One document's items in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SourceCoverage)]
struct SourceCoverageView {
    /// The document.
    id: Uuid,
    /// Its kind.
    kind: String,
    /// Its title.
    title: String,
    /// Its items.
    item_count: i64,
    /// Items that an indicator cites.
    covered_count: i64,
    /// Items that indicators of several units cite.
    split_count: i64,
    /// Indicators that cite them; withdrawn ones are left out.
    indicator_count: i64,
}

impl From<SourceCoverage> for SourceCoverageView {
    fn from(source: SourceCoverage) -> Self {
        Self {
            id: source.id.uuid(),
            kind: source.kind.code().to_owned(),
            title: source.title,
            item_count: source.items,
            covered_count: source.covered,
            split_count: source.split,
            indicator_count: source.indicators,
        }
    }
}

/// How far the indicators of a year cover the items of each source document.
#[utoipa::path(
    get, path = "/years/{year}/coverage", tag = "sources",
    params(("year" = i16, Path, description = "The year")),
    responses((status = 200, description = "Each document in numbers", body = PageView<SourceCoverageView>)),
)]
async fn coverage(
    guard: Guard<CoverageRead>,
    year: PathYear,
) -> Result<Json<PageView<SourceCoverageView>>, Problem> {
    let sources = guard.run(move |cx| use_case(cx, year.0)).await?;
    Ok(Json(PageView::whole(sources.into_iter().map(Into::into).collect())))
}

endpoint!(coverage, __path_coverage);
