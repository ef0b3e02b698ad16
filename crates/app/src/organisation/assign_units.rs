//! Put several units of a year into a ranking group or a portfolio: all or none.

use std::collections::HashMap;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{PortfolioId, PortfolioKind, RankingGroupId, RosterEntry, Standing, UnitId, Year},
    policy::perm::UnitEdit,
};
use dukao_persistence::{Audited, ReadTx, organisation::roster};

use super::{open_year, placing};
use crate::{AppError, AppResult, Cx};

/// Where units are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Into a ranking group of the year.
    RankingGroup(RankingGroupId),
    /// Into a supervision group's portfolio.
    SupervisionGroup(PortfolioId),
    /// Into a leader's portfolio.
    Leader(PortfolioId),
}

impl Target {
    fn standing(self, now: Standing) -> Standing {
        match self {
            Self::RankingGroup(id) => Standing { ranking_group_id: Some(id), ..now },
            Self::SupervisionGroup(id) => Standing { supervision_group_id: Some(id), ..now },
            Self::Leader(id) => Standing { leader_id: Some(id), ..now },
        }
    }
}

/// An assignment of units.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// In which year.
    pub year: Year,
    /// Which units, each once.
    pub units: Vec<UnitId>,
    /// Where to.
    pub target: Target,
    /// Why, for the log.
    pub reason: String,
}

/// Assigns them; how many stood elsewhere before. What waits for a portfolio's holder follows by itself: who sees and
/// decides an item is asked of the roster as it stands.
pub fn assign_units(cx: &Cx<'_, UnitEdit>, assignment: &Assignment) -> AppResult<usize> {
    let Assignment { year, units, target, reason } = assignment;
    cx.change(|tx| {
        open_year::in_path(tx, *year, cx.permission())?;
        let found: HashMap<_, _> =
            roster::of_units(tx, *year, units)?.into_iter().map(|entry| (entry.unit_id, entry)).collect();
        let mut faults = target_faults(tx, *target)?;
        for (place, unit) in units.iter().enumerate() {
            if let Some(code) = unit_fault(tx, *year, *target, found.get(unit))? {
                faults.push(FieldFault::new(format!("/unit_ids/{place}"), code));
            }
        }
        if !faults.is_empty() {
            return Err(AppError::Invalid(faults));
        }
        let mut recorded = None;
        let mut changed = 0_usize;
        for before in units.iter().filter_map(|unit| found.get(unit)) {
            let standing = target.standing(before.standing());
            if standing != before.standing() {
                let after = before.clone().changed(&cx.env, before.name.clone(), before.kind, standing);
                recorded = Some(roster::update(tx, before, &after, cx.act().because(Some(reason.clone())))?);
                changed = changed.saturating_add(1);
            }
        }
        Ok(recorded.map_or_else(|| Audited::nothing(0), |recorded| recorded.returning(changed)))
    })
}

fn target_faults(tx: &mut ReadTx<'_>, target: Target) -> AppResult<Vec<FieldFault>> {
    let (pointer, kind, id) = match target {
        // Whether a ranking group fits depends on each unit.
        Target::RankingGroup(_) => return Ok(Vec::new()),
        Target::SupervisionGroup(id) => ("/supervision_group_id", PortfolioKind::SupervisionGroup, id),
        Target::Leader(id) => ("/leader_id", PortfolioKind::Leader, id),
    };
    if placing::is_portfolio(tx, kind, id)? {
        return Ok(Vec::new());
    }
    Ok(vec![FieldFault::new(pointer, FieldCode::NotFound)])
}

fn unit_fault(
    tx: &mut ReadTx<'_>,
    year: Year,
    target: Target,
    entry: Option<&RosterEntry>,
) -> AppResult<Option<FieldCode>> {
    let Some(entry) = entry else {
        return Ok(Some(FieldCode::UnitNotInYear { year: u64::try_from(year.number()).unwrap_or_default() }));
    };
    if entry.merger.is_some() {
        return Ok(Some(FieldCode::UnitMerged));
    }
    match target {
        Target::RankingGroup(id) => placing::ranking_group(tx, year, entry.kind, id),
        Target::SupervisionGroup(_) | Target::Leader(_) => Ok(None),
    }
}
