use actix_web::web::Json;
use dukao_app::session::list_sessions::list_sessions as use_case;
use dukao_domain::policy::perm::SessionRead;

use super::session_row::{RowView, page};
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// Where one is signed in.
#[utoipa::path(
    get, path = "/sessions", tag = "session",
    responses((status = 200, description = "One's live sessions, latest first", body = PageView<RowView>)),
)]
async fn list_sessions(guard: Guard<SessionRead>) -> Result<Json<PageView<RowView>>, Problem> {
    let sessions = guard.run(use_case).await?;
    Ok(Json(page(sessions, guard.resolved.session.id)))
}

endpoint!(list_sessions, __path_list_sessions);
