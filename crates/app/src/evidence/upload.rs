//! Receive a file.

use std::io::Seek as _;

use dukao_domain::{
    evidence::{EvidenceFile, FileName, Refusal, ScanState, Uploaded},
    policy::perm::EvidenceUpload,
};
use dukao_persistence::{
    DbError,
    evidence::{files, objects},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    EvidenceFault, EvidenceSite, FileDetail, Spooled, StoreFault, detail::detail, inspect, scanner::Found,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Looks into a spooled upload, keeps its content and enters it as the caller's loose file.
///
/// The content is on the disk before the row commits. The same key with the same name and content gets the same file
/// again; a content that is kept already is not kept twice.
pub fn upload<R: From<FileDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, EvidenceUpload>,
    site: &EvidenceSite,
    key: &IdempotencyKey,
    name: &FileName,
    mut spooled: Spooled,
) -> AppResult<R> {
    let kind = name.kind().ok_or(EvidenceFault::Refused(Refusal::KindUnknown))?;
    let refused = |fault| match fault {
        inspect::Fault::Refused(refusal) => EvidenceFault::Refused(refusal),
        inspect::Fault::Io(error) => EvidenceFault::Store(StoreFault::spool(error)),
    };
    inspect::inspect(&mut spooled.file, spooled.size, kind).map_err(refused)?;
    let scan = scan(site, &mut spooled)?;
    let bytes = i64::try_from(spooled.size).map_err(AppError::internal)?;
    let sha256 = spooled.sha256;
    let request = crate::once::request_bytes(&(name.text(), sha256.to_string()))?;
    let mut attempt = || {
        keep(cx, site, &mut spooled)?;
        cx.once(key, &request, |tx| {
            let uploaded = Uploaded { sha256, size: bytes, kind, name: name.text().to_owned(), scan };
            let file = EvidenceFile::received(&cx.env, cx.actor.person_id, uploaded);
            let recorded = files::insert(tx, &file, cx.act())?;
            Ok(recorded.returning(R::from(detail(tx, &cx.actor, file, None)?)))
        })
    };
    match attempt() {
        // A sweep took the content between the two: it is kept once more.
        Err(AppError::Db(DbError::MissingReference(_))) => attempt(),
        result => result,
    }
}

/// Asks the scanner, where there is one. What it cannot say now is asked again by the sweep.
fn scan(site: &EvidenceSite, spooled: &mut Spooled) -> AppResult<ScanState> {
    let Some(scanner) = &site.scanner else { return Ok(ScanState::Unscanned) };
    spooled.file.rewind().map_err(|error| EvidenceFault::Store(StoreFault::spool(error)))?;
    match scanner.scan(&mut spooled.file) {
        Ok(Found::Nothing) => Ok(ScanState::Clean),
        Ok(Found::Malware(signature)) => {
            tracing::warn!(%signature, sha256 = %spooled.sha256, "malware in an upload");
            Err(EvidenceFault::Refused(Refusal::Infected).into())
        }
        Err(error) => {
            tracing::error!(%error, "an upload waits for the scanner");
            Ok(ScanState::Pending)
        }
    }
}

/// Enters the content in the books, then puts it: an upload that breaks off in between leaves what the sweep finds.
fn keep(cx: &Cx<'_, EvidenceUpload>, site: &EvidenceSite, spooled: &mut Spooled) -> AppResult<()> {
    let enter = || cx.db.upkeep(|tx| objects::enter(tx, spooled.sha256, cx.env.now()));
    match enter() {
        // Another upload of the same content was faster.
        Err(DbError::Duplicate(_)) => enter()?,
        result => result?,
    }
    let put = site.store.put(spooled.sha256, &mut spooled.file, spooled.size);
    Ok(put.map_err(EvidenceFault::Store)?)
}
