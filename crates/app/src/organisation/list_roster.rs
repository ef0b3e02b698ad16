//! The units of a year.

use dukao_domain::policy::perm::UnitRead;
use dukao_persistence::{
    organisation::roster_list::{self, RosterField, RosterQuery, RosterRow},
    page::{Page, PageRequest, Sort},
};

use crate::{AppResult, Cx};

/// One page of a year's roster.
pub fn list_roster(
    cx: &Cx<'_, UnitRead>,
    query: &RosterQuery,
    sort: &[Sort<RosterField>],
    page: PageRequest,
) -> AppResult<Page<RosterRow>> {
    Ok(cx.db.read(|tx| roster_list::list(tx, query, sort, page))?)
}
