use actix_web::web::Json;
use dukao_app::session::sessions_of::list_sessions_of as use_case;
use dukao_domain::{policy::perm::SessionManage, session::Person};

use super::session_row::{RowView, page};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// Where a person is signed in.
#[utoipa::path(
    get, path = "/people/{id}/sessions", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The person")),
    responses((status = 200, description = "Their live sessions, latest first", body = PageView<RowView>)),
)]
async fn list_sessions_of(
    guard: Guard<SessionManage>,
    person: PathId<Person>,
) -> Result<Json<PageView<RowView>>, Problem> {
    let sessions = guard.run(move |cx| use_case(cx, person.0)).await?;
    Ok(Json(page(sessions, guard.resolved.session.id)))
}

endpoint!(list_sessions_of, __path_list_sessions_of);
