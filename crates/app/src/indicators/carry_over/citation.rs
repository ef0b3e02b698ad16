use std::collections::{BTreeSet, HashMap};

use dukao_domain::{
    fault::FieldCode,
    organisation::Year,
    sources::{SourceDocument, SourceDocumentId, SourceItem, SourceItemId},
};
use dukao_persistence::{
    Act, WriteTx,
    sources::{documents, items},
};

use crate::{AppError, AppResult};

/// The items that go on with `wanted` in the year `to`: document and item are entered there as they stand in `from`,
/// unless they are there already. A document is known by its title and an item by its wording; a number that another
/// task of the document has is not taken from it.
pub(super) fn cited(
    tx: &mut WriteTx<'_>,
    act: &Act,
    (from, to): (Year, Year),
    wanted: &BTreeSet<SourceItemId>,
) -> AppResult<HashMap<SourceItemId, SourceItemId>> {
    let env = tx.env();
    let cited: Vec<SourceItem> =
        items::of_year(tx, from)?.into_iter().filter(|item| wanted.contains(&item.id)).collect();
    let sources: HashMap<SourceDocumentId, SourceDocument> =
        documents::of_year(tx, from)?.into_iter().map(|document| (document.id, document)).collect();
    let mut there: HashMap<String, SourceDocumentId> =
        documents::of_year(tx, to)?.into_iter().map(|document| (document.title, document.id)).collect();
    let mut known = items::of_year(tx, to)?;
    let mut found = HashMap::new();
    for item in cited {
        let source =
            sources.get(&item.document_id).ok_or_else(|| AppError::internal("an item of no document"))?;
        let document = match there.get(&source.title) {
            Some(document) => *document,
            None => {
                let document = SourceDocument::entered(env, to, source.content());
                let _recorded = documents::insert(tx, &document, act.clone())?;
                there.insert(document.title, document.id);
                document.id
            }
        };
        let beside = || known.iter().filter(|other| other.document_id == document);
        let id = match beside().find(|other| other.title == item.title) {
            Some(same) => same.id,
            None => {
                let number = number_for(item.number, &beside().map(|other| other.number).collect())?;
                let entered = SourceItem::entered(env, document, number, item.title);
                let _recorded = items::insert(tx, &entered, act.clone())?;
                let id = entered.id;
                known.push(entered);
                id
            }
        };
        found.insert(item.id, id);
    }
    Ok(found)
}

/// Its own number where that is free, or the one after the last.
fn number_for(own: i16, taken: &BTreeSet<i16>) -> AppResult<i16> {
    if !taken.contains(&own) {
        return Ok(own);
    }
    let next = taken.last().copied().unwrap_or_default().checked_add(1);
    next.ok_or_else(|| {
        let max = i16::MAX.to_string();
        AppError::field("/indicator_ids", FieldCode::OutOfRange { min: "1".to_owned(), max })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_another_task_has_is_not_taken_from_it() {
        assert_eq!(number_for(3, &BTreeSet::from([1, 2])).unwrap(), 3);
        assert_eq!(number_for(2, &BTreeSet::from([1, 2, 7])).unwrap(), 8);
        assert!(number_for(i16::MAX, &BTreeSet::from([i16::MAX])).is_err());
    }
}
