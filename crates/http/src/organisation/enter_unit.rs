use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::organisation::enter_unit::{NewUnit, enter_unit as use_case};
use dukao_domain::{audit::event::Version, fault::FieldFault, organisation::Year, policy::perm::UnitEdit};
use serde::Deserialize;
use utoipa::ToSchema;

use super::unit_view::{UnitDetailView, content, standing};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    routes::BASE,
    valid::{Faults, Valid, Wire},
};

/// A new unit with its first year.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewUnitInput {
    /// From which year on it is in the roster.
    year: i16,
    /// The register's code: letters, digits, `-` and `_`; unique.
    #[schema(min_length = 1, max_length = 40)]
    code: String,
    /// Official name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// `department`, `town` or `organiser`.
    kind: String,
    /// Whom it is ranked with.
    #[schema(format = Uuid)]
    ranking_group_id: Option<String>,
    /// The supervision group that has it.
    #[schema(format = Uuid)]
    supervision_group_id: Option<String>,
    /// The leader's seat that has it.
    #[schema(format = Uuid)]
    leader_id: Option<String>,
}

impl Wire for NewUnitInput {
    type Meaning = NewUnit;

    fn parse(self) -> Result<NewUnit, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", Year::new(self.year));
        let content = content(&mut faults, &self.code, &self.name, &self.kind);
        let standing = standing(
            &mut faults,
            self.ranking_group_id.as_deref(),
            self.supervision_group_id.as_deref(),
            self.leader_id.as_deref(),
        );
        faults.whole(year.zip(content).map(|(year, content)| NewUnit { year, content, standing }))
    }
}

/// Enter a unit in the register and in a year's roster.
#[utoipa::path(
    post, path = "/units", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewUnitInput,
    responses((status = 201, description = "Entered", body = UnitDetailView, headers(("ETag" = String), ("Location" = String)))),
)]
async fn enter_unit(
    guard: Guard<UnitEdit>,
    key: Key,
    body: Valid<NewUnitInput>,
) -> Result<HttpResponse, Problem> {
    let view: UnitDetailView = guard.run(move |cx| use_case(cx, &key.0, &body.sent, &body.meaning)).await?;
    guard.state.forget_everybody();
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{BASE}/units/{}", view.id())))
        .insert_header(etag(Version::new(view.version())))
        .json(view))
}

endpoint!(enter_unit, __path_enter_unit);
