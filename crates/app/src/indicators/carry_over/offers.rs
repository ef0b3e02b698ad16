use std::collections::HashMap;

use dukao_domain::{
    organisation::{Succession, UnitId, Year},
    policy::perm::IndicatorCarryOver,
};
use dukao_persistence::{
    indicators::{self, LedgerField, LedgerQuery, LedgerRow},
    organisation::{roster, years},
    page::{Page, PageRequest, Sort},
};

use crate::{AppError, AppResult, Cx};

/// An unfinished indicator of the year before.
#[derive(Debug, Clone)]
pub struct Offer {
    /// As that year's ledger has it.
    pub row: LedgerRow,
    /// Who would lead in the new year.
    pub heir: Option<(UnitId, String)>,
}

/// One page of what the year before `year` left unfinished. The query's year and scope are replaced.
/// [`AppError::NotFound`] for a year that is not there.
pub fn offers(
    cx: &Cx<'_, IndicatorCarryOver>,
    year: Year,
    query: LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> AppResult<Page<Offer>> {
    let last = year.previous().ok_or(AppError::NotFound)?;
    let query = LedgerQuery { year: Some(last), unfinished: true, scope: cx.scope(), ..query };
    cx.db.read(|tx| {
        years::by_year(tx, year)?.ok_or(AppError::NotFound)?;
        let rows = indicators::list(tx, &query, sort, page)?;
        let now = roster::of_year(tx, year)?;
        let succession = Succession::new(&roster::of_year(tx, last)?, &now);
        let names: HashMap<_, _> = now.into_iter().map(|entry| (entry.unit_id, entry.name)).collect();
        Ok(rows.map(|row| {
            let heir = row.indicator.content.lead_unit_id.and_then(|unit| succession.of(unit));
            Offer { heir: heir.and_then(|unit| Some((unit, names.get(&unit)?.clone()))), row }
        }))
    })
}
