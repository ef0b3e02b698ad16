//! The API as its clients meet it.

mod contract;
mod creating;
mod editing;
mod importing;
mod signing_in;
