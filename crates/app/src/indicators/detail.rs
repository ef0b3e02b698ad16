use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    indicators::{Advice, Indicator, IndicatorId, Measure, Missing},
    organisation::{SectionId, Year},
    policy::{Actor, Denial, Permission},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    indicators::{self, LedgerRow, carried_over, find_row},
    organisation::{sections, years},
    session::people,
};

use crate::{AllowedAction, AppError, AppResult};

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
}

/// An indicator as its page shows it.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The ledger's row.
    pub row: LedgerRow,
    /// The section that works on it.
    pub section: Option<(SectionId, String)>,
    /// The responsible person.
    pub person: Option<(PersonId, String)>,
    /// Who drafted it.
    pub created_by: Option<(PersonId, String)>,
    /// What it goes on with, if the caller may read that.
    pub carried_from: Option<Linked>,
    /// What goes on with it, likewise.
    pub carried_to: Option<Linked>,
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
    vec![AllowedAction::of(actor, Permission::IndicatorEdit, &subject).unless(state)]
}

/// For whoever may read it, and for whoever has just written it.
pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, id: IndicatorId) -> AppResult<Detail> {
    let row = find_row(tx, id)?.ok_or(AppError::NotFound)?;
    let content = &row.indicator.content;
    let ids: Vec<_> = [row.indicator.created_by, content.person_id].into_iter().flatten().collect();
    let names = if ids.is_empty() { HashMap::new() } else { people::names(tx, &ids)? };
    let with_name = |id: Option<PersonId>| id.and_then(|id| Some((id, names.get(&id)?.clone())));
    let section = match content.section_id {
        Some(id) => sections::find(tx, id)?.map(|section| (id, section.name)),
        None => None,
    };
    let (before, after) = carried_over::around(tx, id)?;
    let linked = |found: Option<Indicator>| {
        let readable =
            found.filter(|found| actor.decide(Permission::IndicatorRead, &found.subject()).is_ok());
        readable.map(|found| {
            let Indicator { id, code, year, content, .. } = found;
            Linked { id, code, year, measure: content.measure }
        })
    };
    Ok(Detail {
        section,
        carried_from: linked(before),
        carried_to: linked(after),
        person: with_name(content.person_id),
        created_by: with_name(row.indicator.created_by),
        missing: row.indicator.content.missing_for_submission(),
        advice: content.advice(indicators::last_years(tx, &row.indicator)?),
        allowed: allowed_actions(actor, &row.indicator, &years::all_closed(tx)?),
        row,
    })
}
