//! Tests through the public doors of the crates, on both databases.

// Compiled for tests only anyway; the attribute tells clippy that helpers may panic.
#[cfg(test)]
mod schema;
#[cfg(test)]
mod storage;
