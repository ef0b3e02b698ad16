use actix_web::web::Json;
use dukao_app::indicators::baselines::{Frozen, baselines as use_case};
use dukao_domain::{indicators::Indicator, policy::perm::IndicatorRead, reviews::Meeting};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem, valid::PathId};

/// The meeting that issued something.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssuingMeeting)]
pub(super) struct MeetingRefView {
    /// Id.
    id: Uuid,
    /// Its number.
    number: String,
    /// Its day.
    #[schema(format = Date)]
    held_on: String,
}

impl From<&Meeting> for MeetingRefView {
    fn from(meeting: &Meeting) -> Self {
        let (id, about) = (meeting.id.uuid(), &meeting.about);
        Self { id, number: about.number.clone(), held_on: about.held_on.to_string() }
    }
}

/// What an indicator was issued with.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Baseline)]
struct BaselineView {
    /// From 1; the highest is in force.
    number: i16,
    /// The number to reach, a decimal; null for a milestone.
    target: Option<String>,
    /// By when.
    #[schema(format = Date)]
    deadline: Option<String>,
    /// Decimal, points of 100.
    weight: Option<String>,
    /// When it counts as done.
    standard: Option<String>,
    /// The meeting that resolved it.
    meeting: MeetingRefView,
    /// When it was frozen.
    #[schema(format = DateTime)]
    created_at: String,
}

impl From<Frozen> for BaselineView {
    fn from(Frozen { baseline, meeting }: Frozen) -> Self {
        Self {
            number: baseline.number,
            target: baseline.target.map(|target| target.to_string()),
            deadline: baseline.deadline.map(|deadline| deadline.to_string()),
            weight: baseline.weight.map(|weight| weight.to_string()),
            standard: baseline.standard,
            meeting: (&meeting).into(),
            created_at: baseline.created_at.to_string(),
        }
    }
}

/// What an indicator was issued with, frozen: the first first, always one page; none before it is issued.
#[utoipa::path(
    get, path = "/indicators/{id}/baselines", tag = "indicators",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "Its baselines", body = PageView<BaselineView>)),
)]
async fn baselines(
    guard: Guard<IndicatorRead>,
    id: PathId<Indicator>,
) -> Result<Json<PageView<BaselineView>>, Problem> {
    let baselines = guard.run(move |cx| use_case(cx, id.0)).await?;
    Ok(Json(PageView::whole(baselines.into_iter().map(Into::into).collect())))
}

endpoint!(baselines, __path_baselines);
