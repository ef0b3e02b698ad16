use actix_web::HttpResponse;
use dukao_app::organisation::edit_unit::{UnitChange, edit_unit as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::{Unit, UnitContent},
    policy::perm::UnitEdit,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::unit_view::{UnitDetailView, content};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, reason},
};

/// What the register shall say of a unit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UnitInput {
    /// The register's code: letters, digits, `-` and `_`; unique.
    #[schema(min_length = 1, max_length = 40)]
    code: String,
    /// Official name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// `department`, `town` or `organiser`.
    kind: String,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for UnitInput {
    type Meaning = (UnitContent, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let content = content(&mut faults, &self.code, &self.name, &self.kind);
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.whole(content.map(|content| (content, reason)))
    }
}

/// Change what the register says of a unit. Its names in the years' rosters stay; they are changed year by year.
#[utoipa::path(
    put, path = "/units/{id}", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The unit"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = UnitInput,
    responses((status = 200, description = "Changed", body = UnitDetailView, headers(("ETag" = String)))),
)]
async fn edit_unit(
    guard: Guard<UnitEdit>,
    id: PathId<Unit>,
    version: IfMatch,
    body: Valid<UnitInput>,
) -> Result<HttpResponse, Problem> {
    let (content, reason) = body.meaning;
    let change = UnitChange { id: id.0, expected: version.0, content, reason };
    let view = UnitDetailView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_unit, __path_edit_unit);
