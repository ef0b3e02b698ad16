use actix_web::web::Json;
use dukao_app::organisation::list_vacancies::{Vacancy, list_vacancies as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
    policy::perm::VacancyRead,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::PageView,
    problem::Problem,
    session::Named,
    valid::{Faults, ValidQuery, Wire},
};

/// A seat that nobody with an open account holds.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Vacancy)]
struct VacancyView {
    /// `city_post`, `group_missing`, `portfolio`, `unit` or `section`.
    kind: String,
    /// The role that is missing.
    role: String,
    /// The number of a supervision group that is not set up.
    group_number: Option<i16>,
    /// The supervision group or leader's seat.
    portfolio: Option<Named>,
    /// The unit.
    unit: Option<Named>,
    /// The section.
    section: Option<Named>,
    /// Whether somebody may be appointed to fill in.
    may_be_acting: bool,
}

impl From<Vacancy> for VacancyView {
    fn from(vacancy: Vacancy) -> Self {
        Self {
            kind: vacancy.kind.code().to_owned(),
            role: vacancy.role.code().to_owned(),
            group_number: vacancy.group_number,
            may_be_acting: vacancy.role.may_be_acting() && vacancy.group_number.is_none(),
            portfolio: vacancy.portfolio.map(|found| Named { id: found.id.uuid(), name: found.name }),
            unit: vacancy.unit.map(|(id, name)| Named { id: id.uuid(), name }),
            section: vacancy.section.map(|(id, name)| Named { id: id.uuid(), name }),
        }
    }
}

/// The year that units and indicators are looked at in.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct VacancyParams {
    /// The assessment year.
    #[param(value_type = i16, required = true)]
    year: Option<String>,
}

impl Wire for VacancyParams {
    type Meaning = Year;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        match year(&mut faults, self.year.as_deref()) {
            Some(year) => faults.into_result(year),
            None => Err(faults.0),
        }
    }
}

/// Parses a year that must be given.
pub(super) fn year(faults: &mut Faults, text: Option<&str>) -> Option<Year> {
    faults.take("/year", text.ok_or(FieldCode::Required).and_then(str::parse))
}

/// Seats that stand empty today: what waits there, waits. Unit officers see their unit's.
#[utoipa::path(
    get, path = "/vacancies", tag = "organisation",
    params(VacancyParams),
    responses((status = 200, description = "All of them", body = PageView<VacancyView>)),
)]
async fn list_vacancies(
    guard: Guard<VacancyRead>,
    query: ValidQuery<VacancyParams>,
) -> Result<Json<PageView<VacancyView>>, Problem> {
    let vacant = guard.run(move |cx| use_case(cx, query.0)).await?;
    Ok(Json(PageView::whole(vacant.into_iter().map(Into::into).collect())))
}

endpoint!(list_vacancies, __path_list_vacancies);
