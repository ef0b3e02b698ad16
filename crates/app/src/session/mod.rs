//! Signing in and out, and who a session belongs to.

pub mod describe;
pub mod issue_codes;
pub mod password;
pub mod resolve;
pub mod sign_in;
pub mod sign_out;
