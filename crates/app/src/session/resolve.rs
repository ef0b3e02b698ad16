//! Who a session belongs to, and with which posts.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;
use dukao_domain::{
    env::Env,
    ops::JobRequest,
    organisation::{DelegationId, Grant, GrantScope, SettingsValue, UnitId},
    policy::{Actor, Over, Post},
    session::{ApiClient, Credential, Duty, Person, PersonId, Session, SessionId},
};
use dukao_persistence::{
    Db, ReadTx,
    organisation::{delegations, grants, portfolios, roster},
    session::{api_clients, credentials, people, sessions, totp},
};

use crate::AppResult;

/// A live session with its person and today's posts.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The session.
    pub session: Session,
    /// Whose it is.
    pub person: Person,
    /// The person with the posts held today.
    pub actor: Actor,
    /// Posts that are lent to the person today.
    pub lent: Vec<Lent>,
    /// What the person must do before any post counts.
    pub duty: Option<Duty>,
    /// What limits it, where it is a program.
    pub client: Option<ApiClient>,
    /// The city's time zone.
    pub zone: Tz,
}

/// A post that somebody lends.
#[derive(Debug, Clone)]
pub struct Lent {
    /// The loan.
    pub id: DelegationId,
    /// Whose post it is.
    pub from: PersonId,
    /// Their name.
    pub from_name: String,
    /// The post.
    pub post: Post,
    /// Its last day.
    pub to_on: NaiveDate,
}

impl Resolved {
    /// The person using a post that is lent to them; `None` when it is not.
    pub fn on_behalf(&self, loan: DelegationId) -> Option<Actor> {
        let lent = self.lent.iter().find(|lent| lent.id == loan)?;
        let mut actor = Actor::person(self.person.id, vec![lent.post.clone()]);
        actor.on_behalf_of = Some(lent.from);
        Some(actor)
    }
}

/// The session, its person and their posts; `None` when it is over, revoked, or its account closed.
pub fn resolve(db: &Db, env: &Env, id: SessionId) -> AppResult<Option<Resolved>> {
    db.read(|tx| {
        let Some(session) = sessions::find(tx, id)?.filter(|session| session.live_at(env.now())) else {
            return Ok(None);
        };
        let Some(person) = people::find(tx, session.person_id)?.filter(|person| person.active) else {
            return Ok(None);
        };
        resolved(tx, env, session, person).map(Some)
    })
}

/// Who asked for a job, with what they may do now, and the city's time zone; `None` when the account is closed. A
/// session that is over plays no part: whoever asked may sign out and go home.
pub(crate) fn standing(
    tx: &mut ReadTx<'_>,
    env: &Env,
    request: &JobRequest,
) -> AppResult<Option<(Actor, Tz)>> {
    let Some(session) = sessions::find(tx, request.session)? else { return Ok(None) };
    let Some(person) = people::find(tx, request.owner)?.filter(|person| person.active) else {
        return Ok(None);
    };
    let Resolved { mut actor, lent, zone, .. } = resolved(tx, env, session, person)?;
    if let Some(lender) = request.on_behalf_of {
        actor.on_behalf_of = Some(lender);
        actor.posts = lent.into_iter().filter(|lent| lent.from == lender).map(|lent| lent.post).collect();
    }
    Ok(Some((actor, zone)))
}

/// What a live session of an open account may do now.
pub(super) fn resolved(
    tx: &mut ReadTx<'_>,
    env: &Env,
    session: Session,
    person: Person,
) -> AppResult<Resolved> {
    let settings = crate::organisation::settings::value(tx)?;
    let zone = settings.time_zone;
    let today = env.now().day_in(zone);
    let mut actor = Actor::person(person.id, posts(tx, person.id, today)?);
    let mut lent = lent(tx, person.id, today)?;
    let duty = duty(tx, &person, &settings, today, actor.posts.iter().chain(lent.iter().map(|l| &l.post)))?;
    if duty.is_some() {
        actor.posts.clear();
        lent.clear();
        actor.limited_to = Some(Duty::PERMITS.into());
    }
    let mut client = None;
    if person.client {
        client = api_clients::of_person(tx, person.id)?;
        let scopes = client.as_ref().map(|client| client.scopes.iter().copied().collect());
        actor.limited_to = Some(scopes.unwrap_or_default());
        // A program acts in its own name: a loan would go round its scopes.
        lent.clear();
    }
    Ok(Resolved { session, person, actor, lent, duty, client, zone })
}

