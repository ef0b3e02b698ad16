//! What tests stand on: a throw-away PostgreSQL, a migrated database per test, a clock that stands still.
//!
//! `testdb run -- cargo nextest run` gives all test processes one server; without it each process that needs
//! PostgreSQL starts its own.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test kit fails by panicking")]

pub mod app;
pub mod clamd;
pub mod database;
pub mod env;
pub mod postgres;
pub mod provider;
pub mod s3;
mod scratch;

pub use app::{Answer, Client, TestApp};
pub use clamd::FakeClamd;
pub use database::{Backend, TestDb};
pub use env::FixedEnv;
pub use provider::TestProvider;
pub use s3::S3Server;
