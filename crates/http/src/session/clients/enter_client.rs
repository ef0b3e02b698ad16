use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::session::clients::enter_client::{NewClient, enter_client as use_case};
use dukao_domain::{audit::event::Version, fault::FieldFault, policy::perm::ClientEdit, session::Person};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{ClientView, SecretView, content};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    routes::BASE,
    valid::{Faults, Valid, Wire},
};

/// A program that shall have an account.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewApiClient)]
struct NewClientInput {
    /// What it calls itself; letters, digits, `.`, `_` and `-`; kept in lower case.
    #[schema(min_length = 1, max_length = 40)]
    client_id: String,
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

impl Wire for NewClientInput {
    type Meaning = NewClient;

    fn parse(self) -> Result<NewClient, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let account = faults.take("/client_id", Person::account(&self.client_id));
        let Self { name, scopes, networks, requests_per_minute, .. } = self;
        let content = content(&mut faults, &name, &scopes, &networks, requests_per_minute);
        match account.zip(content) {
            Some((account, content)) => faults.into_result(NewClient { account, content }),
            None => Err(faults.0),
        }
    }
}

/// Enter a program. It holds no post: the security administrator grants those to its account. The secret stands in this
/// one answer and is kept nowhere: a repeated request gets the same program without it.
#[utoipa::path(
    post, path = "/clients", tag = "session",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewClientInput,
    responses((status = 201, description = "Entered", body = SecretView, headers(("ETag" = String), ("Location" = String)))),
)]
async fn enter_client(
    guard: Guard<ClientEdit>,
    key: Key,
    body: Valid<NewClientInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning, sent } = body;
    let (view, secret): (ClientView, _) = guard.run(move |cx| use_case(cx, &key.0, &sent, &meaning)).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{BASE}/clients/{}", view.id())))
        .insert_header(etag(Version::new(view.version())))
        .json(SecretView::new(view, secret.as_ref())))
}

endpoint!(enter_client, __path_enter_client);