/// The posts that a person holds on `today`: over units that were not merged away, and over portfolios as the
/// rosters have them now.
pub(crate) fn posts(tx: &mut ReadTx<'_>, person: PersonId, today: NaiveDate) -> AppResult<Vec<Post>> {
    let held = grants::of_person(tx, person)?.into_iter().filter(|grant| grant.holds_on(today));
    posts_of(tx, &held.collect::<Vec<_>>(), today).map(|posts| posts.into_iter().flatten().collect())
}

/// The post of each grant; `None` where its unit is gone.
fn posts_of(tx: &mut ReadTx<'_>, held: &[Grant], today: NaiveDate) -> AppResult<Vec<Option<Post>>> {
    let units: Vec<UnitId> = held.iter().filter_map(|grant| grant.scope.unit_id()).collect();
    let gone = if units.is_empty() { BTreeSet::new() } else { roster::merged(tx, &units, today)? };
    let mut posts = Vec::with_capacity(held.len());
    for grant in held {
        let over = match grant.scope {
            GrantScope::City => Some(Over::City),
            GrantScope::Unit(unit) => (!gone.contains(&unit)).then_some(Over::Unit(unit, None)),
            GrantScope::Section(unit, section) => {
                (!gone.contains(&unit)).then_some(Over::Unit(unit, Some(section)))
            }
            GrantScope::Portfolio(id) => match portfolios::find(tx, id)? {
                Some(found) => Some(Over::Portfolio(id, roster::in_portfolio(tx, found.kind, id, today)?)),
                None => None,
            },
        };
        posts.push(over.map(|over| Post { role: grant.role, over }));
    }
    Ok(posts)
}

fn lent(tx: &mut ReadTx<'_>, person: PersonId, today: NaiveDate) -> AppResult<Vec<Lent>> {
    let loans = delegations::to_person(tx, person)?;
    let loans: Vec<_> = loans.into_iter().filter(|loan| loan.holds_on(today)).collect();
    if loans.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = loans.iter().map(|loan| loan.grant_id).collect();
    let lenders: Vec<_> = loans.iter().map(|loan| loan.from_person_id).collect();
    let names = people::names(tx, &lenders)?;
    // A post that its holder no longer has cannot be lent on.
    let held: Vec<_> =
        grants::find_all(tx, &ids)?.into_iter().filter(|grant| grant.holds_on(today)).collect();
    let posts = posts_of(tx, &held, today)?;
    let lent = loans.into_iter().filter_map(|loan| {
        let at = held.iter().position(|grant| grant.id == loan.grant_id)?;
        let post = posts.get(at).cloned().flatten()?;
        let from_name = names.get(&loan.from_person_id).cloned()?;
        Some(Lent { id: loan.id, from: loan.from_person_id, from_name, post, to_on: loan.to_on })
    });
    Ok(lent.collect())
}

/// Whether a post that the person holds, or that is lent to them, needs a second factor.
pub(super) fn needs_totp(tx: &mut ReadTx<'_>, person: PersonId, today: NaiveDate) -> AppResult<bool> {
    if !crate::organisation::settings::value(tx)?.totp_required {
        return Ok(false);
    }
    let own = posts(tx, person, today)?.iter().any(|post| post.role.needs_totp());
    Ok(own || lent(tx, person, today)?.iter().any(|lent| lent.post.role.needs_totp()))
}

fn duty<'p>(
    tx: &mut ReadTx<'_>,
    person: &Person,
    settings: &SettingsValue,
    today: NaiveDate,
    mut posts: impl Iterator<Item = &'p Post>,
) -> AppResult<Option<Duty>> {
    if person.client {
        return Ok(None);
    }
    let must_change =
        |credential: Credential| credential.must_change(&settings.password, today, settings.time_zone);
    if credentials::of_person(tx, person.id)?.is_some_and(must_change) {
        return Ok(Some(Duty::ChangePassword));
    }
    if settings.totp_required && posts.any(|post| post.role.needs_totp()) {
        let enrolled = totp::of_person(tx, person.id)?.is_some_and(|secret| secret.confirmed_at.is_some());
        return Ok((!enrolled).then_some(Duty::EnrolTotp));
    }
    Ok(None)
}
