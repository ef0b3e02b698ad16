use actix_web::web::Json;
use dukao_app::ops::list_jobs::list_jobs as use_case;
use dukao_domain::{fault::FieldCode, fault::FieldFault, policy::perm::JobRead};
use dukao_persistence::{ops::jobs::JobQuery, page::PageRequest};
use serde::Deserialize;
use utoipa::IntoParams;

use super::job_view::JobView;
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
struct JobParams {
    /// Of this kind.
    kind: Option<String>,
    /// `true` for those that have not ended, `false` for those that have.
    #[param(value_type = Option<bool>)]
    open: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for JobParams {
    type Meaning = (JobQuery, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let flag =
            |text: &str| text.parse().map_err(|_| FieldCode::NotOneOf { allowed: "true, false".to_owned() });
        let query = JobQuery {
            kind: faults.optional("/kind", self.kind.as_deref(), str::parse),
            open: faults.optional("/open", self.open.as_deref(), flag),
        };
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, page))
    }
}

/// One's own jobs, latest first.
#[utoipa::path(
    get, path = "/jobs", tag = "ops",
    params(JobParams),
    responses((status = 200, description = "One page of jobs", body = PageView<JobView>)),
)]
async fn list_jobs(
    guard: Guard<JobRead>,
    query: ValidQuery<JobParams>,
) -> Result<Json<PageView<JobView>>, Problem> {
    let ((query, page), state) = (query.0, guard.state.clone());
    let jobs = guard.run(move |cx| use_case(cx, query, page)?.try_map(|job| JobView::new(job, &state.board)));
    Ok(Json(PageView::new(jobs.await?, page)))
}

endpoint!(list_jobs, __path_list_jobs);
