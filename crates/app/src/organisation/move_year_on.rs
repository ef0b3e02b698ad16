//! Move a year on to its next phase.

use std::collections::BTreeMap;

use dukao_domain::{
    audit::event::Version,
    organisation::{Gate, MoveFault, PhaseMove, Year},
    policy::perm::YearEdit,
};
use dukao_persistence::organisation::{gates, phase_moves, years};

use super::show_year::{YearDetail, detail};
use crate::{AppError, AppResult, Cx};

/// A year's move.
#[derive(Debug, Clone)]
pub struct Move {
    /// Which year.
    pub year: Year,
    /// The version that the caller saw.
    pub expected: Version,
    /// Why each kind of open thing is left behind.
    pub reasons: BTreeMap<Gate, String>,
}

/// Moves the year on, and keeps what it left behind with the reasons.
pub fn move_year_on(cx: &Cx<'_, YearEdit>, step: &Move) -> AppResult<YearDetail> {
    cx.change(|tx| {
        // What is counted as open must still be so when the year has moved.
        let found = years::by_year(tx, step.year)?.ok_or(AppError::NotFound)?;
        years::lock(tx, found.year)?;
        let before = years::by_year(tx, step.year)?.ok_or(AppError::NotFound)?;
        AppError::unless_stale(step.expected, before.version)?;
        let open = gates::open(tx, step.year, cx.today())?;
        let moved =
            PhaseMove::of(&cx.env, cx.today(), before.clone(), &open, &step.reasons, cx.actor.person_id);
        let (after, fact) = moved.map_err(|fault| match fault {
            MoveFault::Ended(fault) => AppError::Conflict(fault),
            MoveFault::TooEarly { not_before } => AppError::YearTooEarly { not_before },
            MoveFault::Unexplained(faults) => AppError::Invalid(faults),
        })?;
        let _recorded = years::update(tx, &before, &after, cx.act())?;
        let recorded = phase_moves::insert(tx, &fact, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, step.year, cx.today())?))
    })
}
