//! Whom work is given to.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::Duty,
    organisation::{Section, UnitId},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    organisation::{grants, sections},
    session::people,
};

use crate::AppResult;

/// A section and a person, looked up once for however many indicators.
#[derive(Debug)]
pub(super) struct Receiver {
    section: Option<Result<Section, FieldCode>>,
    /// The units in which the person may carry work.
    person: Option<Result<BTreeSet<UnitId>, FieldCode>>,
}

impl Receiver {
    pub(super) fn of(tx: &mut ReadTx<'_>, today: NaiveDate, duty: Duty) -> AppResult<Self> {
        let section = match duty.section_id {
            None => None,
            Some(id) => Some(match sections::find(tx, id)? {
                None => Err(FieldCode::NotFound),
                Some(section) if !section.active => Err(FieldCode::SectionClosed),
                Some(section) => Ok(section),
            }),
        };
        let person = match duty.person_id {
            None => None,
            Some(id) => Some(match people::find(tx, id)?.filter(|person| !person.client) {
                None => Err(FieldCode::NotFound),
                Some(person) if !person.active => Err(FieldCode::AccountClosed),
                Some(_) => Ok(carriers(tx, &[id], today)?.into_iter().map(|(_, unit)| unit).collect()),
            }),
        };
        Ok(Self { section, person })
    }

    /// What is wrong with them, whatever the indicator.
    pub(super) fn own_faults(&self) -> Vec<FieldFault> {
        let section = self.section.as_ref().and_then(|section| section.as_ref().err());
        let person = self.person.as_ref().and_then(|person| person.as_ref().err());
        let section = section.map(|code| FieldFault::new("/section_id", code.clone()));
        section.into_iter().chain(person.map(|code| FieldFault::new("/person_id", code.clone()))).collect()
    }

    /// What stands against giving them work of `unit`.
    pub(super) fn misfits(&self, unit: Option<UnitId>) -> Vec<FieldFault> {
        let section = match &self.section {
            Some(Ok(section)) if Some(section.unit_id) != unit => {
                Some(FieldFault::new("/section_id", FieldCode::SectionOfAnotherUnit))
            }
            _ => None,
        };
        let person = match &self.person {
            Some(Ok(units)) if !unit.is_some_and(|unit| units.contains(&unit)) => {
                Some(FieldFault::new("/person_id", FieldCode::NoPostInUnit))
            }
            _ => None,
        };
        section.into_iter().chain(person).collect()
    }
}

/// Which of these people may carry indicators of which units: their account is open and they hold a post in the unit.
pub(super) fn carriers(
    tx: &mut ReadTx<'_>,
    people: &[PersonId],
    today: NaiveDate,
) -> AppResult<BTreeSet<(PersonId, UnitId)>> {
    let open = people::find_all(tx, people)?.into_iter().filter(|person| person.active);
    let open: BTreeSet<PersonId> = open.map(|person| person.id).collect();
    let held = grants::of_people(tx, people)?.into_iter().filter(|grant| {
        open.contains(&grant.person_id) && grant.holds_on(today) && grant.role.is_unit_post()
    });
    Ok(held.filter_map(|grant| Some((grant.person_id, grant.scope.unit_id()?))).collect())
}

/// Whether a person may carry an indicator of `unit`: their account is open and they hold a post in it.
pub(crate) fn may_carry(
    tx: &mut ReadTx<'_>,
    person: PersonId,
    unit: Option<UnitId>,
    today: NaiveDate,
) -> AppResult<bool> {
    let duty = Duty { section_id: None, person_id: Some(person) };
    let receiver = Receiver::of(tx, today, duty)?;
    Ok(receiver.own_faults().is_empty() && receiver.misfits(unit).is_empty())
}
