//! Change a draft.

use dukao_domain::{fault::FieldCode, indicators::Content, policy::perm::IndicatorEdit};
use dukao_persistence::{Audited, indicators};

use super::{
    changing::{self, Seen},
    detail::{Detail, detail},
    references,
};
use crate::{AppError, AppResult, Cx};

/// A change of a draft.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Which, as the caller saw it.
    pub seen: Seen,
    /// What it shall say.
    pub content: Content,
    /// Why, for the history.
    pub reason: Option<String>,
}

/// Writes the next version. An edit that changes nothing writes nothing.
pub fn edit(cx: &Cx<'_, IndicatorEdit>, edit: &Edit) -> AppResult<Detail> {
    cx.change(|tx| {
        let before = changing::one(cx, tx, edit.seen)?;
        let content = references::checked(tx, cx.today(), before.year, edit.content.clone())?;
        if content == before.content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, before.id, cx.env.now())?));
        }
        let after = before.clone().edited(&cx.env, content).map_err(AppError::Conflict)?;
        // Nobody hands an indicator to where they could not have drafted it.
        if cx.decide(&after.subject()).is_err() {
            return Err(AppError::field("/lead_unit_id", FieldCode::UnitOutOfScope));
        }
        let recorded = indicators::update(tx, &before, &after, cx.act().because(edit.reason.clone()))?;
        Ok(recorded.returning(detail(tx, &cx.actor, before.id, cx.env.now())?))
    })
}
