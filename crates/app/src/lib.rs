//! The use cases: one file each, synchronous, each one transaction. A use case takes a [`Cx`] of the permission it
//! stands on, so that what an endpoint declares and what is enforced cannot differ.

pub mod audit;
pub mod demo;
pub mod evidence;
pub mod files;
pub mod indicators;
pub mod nodes;
pub mod ops;
pub mod organisation;
pub mod reviews;
pub mod session;
pub mod sources;

mod cx;
mod error;
mod once;
mod vault;
mod view;

pub use cx::Cx;
pub use error::{AppError, AppResult, RowProblem};
pub use once::IdempotencyKey;
pub use vault::Vault;
pub use view::AllowedAction;
