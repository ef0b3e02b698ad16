//! The API as its clients meet it.

mod auditing;
mod bearers;
mod clients;
mod contention;
mod contract;
mod creating;
mod cross_site;
mod edge;
mod editing;
mod importing;
mod importing_both_ways;
mod importing_rows;
mod importing_workbooks;
mod issuing;
mod lists;
mod organisation_files;
mod passwords;
mod program;
mod redact;
mod second_factor;
mod sessions;
mod settings;
mod sign_in;
mod tokens;
