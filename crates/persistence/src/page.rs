//! Pages of lists.

use std::marker::PhantomData;

use diesel::{
    AppearsOnTable,
    backend::Backend,
    connection::LoadConnection,
    expression::expression_types::NotSelectable,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::BigInt,
};

use crate::conn::AnyBackend;

/// Totals are counted up to here; beyond, a page says "more than".
pub const TOTAL_CAP: i64 = 10_000;

/// Which page of a list.
#[derive(Debug, Clone, Copy)]
pub struct PageRequest {
    /// From 1.
    pub page: u32,
    /// Rows a page.
    pub per_page: u32,
}

impl PageRequest {
    /// The first `per_page` rows.
    pub const fn first(per_page: u32) -> Self {
        Self { page: 1, per_page }
    }

    pub(crate) fn limit(self) -> i64 {
        self.per_page.into()
    }

    pub(crate) fn offset(self) -> i64 {
        i64::from(self.page.saturating_sub(1)).saturating_mul(self.limit())
    }
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// How many rows the list has, up to [`TOTAL_CAP`].
    pub total: i64,
    /// Whether `total` is the true number.
    pub total_is_exact: bool,
}

impl<T> Page<T> {
    pub(crate) const fn new(items: Vec<T>, counted: i64) -> Self {
        let total_is_exact = counted <= TOTAL_CAP;
        Self { items, total: if total_is_exact { counted } else { TOTAL_CAP }, total_is_exact }
    }

    /// The same page of other things, unless one of them fails.
    pub fn try_map<U, E>(self, each: impl FnMut(T) -> Result<U, E>) -> Result<Page<U>, E> {
        let items = self.items.into_iter().map(each).collect::<Result<_, _>>()?;
        Ok(Page { items, total: self.total, total_is_exact: self.total_is_exact })
    }

    /// The same page of other things.
    pub fn map<U>(self, each: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(each).collect(),
            total: self.total,
            total_is_exact: self.total_is_exact,
        }
    }
}

/// One order of a list's rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort<F> {
    /// By which field.
    pub field: F,
    /// Largest first.
    pub descending: bool,
}

/// The terms of an `ORDER BY` over `QS`, side by side. diesel's `then_order_by` nests them, and over a
/// `MultiConnection` every level of a nest is walked twice: eighteen terms would take seconds.
pub(crate) struct Order<QS> {
    terms: Vec<Box<dyn QueryFragment<AnyBackend> + Send>>,
    source: PhantomData<fn() -> QS>,
}

impl<QS> Order<QS> {
    pub(crate) fn new() -> Self {
        Self { terms: Vec::new(), source: PhantomData }
    }

    /// One more term, by which rows are told apart that are alike so far.
    pub(crate) fn by<T>(&mut self, term: T)
    where
        T: QueryFragment<AnyBackend> + AppearsOnTable<QS> + Send + 'static,
    {
        self.terms.push(Box::new(term));
    }
}

impl<QS> Expression for Order<QS> {
    type SqlType = NotSelectable;
}

impl<QS> AppearsOnTable<QS> for Order<QS> {}

impl<QS> QueryFragment<AnyBackend> for Order<QS> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        for (place, term) in self.terms.iter().enumerate() {
            if place > 0 {
                out.push_sql(", ");
            }
            term.walk_ast(out.reborrow())?;
        }
        Ok(())
    }
}

/// `select count(*)` over at most [`TOTAL_CAP`] + 1 rows of `query`, which carries that limit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted<Q>(pub(crate) Q);

impl<Q> QueryId for Counted<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q> Query for Counted<Q> {
    type SqlType = BigInt;
}

impl<Q, Conn> RunQueryDsl<Conn> for Counted<Q> where Conn: LoadConnection {}

impl<Q: QueryFragment<DB>, DB: Backend> QueryFragment<DB> for Counted<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("SELECT COUNT(*) FROM (");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(") AS counted");
        Ok(())
    }
}

/// `%text%` for `LIKE … ESCAPE '\'`, lower case as [`lower`] makes it.
pub(crate) fn contains(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.to_ascii_lowercase().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

diesel::define_sql_function! {
    /// Lower case, as both databases do it: SQLite knows only ASCII, and so does PostgreSQL under the collation "C"
    /// that every text column has.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_lowered_as_the_databases_lower() {
        assert_eq!(contains("ZS-50%_\\"), r"%zs-50\%\_\\%");
        assert_eq!(contains("ＡÉ"), "%ＡÉ%");
    }
}
