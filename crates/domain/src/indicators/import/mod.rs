//! A file of targets: its columns, the forms in which offices write their cells, and what a row means.

mod column;
mod compare;
mod forms;
mod item;
mod row;
#[cfg(test)]
mod tests;
mod wording;

pub use column::{Cells, Column, Heading};
pub use compare::RowUnits;
pub use item::ItemName;
pub use row::{EXAMPLE, ImportRow, RowFault};
pub use wording::{MILESTONE, comparator_word, direction_word, kind_word, source_kind_word, stage_word};
