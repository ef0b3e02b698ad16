use actix_web::web::Json;
use dukao_app::organisation::assign_units::{Assignment, Target, assign_units as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::UnitId,
    policy::perm::UnitEdit,
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{path::PathYear, unit_view::standing};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// More than any city has.
const MAX_UNITS: usize = 200;

/// Units, and the one group or portfolio that they are put in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AssignmentInput {
    /// 1 to 200 units of the year.
    #[schema(value_type = Vec<uuid::Uuid>, min_items = 1, max_items = 200)]
    unit_ids: Vec<String>,
    /// Into this ranking group. Exactly one of the three is given.
    #[schema(format = Uuid)]
    ranking_group_id: Option<String>,
    /// Into this supervision group's portfolio.
    #[schema(format = Uuid)]
    supervision_group_id: Option<String>,
    /// Into this leader's portfolio.
    #[schema(format = Uuid)]
    leader_id: Option<String>,
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

impl Wire for AssignmentInput {
    type Meaning = (Vec<UnitId>, Target, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let units = faults.ids("/unit_ids", &self.unit_ids, MAX_UNITS);
        let to = standing(
            &mut faults,
            self.ranking_group_id.as_deref(),
            self.supervision_group_id.as_deref(),
            self.leader_id.as_deref(),
        );
        let target = match (to.ranking_group_id, to.supervision_group_id, to.leader_id) {
            (Some(id), None, None) => Some(Target::RankingGroup(id)),
            (None, Some(id), None) => Some(Target::SupervisionGroup(id)),
            (None, None, Some(id)) => Some(Target::Leader(id)),
            _ => {
                let code = FieldCode::Malformed { expected: "one_target".to_owned() };
                faults.0.push(FieldFault::new("", code));
                None
            }
        };
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        faults.whole(target.zip(reason).map(|(target, reason)| (units, target, reason)))
    }
}

/// What an assignment did.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Assigned)]
struct AssignedView {
    /// How many units stood elsewhere before.
    changed: usize,
}

/// Put units of a year into a ranking group or a portfolio: all or none. What waits for a portfolio's holder follows.
#[utoipa::path(
    post, path = "/years/{year}/roster/assign", tag = "organisation",
    params(("year" = i16, Path, description = "The calendar year")),
    request_body = AssignmentInput,
    responses((status = 200, description = "Assigned", body = AssignedView)),
)]
async fn assign_units(
    guard: Guard<UnitEdit>,
    year: PathYear,
    body: Valid<AssignmentInput>,
) -> Result<Json<AssignedView>, Problem> {
    let (units, target, reason) = body.meaning;
    let assignment = Assignment { year: year.0, units, target, reason };
    let changed = guard.run(move |cx| use_case(cx, &assignment)).await?;
    guard.state.forget_everybody();
    Ok(Json(AssignedView { changed }))
}

endpoint!(assign_units, __path_assign_units);
