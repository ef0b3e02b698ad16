use actix_web::HttpResponse;
use dukao_app::organisation::edit_team_member::{TeamMemberChange, edit_team_member as use_case};
use dukao_domain::{audit::event::Version, organisation::TeamMember, policy::perm::SectionEdit};

use super::team_view::{MemberDetailView, MemberInput};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Change a member of a unit's leadership team, or end their tenure.
#[utoipa::path(
    put, path = "/team/{id}", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The member"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = MemberInput,
    responses((status = 200, description = "Changed", body = MemberDetailView, headers(("ETag" = String)))),
)]
async fn edit_team_member(
    guard: Guard<SectionEdit>,
    id: PathId<TeamMember>,
    version: IfMatch,
    body: Valid<MemberInput>,
) -> Result<HttpResponse, Problem> {
    let change = TeamMemberChange { id: id.0, expected: version.0, content: body.meaning };
    let view = MemberDetailView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_team_member, __path_edit_team_member);
