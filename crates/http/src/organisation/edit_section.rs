use actix_web::HttpResponse;
use dukao_app::organisation::edit_section::{SectionChange, edit_section as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::{Section, SectionContent},
    policy::perm::SectionEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::section_view::{SectionView, place};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, reason},
};

/// What shall be said of a section.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SectionInput {
    /// Its name; unique in the unit.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Its place in lists, from 1.
    position: i16,
    /// Whether work may still be given to it.
    active: bool,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for SectionInput {
    type Meaning = (SectionContent, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let name = faults.take("/name", text::line(&self.name, limits::NAME));
        let position = place(&mut faults, self.position);
        let reason = reason(&mut faults, self.reason.as_deref());
        let active = self.active;
        faults.whole(
            name.zip(position).map(|(name, position)| (SectionContent { name, position, active }, reason)),
        )
    }
}

/// Change or close a section. One that still has work is not closed: 422 says how much.
#[utoipa::path(
    put, path = "/sections/{id}", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The section"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = SectionInput,
    responses((status = 200, description = "Changed", body = SectionView, headers(("ETag" = String)))),
)]
async fn edit_section(
    guard: Guard<SectionEdit>,
    id: PathId<Section>,
    version: IfMatch,
    body: Valid<SectionInput>,
) -> Result<HttpResponse, Problem> {
    let (content, reason) = body.meaning;
    let change = SectionChange { id: id.0, expected: version.0, content, reason };
    let view = SectionView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_section, __path_edit_section);
