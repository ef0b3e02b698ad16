//! Accounts, named by their posts: no person's name.

use std::collections::HashMap;

use dukao_domain::{
    audit::event::Version,
    organisation::{Consent, Grant, GrantScope, Role, UnitId, UnitKind},
    session::{Credential, Person, PersonId},
};
use dukao_persistence::{
    WriteTx,
    organisation::grants,
    session::{credentials, people},
};

use super::{
    accounts::{ACCOUNTS, Account, AccountOver, MORE},
    assignment::Desk,
    city::City,
    load::SET_UP,
};
use crate::{AppError, AppResult};

/// Enters the accounts of the list, and for every unit an officer and, for each section, one person who both leads it
/// and reports for it, as small sections have it. Unit accounts are called by the unit's code. Answers with the desk of
/// each unit's second section, on which the demo year's work lies.
pub(super) fn enter(tx: &mut WriteTx<'_>, city: &City, phc: &str) -> AppResult<Vec<Desk>> {
    // Whoever tries the demo out as a responsible person finds work.
    let mut named = HashMap::new();
    for Account { name, post, role, over } in ACCOUNTS.iter().chain(MORE) {
        let scope = match over {
            AccountOver::City => GrantScope::City,
            AccountOver::Unit(code) => GrantScope::Unit(city.unit(code)?.id),
            AccountOver::Section(code, place) => {
                let unit = city.unit(code)?;
                let section = unit.sections.get(*place);
                let (section, _) = section.ok_or_else(|| AppError::internal("no such section"))?;
                GrantScope::Section(unit.id, *section)
            }
            AccountOver::Portfolio(kind, number) => GrantScope::Portfolio(city.portfolio(*kind, *number)?),
        };
        let person = appoint(tx, name, post, scope.unit_id(), phc, &[(*role, scope)])?;
        if let (Role::ResponsiblePerson, GrantScope::Section(_, section)) = (*role, scope) {
            named.insert(section, person);
        }
    }
    let mut desks = Vec::new();
    for unit in city.assessed() {
        let account = unit.code.to_lowercase();
        let officer = GrantScope::Unit(unit.id);
        let post = format!("{}绩效联络员(副岗)", unit.name);
        let _officer = appoint(tx, &account, &post, Some(unit.id), phc, &[(Role::UnitOfficer, officer)])?;
        for (number, (section, name)) in (1_u8..).zip(&unit.sections) {
            let scope = GrantScope::Section(unit.id, *section);
            let posts = [(Role::SectionOfficer, scope), (Role::ResponsiblePerson, scope)];
            let post = format!("{}{name}负责人", unit.name);
            let person = appoint(tx, &format!("{account}.{number}"), &post, Some(unit.id), phc, &posts)?;
            if number == 2 {
                let town = unit.kind == UnitKind::Town;
                let person = named.get(section).copied().unwrap_or(person);
                desks.push(Desk { unit: unit.id, town, section: *section, person });
            }
        }
    }
    Ok(desks)
}

fn appoint(
    tx: &mut WriteTx<'_>,
    account: &str,
    name: &str,
    unit_id: Option<UnitId>,
    phc: &str,
    posts: &[(Role, GrantScope)],
) -> AppResult<PersonId> {
    let (id, now) = (tx.env().new_id(), tx.env().now());
    let person = Person {
        id,
        account: account.to_owned(),
        name: name.to_owned(),
        unit_id,
        title: None,
        phone: None,
        client: false,
        active: true,
        leaves_on: None,
        version: Version::FIRST,
        created_at: now,
        updated_at: now,
    };
    let _recorded = people::insert(tx, &person, SET_UP)?;
    let credential = Credential {
        id: tx.env().new_id(),
        person_id: id,
        phc: phc.to_owned(),
        one_time_until: None,
        issued_by: None,
        version: Version::FIRST,
        changed_at: now,
    };
    let _recorded = credentials::insert(tx, &credential, SET_UP)?;
    for (role, scope) in posts {
        let grant = Grant {
            id: tx.env().new_id(),
            person_id: id,
            role: *role,
            scope: *scope,
            acting: false,
            from_on: now.day_in(dukao_domain::organisation::SettingsValue::default().time_zone),
            to_on: None,
            granted_by: None,
            consent: Consent::NotNeeded,
            version: Version::FIRST,
            created_at: now,
        };
        let _recorded = grants::insert(tx, &grant, SET_UP)?;
    }
    Ok(id)
}
