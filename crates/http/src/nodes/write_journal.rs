use actix_web::HttpResponse;
use dukao_app::nodes::journal::write;
use dukao_domain::{nodes::Node, policy::perm::JournalWrite};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::journal_view::TextInput;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    problem::Problem,
    valid::{PathId, Valid},
};

/// An entry that was written.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WrittenJournalEntry)]
struct WrittenView {
    /// Id.
    id: Uuid,
}

/// Write down what was done about a node; files are attached next. An entry stays as it was written.
#[utoipa::path(
    post, path = "/nodes/{id}/journal", tag = "nodes",
    params(
        ("id" = uuid::Uuid, Path, description = "The node"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = TextInput,
    responses((status = 201, description = "Written", body = WrittenView)),
)]
async fn write_journal(
    guard: Guard<JournalWrite>,
    id: PathId<Node>,
    key: Key,
    body: Valid<TextInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning: text, .. } = body;
    let written = guard.run(move |cx| write(cx, &key.0, &text, id.0, &text)).await?;
    Ok(HttpResponse::Created().json(WrittenView { id: written.id.uuid() }))
}

endpoint!(write_journal, __path_write_journal);
