use actix_web::HttpResponse;
use dukao_app::{Cx, session::saved_filters::save};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    policy::perm::FilterKeep,
    session::{FilteredList, SavedFilter},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::SavedFilterView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// A filter to keep.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSavedFilter)]
struct SaveInput {
    /// Of which list: `ledger`.
    list: String,
    /// What to call it; unique among the caller's own of the list.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Filters and order as the list's address says them, without `?`.
    #[schema(min_length = 1, max_length = 500)]
    query: String,
}

impl Wire for SaveInput {
    type Meaning = (FilteredList, String, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let list = faults.take("/list", self.list.parse());
        let name = faults.take("/name", SavedFilter::name(&self.name));
        let query = faults.take("/query", SavedFilter::query(&self.query));
        match (list, name, query) {
            (Some(list), Some(name), Some(query)) => Ok((list, name, query)),
            _ => Err(faults.0),
        }
    }
}

/// Keep a filter under a name, for oneself alone; at most thirty of a list.
#[utoipa::path(
    post, path = "/saved-filters", tag = "session",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = SaveInput,
    responses((status = 201, description = "Kept", body = SavedFilterView, headers(("ETag" = String)))),
)]
async fn save_filter(
    guard: Guard<FilterKeep>,
    key: Key,
    body: Valid<SaveInput>,
) -> Result<HttpResponse, Problem> {
    let (list, name, query) = body.meaning;
    let work = move |cx: &Cx<'_, _>| save(cx, &key.0, &body.sent, list, &name, &query);
    let view: SavedFilterView = guard.run(work).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(save_filter, __path_save_filter);
