//! Signing in and out, passwords, second factors, and who a session belongs to.

pub mod change_password;
pub mod clients;
pub mod confirm_totp;
pub mod describe;
pub mod end_session;
pub mod enrol_totp;
pub mod issue_codes;
pub mod list_sessions;
mod lockout;
pub mod oidc;
pub mod password;
pub(crate) mod reconsent;
pub mod remove_totp;
pub mod remove_totp_of;
pub mod resolve;
pub(crate) mod revoke;
pub mod saved_filters;
mod second_factor;
pub mod sessions_of;
pub mod show_password;
pub mod show_totp;
pub mod sign_in;
pub mod sign_out;
