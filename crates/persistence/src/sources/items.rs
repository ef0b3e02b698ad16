//! Items of source documents.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};
use dukao_domain::{
    organisation::Year,
    policy::Scope,
    sources::{SourceDocumentId, SourceItem, SourceItemId},
};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    indicators::scoped,
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    row::{all, row},
    schema::{indicators, source_documents, source_items as t},
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, many},
};

row! {
    SourceItem, SourceItemId:
    id: Uid = id,
    document_id: Uid = document_id,
    number: i16 = number,
    title: String = title,
    version: Rev = version,
    created_at: At = created_at,
}

many!(SourceItem, Row, t);

/// Every item of a year's documents, to resolve a file's rows: a few hundred.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<SourceItem>> {
    let rows = t::table
        .inner_join(source_documents::table)
        .filter(source_documents::year.eq(year.number()))
        .order(t::id)
        .select(t::all_columns)
        .load::<Row>(tx.conn)?;
    all(rows)
}

/// Every item of a document: a few hundred at most.
pub fn of_document(tx: &mut ReadTx<'_>, document: SourceDocumentId) -> DbResult<Vec<SourceItem>> {
    let rows = t::table.filter(t::document_id.eq(Uid::from(document))).order(t::number);
    all(rows.load::<Row>(tx.conn)?)
}

/// How the documents word these items.
pub fn titles(tx: &mut ReadTx<'_>, ids: &[SourceItemId]) -> DbResult<HashMap<SourceItemId, String>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.among(ids)).select((t::id, t::title)).load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, title)| (id.into(), title)).collect())
}

/// How many items a document has.
pub fn count_of(tx: &mut ReadTx<'_>, document: SourceDocumentId) -> DbResult<i64> {
    Ok(t::table.filter(t::document_id.eq(Uid::from(document))).count().get_result(tx.conn)?)
}

/// How many indicators cite an item, whoever may see them.
pub fn citing(tx: &mut ReadTx<'_>, item: SourceItemId) -> DbResult<i64> {
    let citing = indicators::table.filter(indicators::source_item_id.eq(Uid::from(item)));
    Ok(citing.count().get_result(tx.conn)?)
}

/// Removes an item that no indicator cites.
pub fn delete<'t>(tx: &mut WriteTx<'t>, item: &SourceItem, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(item, act)
}

/// The year of an item's document; `None` when there is no such item.
pub fn year_of(tx: &mut ReadTx<'_>, id: SourceItemId) -> DbResult<Option<i16>> {
    let year = t::table
        .inner_join(source_documents::table)
        .filter(t::id.eq(Uid::from(id)))
        .select(source_documents::year)
        .first::<i16>(tx.conn);
    Ok(year.optional()?)
}

/// An item with the number of indicators that cite it and that the reader may see.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// The item.
    pub item: SourceItem,
    /// Those indicators.
    pub indicators: i64,
}

/// One page of a document's items, by number, counting of their indicators those that are `readable`; `None` when
/// there is no such document.
pub fn list(
    tx: &mut ReadTx<'_>,
    document: SourceDocumentId,
    readable: &Scope,
    page: PageRequest,
) -> DbResult<Option<Page<ItemRow>>> {
    let found = source_documents::table
        .filter(source_documents::id.eq(Uid::from(document)))
        .select(source_documents::id)
        .first::<Uid>(tx.conn)
        .optional()?;
    if found.is_none() {
        return Ok(None);
    }
    let of_document = t::table.filter(t::document_id.eq(Uid::from(document)));
    let total = Counted(of_document.select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let rows = of_document.order(t::number).limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    let cited = cited(tx, readable, &rows.iter().map(|row| row.id.into()).collect::<Vec<_>>())?;
    let items = rows.into_iter().map(|row| {
        let item: SourceItem = row.try_into()?;
        Ok(ItemRow { indicators: cited.get(&item.id).copied().unwrap_or_default(), item })
    });
    Ok(Some(Page::new(items.collect::<DbResult<_>>()?, total)))
}

/// How many indicators that are `readable` cite each of these items; none where there are none.
pub fn cited(
    tx: &mut ReadTx<'_>,
    readable: &Scope,
    ids: &[SourceItemId],
) -> DbResult<HashMap<SourceItemId, i64>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let cited = indicators::table
        .group_by(indicators::source_item_id)
        .select((indicators::source_item_id, count_star()));
    let cited = scoped!(cited.into_boxed(), readable).filter(indicators::source_item_id.among(ids));
    Ok(cited.load::<(Uid, i64)>(tx.conn)?.into_iter().map(|(id, count)| (id.into(), count)).collect())
}
