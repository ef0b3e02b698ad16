//! The tamper-evident log.

mod checkpoints;
mod consistency;
mod events;
mod inclusion;
mod keys;
mod view;

pub(crate) use view::{CursorParams, EntryView, LogPage};

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        events::endpoint(),
        checkpoints::endpoint(),
        inclusion::endpoint(),
        consistency::endpoint(),
        keys::endpoint(),
    ]
}
