//! The API as its clients meet it.

mod contention;
mod contract;
mod creating;
mod cross_site;
mod edge;
mod editing;
mod importing;
mod lists;
mod importing_both_ways;
mod importing_rows;
mod importing_workbooks;
mod redact;
mod sign_in;
mod tokens;
