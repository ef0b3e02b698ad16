//! The demo city: real units and the real tasks of 2026, with one account per role named by its post.

mod accounts;
mod load;
mod roster;

pub use accounts::{ACCOUNTS, PASSWORD};
pub use load::{Loaded, load};
