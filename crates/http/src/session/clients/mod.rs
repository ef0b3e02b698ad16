//! The accounts of programs, and their tokens.

mod edit_client;
mod enter_client;
mod form;
mod issue_token;
mod list_clients;
mod revoke_client;
mod rotate_secret;
mod show_client;
mod view;

use crate::endpoint::Endpoint;

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        issue_token::endpoint(),
        list_clients::endpoint(),
        enter_client::endpoint(),
        show_client::endpoint(),
        edit_client::endpoint(),
        rotate_secret::endpoint(),
        revoke_client::endpoint(),
    ]
}
