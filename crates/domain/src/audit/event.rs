//! Audit events: what one change was, by whom, and what the object looked like afterwards.
//!
//! An event's leaf in the log is the RFC 6962 leaf hash of its canonical JSON ([`Event::canonical`]). The form
//! carries `format`; a later form gets the next number and this one stays readable for ever.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    canonical::{CanonicalError, Digest, canonical_json},
    merkle::leaf_hash,
};
use crate::{
    id::Id,
    policy::Actor,
    session::{PersonId, SessionId},
    time::Timestamp,
    words::words,
};

words! {
    /// The kinds of object that the log speaks of: one per audited table.
    ObjectKind {
        /// [`crate::organisation::AssessmentYear`].
        AssessmentYear => "assessment_year",
        /// [`crate::organisation::Unit`].
        Unit => "unit",
        /// [`crate::session::Person`].
        Person => "person",
        /// [`crate::session::Credential`].
        Credential => "credential",
        /// [`crate::organisation::Grant`].
        Grant => "grant",
        /// [`crate::session::Session`].
        Session => "session",
        /// [`crate::sources::SourceDocument`].
        SourceDocument => "source_document",
        /// [`crate::sources::SourceItem`].
        SourceItem => "source_item",
        /// [`crate::indicators::Indicator`].
        Indicator => "indicator",
        /// [`crate::organisation::PhaseMove`].
        PhaseMove => "phase_move",
        /// [`crate::organisation::RankingGroup`].
        RankingGroup => "ranking_group",
        /// [`crate::organisation::Portfolio`].
        Portfolio => "portfolio",
        /// [`crate::organisation::RosterEntry`].
        RosterEntry => "roster_entry",
        /// [`crate::organisation::Section`].
        Section => "section",
        /// [`crate::organisation::TeamMember`].
        TeamMember => "team_member",
        /// [`crate::organisation::Delegation`].
        Delegation => "delegation",
        /// [`crate::organisation::CalendarDay`].
        CalendarDay => "calendar_day",
        /// [`crate::organisation::Extension`].
        Extension => "extension",
        /// [`crate::organisation::Settings`].
        Settings => "settings",
        /// [`crate::session::TotpSecret`].
        TotpSecret => "totp_secret",
        /// [`crate::session::Identity`].
        Identity => "identity",
        /// [`crate::session::SavedFilter`].
        SavedFilter => "saved_filter",
        /// [`crate::session::ApiClient`].
        ApiClient => "api_client",
        /// [`crate::evidence::EvidenceFile`].
        EvidenceFile => "evidence_file",
        /// [`crate::indicators::CarriedOver`].
        CarriedOver => "carried_over",
        /// [`crate::reviews::ReviewStep`].
        ReviewStep => "review_step",
        /// [`crate::reviews::Meeting`].
        Meeting => "meeting",
        /// [`crate::reviews::AgendaItem`].
        AgendaItem => "agenda_item",
        /// [`crate::indicators::Baseline`].
        Baseline => "baseline",
        /// [`crate::indicators::Acknowledgement`].
        Acknowledgement => "acknowledgement",
        /// [`crate::nodes::NodePlan`].
        NodePlan => "node_plan",
        /// [`crate::nodes::Node`].
        Node => "node",
        /// [`crate::nodes::NodeReport`].
        NodeReport => "node_report",
        /// [`crate::nodes::JournalEntry`].
        JournalEntry => "journal_entry",
        /// [`crate::nodes::YearSummary`].
        YearSummary => "year_summary",
        /// [`crate::nodes::FinalActual`].
        FinalActual => "final_actual",
        /// [`crate::nodes::Reminder`].
        Reminder => "reminder",
    }
}

/// Counts the changes of one object, from 1; its `ETag`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Version(i64);

impl Version {
    /// A new object's.
    pub const FIRST: Self = Self(1);

    /// From storage or a header.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The one after this change.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// An object whose every change is in the log.
///
/// The view holds every fact of the object under names of its own, never table columns, so that a migration
/// does not break the log: a new shape raises [`Viewed::VIEW_VERSION`] and the old view stays computable.
pub trait Viewed {
    /// Which kind of object.
    const KIND: ObjectKind;
    /// Which shape of view [`Viewed::view`] makes.
    const VIEW_VERSION: u16;
    /// Fields whose values the log keeps only inside the view's hash.
    const REDACTED: &'static [&'static str] = &[];
    /// Fields that a later shape of the view added, with its version. An older event vouches for them all the same:
    /// it was written when they could only be empty.
    const ADDED: &'static [(u16, &'static str)] = &[];

    /// The object's id.
    fn object_id(&self) -> Uuid;
    /// Its version in this state.
    fn version(&self) -> Version;
    /// Every fact of it.
    fn view(&self) -> Map<String, Value>;

    /// The view in the shape that an event of `version` hashed; `None` where this state cannot have had it, because
    /// a field that the shape lacks is not empty.
    fn view_as(&self, version: u16) -> Option<Map<String, Value>> {
        if version > Self::VIEW_VERSION {
            return None;
        }
        let mut view = self.view();
        for (_, field) in Self::ADDED.iter().filter(|(since, _)| *since > version) {
            let value = view.remove(*field).unwrap_or_default();
            let empty = match value {
                Value::Null | Value::Bool(false) => true,
                Value::Array(values) => values.is_empty(),
                _ => false,
            };
            if !empty {
                return None;
            }
        }
        Some(view)
    }

    /// Hash of the canonical view, bound to kind and view version so that no view can stand for another.
    fn view_hash(&self) -> Result<Digest, CanonicalError> {
        hash_view(Self::KIND, Self::VIEW_VERSION, &self.view())
    }

    /// Whether an event whose view of `version` hashed to `hash` speaks of this very state.
    fn matches(&self, version: u16, hash: Digest) -> bool {
        let view = self.view_as(version);
        view.is_some_and(|view| hash_view(Self::KIND, version, &view).is_ok_and(|own| own == hash))
    }
}

