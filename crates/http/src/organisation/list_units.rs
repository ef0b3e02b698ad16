use actix_web::web::Json;
use dukao_app::organisation::{list_roster::list_roster, list_units::list_units as list_register};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::UnitRead,
};
use dukao_persistence::{
    organisation::{
        roster_list::{RosterField, RosterQuery},
        units::{UnitField, UnitQuery},
    },
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::unit_view::UnitView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

const FIELDS: &[(&str, UnitField)] =
    &[("code", UnitField::Code), ("name", UnitField::Name), ("kind", UnitField::Kind)];

const ROSTER_FIELDS: &[(&str, RosterField)] = &[
    ("code", RosterField::Code),
    ("name", RosterField::Name),
    ("kind", RosterField::Kind),
    ("ranking_group", RosterField::RankingGroup),
    ("supervision_group", RosterField::SupervisionGroup),
    ("leader", RosterField::Leader),
];

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UnitParams {
    /// Text in name or code.
    q: Option<String>,
    /// Only this kind.
    kind: Option<String>,
    /// The roster of this year; without it, the register of all units.
    #[param(value_type = Option<i16>)]
    year: Option<String>,
    /// Of a year: ranked in this group.
    ranking_group_id: Option<String>,
    /// Of a year: in this supervision group's portfolio.
    supervision_group_id: Option<String>,
    /// Of a year: in this leader's portfolio.
    leader_id: Option<String>,
    /// Of a year: assessed units that lack this: `ranking_group`, `supervision_group` or `leader`.
    without: Option<String>,
    /// Fields `code`, `name`, `kind`, and of a year `ranking_group`, `supervision_group`, `leader`; `-` for descending.
    /// What stands alike, and all without this, by `code`; names sort by their characters' numbers, not as they are read.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

/// A list of units as it is meant.
enum UnitRequest {
    Register(UnitQuery, Vec<Sort<UnitField>>, PageRequest),
    Roster(RosterQuery, Vec<Sort<RosterField>>, PageRequest),
}

impl Wire for UnitParams {
    type Meaning = UnitRequest;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let kind = faults.optional("/kind", self.kind.as_deref(), str::parse);
        let text = lists::text(&mut faults, "/q", self.q.as_deref());
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        let year = faults.optional("/year", self.year.as_deref(), str::parse);
        let of_year = [&self.ranking_group_id, &self.supervision_group_id, &self.leader_id, &self.without];
        let Some(year) = year else {
            // What narrows a year's roster means nothing without the year.
            if self.year.is_none() && of_year.iter().any(|filter| filter.is_some()) {
                faults.0.push(FieldFault::new("/year", FieldCode::Required));
            }
            let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
            return faults.into_result(UnitRequest::Register(UnitQuery { text, kind }, sort, page));
        };
        let query = RosterQuery {
            year,
            text,
            kind,
            ranking_group_id: faults.optional("/ranking_group_id", self.ranking_group_id.as_deref(), id),
            supervision_group_id: faults.optional(
                "/supervision_group_id",
                self.supervision_group_id.as_deref(),
                id,
            ),
            leader_id: faults.optional("/leader_id", self.leader_id.as_deref(), id),
            without: faults.optional("/without", self.without.as_deref(), str::parse),
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), ROSTER_FIELDS);
        faults.into_result(UnitRequest::Roster(query, sort, page))
    }
}

/// The units: with `year` those of that year's roster, as they were called and stood then.
#[utoipa::path(
    get, path = "/units", tag = "organisation",
    params(UnitParams),
    responses((status = 200, description = "One page of units", body = PageView<UnitView>)),
)]
async fn list_units(
    guard: Guard<UnitRead>,
    query: ValidQuery<UnitParams>,
) -> Result<Json<PageView<UnitView>>, Problem> {
    Ok(Json(match query.0 {
        UnitRequest::Register(query, sort, page) => {
            PageView::new(guard.run(move |cx| list_register(cx, &query, &sort, page)).await?, page)
        }
        UnitRequest::Roster(query, sort, page) => {
            PageView::new(guard.run(move |cx| list_roster(cx, &query, &sort, page)).await?, page)
        }
    }))
}

endpoint!(list_units, __path_list_units);
