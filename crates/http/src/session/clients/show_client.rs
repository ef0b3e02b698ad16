use actix_web::HttpResponse;
use dukao_app::session::clients::show_client::show_client as use_case;
use dukao_domain::{audit::event::Version, policy::perm::ClientEdit, session::ApiClient};

use super::view::ClientView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// A program.
#[utoipa::path(
    get, path = "/clients/{id}", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The program")),
    responses((status = 200, description = "The program", body = ClientView, headers(("ETag" = String)))),
)]
async fn show_client(guard: Guard<ClientEdit>, id: PathId<ApiClient>) -> Result<HttpResponse, Problem> {
    let view = ClientView::from(guard.run(move |cx| use_case(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show_client, __path_show_client);
