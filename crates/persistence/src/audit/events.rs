//! Audit events.

use diesel::prelude::*;
use dukao_domain::{
    audit::{
        canonical_json,
        event::{Author, Event, EventId, ObjectKind},
    },
    session::PersonId,
    time::Timestamp,
};
use uuid::Uuid;

use crate::{
    conn::{AnyConn, insert_many},
    error::{DbError, DbResult},
    schema::{audit_events as t, audit_leaves as l, audit_pending as p},
    sql_types::{At, Rev, Sha, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable)]
#[diesel(table_name = t, treat_none_as_default_value = false)]
pub(super) struct Row {
    pub(super) id: Uid,
    at: At,
    actor_id: Option<Uid>,
    on_behalf_of_id: Option<Uid>,
    session_id: Option<Uid>,
    action: String,
    object_kind: String,
    object_id: Uid,
    object_version: Rev,
    change: String,
    view_version: i16,
    view_hash: Option<Sha>,
    reason: Option<String>,
    request_id: String,
}

impl TryFrom<Row> for Event {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id.into(),
            at: row.at.into(),
            author: Author {
                actor: row.actor_id.map(Into::into),
                on_behalf_of: row.on_behalf_of_id.map(Into::into),
                session: row.session_id.map(Into::into),
                request_id: row.request_id,
            },
            action: row.action,
            object_kind: row.object_kind.parse().map_err(|code| DbError::corrupt("object kind", code))?,
            object_id: row.object_id.0,
            object_version: row.object_version.into(),
            change: serde_json::from_str(&row.change).map_err(|error| DbError::corrupt("change", error))?,
            view_version: u16::try_from(row.view_version)
                .map_err(|error| DbError::corrupt("view version", error))?,
            view_hash: row.view_hash.map(Into::into),
            reason: row.reason,
        })
    }
}

impl TryFrom<&Event> for Row {
    type Error = DbError;

    fn try_from(event: &Event) -> DbResult<Self> {
        let change = canonical_json(&event.change).map_err(|error| DbError::corrupt("change", error))?;
        Ok(Self {
            id: event.id.into(),
            at: event.at.into(),
            actor_id: event.author.actor.map(Into::into),
            on_behalf_of_id: event.author.on_behalf_of.map(Into::into),
            session_id: event.author.session.map(Into::into),
            action: event.action.clone(),
            object_kind: event.object_kind.code().to_owned(),
            object_id: Uid(event.object_id),
            object_version: event.object_version.into(),
            change: String::from_utf8(change).map_err(|error| DbError::corrupt("change", error))?,
            view_version: i16::try_from(event.view_version)
                .map_err(|error| DbError::corrupt("view version", error))?,
            view_hash: event.view_hash.map(Into::into),
            reason: event.reason.clone(),
            request_id: event.author.request_id.clone(),
        })
    }
}

/// Writes events and queues them for the sealer.
pub(crate) fn append(conn: &mut AnyConn, events: &[Event]) -> DbResult<()> {
    // Alone, as most are: the connection keeps the prepared statements.
    if let [event] = events {
        diesel::insert_into(t::table).values(Row::try_from(event)?).execute(conn)?;
        diesel::insert_into(p::table).values(p::event_id.eq(Uid::from(event.id))).execute(conn)?;
        return Ok(());
    }
    let rows = events.iter().map(Row::try_from).collect::<DbResult<Vec<_>>>()?;
    let queued: Vec<_> = events.iter().map(|event| p::event_id.eq(Uid::from(event.id))).collect();
    insert_many!(conn, t::table, &rows)?;
    insert_many!(conn, p::table, &queued)?;
    Ok(())
}

/// What the log is asked for; every condition narrows.
#[derive(Debug, Clone, Default)]
pub struct EventQuery {
    /// About this kind of object.
    pub object_kind: Option<ObjectKind>,
    /// About this object.
    pub object_id: Option<Uuid>,
    /// By this person, in their own name or for another; or by another for this person.
    pub person: Option<PersonId>,
    /// Of this action.
    pub action: Option<String>,
    /// Not before this instant.
    pub from: Option<Timestamp>,
    /// Not after this instant.
    pub to: Option<Timestamp>,
    /// Only events before this one (the cursor).
    pub before: Option<EventId>,
    /// At most so many.
    pub limit: u32,
}

/// An event with its place in the log; `None` until the sealer has seen it.
#[derive(Debug, Clone)]
pub struct LoggedEvent {
    /// The event.
    pub event: Event,
    /// Its leaf's number, from 0.
    pub seq: Option<i64>,
}

/// One event.
pub fn find(tx: &mut ReadTx<'_>, id: EventId) -> DbResult<Option<Event>> {
    let row = t::table.filter(t::id.eq(Uid::from(id))).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Events, latest first: those of one object by its versions, because two of one millisecond have ids in any order.
pub fn list(tx: &mut ReadTx<'_>, query: &EventQuery) -> DbResult<Vec<LoggedEvent>> {
    let mut select = t::table.left_join(l::table).select((t::all_columns, l::seq.nullable())).into_boxed();
    if let Some(kind) = query.object_kind {
        select = select.filter(t::object_kind.eq(kind.code()));
    }
    if let Some(id) = query.object_id {
        select = select.filter(t::object_id.eq(Uid(id)));
    }
    if let Some(person) = query.person {
        let person = Some(Uid::from(person));
        select = select.filter(t::actor_id.eq(person).or(t::on_behalf_of_id.eq(person)));
    }
    // An event's id begins with the milliseconds of its instant (UUIDv7): the ids' own index finds the stretch, the
    // instant itself its exact ends.
    if let Some(from) = query.from {
        select = select.filter(t::id.ge(first_id(from.unix_millis()))).filter(t::at.ge(At::from(from)));
    }
    if let Some(to) = query.to {
        let after = to.unix_millis().saturating_add(1);
        select = select.filter(t::id.lt(first_id(after))).filter(t::at.le(At::from(to)));
    }
    if let Some(action) = &query.action {
        select = select.filter(t::action.eq(action));
    }
    let of_one_object = query.object_kind.is_some() && query.object_id.is_some();
    if let Some(before) = query.before.map(Uid::from) {
        let cursor = diesel::alias!(t as cursor);
        let version = cursor.filter(cursor.field(t::id).eq(before)).select(cursor.field(t::object_version));
        select = if of_one_object {
            select.filter(t::object_version.nullable().lt(version.single_value()))
        } else {
            select.filter(t::id.lt(before))
        };
    }
    let select =
        if of_one_object { select.order(t::object_version.desc()) } else { select.order(t::id.desc()) };
    let rows = select.limit(query.limit.into()).load::<(Row, Option<i64>)>(tx.conn)?;
    rows.into_iter().map(|(row, seq)| Ok(LoggedEvent { event: row.try_into()?, seq })).collect()
}

/// The smallest id that an event of this millisecond can have.
fn first_id(millis: u64) -> Uid {
    Uid(Uuid::from_u128(u128::from(millis) << 80))
}
