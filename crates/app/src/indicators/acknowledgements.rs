//! Who acknowledged an indicator, and who has not.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    indicators::{Acknowledgement, Addressee, Indicator, IndicatorId, NotDue, Stage},
    organisation::Year,
    policy::{
        Actor, Denial, Permission,
        perm::{IndicatorAcknowledge, IndicatorRead},
    },
    session::PersonId,
};
use dukao_persistence::{
    indicators::{self, LedgerRow, acknowledgements},
    organisation::years,
    session::people,
};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// One addressee of an issued indicator.
#[derive(Debug, Clone)]
pub struct AddresseeRow {
    /// Who acknowledges.
    pub addressee: Addressee,
    /// What the unit, section or person is called.
    pub name: String,
    /// The fact; `None` while it is outstanding.
    pub given: Option<Acknowledgement>,
}

/// Every addressee, and what the caller may do.
#[derive(Debug, Clone)]
pub struct Acknowledgements {
    /// From the lead unit down, then the co-units by name; none before the indicator is issued.
    pub addressees: Vec<AddresseeRow>,
    /// What the people who gave them are called.
    pub names: HashMap<PersonId, String>,
    /// What the caller may do.
    pub allowed: AllowedAction,
}

/// The addressees of an indicator that the caller may see.
pub fn acknowledgements(cx: &Cx<'_, IndicatorRead>, id: IndicatorId) -> AppResult<Acknowledgements> {
    cx.db.read(|tx| {
        let row = indicators::find_row(tx, id)?.ok_or(AppError::NotFound)?;
        if cx.decide(&row.indicator.subject()).is_err() {
            return Err(AppError::NotFound);
        }
        let given = acknowledgements::of_all(tx, &[id])?.remove(&id).unwrap_or_default();
        let people: Vec<_> =
            given.iter().flat_map(|fact| [Some(fact.by), fact.on_behalf_of]).flatten().collect();
        let names = people::names(tx, &people)?;
        let allowed = allowed(&cx.actor, &row.indicator, &given, &years::all_closed(tx)?);
        Ok(Acknowledgements { addressees: addressees(&row, given), names, allowed })
    })
}

/// How many indicators of a year wait for the caller's acknowledgement; of a closed year none.
pub fn waiting(cx: &Cx<'_, IndicatorAcknowledge>, year: Year) -> AppResult<usize> {
    cx.db.read(|tx| {
        if years::all_closed(tx)?.contains(&year) {
            return Ok(0);
        }
        let issued = acknowledgements::issued(tx, year, &cx.scope())?;
        let given = acknowledgements::of_all(tx, &issued.iter().map(|one| one.id).collect::<Vec<_>>())?;
        let given = |id| given.get(&id).map_or(&[][..], Vec::as_slice);
        Ok(issued.iter().filter(|one| one.due(given(one.id), &cx.actor).is_ok()).count())
    })
}

/// Whether the actor may acknowledge an indicator now.
pub(super) fn allowed(
    actor: &Actor,
    indicator: &Indicator,
    given: &[Acknowledgement],
    closed: &BTreeSet<Year>,
) -> AllowedAction {
    let state = closed.contains(&indicator.year).then_some(Denial::YearClosed);
    let due = indicator.due(given, actor).err().map(NotDue::denial);
    AllowedAction::of(actor, Permission::IndicatorAcknowledge, &indicator.subject()).unless(state.or(due))
}

fn addressees(row: &LedgerRow, given: Vec<Acknowledgement>) -> Vec<AddresseeRow> {
    if row.indicator.stage != Stage::Issued {
        return Vec::new();
    }
    let mut given: HashMap<_, _> = given.into_iter().map(|fact| (fact.addressee, fact)).collect();
    let lead = row.lead_unit.iter().map(|(id, name)| (Addressee::Unit(*id), name));
    let section = row.section.iter().map(|(id, name)| (Addressee::Section(*id), name));
    let person = row.person.iter().map(|(id, name)| (Addressee::Person(*id), name));
    let along = row.co_units.iter().map(|(id, name)| (Addressee::CoUnit(*id), name));
    let all = lead.chain(section).chain(person).chain(along);
    all.map(|(addressee, name)| AddresseeRow {
        given: given.remove(&addressee),
        name: name.clone(),
        addressee,
    })
    .collect()
}
