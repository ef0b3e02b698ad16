//! Pages of lists.

use diesel::{
    backend::Backend,
    connection::LoadConnection,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::BigInt,
};

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

/// `%text%` for `LIKE … ESCAPE '\'`, lower case.
pub(crate) fn contains(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.to_lowercase().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

diesel::define_sql_function! {
    /// Lower case, as the database does it.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}
