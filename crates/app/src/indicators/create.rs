//! Draft an indicator.

use dukao_domain::{
    fault::FieldCode,
    indicators::{Content, Indicator, Stage},
    organisation::Year,
    policy::{Subject, perm::IndicatorCreate},
};
use dukao_persistence::{indicators, ops::counters};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    detail::{Detail, detail},
    references,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey, organisation::open_year};

/// A new draft.
#[derive(Debug, Clone)]
pub struct NewIndicator {
    /// For this year.
    pub year: Year,
    /// What it says.
    pub content: Content,
    /// Why, for the history.
    pub reason: Option<String>,
}

/// Enters a draft and answers with it as `R`; the same key and `request` get the same answer again.
pub fn create<R: From<Detail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, IndicatorCreate>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    new: &NewIndicator,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let NewIndicator { year, content, reason } = new.clone();
        let open = open_year::required(tx, year, cx.permission(), "/year")?;
        open.require_drafting(cx.permission()).map_err(AppError::Conflict)?;
        let content = references::checked(tx, cx.today(), year, content)?;
        let lead = content.lead_unit_id.map_or(Subject::CITY, Subject::unit);
        let subject = Subject { year: Some(year), stage: Some(Stage::Draft), ..lead };
        if cx.decide(&subject).is_err() {
            return Err(AppError::field("/lead_unit_id", FieldCode::UnitOutOfScope));
        }
        let number = counters::take(tx, &numbering(year), 1)?;
        let indicator = Indicator::draft(&cx.env, year, number, content, Some(cx.actor.person_id));
        let recorded = indicators::insert(tx, &indicator, cx.act().because(reason))?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, indicator.id, cx.env.now())?)))
    })
}

/// The counter of a year's indicators.
pub(super) fn numbering(year: Year) -> String {
    format!("indicators/{year}")
}
