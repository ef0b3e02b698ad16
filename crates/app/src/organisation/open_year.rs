//! The one place that asks whether a year is still open.

use dukao_domain::{
    fault::FieldCode,
    organisation::{AssessmentYear, Year},
    policy::Permission,
};
use dukao_persistence::{ReadTx, WriteTx, organisation::years};

use crate::{AppError, AppResult};

/// The year as it stands; `None` where there is no such year.
pub(crate) fn look(
    tx: &mut ReadTx<'_>,
    year: Year,
    attempted: Permission,
) -> AppResult<Option<AssessmentYear>> {
    let found = years::by_year(tx, year)?;
    if let Some(year) = &found {
        year.require_open(attempted).map_err(AppError::YearClosed)?;
    }
    Ok(found)
}

/// The year, held open until the transaction ends; `None` where there is no such year.
pub(crate) fn find(
    tx: &mut WriteTx<'_>,
    year: Year,
    attempted: Permission,
) -> AppResult<Option<AssessmentYear>> {
    years::hold(tx, year)?;
    look(tx, year, attempted)
}

/// Like [`find`] for a year that stands at `pointer` of the request.
pub(crate) fn required(
    tx: &mut WriteTx<'_>,
    year: Year,
    attempted: Permission,
    pointer: &str,
) -> AppResult<AssessmentYear> {
    find(tx, year, attempted)?.ok_or_else(|| AppError::field(pointer, FieldCode::NotFound))
}

/// Like [`find`] for a year that stands in the path.
pub(crate) fn in_path(tx: &mut WriteTx<'_>, year: Year, attempted: Permission) -> AppResult<AssessmentYear> {
    find(tx, year, attempted)?.ok_or(AppError::NotFound)
}

/// Like [`in_path`], for one writer at a time until the transaction ends.
pub(crate) fn alone(tx: &mut WriteTx<'_>, year: Year, attempted: Permission) -> AppResult<AssessmentYear> {
    years::lock(tx, year)?;
    look(tx, year, attempted)?.ok_or(AppError::NotFound)
}
