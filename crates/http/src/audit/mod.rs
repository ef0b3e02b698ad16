//! The tamper-evident log.

mod actors;
mod checkpoints;
mod consistency;
mod events;
mod export;
mod inclusion;
mod keys;
mod query;
mod view;

pub(crate) use view::{CursorParams, EntryView, LogPage};

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        events::endpoint(),
        export::endpoint(),
        actors::endpoint(),
        checkpoints::endpoint(),
        inclusion::endpoint(),
        consistency::endpoint(),
        keys::endpoint(),
    ]
}
