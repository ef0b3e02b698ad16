use actix_web::web::Json;
use dukao_app::session::clients::list_clients::list_clients as use_case;
use dukao_domain::policy::perm::ClientEdit;

use super::view::ClientView;
use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// The programs that have accounts: a handful, whole.
#[utoipa::path(
    get, path = "/clients", tag = "session",
    responses((status = 200, description = "Latest first, revoked ones too", body = PageView<ClientView>)),
)]
async fn list_clients(guard: Guard<ClientEdit>) -> Result<Json<PageView<ClientView>>, Problem> {
    let clients = guard.run(use_case).await?;
    Ok(Json(PageView::whole(clients.into_iter().map(Into::into).collect())))
}

endpoint!(list_clients, __path_list_clients);
