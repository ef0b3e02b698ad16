//! Tables as files: what people bring from Excel, and what they take there.

pub(crate) mod form;
pub mod sheet;
pub mod table;
