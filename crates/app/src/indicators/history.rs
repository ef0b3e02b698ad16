//! What changed on an indicator, by whom and why: its audit events.

use std::collections::{HashMap, HashSet};

use dukao_domain::{
    audit::event::{EventId, ObjectKind},
    indicators::IndicatorId,
    policy::{Permission, perm::IndicatorRead},
};
use dukao_persistence::{
    ReadTx,
    audit::events::{self, EventQuery},
    indicators,
    organisation::units,
    session::people,
};
use serde_json::{Map, Value, json};

use crate::{AppError, AppResult, Cx, audit::Entry};

/// A page of the indicator's history, latest first.
pub fn history(
    cx: &Cx<'_, IndicatorRead>,
    id: IndicatorId,
    before: Option<EventId>,
    limit: u32,
) -> AppResult<Vec<Entry>> {
    cx.db.read(|tx| {
        let indicator = indicators::find(tx, id)?.ok_or(AppError::NotFound)?;
        if cx.actor.decide(Permission::IndicatorRead, &indicator.subject()).is_err() {
            return Err(AppError::NotFound);
        }
        let query = EventQuery {
            object_kind: Some(ObjectKind::Indicator),
            object_id: Some(id.uuid()),
            before,
            limit,
            ..EventQuery::default()
        };
        let logged = events::list(tx, &query)?;
        let actors: Vec<_> = logged.iter().filter_map(|logged| logged.event.author.actor).collect();
        let mut names = people::names(tx, &actors)?;
        let mut entries: Vec<_> = logged
            .into_iter()
            .map(|logged| {
                let actor = logged.event.author.actor;
                Entry { actor: actor.map(|id| (id, names.get(&id).cloned().unwrap_or_default())), logged }
            })
            .collect();
        names.clear();
        name_units(tx, entries.iter_mut().map(|entry| &mut entry.logged.event.change).collect())?;
        Ok(entries)
    })
}

/// Puts `{"id", "name"}` where a change speaks of a unit by its id alone.
fn name_units(tx: &mut ReadTx<'_>, mut changes: Vec<&mut Map<String, Value>>) -> AppResult<()> {
    const FIELD: &str = "lead_unit_id";
    let sides = ["from", "to"];
    let id_of = |value: &Value| value.as_str().and_then(|text| text.parse().ok());
    let mut ids = HashSet::new();
    for change in &changes {
        let field = change.get(FIELD);
        ids.extend(sides.iter().filter_map(|side| field?.get(side)).filter_map(id_of));
    }
    let ids: Vec<_> = ids.into_iter().collect();
    let names: HashMap<_, _> = units::names(tx, &ids)?;
    for change in &mut changes {
        let Some(Value::Object(field)) = change.get_mut(FIELD) else { continue };
        for side in sides {
            if let Some(value) = field.get_mut(side)
                && let Some(name) = id_of(value).and_then(|id| names.get(&id))
            {
                *value = json!({ "id": value, "name": name });
            }
        }
    }
    Ok(())
}