/// [`Viewed`] for an object with `id` and `version` fields: its kind, the version of its view, and the view.
macro_rules! viewed {
    (
        $object:ty: $kind:ident, $view_version:literal
        $(, redacted: $redacted:expr)? $(, added: $added:expr)?;
        |$this:ident| $view:tt
    ) => {
        impl $crate::audit::event::Viewed for $object {
            const KIND: $crate::audit::event::ObjectKind = $crate::audit::event::ObjectKind::$kind;
            const VIEW_VERSION: u16 = $view_version;
            $(const REDACTED: &'static [&'static str] = &$redacted;)?
            $(const ADDED: &'static [(u16, &'static str)] = &$added;)?

            fn object_id(&self) -> uuid::Uuid {
                self.id.uuid()
            }
            fn version(&self) -> $crate::audit::event::Version {
                self.version
            }
            fn view(&self) -> serde_json::Map<String, serde_json::Value> {
                let $this = self;
                $crate::audit::event::fields(serde_json::json!($view))
            }
        }
    };
}
pub(crate) use viewed;

fn hash_view(kind: ObjectKind, version: u16, view: &Map<String, Value>) -> Result<Digest, CanonicalError> {
    let bytes = canonical_json(&json!({ "kind": kind, "view_version": version, "view": view }))?;
    Ok(Digest::of(&bytes))
}

/// The fields of a JSON object; empty for anything else.
pub fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// The fields that differ between two states, each as `{"from": …, "to": …}`; `version` and `updated_at` are left
/// out, since the event itself tells them. A redacted field says only that it changed.
pub fn difference<V: Viewed>(before: Option<&V>, after: Option<&V>) -> Map<String, Value> {
    let [mut before, after] = [before, after].map(|state| state.map(Viewed::view).unwrap_or_default());
    let mut change = Map::new();
    let mut add = |field: String, from: Value, to: Value| {
        if field == "version" || field == "updated_at" || from == to {
            return;
        }
        let entry = if V::REDACTED.contains(&field.as_str()) {
            json!({ "redacted": true })
        } else {
            json!({ "from": from, "to": to })
        };
        change.insert(field, entry);
    };
    for (field, to) in after {
        let from = before.remove(&field).unwrap_or_default();
        add(field, from, to);
    }
    for (field, from) in before {
        add(field, from, Value::Null);
    }
    change
}

/// Who writes: a person in a session, or the platform itself (`actor` is `None`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The person who acts.
    pub actor: Option<PersonId>,
    /// Under whose delegation, if any.
    pub on_behalf_of: Option<PersonId>,
    /// The session it came through.
    pub session: Option<SessionId>,
    /// Ties the event to the request's log lines.
    pub request_id: String,
}

impl Author {
    /// The platform itself, for set-up and upkeep.
    pub fn platform(request_id: impl Into<String>) -> Self {
        Self { actor: None, on_behalf_of: None, session: None, request_id: request_id.into() }
    }

    /// A signed-in person.
    pub fn person(actor: &Actor, session: SessionId, request_id: impl Into<String>) -> Self {
        Self {
            actor: Some(actor.person_id),
            on_behalf_of: actor.on_behalf_of,
            session: Some(session),
            request_id: request_id.into(),
        }
    }
}

/// Id of an [`Event`].
pub type EventId = Id<Event>;

/// One change of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Id.
    pub id: EventId,
    /// Server time.
    pub at: Timestamp,
    /// Who.
    pub author: Author,
    /// What was done, such as `indicator.edit`.
    pub action: String,
    /// To which kind of object.
    pub object_kind: ObjectKind,
    /// To which one.
    pub object_id: Uuid,
    /// Its version after the change.
    pub object_version: Version,
    /// Field → `{"from", "to"}`.
    pub change: Map<String, Value>,
    /// Which shape of view was hashed.
    pub view_version: u16,
    /// Hash of the object's view after the change; `None` when it was deleted.
    pub view_hash: Option<Digest>,
    /// Why, in the actor's words.
    pub reason: Option<String>,
}

impl Event {
    /// The bytes that the log commits to (RFC 8785).
    pub fn canonical(&self) -> Result<Vec<u8>, CanonicalError> {
        canonical_json(&json!({
            "format": 1,
            "id": self.id,
            "at": self.at,
            "actor": self.author.actor,
            "on_behalf_of": self.author.on_behalf_of,
            "session": self.author.session,
            "action": self.action,
            "object": { "kind": self.object_kind, "id": self.object_id, "version": self.object_version },
            "change": self.change,
            "view": { "version": self.view_version, "hash": self.view_hash },
            "reason": self.reason,
            "request_id": self.author.request_id,
        }))
    }

    /// The event's leaf (RFC 6962, 2.1).
    pub fn leaf(&self) -> Result<Digest, CanonicalError> {
        Ok(leaf_hash(&self.canonical()?))
    }
}
