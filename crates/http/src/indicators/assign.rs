use actix_web::HttpResponse;
use dukao_app::indicators::{
    Seen,
    assign::{Assignment, assign as use_case},
};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    indicators::{Duty, Indicator},
    policy::perm::IndicatorAssign,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{duty_input::duty, view::IndicatorView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// Whom the work goes to. At least one of the two is given; the other stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DutyInput {
    /// An open section of the lead unit.
    #[schema(format = Uuid)]
    section_id: Option<String>,
    /// A person with a post in the lead unit.
    #[schema(format = Uuid)]
    person_id: Option<String>,
    /// Why; kept in the history.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for DutyInput {
    type Meaning = (Duty, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let duty = duty(&mut faults, self.section_id.as_deref(), self.person_id.as_deref());
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(reason.map(|reason| (duty, reason)))
    }
}

/// Give an indicator to another section or person of its lead unit, in any stage but `withdrawn`.
#[utoipa::path(
    post, path = "/indicators/{id}/assignment", tag = "indicators",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = DutyInput,
    responses((status = 200, description = "In their hands", body = IndicatorView, headers(("ETag" = String)))),
)]
async fn assign(
    guard: Guard<IndicatorAssign>,
    id: PathId<Indicator>,
    version: IfMatch,
    body: Valid<DutyInput>,
) -> Result<HttpResponse, Problem> {
    let (duty, reason) = body.meaning;
    let order = Assignment { seen: Seen { id: id.0, version: version.0 }, duty, reason };
    let view = IndicatorView::from(guard.run(move |cx| use_case(cx, &order)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(assign, __path_assign);
