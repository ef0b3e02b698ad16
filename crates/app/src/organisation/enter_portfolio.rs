//! Enter a supervision group or a leader's seat.

use dukao_domain::{
    fault::FieldCode,
    organisation::{Portfolio, PortfolioKind},
    policy::perm::UnitEdit,
};
use dukao_persistence::organisation::portfolios;
use serde::{Serialize, de::DeserializeOwned};

use super::list_portfolios::{PortfolioDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Enters it. `number` is checked already: there are four groups and no more.
pub fn enter_portfolio<R: From<PortfolioDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, UnitEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    kind: PortfolioKind,
    number: i16,
    name: &str,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(&("portfolio", request))?, |tx| {
        if portfolios::by_number(tx, kind, number)?.is_some() {
            return Err(AppError::field("/number", FieldCode::Duplicate));
        }
        let portfolio = Portfolio::entered(&cx.env, kind, number, name.to_owned());
        let recorded = portfolios::insert(tx, &portfolio, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, cx.today(), portfolio)?)))
    })
}
