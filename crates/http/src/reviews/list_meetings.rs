use actix_web::web::Json;
use dukao_app::reviews::list_meetings::list;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
    policy::perm::MeetingRead,
};
use dukao_persistence::page::PageRequest;
use serde::Deserialize;
use utoipa::IntoParams;

use super::meeting_view::MeetingRowView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct MeetingParams {
    /// Of this year.
    #[param(value_type = i16)]
    year: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for MeetingParams {
    type Meaning = (Year, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", self.year.as_deref().map_or(Err(FieldCode::Required), str::parse));
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.whole(year.map(|year| (year, page)))
    }
}

/// The meetings of a year, the latest first.
#[utoipa::path(
    get, path = "/meetings", tag = "reviews",
    params(MeetingParams),
    responses((status = 200, description = "One page of them", body = PageView<MeetingRowView>)),
)]
async fn list_meetings(
    guard: Guard<MeetingRead>,
    query: ValidQuery<MeetingParams>,
) -> Result<Json<PageView<MeetingRowView>>, Problem> {
    let (year, page) = query.0;
    let meetings = guard.run(move |cx| list(cx, year, page)).await?;
    Ok(Json(PageView::new(meetings.map(|meeting| MeetingRowView::from(&meeting)), page)))
}

endpoint!(list_meetings, __path_list_meetings);
