//! Source documents and items.

mod coverage;
mod edit_item;
mod edit_source;
mod enter_items;
mod enter_source;
mod export_coverage;
mod item_view;
mod list;
mod list_coverage;
mod list_items;
mod remove_item;
mod remove_source;
mod show;
mod source_input;
mod source_view;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list::endpoint(),
        enter_source::endpoint(),
        show::endpoint(),
        edit_source::endpoint(),
        remove_source::endpoint(),
        list_items::endpoint(),
        enter_items::endpoint(),
        edit_item::endpoint(),
        remove_item::endpoint(),
        coverage::endpoint(),
        list_coverage::endpoint(),
        export_coverage::endpoint(),
    ]
}
