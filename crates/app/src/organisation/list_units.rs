//! The units.

use dukao_domain::{organisation::Unit, policy::perm::UnitRead};
use dukao_persistence::{
    organisation::units::{self, UnitField, UnitQuery},
    page::{Page, PageRequest, Sort},
};

use crate::{AppResult, Cx};

/// One page of units.
pub fn list_units(
    cx: &Cx<'_, UnitRead>,
    query: &UnitQuery,
    sort: &[Sort<UnitField>],
    page: PageRequest,
) -> AppResult<Page<Unit>> {
    Ok(cx.db.read(|tx| units::list(tx, query, sort, page))?)
}
