//! Names for the ids in events, looked up kind by kind.

use std::collections::{BTreeSet, HashMap};

use dukao_domain::audit::event::ObjectKind;
use dukao_persistence::{
    ReadTx,
    audit::{events::LoggedEvent, names},
};
use serde_json::Value;
use uuid::Uuid;

use crate::AppResult;

/// What objects are called, by their ids.
#[derive(Debug, Clone, Default)]
pub struct Names(HashMap<Uuid, String>);

/// Which kind of object a field of a view points at.
fn target(field: &str) -> Option<ObjectKind> {
    Some(match field {
        "unit_id" | "lead_unit_id" | "successor_id" | "co_unit_ids" | "data_owner_id" => ObjectKind::Unit,
        "section_id" => ObjectKind::Section,
        "portfolio_id" | "supervision_group_id" | "leader_id" => ObjectKind::Portfolio,
        "ranking_group_id" => ObjectKind::RankingGroup,
        "document_id" => ObjectKind::SourceDocument,
        "source_item_id" => ObjectKind::SourceItem,
        "indicator_id" | "from_indicator_id" => ObjectKind::Indicator,
        "person_id" | "from_person_id" | "to_person_id" | "granted_by" | "consent_by" | "created_by"
        | "moved_by" | "filed_by" | "decided_by" | "issued_by" | "uploaded_by" => ObjectKind::Person,
        _ => return None,
    })
}

/// The ids in a value: of one thing, or of several.
fn ids_of(value: &Value) -> Vec<Uuid> {
    let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    values.iter().filter_map(|value| Uuid::try_parse(value.as_str()?).ok()).collect()
}

impl Names {
    /// Everything that `events` speak of: their authors, their objects, and what the changed fields point at. One
    /// query for each kind of object that occurs.
    pub(crate) fn of(tx: &mut ReadTx<'_>, events: &[LoggedEvent]) -> AppResult<Self> {
        let mut wanted: HashMap<ObjectKind, BTreeSet<Uuid>> = HashMap::new();
        for LoggedEvent { event, .. } in events {
            wanted.entry(event.object_kind).or_default().insert(event.object_id);
            let people = event.author.actor.into_iter().chain(event.author.on_behalf_of);
            wanted.entry(ObjectKind::Person).or_default().extend(people.map(dukao_domain::id::Id::uuid));
            for (field, change) in &event.change {
                let Some(kind) = target(field) else { continue };
                let sides = ["from", "to"].into_iter().filter_map(|side| change.get(side));
                wanted.entry(kind).or_default().extend(sides.flat_map(ids_of));
            }
        }
        let mut found = HashMap::new();
        for (kind, ids) in wanted {
            found.extend(names::of(tx, kind, &ids.into_iter().collect::<Vec<_>>())?);
        }
        Ok(Self(found))
    }

    /// What an object is called.
    pub fn get(&self, id: Uuid) -> Option<&str> {
        self.0.get(&id).map(String::as_str)
    }

    /// What the value of a field is called, when it points at something with a name; several are told one after the
    /// other.
    pub fn of_value(&self, field: &str, value: &Value) -> Option<String> {
        target(field)?;
        let names: Option<Vec<_>> = ids_of(value).into_iter().map(|id| self.get(id)).collect();
        names.map(|names| names.join("、")).filter(|names| !names.is_empty())
    }
}
