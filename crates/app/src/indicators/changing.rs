//! What every change of indicators asks before it is made.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::{Indicator, IndicatorId},
    organisation::Year,
    policy::{Denial, Permission, Permit},
};
use dukao_persistence::{WriteTx, indicators};

use crate::{AppError, AppResult, Cx, organisation::open_year};

/// One indicator at the version that the caller saw.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// Which.
    pub id: IndicatorId,
    /// At this version.
    pub version: Version,
}

/// The indicator as it stands, if the caller may change it under `P` and saw it as it is.
pub(crate) fn one<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, seen: Seen) -> AppResult<Indicator> {
    let now = indicators::find(tx, seen.id)?.ok_or(AppError::NotFound)?;
    if cx.actor.decide(Permission::IndicatorRead, &now.subject()).is_err() {
        return Err(AppError::NotFound);
    }
    match cx.decide(&now.subject()) {
        Ok(()) => {}
        Err(Denial::WrongStage) => {
            now.require_stage(cx.permission()).map_err(AppError::Conflict)?;
            return Err(AppError::Forbidden(Denial::WrongStage));
        }
        Err(denial) => return Err(AppError::Forbidden(denial)),
    }
    AppError::unless_stale(seen.version, now.version)?;
    open_year::required(tx, now.year, cx.permission(), "/year")?;
    Ok(now)
}

/// Refuses what is for a year that drafts no more.
pub(crate) fn require_drafting<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, year: Year) -> AppResult<()> {
    let open = open_year::required(tx, year, cx.permission(), "/year")?;
    open.require_drafting(cx.permission()).map_err(AppError::Conflict)
}

/// Where the request has an indicator of several.
pub(crate) fn place(place: usize) -> String {
    format!("/entries/{place}")
}

/// What was found of several things, by place, apart from the faults at theirs.
pub(crate) fn apart<T>(found: Vec<Result<T, FieldCode>>) -> (Vec<(usize, T)>, Vec<FieldFault>) {
    let (mut ready, mut faults) = (Vec::with_capacity(found.len()), Vec::new());
    for (at, now) in found.into_iter().enumerate() {
        match now {
            Ok(now) => ready.push((at, now)),
            Err(code) => faults.push(FieldFault::new(place(at), code)),
        }
    }
    (ready, faults)
}

/// Like [`one`] for several at once: each as it stands, or why it cannot be changed.
pub(crate) fn several<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut WriteTx<'_>,
    seen: &[Seen],
) -> AppResult<Vec<Result<Indicator, FieldCode>>> {
    let ids: Vec<_> = seen.iter().map(|seen| seen.id).collect();
    let found = indicators::find_all(tx, &ids)?.into_iter();
    let visible = found.filter(|now| cx.actor.decide(Permission::IndicatorRead, &now.subject()).is_ok());
    let mut found: HashMap<_, _> = visible.map(|now| (now.id, now)).collect();
    let years: BTreeSet<_> = found.values().map(|now| now.year).collect();
    let mut closed = BTreeSet::new();
    for year in years {
        match open_year::required(tx, year, cx.permission(), "/year") {
            Ok(_) => {}
            Err(AppError::YearClosed(_)) => {
                closed.insert(year);
            }
            Err(error) => return Err(error),
        }
    }
    let each = seen.iter().map(|seen| {
        let now = found.remove(&seen.id).ok_or(FieldCode::NotFound)?;
        match cx.decide(&now.subject()) {
            Ok(()) if now.version != seen.version => {
                Err(FieldCode::IndicatorStale { current: now.version.number() })
            }
            Ok(()) if closed.contains(&now.year) => Err(FieldCode::IndicatorYearClosed),
            Ok(()) => Ok(now),
            Err(Denial::WrongStage) => {
                Err(FieldCode::IndicatorInStage { stage: now.stage.code().to_owned() })
            }
            Err(_) => Err(FieldCode::IndicatorOutOfScope),
        }
    });
    Ok(each.collect())
}
