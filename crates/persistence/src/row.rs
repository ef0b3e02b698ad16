//! A domain object as a row: its fields, column by column.

use chrono::NaiveDate;
use dukao_domain::{
    audit::event::Version,
    decimal::{Quantity, Weight},
    id::Id,
    organisation::{DayKind, PortfolioKind, Role, UnitKind, Year},
    session::FilteredList,
    sources::SourceKind,
    time::Timestamp,
};

use crate::{
    error::{DbError, DbResult},
    sql_types::{At, Rev, Uid},
};

/// How a field of type `T` stands in a column.
pub(crate) trait Column<T>: Sized {
    fn put(value: &T) -> Self;
    /// [`DbError::Corrupt`] for a value outside what the domain knows.
    fn take(self) -> DbResult<T>;
}

impl<T, C: Column<T>> Column<Option<T>> for Option<C> {
    fn put(value: &Option<T>) -> Self {
        value.as_ref().map(C::put)
    }
    fn take(self) -> DbResult<Option<T>> {
        self.map(C::take).transpose()
    }
}

impl<K> Column<Id<K>> for Uid {
    fn put(value: &Id<K>) -> Self {
        (*value).into()
    }
    fn take(self) -> DbResult<Id<K>> {
        Ok(self.into())
    }
}

macro_rules! into_columns {
    ($($field:ty => $column:ty),+) => {$(
        impl Column<$field> for $column {
            fn put(value: &$field) -> Self {
                value.clone().into()
            }
            fn take(self) -> DbResult<$field> {
                Ok(self.into())
            }
        }
    )+};
}
into_columns!(
    String => String, bool => bool, i16 => i16, i64 => i64, NaiveDate => NaiveDate, Timestamp => At, Version => Rev
);

macro_rules! scaled_columns {
    ($($decimal:ty),+) => {$(
        impl Column<$decimal> for i64 {
            fn put(value: &$decimal) -> Self {
                value.to_scaled()
            }
            fn take(self) -> DbResult<$decimal> {
                Ok(<$decimal>::from_scaled(self))
            }
        }
    )+};
}
scaled_columns!(Quantity, Weight);

impl Column<Year> for i16 {
    fn put(value: &Year) -> Self {
        value.number()
    }
    fn take(self) -> DbResult<Year> {
        Year::new(self).map_err(|code| DbError::corrupt("year", code))
    }
}

macro_rules! word_columns {
    ($($word:ty),+) => {$(
        impl Column<$word> for String {
            fn put(value: &$word) -> Self {
                value.code().to_owned()
            }
            fn take(self) -> DbResult<$word> {
                self.parse().map_err(|_| DbError::corrupt(stringify!($word), self))
            }
        }
    )+};
}
word_columns!(
    DayKind,
    FilteredList,
    dukao_domain::organisation::Phase,
    PortfolioKind,
    Role,
    SourceKind,
    UnitKind
);

/// The row type of a domain object, both conversions, [`entity!`](crate::tx::entity), and the functions that write
/// and find it.
macro_rules! row {
    ($entity:ident, $id:ty: $($column:ident: $kind:ty = $field:ident,)+) => {
        #[derive(diesel::Queryable, diesel::Insertable, diesel::AsChangeset)]
        #[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
        pub(crate) struct Row {
            $($column: $kind,)+
        }

        impl From<&$entity> for Row {
            fn from(value: &$entity) -> Self {
                Self { $($column: $crate::row::Column::put(&value.$field),)+ }
            }
        }

        impl TryFrom<Row> for $entity {
            type Error = $crate::DbError;

            fn try_from(row: Row) -> $crate::DbResult<Self> {
                Ok(Self { $($field: $crate::row::Column::take(row.$column)?,)+ })
            }
        }

        $crate::row::written!($entity, $id);
    };
}

/// [`entity!`](crate::tx::entity) for a `Row`, and the functions that write and find it.
macro_rules! written {
    ($entity:ident, $id:ty) => {
        $crate::tx::entity!($entity, Row, t);

        /// Enters it.
        pub fn insert<'t>(
            tx: &mut $crate::WriteTx<'t>,
            entity: &$entity,
            act: $crate::Act,
        ) -> $crate::DbResult<$crate::Recorded<'t>> {
            tx.insert(entity, act)
        }

        /// Writes the next version; [`DbError::Stale`](crate::DbError::Stale) when `before` is no longer the present
        /// one.
        pub fn update<'t>(
            tx: &mut $crate::WriteTx<'t>,
            before: &$entity,
            after: &$entity,
            act: $crate::Act,
        ) -> $crate::DbResult<$crate::Recorded<'t>> {
            tx.update(before, after, act)
        }

        /// One, by its id.
        pub fn find(tx: &mut $crate::ReadTx<'_>, id: $id) -> $crate::DbResult<Option<$entity>> {
            let row = t::table.filter(t::id.eq($crate::sql_types::Uid::from(id))).first::<Row>(tx.conn);
            row.optional()?.map(TryInto::try_into).transpose()
        }
    };
}
pub(crate) use {row, written};

/// Rows as domain objects.
pub(crate) fn all<R, T: TryFrom<R, Error = DbError>>(rows: Vec<R>) -> DbResult<Vec<T>> {
    rows.into_iter().map(TryInto::try_into).collect()
}
