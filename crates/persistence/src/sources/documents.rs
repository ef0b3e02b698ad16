//! Source documents.

use chrono::NaiveDate;
use diesel::{dsl::count_star, prelude::*};
use dukao_domain::{
    organisation::Year,
    policy::Scope,
    sources::{SourceDocument, SourceDocumentId, SourceKind},
};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    indicators::scoped,
    page::{Counted, Order, Page, PageRequest, Sort, TOTAL_CAP, contains, lower},
    row::row,
    schema::{indicators, source_documents as t, source_items},
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, many},
};

row! {
    SourceDocument, SourceDocumentId:
    id: Uid = id,
    year: i16 = year,
    kind: String = kind,
    title: String = title,
    url: Option<String> = url,
    note: Option<String> = note,
    version: Rev = version,
    created_at: At = created_at,
    reference: Option<String> = reference,
    issued_on: Option<NaiveDate> = issued_on,
}

many!(SourceDocument, Row, t);

/// Every document of a year, to resolve a file's rows: a few dozen.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<SourceDocument>> {
    let rows = t::table.filter(t::year.eq(year.number())).order(t::id).load::<Row>(tx.conn)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Whether another document of the year than `but` has this title.
pub fn title_taken(
    tx: &mut ReadTx<'_>,
    year: Year,
    title: &str,
    but: Option<SourceDocumentId>,
) -> DbResult<bool> {
    let same = t::table.filter(t::year.eq(year.number())).filter(t::title.eq(title));
    let found = same.select(t::id).first::<Uid>(tx.conn).optional()?;
    Ok(found.is_some_and(|found| but != Some(found.into())))
}

/// One document with its counts.
pub fn counted(tx: &mut ReadTx<'_>, id: SourceDocumentId, readable: &Scope) -> DbResult<Option<DocumentRow>> {
    let row = t::table.filter(t::id.eq(Uid::from(id))).first::<Row>(tx.conn).optional()?;
    let Some(row) = row else { return Ok(None) };
    Ok(with_counts(tx, vec![row], readable)?.pop())
}

/// Removes a document that nothing was hung on.
pub fn delete<'t>(tx: &mut WriteTx<'t>, document: &SourceDocument, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(document, act)
}

/// A document with its counts.
#[derive(Debug, Clone)]
pub struct DocumentRow {
    /// The document.
    pub document: SourceDocument,
    /// Items it has.
    pub items: i64,
    /// Indicators that cite one of them and that the reader may see.
    pub indicators: i64,
}

/// What a list of documents is asked for.
#[derive(Debug, Clone, Default)]
pub struct DocumentQuery {
    /// Of this year.
    pub year: Option<Year>,
    /// Of this kind.
    pub kind: Option<SourceKind>,
    /// Text in the title.
    pub text: Option<String>,
}

/// How a list of documents can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentField {
    /// Kind.
    Kind,
    /// Title.
    Title,
    /// Year.
    Year,
}

/// One page of documents; their counts come from the database, for the page's rows at once, and of indicators only
/// those count that are `readable`.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &DocumentQuery,
    readable: &Scope,
    sort: &[Sort<DocumentField>],
    page: PageRequest,
) -> DbResult<Page<DocumentRow>> {
    let filtered = || {
        let mut select = t::table.into_boxed();
        if let Some(year) = query.year {
            select = select.filter(t::year.eq(year.number()));
        }
        if let Some(kind) = query.kind {
            select = select.filter(t::kind.eq(kind.code()));
        }
        if let Some(text) = &query.text {
            select = select.filter(lower(t::title).like(contains(text)).escape('\\'));
        }
        select
    };
    let total = Counted(filtered().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let mut order = Order::new();
    for Sort { field, descending } in sort {
        match (field, descending) {
            (DocumentField::Kind, false) => order.by(t::kind.asc()),
            (DocumentField::Kind, true) => order.by(t::kind.desc()),
            (DocumentField::Title, false) => order.by(t::title.asc()),
            (DocumentField::Title, true) => order.by(t::title.desc()),
            (DocumentField::Year, false) => order.by(t::year.asc()),
            (DocumentField::Year, true) => order.by(t::year.desc()),
        }
    }
    order.by(t::year.desc());
    order.by(t::id.asc());
    let select = filtered().order(order);
    let rows = select.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    Ok(Page::new(with_counts(tx, rows, readable)?, total))
}

fn with_counts(tx: &mut ReadTx<'_>, rows: Vec<Row>, readable: &Scope) -> DbResult<Vec<DocumentRow>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let items = source_items::table
        .filter(source_items::document_id.among(&ids))
        .group_by(source_items::document_id)
        .select((source_items::document_id, count_star()))
        .load::<(Uid, i64)>(tx.conn)?;
    let cited = indicators::table
        .inner_join(source_items::table)
        .group_by(source_items::document_id)
        .select((source_items::document_id, count_star()));
    let cited =
        scoped!(cited.into_boxed(), readable)
            .filter(source_items::document_id.among(&ids))
            .load::<(Uid, i64)>(tx.conn)?;
    let count = |counts: &[(Uid, i64)], id| {
        counts.iter().find(|(counted, _)| *counted == id).map_or(0, |(_, count)| *count)
    };
    let rows = rows.into_iter().map(|row| {
        let (items, indicators) = (count(&items, row.id), count(&cited, row.id));
        Ok(DocumentRow { document: row.try_into()?, items, indicators })
    });
    rows.collect()
}
