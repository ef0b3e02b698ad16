use actix_web::HttpResponse;
use dukao_app::Cx;
use dukao_app::organisation::enter_section::enter_section as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Unit,
    policy::perm::SectionEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::section_view::{SectionView, place};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// A new section.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSectionInput {
    /// Its name; unique in the unit.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Its place in lists, from 1; last without it.
    position: Option<i16>,
}

impl Wire for NewSectionInput {
    type Meaning = (String, Option<i16>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let name = faults.take("/name", text::line(&self.name, limits::NAME));
        let position = self.position.and_then(|position| place(&mut faults, position));
        faults.whole(name.map(|name| (name, position)))
    }
}

/// Enter a section of a unit.
#[utoipa::path(
    post, path = "/units/{id}/sections", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The unit"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = NewSectionInput,
    responses((status = 201, description = "Entered", body = SectionView, headers(("ETag" = String)))),
)]
async fn enter_section(
    guard: Guard<SectionEdit>,
    unit: PathId<Unit>,
    key: Key,
    body: Valid<NewSectionInput>,
) -> Result<HttpResponse, Problem> {
    let (name, position) = body.meaning;
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, unit.0, &name, position);
    let view: SectionView = guard.run(work).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(enter_section, __path_enter_section);
