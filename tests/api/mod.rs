//! The API as its clients meet it.

mod contract;
mod creating;
mod cross_site;
mod editing;
mod importing;
mod importing_both_ways;
mod importing_rows;
mod importing_workbooks;
mod redact;
mod sign_in;
mod tokens;
