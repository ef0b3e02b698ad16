//! What stands against giving or ending a post.

use chrono::NaiveDate;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{Appointment, Consent, Grant, GrantScope, Holding, exclusion_faults},
    policy::Permit,
    session::PersonId,
};
use dukao_persistence::{
    ReadTx, WriteTx,
    organisation::{directory, grants, holdings, portfolios, roster, sections, units},
    session::people,
};

use crate::{AppError, AppResult, Cx};

/// Every fault of an appointment at once: its own, of what it points at, and of what the person holds already.
pub(super) fn faults(
    tx: &mut ReadTx<'_>,
    wanted: &Appointment,
    giver: PersonId,
    today: NaiveDate,
) -> AppResult<Vec<FieldFault>> {
    let mut faults = Vec::new();
    match people::find(tx, wanted.person_id)? {
        None => faults.push(FieldFault::new("/person_id", FieldCode::NotFound)),
        Some(person) => {
            let code = wanted.fault_of(&person, giver);
            faults.extend(code.map(|code| FieldFault::new("/person_id", code)));
            faults.extend(wanted.outlasting(&person));
        }
    }
    faults.extend(wanted.faults(today));
    faults.extend(scope_faults(tx, wanted, today)?);
    let own = grants::of_person(tx, wanted.person_id)?;
    if own.iter().any(|grant| wanted.repeats(grant)) {
        faults.push(FieldFault::new("/role", FieldCode::Duplicate));
    }
    let held = holdings::of_person(tx, wanted.person_id, wanted.from_on.min(today))?;
    faults.extend(exclusion_faults("/role", &wanted.holding(), &held));
    if wanted.acting
        && wanted.role.may_be_acting()
        && let Some(holder) = holder(tx, wanted)?
    {
        faults.push(FieldFault::new("/acting", FieldCode::NotVacant { holder }));
    }
    Ok(faults)
}

fn scope_faults(tx: &mut ReadTx<'_>, wanted: &Appointment, today: NaiveDate) -> AppResult<Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut fault = |pointer: &str, code| faults.push(FieldFault::new(pointer, code));
    if let Some(unit) = wanted.scope.unit_id() {
        if !units::exists(tx, unit)? {
            fault("/unit_id", FieldCode::NotFound);
        } else if roster::merged(tx, &[unit], today)?.contains(&unit) {
            fault("/unit_id", FieldCode::UnitMerged);
        }
    }
    match wanted.scope {
        GrantScope::City | GrantScope::Unit(_) => {}
        GrantScope::Section(unit, id) => match sections::find(tx, id)?.filter(|section| section.active) {
            None => fault("/section_id", FieldCode::NotFound),
            Some(section) if section.unit_id != unit => fault("/section_id", FieldCode::SectionOfAnotherUnit),
            Some(_) => {}
        },
        GrantScope::Portfolio(id) => match portfolios::find(tx, id)? {
            None => fault("/portfolio_id", FieldCode::NotFound),
            Some(portfolio) if portfolio.kind.role() != wanted.role => {
                fault("/portfolio_id", FieldCode::ScopeUnfit { expected: wanted.role.code().to_owned() });
            }
            Some(_) => {}
        },
    }
    Ok(faults)
}

/// The name of somebody with an open account who holds the post in the time for which it shall be filled in.
fn holder(tx: &mut ReadTx<'_>, wanted: &Appointment) -> AppResult<Option<String>> {
    for grant in grants::of_role(tx, wanted.role)? {
        if !wanted.is_filled_by(&grant) {
            continue;
        }
        if let Some(person) = people::find(tx, grant.person_id)?.filter(|person| person.active) {
            return Ok(Some(person.name));
        }
    }
    Ok(None)
}

/// Refuses to end an administrator's post when nobody else who can sign in and stays holds one of its kind without an
/// end on `next`, the day after: a platform without one cannot appoint another.
pub(super) fn another_administrator(tx: &mut ReadTx<'_>, ends: &Grant, next: NaiveDate) -> AppResult<()> {
    // One that waits for consent anew is an administrator's still.
    if !ends.role.is_administrator() || !ends.counts_from(next) {
        return Ok(());
    }
    let others = grants::of_role(tx, ends.role)?;
    let others =
        others.iter().filter(|grant| grant.id != ends.id && grant.holds_on(next) && grant.to_on.is_none());
    let others: Vec<_> = others.map(|grant| grant.person_id).filter(|id| *id != ends.person_id).collect();
    if directory::any_at_home(tx, &others)? { Ok(()) } else { Err(AppError::LastAdministrator) }
}

/// Ends what others fill in for: whoever holds `grant` needs nobody in their place. An acting post that meets it ends
/// the day before, and never begins where it would begin later.
pub(super) fn relieve<P: Permit>(tx: &mut WriteTx<'_>, cx: &Cx<'_, P>, grant: &Grant) -> AppResult<()> {
    let held = Holding::of_grant(grant).filter(|_| !grant.acting && grant.consent != Consent::Awaited);
    let Some(held) = held else { return Ok(()) };
    let last = grant.from_on.max(cx.today()).pred_opt().unwrap_or(grant.from_on);
    for acting in grants::of_role(tx, grant.role)? {
        let place = acting.acting && acting.scope == grant.scope;
        let meets = Holding::of_grant(&acting).is_some_and(|fills| fills.overlaps(&held));
        if place && meets && acting.counts_from(last) {
            let _ended = grants::update(tx, &acting, &acting.clone().ending(last), cx.act())?;
        }
    }
    Ok(())
}
