use dukao_app::audit::Entry;
use dukao_domain::{audit::event::EventId, fault::FieldFault, session::PersonId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    lists,
    session::Named,
    valid::{Faults, Wire, id},
};

/// One changed field.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldChange {
    /// The field.
    field: String,
    /// What it was.
    #[schema(value_type = Option<Object>)]
    from: Value,
    /// What it is.
    #[schema(value_type = Option<Object>)]
    to: Value,
    /// What the object is called whose id it was.
    from_name: Option<String>,
    /// What the object is called whose id it is.
    to_name: Option<String>,
    /// Whether the values are kept out of the log.
    redacted: bool,
}

/// One event.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditEvent)]
pub(crate) struct EntryView {
    /// Id.
    id: Uuid,
    /// Place in the log, from 0; null until it is sealed.
    seq: Option<i64>,
    /// Server time.
    #[schema(format = DateTime)]
    at: String,
    /// Who; null for the platform itself.
    actor: Option<Named>,
    /// Whose post was used, when it was lent to the actor.
    on_behalf_of: Option<Named>,
    /// What was done.
    action: String,
    /// To which kind of object.
    object_kind: String,
    /// To which one.
    object_id: Uuid,
    /// What it is called now, where it has a name.
    object_name: Option<String>,
    /// Its version afterwards.
    object_version: i64,
    /// Why, in the actor's words.
    reason: Option<String>,
    /// What changed.
    changes: Vec<FieldChange>,
    /// The request.
    request_id: String,
}

impl From<Entry> for EntryView {
    fn from(entry: Entry) -> Self {
        let (event, names) = (entry.logged.event, entry.names);
        let called = |(id, name): (PersonId, String)| Named { id: id.uuid(), name };
        let changes = event.change.into_iter().map(|(field, mut change)| {
            let mut take = |side: &str| change.get_mut(side).map(Value::take).unwrap_or_default();
            let (from, to, redacted) = (take("from"), take("to"), take("redacted") == Value::Bool(true));
            let name = |value| names.of_value(&field, value);
            let (from_name, to_name) = (name(&from), name(&to));
            FieldChange { field, from, to, from_name, to_name, redacted }
        });
        Self {
            id: event.id.uuid(),
            seq: entry.logged.seq,
            at: event.at.to_string(),
            actor: entry.actor.map(called),
            on_behalf_of: entry.on_behalf_of.map(called),
            action: event.action,
            object_kind: event.object_kind.code().to_owned(),
            object_id: event.object_id,
            object_name: names.get(event.object_id).map(ToOwned::to_owned),
            object_version: event.object_version.number(),
            reason: event.reason,
            changes: changes.collect(),
            request_id: event.author.request_id,
        }
    }
}

/// A page of a log, read by cursor.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LogPage<T> {
    /// The entries, latest first.
    pub(crate) items: Vec<T>,
    /// Goes into `cursor` for the entries before these; null at the end.
    pub(crate) next_cursor: Option<String>,
}

impl LogPage<EntryView> {
    pub(crate) fn of_entries(entries: Vec<Entry>, limit: u32) -> Self {
        let full = u32::try_from(entries.len()).is_ok_and(|found| found >= limit);
        let last = entries.last().map(|entry| entry.logged.event.id.to_string());
        Self { items: entries.into_iter().map(Into::into).collect(), next_cursor: last.filter(|_| full) }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CursorParams {
    /// `next_cursor` of the page before.
    cursor: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
}

impl Wire for CursorParams {
    type Meaning = (Option<EventId>, u32);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let before = faults.optional("/cursor", self.cursor.as_deref(), id);
        let limit = lists::limit(&mut faults, self.limit.as_deref());
        faults.into_result((before, limit))
    }
}
