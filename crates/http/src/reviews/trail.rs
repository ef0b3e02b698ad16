use std::collections::{BTreeMap, HashMap};

use actix_web::web::Json;
use dukao_app::reviews::trail::{Trail, trail as use_case};
use dukao_domain::{
    indicators::Indicator, policy::perm::IndicatorRead, reviews::ReviewStep, session::PersonId,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{grounds::GroundView, group::AnswerView, meeting_view::named};
use crate::{
    action::ActionView, endpoint::endpoint, guard::Guard, problem::Problem, session::Named, valid::PathId,
};

/// One step on the way through the review.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReviewStep)]
struct StepView {
    /// Id.
    id: Uuid,
    /// The how-manieth time it was handed in.
    round: i16,
    /// `submission`, `group`, `leader` or `meeting`.
    level: String,
    /// `submitted`, `passed`, `raised` or `returned`.
    outcome: String,
    /// The version of the indicator that was looked at.
    seen_version: i64,
    /// Of a first review, the five answers.
    #[schema(required)]
    answers: Option<BTreeMap<String, AnswerView>>,
    /// What the group would have the target be.
    suggested_target: Option<String>,
    /// Of a raise, the target before.
    old_target: Option<String>,
    /// Of a raise, the target after.
    new_target: Option<String>,
    /// A justification, or the reason of a raise or return.
    reason: Option<String>,
    /// Who decided.
    by: Named,
    /// For whom, under a post that was lent.
    on_behalf_of: Option<Named>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

impl StepView {
    fn new(step: &ReviewStep, names: &HashMap<PersonId, String>) -> Self {
        let decision = &step.decision;
        let answers = decision.answers().map(|answers| {
            let answers = answers.iter().map(|(criterion, answer)| {
                let view = AnswerView { met: answer.met, remark: answer.remark.clone() };
                (criterion.code().to_owned(), view)
            });
            answers.collect()
        });
        Self {
            id: step.id.uuid(),
            round: step.round,
            level: decision.level().code().to_owned(),
            outcome: decision.outcome().code().to_owned(),
            seen_version: step.seen.number(),
            answers,
            suggested_target: decision.suggested_target().map(|target| target.to_string()),
            old_target: decision.raise().map(|(old, _)| old.to_string()),
            new_target: decision.raise().map(|(_, new)| new.to_string()),
            reason: decision.reason().map(ToOwned::to_owned),
            by: named(step.by, names),
            on_behalf_of: step.on_behalf_of.map(|person| named(person, names)),
            at: step.created_at.to_string(),
        }
    }
}

/// An indicator's way through the review.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReviewTrail)]
struct TrailView {
    /// In the order in which they were taken.
    items: Vec<StepView>,
    /// Why its target looks too low as it stands.
    low_target: Vec<GroundView>,
    /// What the caller may decide.
    allowed_actions: Vec<ActionView>,
}

impl From<Trail> for TrailView {
    fn from(trail: Trail) -> Self {
        Self {
            items: trail.steps.iter().map(|step| StepView::new(step, &trail.names)).collect(),
            low_target: trail.grounds.into_iter().map(Into::into).collect(),
            allowed_actions: ActionView::all(trail.allowed),
        }
    }
}

/// An indicator's way through the review: who handed it in and who decided what, with every raise.
#[utoipa::path(
    get, path = "/indicators/{id}/reviews", tag = "reviews",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "Its steps", body = TrailView)),
)]
async fn trail(guard: Guard<IndicatorRead>, id: PathId<Indicator>) -> Result<Json<TrailView>, Problem> {
    Ok(Json(guard.run(move |cx| use_case(cx, id.0)).await?.into()))
}

endpoint!(trail, __path_trail);
