use std::collections::BTreeSet;

use chrono::NaiveDate;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::Content,
    organisation::{UnitId, Year},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    organisation::{grants, roster, sections, units},
    session::people,
    sources::items,
};

use crate::{AppError, AppResult};

/// Checks a draft's own rules and that what it points at exists: all faults at once.
pub(super) fn checked(
    tx: &mut ReadTx<'_>,
    today: NaiveDate,
    year: Year,
    content: Content,
) -> AppResult<Content> {
    let mut faults = Vec::new();
    if items::year_of(tx, content.source_item_id)? != Some(year.number()) {
        faults.push(FieldFault::new("/source_item_id", FieldCode::NotFound));
    }
    if let Some(unit) = content.lead_unit_id {
        let code = in_year(tx, year, unit)?;
        faults.extend(code.map(|code| FieldFault::new("/lead_unit_id", code)));
    }
    if let Some(id) = content.section_id {
        let section = sections::find(tx, id)?.filter(|section| section.active);
        let code = match section {
            None => Some(FieldCode::NotFound),
            Some(section) if Some(section.unit_id) != content.lead_unit_id => {
                Some(FieldCode::SectionOfAnotherUnit)
            }
            Some(_) => None,
        };
        faults.extend(code.map(|code| FieldFault::new("/section_id", code)));
    }
    if let Some(id) = content.person_id
        && !may_carry(tx, id, content.lead_unit_id, today)?
    {
        faults.push(FieldFault::new("/person_id", FieldCode::NotFound));
    }
    match content.checked(year) {
        Ok(content) if faults.is_empty() => Ok(content),
        Ok(_) => Err(AppError::Invalid(faults)),
        Err(mut more) => {
            more.append(&mut faults);
            Err(AppError::Invalid(more))
        }
    }
}

/// Why a unit cannot lead work of a year.
fn in_year(tx: &mut ReadTx<'_>, year: Year, unit: UnitId) -> AppResult<Option<FieldCode>> {
    Ok(match roster::of_unit(tx, year, unit)? {
        Some(entry) if entry.merger.is_some() => Some(FieldCode::UnitMerged),
        Some(_) => None,
        None if units::exists(tx, unit)? => Some(year.lacks_unit()),
        None => Some(FieldCode::NotFound),
    })
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

/// Whether a person may carry an indicator of `unit`.
pub(crate) fn may_carry(
    tx: &mut ReadTx<'_>,
    person: PersonId,
    unit: Option<UnitId>,
    today: NaiveDate,
) -> AppResult<bool> {
    let Some(unit) = unit else { return Ok(false) };
    Ok(carriers(tx, &[person], today)?.contains(&(person, unit)))
}
