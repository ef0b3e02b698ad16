use actix_web::HttpResponse;
use dukao_app::reviews::{
    call_meeting::About,
    change_meeting::{SeenMeeting, change},
};
use dukao_domain::{audit::event::Version, fault::FieldFault, policy::perm::MeetingEdit, reviews::Meeting};
use serde::Deserialize;
use utoipa::ToSchema;

use super::meeting_view::{MeetingView, about};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// What a meeting shall be called and when it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingChange {
    /// Its number as its papers give it; unique in the year.
    #[schema(min_length = 1, max_length = 60)]
    number: String,
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Its day, in the year or the one after.
    #[schema(format = Date)]
    held_on: String,
}

impl Wire for MeetingChange {
    type Meaning = About;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let about = about(&mut faults, self.number, self.name, &self.held_on);
        faults.whole(about)
    }
}

/// Change number, name or day of a meeting that is prepared.
#[utoipa::path(
    put, path = "/meetings/{id}", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = MeetingChange,
    responses((status = 200, description = "Changed", body = MeetingView, headers(("ETag" = String)))),
)]
async fn change_meeting(
    guard: Guard<MeetingEdit>,
    id: PathId<Meeting>,
    version: IfMatch,
    body: Valid<MeetingChange>,
) -> Result<HttpResponse, Problem> {
    let seen = SeenMeeting { id: id.0, version: version.0 };
    let about = body.meaning;
    let view = MeetingView::from(guard.run(move |cx| change(cx, seen, &about)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.row.version))).json(view))
}

endpoint!(change_meeting, __path_change_meeting);
