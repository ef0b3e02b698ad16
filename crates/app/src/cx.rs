use std::marker::PhantomData;

use chrono::NaiveDate;
use chrono_tz::Tz;
use dukao_domain::{
    audit::event::Author,
    env::Env,
    policy::{Actor, Permission, Permit, Scope, Subject},
    session::SessionId,
};
use dukao_persistence::{Act, Audited, Db, DbError, Stamp, WriteTx, indicators::LedgerQuery};

use crate::{AppError, AppResult};

/// One request of a signed-in person, under the permission `P`.
#[derive(Debug)]
pub struct Cx<'a, P> {
    /// Storage.
    pub db: &'a Db,
    /// Clock and ids.
    pub env: Env,
    /// Who asks.
    pub actor: Actor,
    /// In which session.
    pub session_id: SessionId,
    /// The city's time zone, by which days are counted.
    pub zone: Tz,
    author: Author,
    permission: PhantomData<P>,
}

impl<'a, P: Permit> Cx<'a, P> {
    /// Refuses an actor who holds `P` over nothing at all.
    pub fn new(
        db: &'a Db,
        env: Env,
        actor: Actor,
        session_id: SessionId,
        zone: Tz,
        request_id: &str,
    ) -> AppResult<Self> {
        if !actor.holds(P::PERMISSION) {
            return Err(AppError::Forbidden(dukao_domain::policy::Denial::NotGranted));
        }
        let author = Author::person(&actor, session_id, request_id);
        Ok(Self { db, env, actor, session_id, zone, author, permission: PhantomData })
    }

    /// `P` as a value.
    pub const fn permission(&self) -> Permission {
        P::PERMISSION
    }

    /// What `P` reaches for the actor.
    pub fn scope(&self) -> Scope {
        self.actor.scope(P::PERMISSION)
    }

    /// What `query` asks of what `P` reaches, now.
    pub(crate) fn reached(&self, query: LedgerQuery) -> LedgerQuery {
        LedgerQuery { scope: self.scope(), now: self.env.now(), ..query }
    }

    /// Whether the actor may use `P` on `subject`.
    pub fn decide(&self, subject: &Subject) -> Result<(), dukao_domain::policy::Denial> {
        self.actor.decide(P::PERMISSION, subject)
    }

    /// Refuses what `P` does not allow on `subject`.
    pub fn require(&self, subject: &Subject) -> AppResult<()> {
        self.decide(subject).map_err(AppError::Forbidden)
    }

    /// The city's day of the request.
    pub fn today(&self) -> NaiveDate {
        self.env.now().day_in(self.zone)
    }

    /// The stamp of this request's writes.
    pub fn stamp(&self) -> Stamp<'_> {
        Stamp { env: &self.env, author: &self.author }
    }

    /// What ties the request's writes to its log lines.
    pub(crate) fn request_id(&self) -> &str {
        &self.author.request_id
    }

    /// Changes something that was read at a version, in one transaction. When another writer commits between `work`'s
    /// read and its write, `work` runs again and sees the version that is now the present one.
    pub(crate) fn change<T>(
        &self,
        work: impl for<'t> Fn(&mut WriteTx<'t>) -> AppResult<Audited<'t, T>>,
    ) -> AppResult<T> {
        match self.db.write(self.stamp(), &work) {
            Err(AppError::Db(DbError::Duplicate(_) | DbError::Contended(_) | DbError::Stale)) => {
                self.db.write(self.stamp(), &work)
            }
            result => result,
        }
    }

    /// The words of an event under `P`.
    pub const fn act(&self) -> Act {
        Act::new(P::PERMISSION.code())
    }
}
