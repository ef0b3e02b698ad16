//! Where a unit may stand in a year.

use chrono::NaiveDate;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{PortfolioId, PortfolioKind, RankingGroupId, Standing, UnitId, UnitKind, Year},
};
use dukao_persistence::{
    ReadTx,
    organisation::{portfolios, ranking_groups, roster, units},
};

use crate::{AppError, AppResult};

/// Whether a unit still has a structure of its own to keep: [`AppError::NotFound`] where there is none such, and
/// [`FieldCode::UnitMerged`] at `/name` once it was merged away.
pub(super) fn has_structure(tx: &mut ReadTx<'_>, unit: UnitId, today: NaiveDate) -> AppResult<()> {
    if !units::exists(tx, unit)? {
        return Err(AppError::NotFound);
    }
    if roster::merged(tx, &[unit], today)?.contains(&unit) {
        return Err(AppError::field("/name", FieldCode::UnitMerged));
    }
    Ok(())
}

/// What is wrong with a standing: groups and seats that do not exist, of another year, or for another kind of unit.
/// Pointers are the fields' names.
pub(super) fn faults(
    tx: &mut ReadTx<'_>,
    year: Year,
    kind: UnitKind,
    standing: Standing,
) -> AppResult<Vec<FieldFault>> {
    let mut faults = Vec::new();
    if let Some(id) = standing.ranking_group_id
        && let Some(code) = ranking_group(tx, year, kind, id)?
    {
        faults.push(FieldFault::new("/ranking_group_id", code));
    }
    let seats = [
        ("/supervision_group_id", standing.supervision_group_id, PortfolioKind::SupervisionGroup),
        ("/leader_id", standing.leader_id, PortfolioKind::Leader),
    ];
    for (pointer, id, kind) in seats {
        if let Some(id) = id
            && !is_portfolio(tx, kind, id)?
        {
            faults.push(FieldFault::new(pointer, FieldCode::NotFound));
        }
    }
    Ok(faults)
}

/// What is wrong with calling a unit so in a year: another one, or the register of another one, has the name there.
/// Whoever asks holds the year's lock.
pub(super) fn name_fault(
    tx: &mut ReadTx<'_>,
    year: Year,
    unit: Option<UnitId>,
    name: &str,
) -> AppResult<Option<FieldFault>> {
    let taken = roster::ids_by_name(tx, year)?.get(name).is_some_and(|other| Some(*other) != unit);
    Ok(taken.then(|| FieldFault::new("/name", FieldCode::Duplicate)))
}

/// What is wrong with ranking a unit of `kind` in a group.
fn ranking_group(
    tx: &mut ReadTx<'_>,
    year: Year,
    kind: UnitKind,
    id: RankingGroupId,
) -> AppResult<Option<FieldCode>> {
    Ok(match ranking_groups::find(tx, id)?.filter(|group| group.year == year) {
        None => Some(FieldCode::NotFound),
        Some(group) => group.kind.misfit(kind),
    })
}

/// Whether there is a portfolio of that kind.
pub(super) fn is_portfolio(tx: &mut ReadTx<'_>, kind: PortfolioKind, id: PortfolioId) -> AppResult<bool> {
    Ok(portfolios::find(tx, id)?.is_some_and(|found| found.kind == kind))
}
