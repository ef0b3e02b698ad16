//! Transactions, and the promise that none commits without its audit event.
//!
//! A row of an audited table can be written only through [`WriteTx::insert`] and its siblings inside this crate,
//! which write the event in the same breath and hand out a [`Recorded`]. [`Db::write`](crate::Db::write) commits
//! only an [`Audited`], and only a [`Recorded`] makes one; the lifetime `'t` is a brand that ties both to their
//! own transaction, so that proof of one write cannot pass for another's.

use std::{
    marker::PhantomData,
    ops::{Deref, DerefMut},
};

use dukao_domain::{
    audit::{
        Digest,
        event::{Author, Event, Version, Viewed, difference},
    },
    env::Env,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    audit,
    conn::AnyConn,
    error::{DbError, DbResult},
};

/// A transaction that only reads: one consistent snapshot.
pub struct ReadTx<'c> {
    pub(crate) conn: &'c mut AnyConn,
}

/// Who writes, and with which clock and ids.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'e> {
    /// Clock and ids.
    pub env: &'e Env,
    /// Who.
    pub author: &'e Author,
}

/// What is done, and why: the words of the event.
#[derive(Debug, Clone)]
pub struct Act {
    action: &'static str,
    reason: Option<String>,
}

impl Act {
    /// `action` is a permission's code, or a `platform.…` word for what no person does.
    pub const fn new(action: &'static str) -> Self {
        Self { action, reason: None }
    }

    /// Adds the actor's reason.
    #[must_use]
    pub fn because(self, reason: Option<String>) -> Self {
        Self { reason, ..self }
    }
}

type Brand<'t> = PhantomData<fn(&'t ()) -> &'t ()>;

/// A transaction that writes.
pub struct WriteTx<'t> {
    tx: ReadTx<'t>,
    stamp: Stamp<'t>,
    brand: Brand<'t>,
}

/// Proof that an audited row and its event were written in the transaction `'t`.
#[must_use = "only this lets the transaction commit"]
#[derive(Debug)]
pub struct Recorded<'t>(Brand<'t>);

impl<'t> Recorded<'t> {
    /// The result to commit with.
    pub const fn returning<T>(self, value: T) -> Audited<'t, T> {
        Audited { value, commit: true, brand: self.0 }
    }
}

/// The result of a write whose events are recorded, or of one that wrote nothing.
#[derive(Debug)]
pub struct Audited<'t, T> {
    pub(crate) value: T,
    pub(crate) commit: bool,
    brand: Brand<'t>,
}

impl<'t, T> Audited<'t, T> {
    /// The same outcome with another value.
    pub fn map<U>(self, with: impl FnOnce(T) -> U) -> Audited<'t, U> {
        Audited { value: with(self.value), commit: self.commit, brand: self.brand }
    }

    /// The result, before it is committed.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// Whether it commits.
    pub const fn is_kept(&self) -> bool {
        self.commit
    }

    /// Nothing is to be kept: the transaction is rolled back, and `value` returned.
    pub const fn nothing(value: T) -> Self {
        Self { value, commit: false, brand: PhantomData }
    }
}

/// An audited table's row; implemented beside its queries by [`entity!`], used only through [`WriteTx`] and the
/// verifier.
pub(crate) trait Entity: Viewed + Sized {
    fn insert(&self, conn: &mut AnyConn) -> DbResult<usize>;
    /// Writes every column where id and `before` match; the number of rows that did.
    fn update(&self, before: Version, conn: &mut AnyConn) -> DbResult<usize>;
    /// Removes the row where id and version match; the number of rows that did.
    fn delete(&self, conn: &mut AnyConn) -> DbResult<usize>;
    /// At most `limit` rows with ids above `id`, by id; a row that cannot be read comes as the fault.
    fn after(id: Option<Uuid>, limit: i64, conn: &mut AnyConn) -> DbResult<Vec<(Uuid, DbResult<Self>)>>;
}

