//! How domain values stand in columns: a thin local type per kind of column (the orphan rule keeps diesel's traits
//! off the domain's own), written once per backend and once for the enum over both.

use std::io::Write as _;

use diesel::{
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::Pg,
    query_builder::QueryId,
    serialize::{self, IsNull, Output, ToSql},
    sql_types::{BigInt, Binary, HasSqlType, SqlType},
    sqlite::Sqlite,
};
use dukao_domain::{
    audit::{Digest, event::Version},
    id::Id as DomainId,
    time::Timestamp,
};
use uuid::Uuid;

use crate::conn::MultiBackend;

/// `uuid`, or a 16-byte `blob`.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951), sqlite_type(name = "Binary"))]
pub struct Id;

/// `bigint`: microseconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 20, array_oid = 1016), sqlite_type(name = "Long"))]
pub struct Micros;

/// `bigint`: the version of a row.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 20, array_oid = 1016), sqlite_type(name = "Long"))]
pub struct Revision;

/// `bytea` or `blob`: a 32-byte digest.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 17, array_oid = 1001), sqlite_type(name = "Binary"))]
pub struct Hash;

/// A column's value: a domain value behind a type of our own.
macro_rules! column_value {
    ($(#[$doc:meta])+ $name:ident($inner:ty): $sql:ident) => {
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
        #[diesel(sql_type = $sql)]
        pub(crate) struct $name(pub(crate) $inner);

        impl HasSqlType<$sql> for MultiBackend {
            fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
                Self::lookup_sql_type::<$sql>(lookup)
            }
        }
        impl FromSql<$sql, MultiBackend> for $name {
            fn from_sql(value: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                value.from_sql::<Self, $sql>()
            }
        }
        impl ToSql<$sql, MultiBackend> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
                out.set_value(($sql, self));
                Ok(IsNull::No)
            }
        }
    };
}

macro_rules! from_domain {
    ($($name:ident <=> $domain:ty),+) => {$(
        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                Self(value)
            }
        }
        impl From<$name> for $domain {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    )+};
}

column_value! {
    /// An id of any kind.
    Uid(Uuid): Id
}
column_value! {
    /// An instant.
    At(Timestamp): Micros
}
column_value! {
    /// A version.
    Rev(Version): Revision
}
column_value! {
    /// A digest.
    Sha(Digest): Hash
}
from_domain!(At <=> Timestamp, Rev <=> Version, Sha <=> Digest);

impl<K> From<DomainId<K>> for Uid {
    fn from(id: DomainId<K>) -> Self {
        Self(id.uuid())
    }
}
impl<K> From<Uid> for DomainId<K> {
    fn from(id: Uid) -> Self {
        Self::from_uuid(id.0)
    }
}

/// `bytea` and `blob` from and to a byte slice.
macro_rules! bytes_codec {
    ($sql:ident, $name:ident, $as_bytes:expr, $from_slice:expr) => {
        impl ToSql<$sql, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                out.write_all($as_bytes(&self.0))?;
                Ok(IsNull::No)
            }
        }
        impl ToSql<$sql, Sqlite> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value(&$as_bytes(&self.0)[..]);
                Ok(IsNull::No)
            }
        }
        impl FromSql<$sql, Pg> for $name {
            fn from_sql(value: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                Ok(Self($from_slice(value.as_bytes())?))
            }
        }
        impl FromSql<$sql, Sqlite> for $name {
            fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(value)?;
                Ok(Self($from_slice(&bytes)?))
            }
        }
    };
}
bytes_codec!(Id, Uid, Uuid::as_bytes, Uuid::from_slice);
bytes_codec!(Hash, Sha, Digest::as_bytes, Digest::from_slice);

/// `bigint` from and to an integer.
macro_rules! long_codec {
    ($sql:ident, $name:ident, $to:expr, $from:expr) => {
        impl ToSql<$sql, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                out.write_all(&$to(self.0).to_be_bytes())?;
                Ok(IsNull::No)
            }
        }
        impl ToSql<$sql, Sqlite> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value($to(self.0));
                Ok(IsNull::No)
            }
        }
        impl FromSql<$sql, Pg> for $name {
            fn from_sql(value: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                Ok(Self($from(<i64 as FromSql<BigInt, Pg>>::from_sql(value)?)))
            }
        }
        impl FromSql<$sql, Sqlite> for $name {
            fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                Ok(Self($from(<i64 as FromSql<BigInt, Sqlite>>::from_sql(value)?)))
            }
        }
    };
}
long_codec!(Micros, At, Timestamp::micros, Timestamp::from_micros);
long_codec!(Revision, Rev, Version::number, Version::new);
