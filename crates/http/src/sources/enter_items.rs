use actix_web::HttpResponse;
use dukao_app::{
    Cx,
    sources::enter_items::{MAX_ITEMS, NewItem, enter_items as use_case},
};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::SourceEdit,
    sources::SourceDocument,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::item_view::{EnteredItemsView, number};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// An item to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewItemInput {
    /// Its number in the document, from 1; the one after the last when not said.
    number: Option<i16>,
    /// What it orders; unique in the document.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
}

/// Items to be entered, all or none.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewItemsInput {
    /// In the order of the document.
    #[schema(min_items = 1, max_items = 200)]
    items: Vec<NewItemInput>,
}

impl Wire for NewItemsInput {
    type Meaning = Vec<NewItem>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        if !(1..=MAX_ITEMS).contains(&self.items.len()) {
            let code = FieldCode::OutOfRange { min: "1".to_owned(), max: MAX_ITEMS.to_string() };
            return Err(vec![FieldFault::new("/items", code)]);
        }
        let mut items = Vec::with_capacity(self.items.len());
        for (place, item) in self.items.into_iter().enumerate() {
            let at = |field: &str| format!("/items/{place}/{field}");
            let number = item.number.and_then(|value| number(&mut faults, &at("number"), value));
            let title = faults.take(&at("title"), text::line(&item.title, limits::TITLE));
            items.extend(title.map(|title| NewItem { number, title }));
        }
        faults.into_result(items)
    }
}

/// Enter items of a source document, one or many.
#[utoipa::path(
    post, path = "/sources/{id}/items", tag = "sources",
    params(
        ("id" = uuid::Uuid, Path, description = "The document"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = NewItemsInput,
    responses((status = 201, description = "Entered", body = EnteredItemsView)),
)]
async fn enter_items(
    guard: Guard<SourceEdit>,
    id: PathId<SourceDocument>,
    key: Key,
    body: Valid<NewItemsInput>,
) -> Result<HttpResponse, Problem> {
    let items = body.meaning;
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, id.0, &items);
    let view: EnteredItemsView = guard.run(work).await?;
    Ok(HttpResponse::Created().json(view))
}

endpoint!(enter_items, __path_enter_items);
