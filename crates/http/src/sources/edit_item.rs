use actix_web::HttpResponse;
use dukao_app::sources::edit_item::{ItemChange, edit_item as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    policy::perm::SourceEdit,
    sources::SourceItem,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::item_view::{ItemView, number};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, reason},
};

/// What is said of an item.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SourceItemInput {
    /// Its number in the document, from 1; unique there.
    number: i16,
    /// What it orders; unique in the document.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for SourceItemInput {
    type Meaning = (i16, String, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let number = number(&mut faults, "/number", self.number);
        let title = faults.take("/title", text::line(&self.title, limits::TITLE));
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.whole(number.zip(title).map(|(number, title)| (number, title, reason)))
    }
}

/// Change the number or wording of an item.
#[utoipa::path(
    put, path = "/source-items/{id}", tag = "sources",
    params(
        ("id" = uuid::Uuid, Path, description = "The item"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = SourceItemInput,
    responses((status = 200, description = "Changed", body = ItemView, headers(("ETag" = String)))),
)]
async fn edit_item(
    guard: Guard<SourceEdit>,
    id: PathId<SourceItem>,
    version: IfMatch,
    body: Valid<SourceItemInput>,
) -> Result<HttpResponse, Problem> {
    let (number, title, reason) = body.meaning;
    let change = ItemChange { id: id.0, expected: version.0, number, title, reason };
    let view = ItemView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_item, __path_edit_item);
