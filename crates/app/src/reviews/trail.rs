//! An indicator's way through the review.

use std::collections::HashMap;

use dukao_domain::{
    indicators::IndicatorId,
    policy::{Permission, perm::IndicatorRead},
    reviews::{LowTarget, ReviewStep},
    session::PersonId,
};
use dukao_persistence::{indicators, organisation::years, reviews::steps, session::people};

use super::{low_target, stepping::review_actions};
use crate::{AllowedAction, AppError, AppResult, Cx};

/// Every step, and where it stands.
#[derive(Debug, Clone)]
pub struct Trail {
    /// In the order in which they were taken.
    pub steps: Vec<ReviewStep>,
    /// What the people in them are called.
    pub names: HashMap<PersonId, String>,
    /// Why it looks too low as it stands.
    pub grounds: Vec<LowTarget>,
    /// What the caller may decide.
    pub allowed: Vec<AllowedAction>,
}

/// The trail of an indicator that the caller may see.
pub fn trail(cx: &Cx<'_, IndicatorRead>, id: IndicatorId) -> AppResult<Trail> {
    cx.db.read(|tx| {
        let indicator = indicators::find(tx, id)?.ok_or(AppError::NotFound)?;
        if cx.decide(&indicator.subject()).is_err() {
            return Err(AppError::NotFound);
        }
        let steps = steps::of_all(tx, &[id])?;
        let people: Vec<_> =
            steps.iter().flat_map(|step| [Some(step.by), step.on_behalf_of]).flatten().collect();
        let mut grounds = low_target::of(tx, &[&indicator])?.remove(&id).unwrap_or_default();
        // What other units are asked for is no business of a unit's.
        let reviews = cx.actor.scope(Permission::ReviewRead);
        if !indicator.content.lead_unit_id.is_some_and(|unit| reviews.reaches(indicator.year, unit)) {
            grounds.retain(LowTarget::is_of_its_own);
        }
        Ok(Trail {
            names: people::names(tx, &people)?,
            grounds,
            allowed: review_actions(&cx.actor, &indicator, &steps, &years::all_closed(tx)?),
            steps,
        })
    })
}
