//! Supervision groups and leaders' seats.

use chrono::NaiveDate;
use dukao_domain::{
    organisation::{Portfolio, Year},
    policy::{Actor, Permission, Subject, perm::UnitRead},
};
use dukao_persistence::{
    ReadTx,
    organisation::{
        portfolios::{self, Holder},
        roster,
    },
};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// A portfolio with who holds it today and how many units are in it.
#[derive(Debug, Clone)]
pub struct PortfolioDetail {
    /// The portfolio.
    pub portfolio: Portfolio,
    /// Who holds it today, by name.
    pub holders: Vec<Holder>,
    /// Units of the year in it that were not merged away; `None` where no year was asked for.
    pub units: Option<i64>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// All of them: groups first, each kind by number.
pub fn list_portfolios(cx: &Cx<'_, UnitRead>, year: Option<Year>) -> AppResult<Vec<PortfolioDetail>> {
    cx.db.read(|tx| {
        let found = portfolios::list(tx)?;
        details(tx, &cx.actor, cx.today(), year, found)
    })
}

fn details(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    today: NaiveDate,
    year: Option<Year>,
    found: Vec<Portfolio>,
) -> AppResult<Vec<PortfolioDetail>> {
    let mut holders = portfolios::holders(tx, today)?;
    let counts = year.map(|year| roster::by_portfolio(tx, year)).transpose()?;
    let edit = AllowedAction::of(actor, Permission::UnitEdit, &Subject::CITY);
    let detail = |portfolio: Portfolio| PortfolioDetail {
        holders: holders.remove(&portfolio.id).unwrap_or_default(),
        units: counts.as_ref().map(|counts| counts.get(&portfolio.id).copied().unwrap_or_default()),
        allowed: vec![edit],
        portfolio,
    };
    Ok(found.into_iter().map(detail).collect())
}

pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    today: NaiveDate,
    portfolio: Portfolio,
) -> AppResult<PortfolioDetail> {
    let found = details(tx, actor, today, None, vec![portfolio])?.pop();
    found.ok_or_else(|| AppError::internal("one portfolio has one detail"))
}
