use actix_web::web::Json;
use dukao_app::organisation::hand_over::list_work as use_case;
use dukao_domain::{fault::FieldFault, policy::perm::WorkHandOver, session::Person};
use dukao_persistence::{indicators::carried::CarriedRow, page::PageRequest};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    session::Named,
    valid::{Faults, PathId, ValidQuery, Wire},
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

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WorkParams {
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for WorkParams {
    type Meaning = PageRequest;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result(page)
    }
}

/// The open indicators that a person carries: not withdrawn, of years that are open. By year and number.
#[utoipa::path(
    get, path = "/people/{id}/work", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The person"), WorkParams),
    responses((status = 200, description = "One page of indicators", body = PageView<CarriedView>)),
)]
async fn list_work(
    guard: Guard<WorkHandOver>,
    id: PathId<Person>,
    query: ValidQuery<WorkParams>,
) -> Result<Json<PageView<CarriedView>>, Problem> {
    let page = query.0;
    let work = guard.run(move |cx| use_case(cx, id.0, page)).await?;
    Ok(Json(PageView::new(work, page)))
}

endpoint!(list_work, __path_list_work);
