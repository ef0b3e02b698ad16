//! First review, by a supervision group (R5, R10).

use dukao_domain::{
    decimal::Quantity,
    fault::{FieldCode, FieldFault},
    policy::perm::ReviewGroup,
    reviews::{Answers, Decision, GroupVerdict, ReviewLevel},
};

use super::stepping;
use crate::{
    AppError, AppResult, Cx,
    indicators::{Detail, Seen, changing, detail},
};

/// A first review.
#[derive(Debug, Clone)]
pub struct GroupReview {
    /// Which, as the caller saw it.
    pub seen: Seen,
    /// The five questions.
    pub answers: Answers,
    /// What the group would have the target be.
    pub suggested_target: Option<Quantity>,
    /// Pass or return.
    pub verdict: GroupVerdict,
}

/// It goes to the leader in charge, or back. To pass what does not meet a criterion needs a justification.
pub fn review(cx: &Cx<'_, ReviewGroup>, order: &GroupReview) -> AppResult<Detail> {
    cx.change(|tx| {
        let GroupReview { seen, answers, suggested_target, verdict } = order.clone();
        let before = changing::one(cx, tx, seen)?;
        let earlier = stepping::by_another(cx, tx, &before, ReviewLevel::Group)?;
        let mut faults = Vec::new();
        if let Some(target) = suggested_target
            && let Err(code) = before.content.measure.raisable_to(target)
        {
            faults.push(FieldFault::new("/suggested_target", code));
        }
        if !answers.all_met() && verdict == (GroupVerdict::Pass { justification: None }) {
            faults.push(FieldFault::new("/reason", FieldCode::Required));
        }
        AppError::unless_none(faults)?;
        let after = before.clone().reviewed_by_group(&cx.env, &verdict).map_err(AppError::Conflict)?;
        let decision = Decision::Group { answers, suggested_target, verdict };
        let recorded = stepping::record(cx, tx, (&before, &after), &earlier, decision)?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.id, cx.env.now())?))
    })
}
