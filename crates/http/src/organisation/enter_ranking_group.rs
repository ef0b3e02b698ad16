use actix_web::HttpResponse;
use dukao_app::organisation::enter_ranking_group::{NewRankingGroup, enter_ranking_group as use_case};
use dukao_domain::{audit::event::Version, fault::FieldFault, organisation::Year, policy::perm::UnitEdit};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{group_view::GroupView, section_view::place, unit_view::name_and_kind};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// A new ranking group.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRankingGroupInput {
    /// In which year.
    year: i16,
    /// `department` or `town`.
    kind: String,
    /// Its name; unique in the year.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Its place in lists, from 1; last without it.
    position: Option<i16>,
}

impl Wire for NewRankingGroupInput {
    type Meaning = NewRankingGroup;

    fn parse(self) -> Result<NewRankingGroup, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", Year::new(self.year));
        let (name, kind) = name_and_kind(&mut faults, &self.name, &self.kind);
        let position = self.position.and_then(|position| place(&mut faults, position));
        let new = year.zip(kind).zip(name);
        faults.whole(new.map(|((year, kind), name)| NewRankingGroup { year, kind, name, position }))
    }
}

/// Enter a ranking group of a year.
#[utoipa::path(
    post, path = "/ranking-groups", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewRankingGroupInput,
    responses((status = 201, description = "Entered", body = GroupView, headers(("ETag" = String)))),
)]
async fn enter_ranking_group(
    guard: Guard<UnitEdit>,
    key: Key,
    body: Valid<NewRankingGroupInput>,
) -> Result<HttpResponse, Problem> {
    let view: GroupView = guard.run(move |cx| use_case(cx, &key.0, &body.sent, &body.meaning)).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(enter_ranking_group, __path_enter_ranking_group);
