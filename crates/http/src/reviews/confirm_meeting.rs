use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::reviews::{change_meeting::SeenMeeting, confirm_meeting::confirm};
use dukao_domain::{policy::perm::MeetingConfirm, reviews::Meeting};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, Key},
    ops::JobView,
    problem::Problem,
    valid::PathId,
};

/// Confirm the decisions of a meeting against its minutes, as a second person: another secretary, or a leader who was there.
/// A job puts them into effect, all or none: indicators are issued with their baselines frozen, or returned.
#[utoipa::path(
    post, path = "/meetings/{id}/confirmation", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    responses((
        status = 202, description = "To be done by a job", body = JobView,
        headers(("Location" = String, description = "The job"))
    )),
)]
async fn confirm_meeting(
    guard: Guard<MeetingConfirm>,
    id: PathId<Meeting>,
    version: IfMatch,
    key: Key,
) -> Result<HttpResponse, Problem> {
    let seen = SeenMeeting { id: id.0, version: version.0 };
    let state = guard.state.clone();
    let job = guard.run(move |cx| JobView::new(confirm(cx, &key.0, seen)?, &state.board)).await?;
    Ok(HttpResponse::Accepted().insert_header((LOCATION, job.location())).json(job))
}

endpoint!(confirm_meeting, __path_confirm_meeting);
