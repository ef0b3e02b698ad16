//! The API as its clients meet it.

mod contract;
mod creating;
mod cross_site;
mod editing;
mod importing;
mod redact;
mod sign_in;
mod tokens;
