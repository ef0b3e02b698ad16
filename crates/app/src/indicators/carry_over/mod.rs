//! Unfinished tasks of a year, offered to the next as drafts (workflows, Year).

mod citation;
mod commit;
mod offers;
mod places;

pub use self::{
    commit::{Carried, MAX_CARRIED, commit},
    offers::{Offer, offers},
};
