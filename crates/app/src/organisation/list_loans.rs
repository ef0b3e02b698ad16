//! Everybody's loans.

use dukao_domain::policy::{Subject, perm::GrantRead};
use dukao_persistence::{
    organisation::loans::{self, LoanField, LoanQuery},
    page::{Page, PageRequest, Sort},
};

use super::loan_detail::{LoanDetail, details};
use crate::{AppResult, Cx};

/// One page of loans. The query's day is replaced by the caller's.
pub fn list_loans(
    cx: &Cx<'_, GrantRead>,
    query: &LoanQuery,
    sort: &[Sort<LoanField>],
    page: PageRequest,
) -> AppResult<Page<LoanDetail>> {
    cx.require(&Subject::CITY)?;
    let query = LoanQuery { today: cx.today(), ..query.clone() };
    cx.db.read(|tx| {
        let Page { items, total, total_is_exact } = loans::list(tx, &query, sort, page)?;
        Ok(Page { items: details(&cx.actor, query.today, items), total, total_is_exact })
    })
}
