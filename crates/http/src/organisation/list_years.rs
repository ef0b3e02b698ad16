use actix_web::web::Json;
use dukao_app::organisation::list_years::list_years as use_case;
use dukao_domain::{organisation::AssessmentYear, policy::perm::YearRead};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// An assessment year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Year)]
struct YearView {
    /// Id.
    id: Uuid,
    /// The calendar year.
    year: i16,
    /// Where it stands.
    phase: String,
    /// Version.
    version: i64,
}

impl From<AssessmentYear> for YearView {
    fn from(year: AssessmentYear) -> Self {
        Self {
            id: year.id.uuid(),
            year: year.year.number(),
            phase: year.phase.code().to_owned(),
            version: year.version.number(),
        }
    }
}

/// The assessment years, latest first; always one page.
#[utoipa::path(
    get, path = "/years", tag = "organisation",
    responses((status = 200, description = "The years", body = PageView<YearView>)),
)]
async fn list_years(guard: Guard<YearRead>) -> Result<Json<PageView<YearView>>, Problem> {
    let years = guard.run(use_case).await?;
    let total = i64::try_from(years.len()).unwrap_or(i64::MAX);
    Ok(Json(PageView {
        items: years.into_iter().map(Into::into).collect(),
        page: 1,
        per_page: 200,
        total,
        total_is_exact: true,
    }))
}

endpoint!(list_years, __path_list_years);
