use actix_web::web::Json;
use dukao_app::organisation::hand_over::list_work as use_case;
use dukao_domain::{policy::perm::WorkHandOver, session::Person};
use dukao_persistence::indicators::carried::CarriedRow;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{PageParams, PageView},
    problem::Problem,
    session::Named,
    valid::{PathId, ValidQuery},
};

/// An open indicator that a person carries.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CarriedIndicator)]
struct CarriedView {
    /// Id.
    id: Uuid,
    /// The year it belongs to.
    year: i16,
    /// Its number.
    code: String,
    /// What is to be done.
    title: String,
    /// Where it stands.
    state: String,
    /// Who leads.
    lead_unit: Option<Named>,
    /// By when.
    #[schema(format = Date)]
    deadline: Option<String>,
}

impl From<CarriedRow> for CarriedView {
    fn from(row: CarriedRow) -> Self {
        let CarriedRow { indicator, lead_unit } = row;
        Self {
            id: indicator.id.uuid(),
            year: indicator.year.number(),
            code: indicator.code,
            title: indicator.content.title,
            state: indicator.stage.code().to_owned(),
            lead_unit: lead_unit.map(|(id, name)| Named { id: id.uuid(), name }),
            deadline: indicator.content.deadline.map(|day| day.to_string()),
        }
    }
}

/// The open indicators that a person carries: not withdrawn, of years that are open. By year and number.
#[utoipa::path(
    get, path = "/people/{id}/work", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The person"), PageParams),
    responses((status = 200, description = "One page of indicators", body = PageView<CarriedView>)),
)]
async fn list_work(
    guard: Guard<WorkHandOver>,
    id: PathId<Person>,
    query: ValidQuery<PageParams>,
) -> Result<Json<PageView<CarriedView>>, Problem> {
    let page = query.0;
    let work = guard.run(move |cx| use_case(cx, id.0, page)).await?;
    Ok(Json(PageView::new(work, page)))
}

endpoint!(list_work, __path_list_work);
