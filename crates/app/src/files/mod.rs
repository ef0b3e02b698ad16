//! Tables as files: what people bring from Excel, and what they take there.

pub(crate) mod archive;
pub(crate) mod form;
pub(crate) mod paper;
pub mod sheet;
pub mod table;

mod csv;
pub(crate) mod rows;
mod xlsx;