/// An [`Entity`] that comes by the thousand: many rows in one statement.
pub(crate) trait Many: Entity {
    fn insert_many(entities: &[Self], conn: &mut AnyConn) -> DbResult<usize>;
}

/// [`Many`] for an [`Entity`] of that row type. `MultiConnection` has no statement of several rows.
macro_rules! many {
    ($entity:ty, $row:ty, $table:ident) => {
        impl $crate::tx::Many for $entity {
            fn insert_many(entities: &[Self], conn: &mut $crate::conn::AnyConn) -> $crate::DbResult<usize> {
                let rows: Vec<$row> = entities.iter().map(Into::into).collect();
                $crate::conn::insert_many!(conn, $table::table, &rows)
            }
        }

        /// Enters them, a few hundred at most; `None` when there are none.
        pub fn insert_many<'t>(
            tx: &mut $crate::WriteTx<'t>,
            entities: &[$entity],
            act: &$crate::Act,
        ) -> $crate::DbResult<Option<$crate::Recorded<'t>>> {
            tx.insert_many(entities, act)
        }
    };
}
pub(crate) use many;

/// [`Entity`] for a domain type whose row type converts both ways.
macro_rules! entity {
    ($entity:ty, $row:ty, $table:ident) => {
        impl $crate::tx::Entity for $entity {
            fn insert(&self, conn: &mut $crate::conn::AnyConn) -> $crate::DbResult<usize> {
                Ok(diesel::insert_into($table::table).values(<$row>::from(self)).execute(conn)?)
            }
            fn update(
                &self,
                before: dukao_domain::audit::event::Version,
                conn: &mut $crate::conn::AnyConn,
            ) -> $crate::DbResult<usize> {
                let same = $table::table
                    .filter($table::id.eq($crate::sql_types::Uid::from(self.id)))
                    .filter($table::version.eq($crate::sql_types::Rev::from(before)));
                Ok(diesel::update(same).set(<$row>::from(self)).execute(conn)?)
            }
            fn delete(&self, conn: &mut $crate::conn::AnyConn) -> $crate::DbResult<usize> {
                let same = $table::table
                    .filter($table::id.eq($crate::sql_types::Uid::from(self.id)))
                    .filter($table::version.eq($crate::sql_types::Rev::from(self.version)));
                Ok(diesel::delete(same).execute(conn)?)
            }
            fn after(
                id: Option<uuid::Uuid>,
                limit: i64,
                conn: &mut $crate::conn::AnyConn,
            ) -> $crate::DbResult<Vec<(uuid::Uuid, $crate::DbResult<Self>)>> {
                let mut query = $table::table.order($table::id).limit(limit).into_boxed();
                if let Some(id) = id {
                    query = query.filter($table::id.gt($crate::sql_types::Uid(id)));
                }
                let rows = query.load::<$row>(conn)?;
                Ok(rows
                    .into_iter()
                    .map(|row| (row.id.0, <$entity>::try_from(row).map_err($crate::DbError::from)))
                    .collect())
            }
        }
    };
}
pub(crate) use entity;

impl<'t> WriteTx<'t> {
    pub(crate) const fn new(conn: &'t mut AnyConn, stamp: Stamp<'t>) -> Self {
        Self { tx: ReadTx { conn }, stamp, brand: PhantomData }
    }

