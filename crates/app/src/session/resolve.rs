//! Who a session belongs to, and with which posts.

use dukao_domain::{
    env::Env,
    organisation::Grant,
    policy::{Actor, Post},
    session::{Person, PersonId, Session, SessionId},
};
use dukao_persistence::{
    Db, ReadTx,
    organisation::grants,
    session::{people, sessions},
};

use crate::{AppResult, cx::ZONE};

/// A live session with its person and today's posts.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The session.
    pub session: Session,
    /// Whose it is.
    pub person: Person,
    /// The person with the posts held today.
    pub actor: Actor,
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
        let actor = actor(tx, env, person.id)?;
        Ok(Some(Resolved { session, person, actor }))
    })
}

pub(super) fn actor(tx: &mut ReadTx<'_>, env: &Env, person_id: PersonId) -> AppResult<Actor> {
    let today = env.now().day_in(ZONE);
    let held = grants::of_person(tx, person_id)?.into_iter().filter(|grant| grant.holds_on(today));
    let posts = held.map(|Grant { role, unit_id, .. }| Post { role, unit_id }).collect();
    Ok(Actor { person_id, posts })
}
