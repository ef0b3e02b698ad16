use actix_web::HttpResponse;
use dukao_app::session::clients::edit_client::edit_client as use_case;
use dukao_domain::{
    fault::FieldFault,
    policy::perm::ClientEdit,
    session::{ApiClient, ClientContent},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{ClientView, content};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// What a program may do.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApiClientInput)]
struct ClientInput {
    /// Name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// What its tokens may at most be used for: permissions.
    #[schema(min_items = 1)]
    scopes: Vec<String>,
    /// Addresses and networks it may come from, such as `10.1.0.0/16`; anywhere when empty.
    #[schema(max_items = 20)]
    networks: Vec<String>,
    /// Requests a minute.
    #[schema(minimum = 1, maximum = 6000)]
    requests_per_minute: i64,
}

impl Wire for ClientInput {
    type Meaning = ClientContent;

    fn parse(self) -> Result<ClientContent, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let Self { name, scopes, networks, requests_per_minute } = self;
        match content(&mut faults, &name, &scopes, &networks, requests_per_minute) {
            Some(content) => faults.into_result(content),
            None => Err(faults.0),
        }
    }
}

/// Change what a program may do. Its tokens obey with their next request.
#[utoipa::path(
    put, path = "/clients/{id}", tag = "session",
    params(
        ("id" = uuid::Uuid, Path, description = "The program"),
        ("If-Match" = String, Header, description = "The version that the change was made on"),
    ),
    request_body = ClientInput,
    responses((status = 200, description = "Changed", body = ClientView, headers(("ETag" = String)))),
)]
async fn edit_client(
    guard: Guard<ClientEdit>,
    id: PathId<ApiClient>,
    version: IfMatch,
    body: Valid<ClientInput>,
) -> Result<HttpResponse, Problem> {
    let detail = guard.run(move |cx| use_case(cx, id.0, version.0, &body.meaning)).await?;
    guard.state.forget(detail.person.id);
    let version = detail.client.version;
    Ok(HttpResponse::Ok().insert_header(etag(version)).json(ClientView::from(detail)))
}

endpoint!(edit_client, __path_edit_client);
