//! The filters that a person keeps for themselves.

mod list;
mod remove;
mod save;
mod view;

use crate::endpoint::Endpoint;

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![list::endpoint(), save::endpoint(), remove::endpoint()]
}
