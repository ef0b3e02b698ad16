//! Workspace tests; see main.rs.
