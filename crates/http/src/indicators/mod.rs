//! The ledger and its indicators.

mod create;
mod edit;
mod export;
mod history;
mod import;
mod input;
mod list;
mod query;
mod show;
mod summary;
mod view;

pub(crate) use import::{MaybeKey, RowFaultView, Upload};
pub(crate) use view::ActionView;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list::endpoint(),
        create::endpoint(),
        summary::endpoint(),
        import::endpoint(),
        export::endpoint(),
        show::endpoint(),
        edit::endpoint(),
        history::endpoint(),
    ]
}
