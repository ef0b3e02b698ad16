//! The API as its clients meet it.

mod auditing;
mod contract;
mod creating;
mod cross_site;
mod editing;
mod importing;
mod issuing;
mod organisation_files;
mod redact;
mod settings;
mod sign_in;
mod tokens;
