//! Signing in and out.

mod create;
mod delete;
mod show;
mod view;

pub(crate) use view::Named;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![create::endpoint(), show::endpoint(), delete::endpoint()]
}
