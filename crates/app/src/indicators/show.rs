//! One indicator.

use dukao_domain::{indicators::IndicatorId, policy::perm::IndicatorRead};

use super::detail::{Detail, detail};
use crate::{AppError, AppResult, Cx};

/// The indicator, if the caller may see it.
pub fn show(cx: &Cx<'_, IndicatorRead>, id: IndicatorId) -> AppResult<Detail> {
    let found = cx.db.read(|tx| detail(tx, &cx.actor, id, cx.env.now()))?;
    if cx.decide(&found.row.indicator.subject()).is_err() {
        return Err(AppError::NotFound);
    }
    Ok(found)
}
