//! Drafts, as a person would enter them.

use serde_json::{Value, json};

use super::Client;

/// The demo city's year.
const YEAR: i16 = 2026;

/// The body of a new milestone without anything that a draft may lack.
pub fn milestone(item: &str, title: &str) -> Value {
    json!({ "year": YEAR, "source_item_id": item, "title": title, "measure": { "kind": "milestone" } })
}

/// The body of a new number to reach, with everything.
pub fn numeric(item: &str, title: &str, unit: &str) -> Value {
    json!({
        "year": YEAR,
        "source_item_id": item,
        "title": title,
        "measure": {
            "kind": "numeric",
            "direction": "at_least",
            "target": "4.5",
            "unit_of_measure": "%",
            "baseline": "4",
            "stated": { "comparator": "range", "text": "4.5-5" },
        },
        "lead_unit_id": unit,
        "deadline": "2026-12-31",
        "weight": "12.5",
        "basis": "市政府工作报告",
        "standard": "统计局年报",
        "reason": "年初分解",
    })
}

/// What an indicator says, as the body of a change of it.
pub fn content_of(view: &Value) -> Value {
    let at = |pointer: &str| view.pointer(pointer).cloned().unwrap_or_default();
    json!({
        "source_item_id": at("/source/item_id"),
        "title": at("/title"),
        "measure": at("/measure"),
        "lead_unit_id": at("/lead_unit/id"),
        "deadline": at("/deadline"),
        "weight": at("/weight"),
        "basis": at("/basis"),
        "standard": at("/standard"),
    })
}

/// A body with other fields.
#[must_use]
pub fn changed(mut body: Value, fields: Value) -> Value {
    let (Value::Object(all), Value::Object(fields)) = (&mut body, fields) else { panic!("two objects") };
    all.extend(fields);
    body
}

impl Client {
    /// An item of a source document.
    pub fn item(&self) -> String {
        let documents = self.get("/sources?year=2026&kind=city_livelihood").ok();
        let document = text(&documents, "/items/0/id");
        text(&self.get(&format!("/sources/{document}/items")).ok(), "/items/0/id")
    }

    /// A unit by its code in the register.
    pub fn unit(&self, code: &str) -> String {
        text(&self.get(&format!("/units?q={code}")).ok(), "/items/0/id")
    }

    /// Drafts a milestone for a unit; what the server answered.
    pub fn draft(&self, title: &str, unit: Option<&str>) -> Value {
        let body = changed(milestone(&self.item(), title), json!({ "lead_unit_id": unit }));
        self.post("/indicators").key(&self.fresh_key()).json(&body).expect(201).json()
    }
}

fn text(value: &Value, pointer: &str) -> String {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.map_or_else(|| panic!("{pointer} in {value}"), ToOwned::to_owned)
}
