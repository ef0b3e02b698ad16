use actix_web::web::Json;
use dukao_app::organisation::list_calendar::list_calendar as use_case;
use dukao_domain::{fault::FieldFault, organisation::Year, policy::perm::CalendarRead};
use serde::Deserialize;
use utoipa::IntoParams;

use super::calendar_view::CalendarView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CalendarParams {
    /// Of this year, from 2000 to 2199.
    #[param(value_type = i16)]
    year: String,
}

impl Wire for CalendarParams {
    type Meaning = Year;

    fn parse(self) -> Result<Year, Vec<FieldFault>> {
        let mut faults = Faults::default();
        faults.take("/year", self.year.parse()).ok_or(faults.0)
    }
}

/// A year's working-day calendar.
#[utoipa::path(
    get, path = "/calendar", tag = "organisation",
    params(CalendarParams),
    responses((status = 200, description = "The year's calendar", body = CalendarView)),
)]
async fn list_calendar(
    guard: Guard<CalendarRead>,
    query: ValidQuery<CalendarParams>,
) -> Result<Json<CalendarView>, Problem> {
    let year = query.0;
    Ok(Json(CalendarView::new(year, guard.run(move |cx| use_case(cx, year)).await?)))
}

endpoint!(list_calendar, __path_list_calendar);
