//! The demo city: real units and the real tasks of 2026 and of two years before it, with accounts named by their posts.

mod accounts;
mod assignment;
mod city;
mod load;
mod past;
mod reported;
mod roster;
mod staff;
mod structure;
mod underway;

pub use accounts::{ACCOUNTS, Account, AccountOver, PASSWORD};
pub use load::{Loaded, load};
pub use underway::{BEGAN, move_on};
