//! Put several units of a year into a ranking group or a portfolio: all or none.

use std::collections::HashMap;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{
        PortfolioId, PortfolioKind, RankingGroupId, RosterEntry, Standing, UnitId, UnitKind, Year,
    },
    policy::perm::UnitEdit,
};
use dukao_persistence::{
    Audited, ReadTx,
    organisation::{ranking_groups, roster},
};

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
        let mut faults = Vec::new();
        let kind = kind_of(tx, *year, *target)?.unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        for (place, unit) in units.iter().enumerate() {
            let code = unit_fault(*year, kind, found.get(unit));
            faults.extend(code.map(|code| FieldFault::new(format!("/unit_ids/{place}"), code)));
        }
        AppError::unless_none(faults)?;
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

/// The kind of unit that the target takes (`None`: any), or what is wrong with the target.
fn kind_of(
    tx: &mut ReadTx<'_>,
    year: Year,
    target: Target,
) -> AppResult<Result<Option<UnitKind>, FieldFault>> {
    let (pointer, kind, id) = match target {
        Target::RankingGroup(id) => {
            let group = ranking_groups::find(tx, id)?.filter(|group| group.year == year);
            let kind = group.map(|group| Some(group.kind));
            return Ok(kind.ok_or_else(|| FieldFault::new("/ranking_group_id", FieldCode::NotFound)));
        }
        Target::SupervisionGroup(id) => ("/supervision_group_id", PortfolioKind::SupervisionGroup, id),
        Target::Leader(id) => ("/leader_id", PortfolioKind::Leader, id),
    };
    Ok(if placing::is_portfolio(tx, kind, id)? {
        Ok(None)
    } else {
        Err(FieldFault::new(pointer, FieldCode::NotFound))
    })
}

fn unit_fault(year: Year, kind: Option<UnitKind>, entry: Option<&RosterEntry>) -> Option<FieldCode> {
    match entry {
        None => Some(year.lacks_unit()),
        Some(entry) if entry.merger.is_some() => Some(FieldCode::UnitMerged),
        Some(entry) => kind.and_then(|kind| kind.misfit(entry.kind)),
    }
}
