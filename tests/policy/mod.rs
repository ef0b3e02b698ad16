//! Who may call what: the table, the filters made of it, and every operation as every role and as nobody.

mod filters;
mod matrix;
mod operations;
mod posts;
