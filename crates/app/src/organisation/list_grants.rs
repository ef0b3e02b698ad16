//! Who holds what.

use dukao_domain::policy::perm::GrantRead;
use dukao_persistence::{
    organisation::posts::{self, PostField, PostQuery},
    page::{Page, PageRequest, Sort},
};

use super::grant_detail::{GrantDetail, details};
use crate::{AppResult, Cx};

/// One page of grants. The query's scope and day are replaced by the caller's.
pub fn list_grants(
    cx: &Cx<'_, GrantRead>,
    query: &PostQuery,
    sort: &[Sort<PostField>],
    page: PageRequest,
) -> AppResult<Page<GrantDetail>> {
    let query = PostQuery { scope: cx.scope(), today: cx.today(), ..query.clone() };
    cx.db.read(|tx| {
        let Page { items, total, total_is_exact } = posts::list(tx, &query, sort, page)?;
        Ok(Page { items: details(tx, &cx.actor, query.today, items)?, total, total_is_exact })
    })
}
