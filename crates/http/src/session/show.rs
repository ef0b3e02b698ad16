use actix_web::web::Json;
use dukao_app::session::describe::describe;
use dukao_domain::policy::perm::SessionRead;

use super::view::SessionView;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// Who is signed in.
#[utoipa::path(
    get, path = "/session", tag = "session",
    responses((status = 200, description = "The session", body = SessionView)),
)]
async fn show(guard: Guard<SessionRead>) -> Result<Json<SessionView>, Problem> {
    let resolved = guard.resolved.as_ref().clone();
    let description = guard.run(move |cx| describe(cx.db, resolved, cx.actor.clone())).await?;
    Ok(Json(description.into()))
}

endpoint!(show, __path_show);
