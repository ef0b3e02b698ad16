//! The only crate that sees SQL. [`Db::read`] and [`Db::write`] make the transactions; everything else takes one.

mod among;
mod conn;
mod db;
mod error;
mod manager;
mod migrations;
mod row;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "as diesel generates it"))]
mod schema;
mod scope;
mod sql_types;
mod tx;
mod writer;

pub mod audit;
pub mod evidence;
pub mod indicators;
pub mod nodes;
pub mod ops;
pub mod organisation;
pub mod page;
pub mod reviews;
pub mod session;
pub mod sources;

pub use db::{Db, DbConfig};
pub use error::{DbError, DbResult};
pub use tx::{Act, Audited, ReadTx, Recorded, Stamp, UpkeepTx, WriteTx};
