use actix_web::web::Json;
use dukao_app::organisation::list_vacancies::list_uncarried as use_case;
use dukao_domain::{fault::FieldFault, organisation::Year, policy::perm::VacancyRead};
use dukao_persistence::{indicators::carried::Uncarried, page::PageRequest};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::list_vacancies::year;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    session::Named,
    valid::{Faults, ValidQuery, Wire},
};

/// An indicator that nobody carries.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UncarriedIndicator)]
struct UncarriedView {
    /// Id.
    id: Uuid,
    /// Its number.
    code: String,
    /// What is to be done.
    title: String,
    /// Who leads.
    lead_unit: Option<Named>,
    /// Who carried it; null where nobody was ever named.
    person: Option<Named>,
    /// Whether that person's account is closed; otherwise they hold no post in the lead unit any more.
    closed: bool,
}

impl From<Uncarried> for UncarriedView {
    fn from(found: Uncarried) -> Self {
        Self {
            id: found.id.uuid(),
            code: found.code,
            title: found.title,
            lead_unit: found.lead_unit.map(|(id, name)| Named { id: id.uuid(), name }),
            person: found.person.map(|(id, name)| Named { id: id.uuid(), name }),
            closed: found.closed,
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UncarriedParams {
    /// The assessment year.
    #[param(value_type = i16, required = true)]
    year: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for UncarriedParams {
    type Meaning = (Year, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = year(&mut faults, self.year.as_deref());
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.whole(year.map(|year| (year, page)))
    }
}

/// Indicators without a responsible person who can act: the account is closed, or they hold no post in the lead unit any
/// more; past the draft also those that name nobody. By number.
#[utoipa::path(
    get, path = "/vacancies/indicators", tag = "organisation",
    params(UncarriedParams),
    responses((status = 200, description = "One page of indicators", body = PageView<UncarriedView>)),
)]
async fn list_uncarried(
    guard: Guard<VacancyRead>,
    query: ValidQuery<UncarriedParams>,
) -> Result<Json<PageView<UncarriedView>>, Problem> {
    let (year, page) = query.0;
    let found = guard.run(move |cx| use_case(cx, year, page)).await?;
    Ok(Json(PageView::new(found, page)))
}

endpoint!(list_uncarried, __path_list_uncarried);
