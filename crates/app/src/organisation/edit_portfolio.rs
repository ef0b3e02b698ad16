//! Rename a supervision group or a leader's seat.

use dukao_domain::{audit::event::Version, organisation::PortfolioId, policy::perm::UnitEdit};
use dukao_persistence::{Audited, organisation::portfolios};

use super::list_portfolios::{PortfolioDetail, detail};
use crate::{AppError, AppResult, Cx};

/// Writes the next version. Its number stays.
pub fn edit_portfolio(
    cx: &Cx<'_, UnitEdit>,
    id: PortfolioId,
    expected: Version,
    name: &str,
) -> AppResult<PortfolioDetail> {
    cx.change(|tx| {
        let before = portfolios::find(tx, id)?.ok_or(AppError::NotFound)?;
        AppError::unless_stale(expected, before.version)?;
        if before.name == name {
            return Ok(Audited::nothing(detail(tx, &cx.actor, cx.today(), before)?));
        }
        let after = before.clone().renamed(&cx.env, name.to_owned());
        let recorded = portfolios::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, cx.today(), after)?))
    })
}
