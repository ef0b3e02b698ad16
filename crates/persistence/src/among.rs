//! `column IN (…)` whose statement is kept.
//!
//! diesel prepares a statement with a list anew each time, because every length is another statement. Here lists are
//! filled up with their last value to the next power of two: a dozen statements serve all lengths, and preparing one costs
//! more than running it.

use diesel::{
    AppearsOnTable, Expression, QueryResult, SelectableExpression,
    backend::Backend,
    expression::{ValidGrouping, is_aggregate},
    query_builder::{AstPass, QueryFragment, QueryId},
    serialize::ToSql,
    sql_types::{Bool, HasSqlType},
};

/// Longer lists stay as long as they are: SQLite binds no more than some 30,000 values.
const LONGEST: usize = 4_096;

/// See [`AmongMethods::among`].
#[derive(Debug, Clone)]
pub(crate) struct Among<C, V> {
    column: C,
    values: Vec<V>,
}

/// Lists of values on any expression.
pub(crate) trait AmongMethods: Expression + Sized {
    /// Whether it is one of `values`; of an empty list nothing is.
    fn among<V>(self, values: impl IntoIterator<Item = V>) -> Among<Self, V> {
        Among { column: self, values: values.into_iter().collect() }
    }
}

impl<C: Expression> AmongMethods for C {}

impl<C, V> Expression for Among<C, V> {
    type SqlType = Bool;
}

impl<C: AppearsOnTable<QS>, V, QS> AppearsOnTable<QS> for Among<C, V> {}
impl<C: SelectableExpression<QS>, V, QS> SelectableExpression<QS> for Among<C, V> {}

impl<C, V, G> ValidGrouping<G> for Among<C, V> {
    type IsAggregate = is_aggregate::Never;
}

impl<C, V> QueryId for Among<C, V> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C, V, DB> QueryFragment<DB> for Among<C, V>
where
    DB: Backend + HasSqlType<C::SqlType>,
    C: Expression + QueryFragment<DB>,
    V: ToSql<C::SqlType, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        let Some(last) = self.values.last() else {
            out.push_sql("1=0");
            return Ok(());
        };
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (");
        let count = self.values.len();
        let missing = if count > LONGEST { 0 } else { count.next_power_of_two() - count };
        for (place, value) in self.values.iter().chain(std::iter::repeat_n(last, missing)).enumerate() {
            if place > 0 {
                out.push_sql(",");
            }
            out.push_bind_param::<C::SqlType, V>(value)?;
        }
        out.push_sql(")");
        Ok(())
    }
}
