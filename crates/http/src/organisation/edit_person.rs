use actix_web::HttpResponse;
use dukao_app::organisation::edit_person::{PersonChange, edit_person as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    policy::perm::PersonEdit,
    session::{Person, PersonContent},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::person_view::{PersonView, content};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, reason},
};

/// What shall be said of a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PersonInput {
    /// Name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// The unit that employs them.
    #[schema(format = Uuid)]
    unit_id: Option<String>,
    /// Their post in words.
    #[schema(max_length = 60)]
    title: Option<String>,
    /// Where they are reached.
    #[schema(max_length = 30)]
    phone: Option<String>,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for PersonInput {
    type Meaning = (PersonContent, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let [unit, title, phone] = [&self.unit_id, &self.title, &self.phone].map(Option::as_deref);
        let content = content(&mut faults, &self.name, unit, title, phone);
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.whole(content.map(|content| (content, reason)))
    }
}

/// Change what is said of a person. `If-Match` carries the version it was read at. Posts stay as they are: they are
/// grants.
#[utoipa::path(
    put, path = "/people/{id}", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = PersonInput,
    responses((status = 200, description = "Changed", body = PersonView, headers(("ETag" = String)))),
)]
async fn edit_person(
    guard: Guard<PersonEdit>,
    id: PathId<Person>,
    version: IfMatch,
    body: Valid<PersonInput>,
) -> Result<HttpResponse, Problem> {
    let (content, reason) = body.meaning;
    let change = PersonChange { id: id.0, expected: version.0, content, reason };
    let view = PersonView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    guard.state.forget(id.0);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_person, __path_edit_person);
