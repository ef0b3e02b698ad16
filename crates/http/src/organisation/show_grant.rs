use actix_web::HttpResponse;
use dukao_app::organisation::show_grant::show_grant as use_case;
use dukao_domain::{audit::event::Version, organisation::Grant, policy::perm::GrantRead};

use super::grant_view::GrantView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// A grant.
#[utoipa::path(
    get, path = "/grants/{id}", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The grant")),
    responses((status = 200, description = "The grant", body = GrantView, headers(("ETag" = String)))),
)]
async fn show_grant(guard: Guard<GrantRead>, id: PathId<Grant>) -> Result<HttpResponse, Problem> {
    let view = GrantView::from(guard.run(move |cx| use_case(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show_grant, __path_show_grant);
