use actix_web::HttpResponse;
use dukao_app::{Cx, sources::enter_source::enter_source as use_case};
use dukao_domain::{
    audit::event::Version, fault::FieldFault, organisation::Year, policy::perm::SourceEdit,
    sources::DocumentContent,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{source_input::content, source_view::SourceView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// A new source document.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSourceInput {
    /// The year it sets tasks for.
    year: i16,
    /// Kind of source.
    kind: String,
    /// Title; unique in its year.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// Where it was published: `http` or `https`.
    #[schema(max_length = 500)]
    url: Option<String>,
    /// What should be known of it.
    #[schema(max_length = 4000)]
    note: Option<String>,
    /// Its number (文号).
    #[schema(max_length = 60)]
    reference: Option<String>,
    /// The day that it bears.
    #[schema(format = Date)]
    issued_on: Option<String>,
}

impl Wire for NewSourceInput {
    type Meaning = (Year, DocumentContent);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", Year::new(self.year));
        let (kind, title, url, note, number, day) =
            (&self.kind, &self.title, &self.url, &self.note, &self.reference, &self.issued_on);
        let content = content(&mut faults, kind, title, [url, note, number, day]);
        faults.whole(year.zip(content))
    }
}

/// Enter a source document: a report, or an instruction that came during the year.
#[utoipa::path(
    post, path = "/sources", tag = "sources",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewSourceInput,
    responses((status = 201, description = "Entered", body = SourceView, headers(("ETag" = String)))),
)]
async fn enter_source(
    guard: Guard<SourceEdit>,
    key: Key,
    body: Valid<NewSourceInput>,
) -> Result<HttpResponse, Problem> {
    let (year, content) = body.meaning;
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, year, &content);
    let view: SourceView = guard.run(work).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(enter_source, __path_enter_source);
