use chrono::NaiveDate;
use dukao_domain::{
    organisation::{Grant, GrantId, GrantState},
    policy::{Actor, Denial, Permission, Subject},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx,
    organisation::posts::{self, NamedPost},
    session::{credentials, people},
};

use crate::{AllowedAction, AppError, AppResult};

/// A grant in words, with who gave it, who spoke on it and what the caller may do.
#[derive(Debug, Clone)]
pub struct GrantDetail {
    /// The grant with the names of what it is over.
    pub post: NamedPost,
    /// Where it stands today.
    pub state: GrantState,
    /// Who gave it.
    pub granted_by: Option<(PersonId, String)>,
    /// The second administrator.
    pub consent_by: Option<(PersonId, String)>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// Whether a grant's giver or receiver, or whoever issued the receiver's way in, is the one who asks or the one for whom
/// they ask: then another person speaks on it.
pub(super) fn is_own(actor: &Actor, grant: &Grant, issuer: Option<PersonId>) -> bool {
    let concerned = [Some(grant.person_id), grant.granted_by, issuer];
    concerned.into_iter().flatten().any(|person| actor.is(person))
}

fn allowed_actions(
    actor: &Actor,
    grant: &Grant,
    state: GrantState,
    issuer: Option<PersonId>,
) -> Vec<AllowedAction> {
    let on = |permission| AllowedAction::of(actor, permission, &Subject::CITY);
    let awaits = (state != GrantState::Awaiting).then_some(Denial::WrongStage);
    let lasts = matches!(state, GrantState::Ended | GrantState::Refused).then_some(Denial::WrongStage);
    let own = is_own(actor, grant, issuer).then_some(Denial::OwnWork);
    vec![on(Permission::GrantConsent).unless(awaits.or(own)), on(Permission::GrantEdit).unless(lasts)]
}

/// Grants as lists show them: the names of givers and second administrators come in one query.
pub(super) fn details(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    today: NaiveDate,
    posts: Vec<NamedPost>,
) -> AppResult<Vec<GrantDetail>> {
    let ids = posts.iter().flat_map(|post| [post.grant.granted_by, post.grant.consent.by()]);
    let ids: Vec<_> = ids.flatten().collect();
    let names = people::names(tx, &ids)?;
    let awaiting = posts.iter().filter(|post| post.grant.state_on(today) == GrantState::Awaiting);
    let receivers: Vec<_> = awaiting.map(|post| post.grant.person_id).collect();
    let issuers = if receivers.is_empty() { Vec::new() } else { credentials::of_people(tx, &receivers)? };
    let issuer_of = |person: PersonId| {
        issuers.iter().find(|held| held.person_id == person).and_then(|held| held.issued_by)
    };
    let in_words = |id: Option<PersonId>| id.and_then(|id| Some((id, names.get(&id)?.clone())));
    let detail = |post: NamedPost| {
        let state = post.grant.state_on(today);
        GrantDetail {
            state,
            granted_by: in_words(post.grant.granted_by),
            consent_by: in_words(post.grant.consent.by()),
            allowed: allowed_actions(actor, &post.grant, state, issuer_of(post.grant.person_id)),
            post,
        }
    };
    Ok(posts.into_iter().map(detail).collect())
}

/// One grant.
pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    today: NaiveDate,
    id: GrantId,
) -> AppResult<GrantDetail> {
    let post = posts::find(tx, id)?.ok_or(AppError::NotFound)?;
    details(tx, actor, today, vec![post])?.pop().ok_or(AppError::NotFound)
}
