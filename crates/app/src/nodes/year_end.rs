//! What an indicator's year ends with: its unit's summary (R31) and its data owner's figure.

use std::collections::HashMap;

use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    indicators::{Indicator, IndicatorId},
    nodes::{FinalActual, Measured, YearSummary, handles},
    organisation::Year,
    policy::{
        Actor, Denial, Permission,
        perm::{ActualEnter, IndicatorRead, ReportEdit},
    },
    session::PersonId,
};
use dukao_persistence::{
    Audited, ReadTx, WriteTx,
    nodes::{actuals, summaries},
    organisation::years,
    session::people,
};

use super::{planning, reporting};
use crate::{AllowedAction, AppError, AppResult, Cx, organisation::open_year};

/// What there is, with what the caller may do.
#[derive(Debug, Clone)]
pub struct YearEnd {
    /// The unit's summary.
    pub summary: Option<YearSummary>,
    /// The data owner's figure.
    pub actual: Option<FinalActual>,
    /// What the people in it are called.
    pub names: HashMap<PersonId, String>,
    /// `report.edit` writes the summary, `actual.enter` the figure.
    pub allowed: Vec<AllowedAction>,
}

/// For whoever may read the indicator.
pub fn show(cx: &Cx<'_, IndicatorRead>, id: IndicatorId) -> AppResult<YearEnd> {
    cx.db.read(|tx| {
        let indicator = planning::visible(cx, tx, id)?;
        told(tx, &cx.actor, &indicator, cx.today())
    })
}

/// Writes the summary, or its next version; the flag says whether it is the first.
pub fn summarise(
    cx: &Cx<'_, ReportEdit>,
    id: IndicatorId,
    expected: Option<Version>,
    text: &str,
) -> AppResult<(YearEnd, Version, bool)> {
    cx.change(|tx| {
        let indicator = planning::visible(cx, tx, id)?;
        reporting::require_hands(cx, &indicator)?;
        open_year::required(tx, indicator.year, cx.permission(), "/year")?;
        let Some(before) = summaries::of_indicator(tx, id)? else {
            unless_expected(expected)?;
            let first = YearSummary::written(&cx.env, &cx.actor, id, text.to_owned());
            let recorded = summaries::insert(tx, &first, cx.act())?;
            return Ok(recorded.returning((
                told(tx, &cx.actor, &indicator, cx.today())?,
                first.version,
                true,
            )));
        };
        AppError::unless_stale(expected.ok_or(AppError::VersionRequired)?, before.version)?;
        let Some(after) = before.rewritten(&cx.env, &cx.actor, text.to_owned()) else {
            return Ok(Audited::nothing((
                told(tx, &cx.actor, &indicator, cx.today())?,
                before.version,
                false,
            )));
        };
        let recorded = summaries::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning((told(tx, &cx.actor, &indicator, cx.today())?, after.version, false)))
    })
}

/// Enters the figure, or its next version, until the year's actuals close; the flag says whether it is the first.
pub fn enter(
    cx: &Cx<'_, ActualEnter>,
    id: IndicatorId,
    expected: Option<Version>,
    measured: &Measured,
) -> AppResult<(YearEnd, Version, bool)> {
    cx.change(|tx| {
        let indicator = measurable(cx, tx, id)?;
        let Some(before) = actuals::of_indicator(tx, id)? else {
            unless_expected(expected)?;
            let first = FinalActual::entered(&cx.env, &cx.actor, id, measured.clone());
            let recorded = actuals::insert(tx, &first, cx.act())?;
            return Ok(recorded.returning((
                told(tx, &cx.actor, &indicator, cx.today())?,
                first.version,
                true,
            )));
        };
        AppError::unless_stale(expected.ok_or(AppError::VersionRequired)?, before.version)?;
        let Some(after) = before.corrected(&cx.env, &cx.actor, measured.clone()) else {
            return Ok(Audited::nothing((
                told(tx, &cx.actor, &indicator, cx.today())?,
                before.version,
                false,
            )));
        };
        let recorded = actuals::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning((told(tx, &cx.actor, &indicator, cx.today())?, after.version, false)))
    })
}

fn unless_expected(expected: Option<Version>) -> AppResult<()> {
    if expected.is_some() { Err(AppError::NotFound) } else { Ok(()) }
}

/// The indicator, if it has a number that the caller's unit measures, in a year whose actuals are still entered.
pub(super) fn measurable(
    cx: &Cx<'_, ActualEnter>,
    tx: &mut WriteTx<'_>,
    id: IndicatorId,
) -> AppResult<Indicator> {
    let indicator = planning::visible(cx, tx, id)?;
    reporting::require_hands(cx, &indicator)?;
    if indicator.content.measure.numeric().is_none() {
        return Err(AppError::field("/value", FieldCode::NothingToMeasure));
    }
    let year = open_year::required(tx, indicator.year, cx.permission(), "/year")?;
    year.require_actuals(cx.permission(), cx.today()).map_err(AppError::Conflict)?;
    Ok(indicator)
}

/// Why the actor enters no actual value of this indicator, whatever the table says.
pub(super) fn unmeasured(actor: &Actor, indicator: &Indicator) -> Option<Denial> {
    let theirs =
        indicator.content.measure.numeric().is_some() && handles(actor, Permission::ActualEnter, indicator);
    (!theirs).then_some(Denial::OutOfScope)
}

/// Why nobody enters actual values of a year on `today`.
pub(super) fn actuals_over(tx: &mut ReadTx<'_>, year: Year, today: NaiveDate) -> AppResult<Option<Denial>> {
    let Some(year) = years::by_year(tx, year)? else { return Ok(Some(Denial::WrongStage)) };
    let closed = if year.phase.is_closed() { Denial::YearClosed } else { Denial::WrongStage };
    Ok(year.require_actuals(Permission::ActualEnter, today).err().map(|_| closed))
}

/// Why nothing of a year changes any more.
pub(super) fn closed(tx: &mut ReadTx<'_>, year: Year) -> AppResult<Option<Denial>> {
    Ok(years::all_closed(tx)?.contains(&year).then_some(Denial::YearClosed))
}

fn told(tx: &mut ReadTx<'_>, actor: &Actor, indicator: &Indicator, today: NaiveDate) -> AppResult<YearEnd> {
    let (summary, actual) =
        (summaries::of_indicator(tx, indicator.id)?, actuals::of_indicator(tx, indicator.id)?);
    let hands = [summary.as_ref().map(YearSummary::hand), actual.as_ref().map(FinalActual::hand)];
    let people = hands.into_iter().flatten().flat_map(|hand| [Some(hand.by), hand.on_behalf_of]);
    let people: Vec<_> = people.flatten().collect();
    let subject = indicator.subject();
    let (closed, over) = (closed(tx, indicator.year)?, actuals_over(tx, indicator.year, today)?);
    let hands = (!handles(actor, Permission::ReportEdit, indicator)).then_some(Denial::OutOfScope);
    let write = AllowedAction::of(actor, Permission::ReportEdit, &subject).unless(hands).unless(closed);
    let enter = AllowedAction::of(actor, Permission::ActualEnter, &subject);
    let enter = enter.unless(unmeasured(actor, indicator)).unless(over);
    Ok(YearEnd { names: people::names(tx, &people)?, allowed: vec![write, enter], summary, actual })
}
