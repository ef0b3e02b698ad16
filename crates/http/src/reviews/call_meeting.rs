use actix_web::HttpResponse;
use dukao_app::reviews::call_meeting::{About, call};
use dukao_domain::{audit::event::Version, fault::FieldFault, organisation::Year, policy::perm::MeetingEdit};
use serde::Deserialize;
use utoipa::ToSchema;

use super::meeting_view::{MeetingView, about};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// A meeting to be held.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingInput {
    /// The year whose business it decides.
    year: i16,
    /// Its number as its papers give it; unique in the year.
    #[schema(min_length = 1, max_length = 60)]
    number: String,
    /// Its name, such as 市政府常务会议.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Its day, in the year or the one after.
    #[schema(format = Date)]
    held_on: String,
}

impl Wire for MeetingInput {
    type Meaning = (Year, About);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", Year::new(self.year));
        let about = about(&mut faults, self.number, self.name, &self.held_on);
        faults.whole(year.zip(about))
    }
}

/// Call a meeting: a draft with nothing on its agenda.
#[utoipa::path(
    post, path = "/meetings", tag = "reviews",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = MeetingInput,
    responses((status = 201, description = "Called", body = MeetingView, headers(("ETag" = String)))),
)]
async fn call_meeting(
    guard: Guard<MeetingEdit>,
    key: Key,
    body: Valid<MeetingInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning: (year, about), sent } = body;
    let view: MeetingView = guard.run(move |cx| call(cx, &key.0, &sent, year, &about)).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.row.version))).json(view))
}

endpoint!(call_meeting, __path_call_meeting);
