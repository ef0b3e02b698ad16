//! Enter items of a source document, one or many.

use std::collections::BTreeSet;

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::{Subject, perm::SourceEdit},
    sources::{SourceDocumentId, SourceItem},
};
use dukao_persistence::{
    Audited,
    sources::{
        documents,
        items::{self, ItemRow},
    },
};
use serde::{Serialize, de::DeserializeOwned};

use super::detail::{ItemDetail, actions};
use crate::{AppError, AppResult, Cx, IdempotencyKey, organisation::open_year};

/// Items in one call.
pub const MAX_ITEMS: usize = 200;

/// An item to be entered.
#[derive(Debug, Clone)]
pub struct NewItem {
    /// Its number in the document; the next free one when not said.
    pub number: Option<i16>,
    /// What it orders.
    pub title: String,
}

/// Enters all of them or none: a number or a wording that the document has already, or that stands twice in the list, is
/// a fault at `/items/{place}`.
pub fn enter_items<R: From<Vec<ItemDetail>> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, SourceEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    document: SourceDocumentId,
    new: &[NewItem],
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(&(document, request))?, |tx| {
        let found = documents::find(tx, document)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        // Numbers are given one by one: nobody else enters items of the year meanwhile.
        let year = open_year::alone(tx, found.year, cx.permission())?.year;
        let items = items::of_document(tx, document)?;
        let known = Known {
            numbers: items.iter().map(|item| item.number).collect(),
            titles: items.iter().map(|item| item.title.as_str()).collect(),
        };
        let entered = numbered(new, known)?;
        let (mut recorded, mut rows) = (None, Vec::with_capacity(entered.len()));
        let allowed = actions(&cx.actor, year, &BTreeSet::new());
        for (number, title) in entered {
            let item = SourceItem::entered(&cx.env, document, number, title);
            recorded = Some(items::insert(tx, &item, cx.act())?);
            rows.push(ItemDetail { row: ItemRow { item, indicators: 0 }, allowed: allowed.clone() });
        }
        let value = R::from(rows);
        Ok(match recorded {
            Some(recorded) => recorded.returning(value),
            None => Audited::nothing(value),
        })
    })
}

/// What a document has already.
#[derive(Default)]
struct Known<'a> {
    numbers: BTreeSet<i16>,
    titles: BTreeSet<&'a str>,
}

/// Those with a number first: the others take the numbers after the last.
fn numbered(new: &[NewItem], known: Known<'_>) -> AppResult<Vec<(i16, String)>> {
    let Known { mut numbers, titles } = known;
    let (mut new_numbers, mut new_titles) = (BTreeSet::new(), BTreeSet::new());
    let mut faults = Vec::new();
    for (place, item) in new.iter().enumerate() {
        let mut check = |field: &str, known: bool, fresh: bool| {
            let code = match (known, fresh) {
                (true, _) => FieldCode::Duplicate,
                (false, false) => FieldCode::TwiceInList,
                (false, true) => return,
            };
            faults.push(FieldFault::new(format!("/items/{place}/{field}"), code));
        };
        if let Some(number) = item.number {
            check("number", numbers.contains(&number), new_numbers.insert(number));
        }
        check("title", titles.contains(item.title.as_str()), new_titles.insert(&item.title));
    }
    numbers.append(&mut new_numbers);
    AppError::unless_none(faults)?;
    let mut next = numbers.last().copied().unwrap_or_default();
    let mut entered = Vec::with_capacity(new.len());
    for item in new {
        let number = match item.number {
            Some(number) => number,
            None => {
                let max = i16::MAX.to_string();
                next = next.checked_add(1).ok_or_else(|| {
                    AppError::field("/items", FieldCode::OutOfRange { min: "1".to_owned(), max })
                })?;
                next
            }
        };
        entered.push((number, item.title.clone()));
    }
    Ok(entered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_without_a_number_come_after_the_last() {
        let new = |number: Option<i16>, title: &str| NewItem { number, title: title.to_owned() };
        let entered =
            numbered(&[new(None, "甲"), new(Some(7), "乙"), new(None, "丙")], Known::default()).unwrap();
        assert_eq!(entered, [(8, "甲".to_owned()), (7, "乙".to_owned()), (9, "丙".to_owned())]);
    }

    #[test]
    fn what_the_list_has_twice_is_told_apart_from_what_the_document_has() {
        let new = |number: i16, title: &str| NewItem { number: Some(number), title: title.to_owned() };
        let known = Known { numbers: [2].into(), titles: ["乙"].into() };
        let list = [new(1, "甲"), new(1, "甲"), new(2, "乙")];
        let Err(AppError::Invalid(faults)) = numbered(&list, known) else { panic!("every fault is named") };
        let told: Vec<_> = faults.iter().map(|fault| (fault.pointer.as_str(), fault.code.code())).collect();
        assert_eq!(
            told,
            [
                ("/items/1/number", "field.twice_in_list"),
                ("/items/1/title", "field.twice_in_list"),
                ("/items/2/number", "field.duplicate"),
                ("/items/2/title", "field.duplicate"),
            ]
        );
    }
}
