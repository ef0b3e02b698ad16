//! The rules of supervision and performance assessment (督考合一): values, states, permissions and the
//! tamper-evident log's mathematics. No I/O, no async, no clock: time, ids and randomness enter by [`env::Env`].

pub mod audit;
pub mod decimal;
pub mod env;
pub mod evidence;
pub mod fault;
pub mod id;
pub mod indicators;
pub mod network;
pub mod nodes;
pub mod ops;
pub mod organisation;
pub mod policy;
pub mod reviews;
pub mod session;
pub mod sources;
pub mod state;
pub mod text;
pub mod time;
mod words;
