//! One year: its phase, what is open, and what was left behind.

use std::collections::HashMap;

use chrono::NaiveDate;
use dukao_domain::{
    organisation::{AssessmentYear, OpenGates, PhaseMove, Year},
    policy::{Actor, Denial, Permission, Subject, perm::YearRead},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    organisation::{gates, phase_moves, years},
    session::people,
};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// A year as its page shows it.
#[derive(Debug, Clone)]
pub struct YearDetail {
    /// The year.
    pub year: AssessmentYear,
    /// The first day on which it may enter its next phase; `None` where it may today.
    pub not_before: Option<NaiveDate>,
    /// What is open now, by kind.
    pub open: OpenGates,
    /// Its moves, first to last.
    pub moves: Vec<PhaseMove>,
    /// Names of who moved it on.
    pub names: HashMap<PersonId, String>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// What the actor may do to a year: set its dates and move it on until it is closed; and, while it takes drafts, enter
/// indicators one by one, from a file, or from what the year before left unfinished.
pub(super) fn allowed_actions(actor: &Actor, year: &AssessmentYear) -> Vec<AllowedAction> {
    let state = year.phase.is_closed().then_some(Denial::YearClosed);
    let of = |permission| AllowedAction::of(actor, permission, &Subject::CITY).unless(state);
    let drafting = (!year.phase.takes_drafts()).then_some(Denial::WrongStage);
    vec![
        of(Permission::YearEdit),
        of(Permission::UnitEdit),
        of(Permission::ExtensionFile),
        AllowedAction::anywhere(actor, Permission::IndicatorCreate).unless(state).unless(drafting),
        of(Permission::IndicatorImport).unless(drafting),
        of(Permission::IndicatorCarryOver).unless(drafting),
    ]
}

/// One year.
pub fn show_year(cx: &Cx<'_, YearRead>, year: Year) -> AppResult<YearDetail> {
    cx.db.read(|tx| detail(tx, &cx.actor, year, cx.today()))
}

pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    year: Year,
    today: NaiveDate,
) -> AppResult<YearDetail> {
    let found = years::by_year(tx, year)?.ok_or(AppError::NotFound)?;
    let moves = phase_moves::of_year(tx, year)?;
    let who: Vec<_> = moves.iter().map(|step| step.moved_by).collect();
    Ok(YearDetail {
        not_before: found.barred_until(today),
        open: gates::open(tx, year, today)?,
        names: people::names(tx, &who)?,
        allowed: allowed_actions(actor, &found),
        moves,
        year: found,
    })
}
