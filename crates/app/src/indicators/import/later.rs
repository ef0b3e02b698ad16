//! The import of a large file, as a job.

use dukao_domain::{organisation::Year, policy::perm::IndicatorImport};
use serde::{Deserialize, Serialize};

use super::{ImportFile, audited, enter, parse};
use crate::{AppResult, files::table::FileKind, ops::worker::Run};

/// The particulars of the job; its input is the file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Task {
    pub(super) year: Year,
    pub(super) file: FileKind,
}

/// Does what [`super::commit`] does at once with a small file.
pub(crate) fn run(run: &Run<'_>) -> AppResult<()> {
    let Task { year, file } = run.task()?;
    let cx = run.cx::<IndicatorImport>()?;
    let parsed = parse(ImportFile { year, kind: file, bytes: &run.input()? })?;
    let (author, act) = (Some(cx.actor.person_id), cx.act());
    run.write(&cx, |tx| {
        let step = |done, total| run.step(done, total);
        Ok(audited(enter(tx, year, &parsed, author, &act, &step, |_| Ok(()))?))
    })
}
