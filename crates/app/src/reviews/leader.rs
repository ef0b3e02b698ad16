//! Second review, by the leader in charge (R6).

use dukao_domain::{
    decimal::Quantity,
    policy::perm::ReviewLeader,
    reviews::{Decision, LeaderVerdict, ReviewLevel},
};

use super::stepping;
use crate::{
    AppError, AppResult, Cx,
    indicators::{Detail, Seen, changing, detail},
};

/// What a leader wants done.
#[derive(Debug, Clone)]
pub enum LeaderWish {
    /// On to the meeting.
    Pass,
    /// On to the meeting with a higher target.
    Raise {
        /// The target from now on.
        target: Quantity,
        /// Why.
        reason: String,
    },
    /// Back to its drafters.
    Return {
        /// Why.
        reason: String,
    },
}

/// It goes to the meeting, with a higher target where the leader raises it, or back.
pub fn review(cx: &Cx<'_, ReviewLeader>, seen: Seen, wish: &LeaderWish) -> AppResult<Detail> {
    cx.change(|tx| {
        let before = changing::one(cx, tx, seen)?;
        let earlier = stepping::by_another(cx, tx, &before, ReviewLevel::Leader)?;
        let verdict = match wish.clone() {
            LeaderWish::Pass => LeaderVerdict::Pass,
            LeaderWish::Return { reason } => LeaderVerdict::Return { reason },
            LeaderWish::Raise { target: new, reason } => {
                let old = before.content.measure.raisable_to(new);
                let old = old.map_err(|code| AppError::field("/target", code))?;
                LeaderVerdict::Raise { old, new, reason }
            }
        };
        let after = before.clone().reviewed_by_leader(&cx.env, &verdict).map_err(AppError::Conflict)?;
        let recorded = stepping::record(cx, tx, (&before, &after), &earlier, Decision::Leader(verdict))?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.id, cx.env.now())?))
    })
}
