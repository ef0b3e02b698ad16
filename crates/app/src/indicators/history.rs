//! What changed on an indicator, by whom and why: its audit events.

use std::sync::Arc;

use dukao_domain::{
    audit::event::{EventId, ObjectKind},
    indicators::IndicatorId,
    policy::{Permission, perm::IndicatorRead},
};
use dukao_persistence::{
    audit::events::{self, EventQuery},
    indicators,
};

use crate::{
    AppError, AppResult, Cx,
    audit::{Entry, names::Names},
};

/// A page of the indicator's history, latest first.
pub fn history(
    cx: &Cx<'_, IndicatorRead>,
    id: IndicatorId,
    before: Option<EventId>,
    limit: u32,
) -> AppResult<Vec<Entry>> {
    cx.db.read(|tx| {
        let indicator = indicators::find(tx, id)?.ok_or(AppError::NotFound)?;
        if cx.actor.decide(Permission::IndicatorRead, &indicator.subject()).is_err() {
            return Err(AppError::NotFound);
        }
        let query = EventQuery {
            object_kind: Some(ObjectKind::Indicator),
            object_id: Some(id.uuid()),
            before,
            limit,
            ..EventQuery::default()
        };
        let logged = events::list(tx, &query)?;
        let names = Arc::new(Names::of(tx, &logged)?);
        Ok(logged.into_iter().map(|logged| Entry::named(logged, &names)).collect())
    })
}
