//! The accounts of programs: who keeps them, what a token may be for.

mod detail;
pub mod edit_client;
pub mod enter_client;
pub mod issue_token;
pub mod list_clients;
pub mod revoke_client;
pub mod rotate_secret;
pub mod show_client;

pub use detail::{ClientDetail, ClientPost};
