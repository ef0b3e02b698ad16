use actix_web::HttpResponse;
use dukao_app::evidence::attach::attach;
use dukao_domain::{
    audit::event::Version, evidence::FileSubject, nodes::JournalEntry, policy::perm::JournalWrite,
};

use super::view::{AttachInput, FileView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Attach a loose file of one's own to an entry of a journal that one wrote.
#[utoipa::path(
    post, path = "/journal-entries/{id}/evidence", tag = "evidence",
    params(
        ("id" = uuid::Uuid, Path, description = "The entry"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = AttachInput,
    responses((status = 201, description = "Attached", body = FileView, headers(("ETag" = String)))),
)]
async fn attach_journal_file(
    guard: Guard<JournalWrite>,
    id: PathId<JournalEntry>,
    key: Key,
    body: Valid<AttachInput>,
) -> Result<HttpResponse, Problem> {
    let subject = FileSubject::Journal(id.0);
    let view: FileView = guard.run(move |cx| attach(cx, &key.0, subject, body.meaning)).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(attach_journal_file, __path_attach_journal_file);
