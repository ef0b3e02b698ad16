use actix_web::HttpResponse;
use dukao_app::organisation::edit_ranking_group::{RankingGroupChange, edit_ranking_group as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::RankingGroup,
    policy::perm::UnitEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{group_view::GroupView, section_view::place};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// What a ranking group is called and where it stands in lists.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RankingGroupInput {
    /// Its name; unique in the year.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Its place in lists, from 1.
    position: i16,
}

impl Wire for RankingGroupInput {
    type Meaning = (String, i16);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let name = faults.take("/name", text::line(&self.name, limits::NAME));
        let position = place(&mut faults, self.position);
        faults.whole(name.zip(position))
    }
}

/// Rename or reorder a ranking group.
#[utoipa::path(
    put, path = "/ranking-groups/{id}", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The group"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = RankingGroupInput,
    responses((status = 200, description = "Changed", body = GroupView, headers(("ETag" = String)))),
)]
async fn edit_ranking_group(
    guard: Guard<UnitEdit>,
    id: PathId<RankingGroup>,
    version: IfMatch,
    body: Valid<RankingGroupInput>,
) -> Result<HttpResponse, Problem> {
    let (name, position) = body.meaning;
    let change = RankingGroupChange { id: id.0, expected: version.0, name, position };
    let view = GroupView::from(guard.run(move |cx| use_case(cx, &change)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_ranking_group, __path_edit_ranking_group);
