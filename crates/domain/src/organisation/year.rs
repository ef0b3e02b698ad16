use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    audit::event::{ObjectKind, Version, Viewed, fields},
    fault::FieldCode,
    id::Id,
    time::Timestamp,
    words::words,
};

/// A calendar year that is assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(i16);

impl Year {
    /// The earliest year the platform keeps.
    pub const FIRST: i16 = 2000;
    /// The latest year the platform keeps.
    pub const LAST: i16 = 2199;

    /// Checks the range.
    pub fn new(year: i16) -> Result<Self, FieldCode> {
        if (Self::FIRST..=Self::LAST).contains(&year) {
            Ok(Self(year))
        } else {
            Err(FieldCode::OutOfRange { min: Self::FIRST.to_string(), max: Self::LAST.to_string() })
        }
    }

    /// The number.
    pub const fn number(self) -> i16 {
        self.0
    }

    /// Whether `date` lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        date.year() == i32::from(self.0)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl FromStr for Year {
    type Err = FieldCode;

    fn from_str(text: &str) -> Result<Self, FieldCode> {
        let year = text.parse().map_err(|_| FieldCode::Malformed { expected: "year".to_owned() })?;
        Self::new(year)
    }
}

words! {
    /// Where a year stands (workflows, Year).
    Phase {
        /// Sources, ledger, review, node plans.
        Preparation => "preparation",
        /// Reports, orders, visits, adjustments.
        Execution => "execution",
        /// Surveys close, deductions, appeals.
        Evaluation => "evaluation",
        /// The meeting acts.
        Deliberation => "deliberation",
        /// Read-only.
        Published => "published",
        /// A new snapshot stands beside the old one.
        Corrected => "corrected",
    }
}

/// Id of an [`AssessmentYear`].
pub type AssessmentYearId = Id<AssessmentYear>;

/// One cycle of supervision and assessment (考评年度).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentYear {
    /// Id.
    pub id: AssessmentYearId,
    /// The calendar year; unique.
    pub year: Year,
    /// Where it stands.
    pub phase: Phase,
    /// Counts changes.
    pub version: Version,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Viewed for AssessmentYear {
    const KIND: ObjectKind = ObjectKind::AssessmentYear;
    const VIEW_VERSION: u16 = 1;

    fn object_id(&self) -> Uuid {
        self.id.uuid()
    }
    fn version(&self) -> Version {
        self.version
    }
    fn view(&self) -> Map<String, Value> {
        fields(json!({
            "id": self.id, "year": self.year, "phase": self.phase, "version": self.version,
            "created_at": self.created_at, "updated_at": self.updated_at,
        }))
    }
}
