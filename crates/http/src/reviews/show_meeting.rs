use actix_web::HttpResponse;
use dukao_app::reviews::list_meetings::show;
use dukao_domain::{audit::event::Version, policy::perm::MeetingRead, reviews::Meeting};

use super::meeting_view::MeetingView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// A meeting.
#[utoipa::path(
    get, path = "/meetings/{id}", tag = "reviews",
    params(("id" = uuid::Uuid, Path, description = "The meeting")),
    responses((status = 200, description = "The meeting", body = MeetingView, headers(("ETag" = String)))),
)]
async fn show_meeting(guard: Guard<MeetingRead>, id: PathId<Meeting>) -> Result<HttpResponse, Problem> {
    let view = MeetingView::from(guard.run(move |cx| show(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.row.version))).json(view))
}

endpoint!(show_meeting, __path_show_meeting);