    /// Clock and ids of the request.
    pub const fn env(&self) -> &'t Env {
        self.stamp.env
    }

    pub(crate) fn insert<E: Entity>(&mut self, entity: &E, act: Act) -> DbResult<Recorded<'t>> {
        entity.insert(self.conn)?;
        self.record(None, entity, act)
    }

    /// All of them with their events, in one statement each; `None` when there are none.
    pub(crate) fn insert_many<E: Many>(
        &mut self,
        entities: &[E],
        act: &Act,
    ) -> DbResult<Option<Recorded<'t>>> {
        if entities.is_empty() {
            return Ok(None);
        }
        E::insert_many(entities, self.conn)?;
        let events = entities.iter().map(|entity| self.event_of(None, entity, act.clone()));
        let events = events.collect::<DbResult<Vec<_>>>()?;
        audit::events::append(self.conn, &events)?;
        Ok(Some(Recorded(PhantomData)))
    }

    /// Writes `after` over `before`; [`DbError::Stale`] when the row has moved on from `before`'s version.
    pub(crate) fn update<E: Entity>(&mut self, before: &E, after: &E, act: Act) -> DbResult<Recorded<'t>> {
        if after.update(before.version(), self.conn)? != 1 {
            return Err(DbError::Stale);
        }
        self.record(Some(before), after, act)
    }

    /// Writes each pair's second over its first, all events in one statement; `None` when there are none.
    /// [`DbError::Stale`] when any row has moved on.
    pub(crate) fn update_many<E: Entity>(
        &mut self,
        changes: &[(E, E)],
        act: &Act,
    ) -> DbResult<Option<Recorded<'t>>> {
        if changes.is_empty() {
            return Ok(None);
        }
        let mut events = Vec::with_capacity(changes.len());
        for (before, after) in changes {
            if after.update(before.version(), self.conn)? != 1 {
                return Err(DbError::Stale);
            }
            events.push(self.event_of(Some(before), after, act.clone())?);
        }
        audit::events::append(self.conn, &events)?;
        Ok(Some(Recorded(PhantomData)))
    }

    /// Removes `before`; [`DbError::Stale`] when the row has moved on from its version. The event that ends an
    /// object carries the version after its last one, and no view.
    pub(crate) fn delete<E: Entity>(&mut self, before: &E, act: Act) -> DbResult<Recorded<'t>> {
        if before.delete(self.conn)? != 1 {
            return Err(DbError::Stale);
        }
        let (id, version) = (before.object_id(), before.version().next());
        self.append(self.event::<E>(id, version, difference(Some(before), None), None, act))
    }

    fn record<E: Entity>(&mut self, before: Option<&E>, after: &E, act: Act) -> DbResult<Recorded<'t>> {
        self.append(self.event_of(before, after, act)?)
    }

    fn append(&mut self, event: Event) -> DbResult<Recorded<'t>> {
        audit::events::append(self.conn, &[event])?;
        Ok(Recorded(PhantomData))
    }

    fn event_of<E: Entity>(&self, before: Option<&E>, after: &E, act: Act) -> DbResult<Event> {
        let hash = after.view_hash().map_err(|error| DbError::corrupt("view", error))?;
        let change = difference(before, Some(after));
        Ok(self.event::<E>(after.object_id(), after.version(), change, Some(hash), act))
    }

    fn event<E: Entity>(
        &self,
        object_id: Uuid,
        object_version: Version,
        change: Map<String, Value>,
        view_hash: Option<Digest>,
        act: Act,
    ) -> Event {
        Event {
            id: self.stamp.env.new_id(),
            at: self.stamp.env.now(),
            author: self.stamp.author.clone(),
            action: act.action.to_owned(),
            object_kind: E::KIND,
            object_id,
            object_version,
            change,
            view_version: E::VIEW_VERSION,
            view_hash,
            reason: act.reason,
        }
    }
}

impl<'t> Deref for WriteTx<'t> {
    type Target = ReadTx<'t>;

    fn deref(&self) -> &ReadTx<'t> {
        &self.tx
    }
}

impl DerefMut for WriteTx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.tx
    }
}

/// A transaction of the platform's own bookkeeping (sealing, lock-outs), which touches no audited table.
pub struct UpkeepTx<'c> {
    pub(crate) tx: ReadTx<'c>,
}

impl<'c> Deref for UpkeepTx<'c> {
    type Target = ReadTx<'c>;

    fn deref(&self) -> &ReadTx<'c> {
        &self.tx
    }
}

impl DerefMut for UpkeepTx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.tx
    }
}
