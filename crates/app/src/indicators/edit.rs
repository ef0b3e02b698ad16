//! Change a draft.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    indicators::{Content, IndicatorId},
    policy::{Denial, Permission, perm::IndicatorEdit},
};
use dukao_persistence::{Audited, DbError, indicators};

use super::{
    detail::{Detail, detail},
    references,
};
use crate::{AppError, AppResult, Cx, organisation::open_year};

/// A change of a draft.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Which.
    pub id: IndicatorId,
    /// The version that the caller saw.
    pub expected: Version,
    /// What it shall say.
    pub content: Content,
    /// Why, for the history.
    pub reason: Option<String>,
}

/// Writes the next version. An edit that changes nothing writes nothing.
pub fn edit(cx: &Cx<'_, IndicatorEdit>, edit: &Edit) -> AppResult<Detail> {
    let result = cx.db.write(cx.stamp(), |tx| {
        let before = indicators::find(tx, edit.id)?.ok_or(AppError::NotFound)?;
        if cx.actor.decide(Permission::IndicatorRead, &before.subject()).is_err() {
            return Err(AppError::NotFound);
        }
        match cx.decide(&before.subject()) {
            Ok(()) => {}
            Err(Denial::WrongStage) => {
                let fault = before.edited(&cx.env, edit.content.clone()).err();
                return Err(fault.map_or(AppError::Forbidden(Denial::WrongStage), AppError::Conflict));
            }
            Err(denial) => return Err(AppError::Forbidden(denial)),
        }
        if before.version != edit.expected {
            return Err(AppError::Stale { current: before.version });
        }
        open_year::required(tx, before.year, cx.permission(), "/year")?;
        let content = references::checked(tx, cx.today(), before.year, edit.content.clone())?;
        if content == before.content {
            return Ok(Audited::nothing(detail(tx, &cx.actor, edit.id)?));
        }
        let after = before.clone().edited(&cx.env, content).map_err(AppError::Conflict)?;
        // Nobody hands an indicator to where they could not have drafted it.
        if cx.decide(&after.subject()).is_err() {
            return Err(AppError::field("/lead_unit_id", FieldCode::UnitOutOfScope));
        }
        let recorded = indicators::update(tx, &before, &after, cx.act().because(edit.reason.clone()))?;
        Ok(recorded.returning(detail(tx, &cx.actor, edit.id)?))
    });
    match result {
        // Another editor committed between our read and our write.
        Err(AppError::Db(DbError::Stale)) => {
            let now = cx.db.read(|tx| indicators::find(tx, edit.id))?.ok_or(AppError::NotFound)?;
            Err(AppError::Stale { current: now.version })
        }
        result => result,
    }
}
