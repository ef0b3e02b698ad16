//! The years before the demo year, over already when the platform begins: published, with what the file says of them and
//! no more. Weights, people and most lead units are not handed down, and what became of the tasks is not either.

use dukao_domain::organisation::{AssessmentYear, Phase, Year};
use dukao_persistence::{WriteTx, organisation::years};

use super::load::{SET_UP, Targets};
use crate::{
    AppResult,
    indicators::import::{self, Counts},
    organisation::carry_roster,
};

/// Enters one of them with the units of the demo year, which are the same.
pub(super) fn enter(tx: &mut WriteTx<'_>, demo_year: Year, past: &Targets) -> AppResult<Counts> {
    let opened = AssessmentYear::opened(tx.env(), past.year);
    let _recorded = years::insert(tx, &opened, SET_UP)?;
    carry_roster(tx, &SET_UP, demo_year, past.year)?;
    let (_recorded, outcome) =
        import::enter(tx, past.year, &past.rows, None, &SET_UP, &|_, _| Ok(()), |_| Ok(()))?;
    let published =
        AssessmentYear { phase: Phase::Published, version: opened.version.next(), ..opened.clone() };
    let _recorded = years::update(tx, &opened, &published, SET_UP)?;
    Ok(outcome.counts)
}
