use std::collections::BTreeSet;

use dukao_domain::{
    evidence::FileSubject,
    indicators::{Advice, Indicator, IndicatorId, Missing},
    organisation::Year,
    policy::{Actor, Denial, Permission},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    evidence::files,
    indicators::{self, LedgerRow, find_row},
    organisation::years,
    session::people,
};

use crate::{AllowedAction, AppError, AppResult};

/// An indicator as its page shows it.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The ledger's row.
    pub row: LedgerRow,
    /// Who drafted it.
    pub created_by: Option<(PersonId, String)>,
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
    [Permission::IndicatorEdit, Permission::IndicatorAssign]
        .map(|permission| AllowedAction::of(actor, permission, &subject).unless(state))
        .to_vec()
}

/// For whoever may read it, and for whoever has just written it.
pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, id: IndicatorId) -> AppResult<Detail> {
    let row = find_row(tx, id)?.ok_or(AppError::NotFound)?;
    let content = &row.indicator.content;
    let created_by = match row.indicator.created_by {
        Some(id) => people::find(tx, id)?.map(|person| (id, person.name)),
        None => None,
    };
    let filed = content.basis.is_none() && !files::of_subject(tx, FileSubject::Indicator(id))?.is_empty();
    Ok(Detail {
        created_by,
        missing: content.missing_for_submission(filed),
        advice: content.advice(indicators::last_years(tx, &row.indicator)?),
        allowed: allowed_actions(actor, &row.indicator, &years::all_closed(tx)?),
        row,
    })
}
