use dukao_domain::{
    indicators::{Indicator, IndicatorId, Missing},
    policy::{Actor, Permission},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    indicators::{LedgerRow, find_row},
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
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// What the actor may do to an indicator.
pub fn allowed_actions(actor: &Actor, indicator: &Indicator) -> Vec<AllowedAction> {
    let subject = indicator.subject();
    let action = |permission| AllowedAction { permission, denial: actor.decide(permission, &subject).err() };
    vec![action(Permission::IndicatorEdit)]
}

pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, id: IndicatorId) -> AppResult<Detail> {
    let row = find_row(tx, id)?.ok_or(AppError::NotFound)?;
    if actor.decide(Permission::IndicatorRead, &row.indicator.subject()).is_err() {
        return Err(AppError::NotFound);
    }
    let created_by = match row.indicator.created_by {
        Some(person) => people::find(tx, person)?.map(|found| (person, found.name)),
        None => None,
    };
    Ok(Detail {
        created_by,
        missing: row.indicator.content.missing_for_submission(),
        allowed: allowed_actions(actor, &row.indicator),
        row,
    })
}
