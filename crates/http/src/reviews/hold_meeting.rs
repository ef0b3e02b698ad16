use std::collections::BTreeSet;

use actix_web::HttpResponse;
use dukao_app::reviews::change_meeting::{SeenMeeting, hold};
use dukao_domain::{
    audit::event::Version, fault::FieldFault, policy::perm::MeetingEdit, reviews::Meeting, session::PersonId,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::meeting_view::{MeetingView, attended};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// Who was there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AttendanceInput {
    /// People with an account, each once; a leader among them may confirm the decisions.
    #[schema(value_type = Vec<uuid::Uuid>, max_items = 200)]
    attended: Vec<String>,
}

impl Wire for AttendanceInput {
    type Meaning = BTreeSet<PersonId>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let people = attended(&mut faults, &self.attended);
        faults.into_result(people)
    }
}

/// Say that a meeting was held, and who was there. Not before its day.
#[utoipa::path(
    post, path = "/meetings/{id}/holding", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = AttendanceInput,
    responses((status = 200, description = "Held", body = MeetingView, headers(("ETag" = String)))),
)]
async fn hold_meeting(
    guard: Guard<MeetingEdit>,
    id: PathId<Meeting>,
    version: IfMatch,
    body: Valid<AttendanceInput>,
) -> Result<HttpResponse, Problem> {
    let seen = SeenMeeting { id: id.0, version: version.0 };
    let attended = body.meaning;
    let view = MeetingView::from(guard.run(move |cx| hold(cx, seen, &attended)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.row.version))).json(view))
}

endpoint!(hold_meeting, __path_hold_meeting);
