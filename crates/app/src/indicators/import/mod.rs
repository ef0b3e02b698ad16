//! Import a file of targets as source documents, items and draft indicators: all rows or none.

mod differences;
mod enter;
mod headings;
mod known;
mod later;
mod parse;
mod plan;
mod resolve;
pub mod template;
mod template_text;

use dukao_domain::{
    ops::{Job, JobId, JobKind},
    organisation::Year,
    policy::perm::IndicatorImport,
};
use dukao_persistence::{Audited, Recorded};
use serde::{Deserialize, Serialize};

pub use self::{
    differences::Difference,
    enter::enter,
    parse::{Parsed, parse},
};
use later::Task;
pub(crate) use later::run;

use crate::{
    AppError, AppResult, Cx, IdempotencyKey, RowProblem,
    files::table::FileKind,
    ops::{queue::Order, show_job::show_job},
};

/// Rows taken at once.
pub const MAX_ROWS: usize = 5_000;
/// Rows that are entered while their sender waits: more than anybody types into a form, and few enough for the one writer
/// that SQLite has. A larger file becomes a job.
pub const MAX_AT_ONCE: u64 = 200;

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Rows of the file, good and bad, without its heading.
    pub rows: u64,
    /// Rows of other years, left alone.
    pub other_years: u64,
    /// Documents entered.
    pub new_documents: u64,
    /// Items entered.
    pub new_items: u64,
    /// Indicators entered.
    pub new_indicators: u64,
    /// Rows that say what the ledger has already.
    pub unchanged: u64,
    /// Rows whose indicator the ledger has with other content; an import leaves it as it is.
    pub different: u64,
}

/// An import's result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How much.
    pub counts: Counts,
    /// The first of the rows that differ.
    pub differences: Vec<Difference>,
    /// Headings of known columns that are not taken over.
    pub ignored_columns: Vec<String>,
}

/// A file to import.
#[derive(Debug, Clone, Copy)]
pub struct ImportFile<'a> {
    /// For this year; rows of others are left alone.
    pub year: Year,
    /// What it is.
    pub kind: FileKind,
    /// Its content.
    pub bytes: &'a [u8],
}

/// What the import would do, and everything that is wrong with the file. Only reads: an import that is checked
/// holds up nobody's work.
pub fn dry_run(cx: &Cx<'_, IndicatorImport>, file: ImportFile<'_>) -> AppResult<(Outcome, Vec<RowProblem>)> {
    let parsed = match parse(file) {
        Ok(parsed) => parsed,
        Err(AppError::InvalidRows(problems)) => return Ok((Outcome::default(), problems)),
        Err(error) => return Err(error),
    };
    let plan = cx.db.read(|tx| {
        plan::must_be_open(tx, file.year)?;
        plan::plan(tx, &cx.env, file.year, &parsed)
    })?;
    Ok((plan.outcome(&parsed), plan.problems))
}

/// What became of a file.
#[derive(Debug)]
pub enum Committed {
    /// Its rows are in the ledger.
    Now(Outcome),
    /// This job enters them.
    Later(Job),
}

/// The answer as it is kept under its key.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    Now(Outcome),
    Later(JobId),
}

impl From<JobId> for Kept {
    fn from(job: JobId) -> Self {
        Self::Later(job)
    }
}

/// Enters every row, or none and says what is wrong with which: at once, or as a job where the file is large.
pub fn commit(
    cx: &Cx<'_, IndicatorImport>,
    key: &IdempotencyKey,
    file: ImportFile<'_>,
) -> AppResult<Committed> {
    let parsed = parse(file)?;
    let act = cx.act();
    let request = [file.year.to_string().as_bytes(), b"\n", file.bytes].concat();
    let kept = if parsed.total > MAX_AT_ONCE {
        let task = Task { year: file.year, file: file.kind };
        let order = Order { kind: JobKind::IndicatorImport, task: &task, input: file.bytes };
        cx.queue(key, &request, &order, |tx| plan::must_be_open(tx, file.year))?
    } else {
        cx.once(key, &request, |tx| {
            let author = Some(cx.actor.person_id);
            let entered = enter(tx, file.year, &parsed, author, &act, &|_, _| Ok(()), |_| Ok(()))?;
            Ok(audited(entered).map(Kept::Now))
        })?
    };
    Ok(match kept {
        Kept::Now(outcome) => Committed::Now(outcome),
        Kept::Later(job) => Committed::Later(show_job(cx, job)?),
    })
}

fn audited((recorded, outcome): (Option<Recorded<'_>>, Outcome)) -> Audited<'_, Outcome> {
    match recorded {
        Some(recorded) => recorded.returning(outcome),
        None => Audited::nothing(outcome),
    }
}
