use std::collections::BTreeSet;

use dukao_domain::{
    evidence::FileSubject,
    indicators::{Advice, Indicator, IndicatorId, Measure, Missing},
    organisation::Year,
    policy::{Actor, Denial, Permission},
    session::PersonId,
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx,
    evidence::files,
    indicators::{self, LedgerRow, carried_over, find_row},
    nodes::summaries,
    organisation::years,
    reviews::steps,
    session::people,
};

use crate::{
    AllowedAction, AppError, AppResult,
    nodes::overall::{self, OverallLight},
    reviews::review_actions,
};

/// An indicator of the year before or after that is the same task.
#[derive(Debug, Clone)]
pub struct Linked {
    /// Id.
    pub id: IndicatorId,
    /// Its number.
    pub code: String,
    /// Its year.
    pub year: Year,
    /// What completion means there.
    pub measure: Measure,
    /// What was said of it at the end of its year.
    pub summary: Option<String>,
}

/// An indicator as its page shows it.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The ledger's row.
    pub row: LedgerRow,
    /// Who drafted it.
    pub created_by: Option<(PersonId, String)>,
    /// What it goes on with, if the caller may read that.
    pub carried_from: Option<Linked>,
    /// What goes on with it, likewise.
    pub carried_to: Option<Linked>,
    /// How it stands; `None` unless it is issued.
    pub light: Option<OverallLight>,
    /// What it lacks for submission.
    pub missing: Vec<Missing>,
    /// What to look at twice.
    pub advice: Vec<Advice>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// What the actor may do to an indicator; in a closed year nothing.
pub(super) fn allowed_actions(
    actor: &Actor,
    indicator: &Indicator,
    closed: &BTreeSet<Year>,
) -> Vec<AllowedAction> {
    let subject = indicator.subject();
    let state = closed.contains(&indicator.year).then_some(Denial::YearClosed);
    [Permission::IndicatorEdit, Permission::IndicatorAssign, Permission::IndicatorSubmit]
        .map(|permission| AllowedAction::of(actor, permission, &subject).unless(state))
        .to_vec()
}

/// For whoever may read it, and for whoever has just written it.
pub(crate) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    id: IndicatorId,
    now: Timestamp,
) -> AppResult<Detail> {
    let row = find_row(tx, id)?.ok_or(AppError::NotFound)?;
    let content = &row.indicator.content;
    let created_by = match row.indicator.created_by {
        Some(id) => people::find(tx, id)?.map(|person| (id, person.name)),
        None => None,
    };
    let (before, after) = carried_over::around(tx, id)?;
    let said = match &before {
        Some(before) => summaries::of_indicator(tx, before.id)?.map(|summary| summary.text),
        None => None,
    };
    let linked = |found: Option<Indicator>, summary: Option<String>| {
        let readable =
            found.filter(|found| actor.decide(Permission::IndicatorRead, &found.subject()).is_ok());
        readable.map(|found| {
            let Indicator { id, code, year, content, .. } = found;
            Linked { id, code, year, measure: content.measure, summary }
        })
    };
    let steps = steps::of_all(tx, &[id])?;
    let closed = years::all_closed(tx)?;
    let mut allowed = allowed_actions(actor, &row.indicator, &closed);
    allowed.extend(review_actions(actor, &row.indicator, &steps, &closed));
    let filed = content.basis.is_none() && !files::of_subject(tx, FileSubject::Indicator(id))?.is_empty();
    Ok(Detail {
        light: overall::of_all(tx, &[&row.indicator], now)?.remove(&id),
        carried_from: linked(before, said),
        carried_to: linked(after, None),
        created_by,
        missing: content.missing_for_submission(filed),
        advice: content.advice(indicators::last_years(tx, &[&row.indicator])?.remove(&id)),
        allowed,
        row,
    })
}
