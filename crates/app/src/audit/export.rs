//! Events as a file: exactly what the filter shows.

use std::sync::Arc;

use dukao_domain::policy::perm::AuditRead;
use dukao_persistence::audit::events::{self, EventQuery};
use serde_json::Value;

use super::{Entry, names::Names};
use crate::{
    AppError, AppResult, Cx,
    files::{
        sheet::{self, Cell},
        table::FileKind,
    },
};

/// Events a file holds.
const MAX_ROWS: u32 = 20_000;
/// Characters that a spreadsheet's cell takes.
const MAX_CELL: usize = 32_000;

const HEADINGS: [&str; 12] = [
    "序号",
    "时间",
    "操作人",
    "代谁操作",
    "操作",
    "对象类别",
    "对象",
    "对象标识",
    "版本",
    "理由",
    "改动",
    "请求号",
];

/// The file's bytes; [`AppError::ExportTooLarge`] when the filter shows more than a file holds.
pub fn export(cx: &Cx<'_, AuditRead>, query: EventQuery, kind: FileKind) -> AppResult<Vec<u8>> {
    let query = EventQuery { before: None, limit: MAX_ROWS.saturating_add(1), ..query };
    let entries: Vec<Entry> = cx.db.read(|tx| {
        let logged = events::list(tx, &query)?;
        if u32::try_from(logged.len()).unwrap_or(u32::MAX) > MAX_ROWS {
            return Err(AppError::ExportTooLarge { max: MAX_ROWS.into() });
        }
        let names = Arc::new(Names::of(tx, &logged)?);
        Ok(logged.into_iter().map(|logged| Entry::named(logged, &names)).collect())
    })?;
    let rows: Vec<_> = entries.iter().map(|entry| cells(cx, entry)).collect();
    sheet::write(kind, "操作记录", &HEADINGS, &rows)
}

fn cells(cx: &Cx<'_, AuditRead>, entry: &Entry) -> Vec<Cell> {
    let event = &entry.logged.event;
    let text = |text: &str| Cell::Text(text.chars().take(MAX_CELL).collect());
    let name = |person: Option<&(_, String)>| text(person.map_or("", |(_, name)| name.as_str()));
    vec![
        entry.logged.seq.map_or(Cell::Empty, |seq| Cell::Number(seq.into())),
        text(&event.at.to_utc().with_timezone(&cx.zone).format("%Y-%m-%d %H:%M:%S").to_string()),
        if entry.actor.is_none() { text("系统") } else { name(entry.actor.as_ref()) },
        name(entry.on_behalf_of.as_ref()),
        text(&event.action),
        text(event.object_kind.code()),
        text(entry.names.get(event.object_id).unwrap_or_default()),
        text(&event.object_id.to_string()),
        Cell::Number(event.object_version.number().into()),
        text(event.reason.as_deref().unwrap_or_default()),
        text(&changes(entry)),
        text(&event.author.request_id),
    ]
}

/// `field: from → to` on lines of their own; names where the log holds ids.
fn changes(entry: &Entry) -> String {
    let lines = entry.logged.event.change.iter().map(|(field, change)| {
        let side = |side: &str| match change.get(side) {
            None | Some(Value::Null) => "—".to_owned(),
            Some(value) => match (entry.names.of_value(field, value), value) {
                (Some(name), _) => name,
                (None, Value::String(text)) => text.clone(),
                (None, other) => other.to_string(),
            },
        };
        if change.get("redacted").is_some() {
            format!("{field}: (内容不公开)")
        } else {
            format!("{field}: {} → {}", side("from"), side("to"))
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
