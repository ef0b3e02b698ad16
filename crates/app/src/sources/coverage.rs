//! How far a year's indicators cover its tasks.

use dukao_domain::{organisation::Year, policy::perm::CoverageRead};
use dukao_persistence::{
    organisation::years,
    page::{Page, PageRequest},
    sources::coverage::{self, CoverageQuery, CoveredItem, SourceCoverage},
};

use crate::{AppError, AppResult, Cx};

/// Each document in numbers; [`AppError::NotFound`] for a year that is not there.
pub fn coverage(cx: &Cx<'_, CoverageRead>, year: Year) -> AppResult<Vec<SourceCoverage>> {
    cx.db.read(|tx| {
        years::by_year(tx, year)?.ok_or(AppError::NotFound)?;
        Ok(coverage::by_source(tx, year)?)
    })
}

/// One page of items with what each unit has of them.
pub fn items(
    cx: &Cx<'_, CoverageRead>,
    query: CoverageQuery,
    page: PageRequest,
) -> AppResult<Page<CoveredItem>> {
    cx.db.read(|tx| {
        years::by_year(tx, query.year)?.ok_or(AppError::NotFound)?;
        Ok(coverage::items(tx, query, page)?)
    })
}
