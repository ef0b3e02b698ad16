use actix_web::HttpResponse;
use dukao_app::Cx;
use dukao_app::organisation::enter_team_member::enter_team_member as use_case;
use dukao_domain::{audit::event::Version, organisation::Unit, policy::perm::SectionEdit};

use super::team_view::{MemberDetailView, MemberInput};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{PathId, Valid},
};

/// Enter a member of a unit's leadership team.
#[utoipa::path(
    post, path = "/units/{id}/team", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The unit"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = MemberInput,
    responses((status = 201, description = "Entered", body = MemberDetailView, headers(("ETag" = String)))),
)]
async fn enter_team_member(
    guard: Guard<SectionEdit>,
    unit: PathId<Unit>,
    key: Key,
    body: Valid<MemberInput>,
) -> Result<HttpResponse, Problem> {
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, unit.0, &body.meaning);
    let view: MemberDetailView = guard.run(work).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(enter_team_member, __path_enter_team_member);
