use actix_web::web::Json;
use dukao_app::reviews::agenda::{AgendaRow, list};
use dukao_domain::{
    policy::perm::MeetingRead,
    reviews::{AgendaVerdict, Decision, GoalChange, Meeting, ReviewLevel, ReviewStep},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    indicators::RowView,
    lists::{PageParams, PageView},
    problem::Problem,
    valid::{PathId, ValidQuery},
};

/// What a meeting changes of an indicator that it approves; what is left out stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = GoalChange)]
pub(super) struct GoalChangeView {
    /// Decimal: the number to reach.
    pub(super) target: Option<String>,
    /// By when; inside the year.
    #[schema(format = Date)]
    pub(super) deadline: Option<String>,
    /// Decimal from 0.01 to 100, at most two places.
    pub(super) weight: Option<String>,
    /// When it counts as done.
    #[schema(max_length = 4000)]
    pub(super) standard: Option<String>,
}

impl From<&GoalChange> for GoalChangeView {
    fn from(change: &GoalChange) -> Self {
        Self {
            target: change.target.map(|target| target.to_string()),
            deadline: change.deadline.map(|deadline| deadline.to_string()),
            weight: change.weight.map(|weight| weight.to_string()),
            standard: change.standard.clone(),
        }
    }
}

/// A target that the leader raised on the way to the meeting.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TargetRaise)]
struct RaiseView {
    /// Before.
    old: String,
    /// After.
    new: String,
    /// Why.
    reason: String,
}

/// One item of an agenda.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgendaItem)]
struct AgendaItemView {
    /// Id of the item.
    id: Uuid,
    /// Version of the item.
    version: i64,
    /// Its place, from 1.
    position: i16,
    /// The indicator.
    indicator: RowView,
    /// Of this round, the target that the leader raised.
    raise: Option<RaiseView>,
    /// `approved`, `changed`, `returned` or `deferred`; null until it is decided.
    outcome: Option<String>,
    /// Why.
    reason: Option<String>,
    /// What is changed.
    change: Option<GoalChangeView>,
}

impl From<AgendaRow> for AgendaItemView {
    fn from(AgendaRow { item, row, steps }: AgendaRow) -> Self {
        let by_leader =
            steps.iter().rev().find(|step: &&ReviewStep| step.decision.level() == ReviewLevel::Leader);
        let raise = by_leader.and_then(|step| raised(&step.decision));
        let verdict = item.verdict();
        Self {
            id: item.id.uuid(),
            version: item.version.number(),
            position: item.position,
            indicator: RowView::new(&row, Vec::new()),
            raise,
            outcome: verdict.map(|verdict| verdict.outcome().code().to_owned()),
            reason: verdict.and_then(AgendaVerdict::reason).map(ToOwned::to_owned),
            change: verdict.and_then(AgendaVerdict::change).map(Into::into),
        }
    }
}

fn raised(decision: &Decision) -> Option<RaiseView> {
    let (old, new) = decision.raise()?;
    let reason = decision.reason()?.to_owned();
    Some(RaiseView { old: old.to_string(), new: new.to_string(), reason })
}

/// The agenda of a meeting, in order.
#[utoipa::path(
    get, path = "/meetings/{id}/agenda", tag = "reviews",
    params(("id" = uuid::Uuid, Path, description = "The meeting"), PageParams),
    responses((status = 200, description = "One page of it", body = PageView<AgendaItemView>)),
)]
async fn list_agenda(
    guard: Guard<MeetingRead>,
    id: PathId<Meeting>,
    query: ValidQuery<PageParams>,
) -> Result<Json<PageView<AgendaItemView>>, Problem> {
    let page = query.0;
    let rows = guard.run(move |cx| list(cx, id.0, page)).await?;
    Ok(Json(PageView::new(rows.map(AgendaItemView::from), page)))
}

endpoint!(list_agenda, __path_list_agenda);
