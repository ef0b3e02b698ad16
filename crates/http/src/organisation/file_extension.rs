use actix_web::HttpResponse;
use dukao_app::Cx;
use dukao_app::organisation::file_extension::file_extension as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Outage,
    policy::perm::ExtensionFile,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{extension_view::ExtensionView, path::PathYear};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire, instant},
};

/// A platform outage.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OutageInput {
    /// When it began.
    #[schema(format = DateTime)]
    outage_from: String,
    /// When it ended: in the past, at most 30 days later.
    #[schema(format = DateTime)]
    outage_to: String,
    /// By how many working days what was due in between shall move, 1 to 30.
    working_days: i16,
    /// What happened.
    #[schema(min_length = 1, max_length = 500)]
    cause: String,
}

impl Wire for OutageInput {
    type Meaning = Outage;

    fn parse(self) -> Result<Outage, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let from = faults.take("/outage_from", instant(&self.outage_from));
        let to = faults.take("/outage_to", instant(&self.outage_to));
        let cause = faults.take("/cause", text::required(&self.cause, limits::REASON));
        match (from, to, cause) {
            (Some(from), Some(to), Some(cause)) => {
                Ok(Outage { from, to, working_days: self.working_days, cause })
            }
            _ => Err(faults.0),
        }
    }
}

/// File an extension of a year's deadlines for an outage. Nothing moves before a second person confirms it.
#[utoipa::path(
    post, path = "/years/{year}/extensions", tag = "organisation",
    params(
        ("year" = i16, Path, description = "The calendar year"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = OutageInput,
    responses((status = 201, description = "Filed", body = ExtensionView, headers(("ETag" = String)))),
)]
async fn file_extension(
    guard: Guard<ExtensionFile>,
    year: PathYear,
    key: Key,
    body: Valid<OutageInput>,
) -> Result<HttpResponse, Problem> {
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, year.0, &body.meaning);
    let view: ExtensionView = guard.run(work).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(file_extension, __path_file_extension);
