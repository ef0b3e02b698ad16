//! What the objects are called that events speak of by their ids.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::audit::event::ObjectKind;
use uuid::Uuid;

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    schema::{
        indicators, people, portfolios, ranking_groups, sections, source_documents, source_items, units,
    },
    sql_types::Uid,
    tx::ReadTx,
};

/// The present names of the given objects of one kind; an id that is missing, and a kind whose objects have no name,
/// give none.
pub fn of(tx: &mut ReadTx<'_>, kind: ObjectKind, ids: &[Uuid]) -> DbResult<HashMap<Uuid, String>> {
    macro_rules! named {
        ($table:ident, $name:ident) => {{
            let wanted = ids.iter().map(|id| Uid(*id));
            let named = $table::table.filter($table::id.among(wanted));
            named.select(($table::id, $table::$name)).load::<(Uid, String)>(tx.conn)?
        }};
    }
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = match kind {
        ObjectKind::Unit => named!(units, name),
        ObjectKind::Person => named!(people, name),
        ObjectKind::Section => named!(sections, name),
        ObjectKind::Portfolio => named!(portfolios, name),
        ObjectKind::RankingGroup => named!(ranking_groups, name),
        ObjectKind::SourceDocument => named!(source_documents, title),
        ObjectKind::SourceItem => named!(source_items, title),
        ObjectKind::Indicator => named!(indicators, title),
        _ => Vec::new(),
    };
    Ok(rows.into_iter().map(|(id, name)| (id.0, name)).collect())
}
