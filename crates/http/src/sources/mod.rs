//! Source documents and items.

mod list;
mod list_items;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![list::endpoint(), list_items::endpoint()]
}
