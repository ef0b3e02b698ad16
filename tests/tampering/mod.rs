//! Changes made past the platform, by SQL: the verifier names them.

mod log;
mod rows;
