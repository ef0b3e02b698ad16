//! Items of source documents.

use diesel::{dsl::count_star, prelude::*};
use dukao_domain::{
    organisation::Year,
    policy::Scope,
    sources::{SourceDocumentId, SourceItem, SourceItemId},
};

use crate::{
    error::DbResult,
    indicators::scoped,
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    row::{all, row},
    schema::{indicators, source_documents, source_items as t},
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
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
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let cited = indicators::table
        .group_by(indicators::source_item_id)
        .select((indicators::source_item_id, count_star()));
    let cited = scoped!(cited.into_boxed(), readable)
        .filter(indicators::source_item_id.eq_any(&ids))
        .load::<(Uid, i64)>(tx.conn)?;
    let items = rows.into_iter().map(|row| {
        let indicators = cited.iter().find(|(id, _)| *id == row.id).map_or(0, |(_, count)| *count);
        Ok(ItemRow { item: row.try_into()?, indicators })
    });
    Ok(Some(Page::new(items.collect::<DbResult<_>>()?, total)))
}
