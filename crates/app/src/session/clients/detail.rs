use std::collections::HashMap;

use dukao_domain::{
    organisation::Role,
    policy::{Actor, Permission, Subject},
    session::{ApiClient, ApiClientId, Person, PersonId},
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx,
    organisation::{grants, portfolios, sections, units},
    session::{api_clients, credentials, people},
};

use crate::{AllowedAction, AppError, AppResult, Cx};

/// A program with its account, its posts, and what the caller may do to it.
#[derive(Debug, Clone)]
pub struct ClientDetail {
    /// The program.
    pub client: ApiClient,
    /// Its account.
    pub person: Person,
    /// When its secret was drawn.
    pub secret_at: Option<Timestamp>,
    /// The posts it holds today.
    pub posts: Vec<ClientPost>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// A post of a program.
#[derive(Debug, Clone)]
pub struct ClientPost {
    /// The role.
    pub role: Role,
    /// The name of what it is over; the whole city when there is none.
    pub over: Option<String>,
}

/// A program and its account; [`AppError::NotFound`] without one.
pub(super) fn find(tx: &mut ReadTx<'_>, id: ApiClientId) -> AppResult<(ApiClient, Person)> {
    let client = api_clients::find(tx, id)?.ok_or(AppError::NotFound)?;
    let person = people::find(tx, client.person_id)?.ok_or(AppError::NotFound)?;
    Ok((client, person))
}

/// Looks up what is shown of `clients`, in their order.
pub(super) fn details<P: dukao_domain::policy::Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    clients: Vec<ApiClient>,
) -> AppResult<Vec<ClientDetail>> {
    let ids: Vec<PersonId> = clients.iter().map(|client| client.person_id).collect();
    let mut accounts: HashMap<_, _> =
        people::find_all(tx, &ids)?.into_iter().map(|person| (person.id, person)).collect();
    let secrets: HashMap<_, _> = credentials::of_people(tx, &ids)?
        .into_iter()
        .map(|credential| (credential.person_id, credential.changed_at))
        .collect();
    let mut posts = posts(cx, tx, &ids)?;
    let details = clients.into_iter().filter_map(|client| {
        let person = accounts.remove(&client.person_id)?;
        Some(ClientDetail {
            secret_at: secrets.get(&person.id).copied(),
            posts: posts.remove(&person.id).unwrap_or_default(),
            allowed: allowed(&cx.actor, &person),
            client,
            person,
        })
    });
    Ok(details.collect())
}

/// One of them.
pub(super) fn detail<P: dukao_domain::policy::Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    client: ApiClient,
) -> AppResult<ClientDetail> {
    details(cx, tx, vec![client])?.pop().ok_or(AppError::NotFound)
}

/// What is revoked stays so.
fn allowed(actor: &Actor, person: &Person) -> Vec<AllowedAction> {
    let permission = Permission::ClientEdit;
    let denial = actor.decide(permission, &Subject::CITY).err();
    if person.active { vec![AllowedAction { permission, denial }] } else { Vec::new() }
}

fn posts<P: dukao_domain::policy::Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    people: &[PersonId],
) -> AppResult<HashMap<PersonId, Vec<ClientPost>>> {
    let today = cx.today();
    let held = grants::of_people(tx, people)?.into_iter().filter(|grant| grant.holds_on(today));
    let held: Vec<_> = held.collect();
    let unit_ids: Vec<_> = held.iter().filter_map(|grant| grant.scope.unit_id()).collect();
    let section_ids: Vec<_> = held.iter().filter_map(|grant| grant.scope.section_id()).collect();
    let with_portfolio = held.iter().any(|grant| grant.scope.portfolio_id().is_some());
    let (units, sections) = (units::names(tx, &unit_ids)?, sections::names(tx, &section_ids)?);
    let portfolios = if with_portfolio { portfolios::list(tx)? } else { Vec::new() };
    let mut posts: HashMap<PersonId, Vec<ClientPost>> = HashMap::new();
    for grant in held {
        let unit = grant.scope.unit_id().and_then(|id| units.get(&id));
        let section = grant.scope.section_id().and_then(|id| sections.get(&id));
        let portfolio = grant.scope.portfolio_id();
        let portfolio = portfolios.iter().find(|found| Some(found.id) == portfolio).map(|found| &found.name);
        let names: Vec<&str> = [unit, section, portfolio].into_iter().flatten().map(String::as_str).collect();
        let over = (!names.is_empty()).then(|| names.join(" "));
        posts.entry(grant.person_id).or_default().push(ClientPost { role: grant.role, over });
    }
    Ok(posts)
}
