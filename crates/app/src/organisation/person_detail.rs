use chrono::NaiveDate;
use dukao_domain::{
    policy::{Actor, Denial, Permission, Permit, Subject},
    session::{Person, PersonId, SignInMeans},
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx,
    indicators::carried,
    organisation::{
        directory::{self, NamedPerson},
        loans,
        posts::{self, NamedPost},
    },
    session::{credentials, totp},
};

use super::loan_detail::{self, LoanDetail};
use crate::{AllowedAction, AppError, AppResult, Cx};

/// A person as a list shows them.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The person with their unit's name.
    pub named: NamedPerson,
    /// What they hold today.
    pub posts: Vec<NamedPost>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// A person as their page shows them.
#[derive(Debug, Clone)]
pub struct PersonDetail {
    /// The person with their unit's name.
    pub named: NamedPerson,
    /// Every post of theirs, past ones too, latest first.
    pub posts: Vec<NamedPost>,
    /// What they lend and are lent, past loans too, latest first.
    pub loans: Vec<LoanDetail>,
    /// How many open indicators they carry.
    pub carried: i64,
    /// By what they can sign in.
    pub means: SignInMeans,
    /// Whether they use a second factor.
    pub second_factor: bool,
    /// The day by which posts and loans are judged.
    pub today: NaiveDate,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// What the actor may do to a person: change and close the account, give posts, see and end sessions, hand work over.
pub(super) fn allowed_actions(actor: &Actor, person: &Person) -> Vec<AllowedAction> {
    let closed = (!person.active).then_some(Denial::WrongStage);
    let on = |permission| AllowedAction::of(actor, permission, &Subject::CITY);
    vec![
        on(Permission::PersonEdit).unless(closed),
        on(Permission::GrantEdit).unless(closed.or(actor.is(person.id).then_some(Denial::OwnWork))),
        on(Permission::SessionManage).unless(closed),
        hand_over(actor, person),
    ]
}

/// Whether the actor may hand over what the person carries: a leaver's too, whose account is closed.
fn hand_over(actor: &Actor, person: &Person) -> AllowedAction {
    let subject = person.unit_id.map_or(Subject::CITY, Subject::unit);
    AllowedAction::of(actor, Permission::WorkHandOver, &subject)
}

/// A person whom the actor may see: somebody of a unit that they may see people of, or anybody.
pub(super) fn visible<P: Permit>(
    tx: &mut ReadTx<'_>,
    cx: &Cx<'_, P>,
    id: PersonId,
) -> AppResult<NamedPerson> {
    let named = directory::find(tx, id)?.filter(|named| !named.person.client).ok_or(AppError::NotFound)?;
    let may_see = |subject: &Subject| cx.actor.decide(Permission::PersonRead, subject).is_ok();
    let seen = may_see(&Subject::CITY) || {
        let units = directory::units_of_person(tx, &named.person, cx.today())?;
        units.into_iter().any(|unit| may_see(&Subject::unit(unit)))
    };
    if seen { Ok(named) } else { Err(AppError::NotFound) }
}

/// Everything that a person's page shows.
pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    id: PersonId,
    today: NaiveDate,
    now: Timestamp,
) -> AppResult<PersonDetail> {
    let named = directory::find(tx, id)?.ok_or(AppError::NotFound)?;
    let means = credentials::of_person(tx, id)?.map_or(SignInMeans::Nothing, |held| held.means_at(now));
    let second_factor = totp::of_person(tx, id)?.is_some_and(|secret| secret.confirmed_at.is_some());
    Ok(PersonDetail {
        posts: posts::of_person(tx, id)?,
        loans: loan_detail::details(actor, today, loans::of_person(tx, id)?),
        carried: carried::count_of(tx, id)?,
        means,
        second_factor,
        today,
        allowed: allowed_actions(actor, &named.person),
        named,
    })
}
