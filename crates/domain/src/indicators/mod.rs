//! Indicators (指标): one measurable goal of one lead unit for one year.

mod acknowledgement;
mod addressee;
mod baseline;
mod carried_over;
mod content;
mod import;
mod indicator;
mod measure;
mod radar;
mod submission;

pub use acknowledgement::{Acknowledgement, AcknowledgementId, NotDue};
pub use addressee::{AckLevel, Addressee, UnitPart};
pub use baseline::{Baseline, BaselineId};
pub use carried_over::{CarriedOver, CarriedOverId, NewPlace};
pub use content::Content;
pub use import::{
    Cells, Column, EXAMPLE, Heading, ImportRow, ItemName, MILESTONE, RowFault, RowUnits, comparator_word,
    direction_word, kind_word, source_kind_word, stage_word,
};
pub use indicator::{Duty, Indicator, IndicatorId, Stage};
pub use measure::{Comparator, Direction, Measure, NumericMeasure, Stated};
pub use radar::{Advice, LastYears};
pub use submission::Missing;
