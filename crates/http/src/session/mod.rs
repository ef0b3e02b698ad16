//! Signing in and out, passwords, second factors, sessions.

mod change_password;
mod clients;
mod code_input;
mod confirm_totp;
mod create;
mod delete;
mod end_others;
mod end_session;
mod end_sessions_of;
mod enrol_totp;
mod list_sessions;
mod list_sessions_of;
mod oidc;
mod remove_totp;
mod remove_totp_of;
mod saved_filters;
mod session_row;
mod show;
mod show_password;
mod show_totp;
mod started;
mod view;

pub(crate) use view::Named;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    let mut endpoints = vec![
        create::endpoint(),
        show::endpoint(),
        delete::endpoint(),
        show_password::endpoint(),
        change_password::endpoint(),
        show_totp::endpoint(),
        enrol_totp::endpoint(),
        confirm_totp::endpoint(),
        remove_totp::endpoint(),
        list_sessions::endpoint(),
        end_others::endpoint(),
        end_session::endpoint(),
        list_sessions_of::endpoint(),
        end_sessions_of::endpoint(),
        remove_totp_of::endpoint(),
    ];
    endpoints.extend(clients::endpoints());
    endpoints.extend(oidc::endpoints());
    endpoints.extend(saved_filters::endpoints());
    endpoints
}
