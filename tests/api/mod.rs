//! The API as its clients meet it.

mod contract;
mod creating;
mod cross_site;
mod editing;
mod importing;
mod passwords;
mod redact;
mod second_factor;
mod sessions;
mod sign_in;
mod tokens;
