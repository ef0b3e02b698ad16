//! Tests through the public doors of the crates, on both databases.

// Compiled for tests only anyway; the attribute tells clippy that helpers may panic.
#[cfg(test)]
mod api;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod storage;
#[cfg(test)]
mod tampering;
