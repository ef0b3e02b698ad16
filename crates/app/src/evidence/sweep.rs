//! Clear away what nobody attached, and ask the scanner again.

use dukao_domain::{
    audit::{Digest, event::Author},
    env::Env,
    evidence::{EvidenceFile, ScanState},
    time::Timestamp,
};
use dukao_persistence::{
    Act, Db, DbError, Stamp,
    evidence::{files, objects},
};

use super::{Clamd, EvidenceFault, EvidenceSite, scanner::Found};
use crate::{AppError, AppResult};

/// How long a loose file waits to be attached, in seconds; and an entered content for the row that needs it.
const LOOSE_FOR: i64 = 24 * 60 * 60;
/// Files looked at in one round of the sweep.
const ROUND: i64 = 500;
const SWEEP: Act = Act::new("platform.evidence_sweep");
const SCAN: Act = Act::new("platform.evidence_scan");

/// One round: loose files of more than a day go (with an event each: they were somebody's), then contents that no file
/// has, then files that wait for the scanner are scanned. How many rows changed.
pub fn sweep(db: &Db, env: &Env, site: &EvidenceSite) -> AppResult<usize> {
    let before = env.now().plus_seconds(-LOOSE_FOR);
    let mut done = 0_usize;
    for file in db.read(|tx| files::loose_since(tx, before, ROUND))? {
        done = done.saturating_add(usize::from(sweep_file(db, env, &file)?));
    }
    for sha256 in db.read(|tx| objects::unused(tx, before, ROUND))? {
        done = done.saturating_add(usize::from(sweep_content(db, site, sha256, before)?));
    }
    match &site.scanner {
        Some(scanner) => Ok(done.saturating_add(scan_pending(db, env, site, scanner)?)),
        None => Ok(done),
    }
}

/// Whether it was still loose.
fn sweep_file(db: &Db, env: &Env, file: &EvidenceFile) -> AppResult<bool> {
    let author = Author::platform("sweep");
    let swept = db.write(Stamp { env, author: &author }, |tx| {
        Ok::<_, DbError>(files::delete(tx, file, SWEEP)?.returning(()))
    });
    match swept {
        Ok(()) => Ok(true),
        // Attached meanwhile.
        Err(DbError::Stale) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Deletes a content in the transaction that removes its entry: until it ends nobody enters the same content, and
/// whoever does so then puts it again.
fn sweep_content(db: &Db, site: &EvidenceSite, sha256: Digest, before: Timestamp) -> AppResult<bool> {
    let swept = db.upkeep(|tx| {
        let removed = objects::remove(tx, sha256, before)?;
        if removed {
            site.store.delete(sha256).map_err(EvidenceFault::Store)?;
        }
        Ok::<_, AppError>(removed)
    });
    match swept {
        // A file took it at this very moment.
        Err(AppError::Db(DbError::MissingReference(_))) => Ok(false),
        result => result,
    }
}

fn scan_pending(db: &Db, env: &Env, site: &EvidenceSite, scanner: &Clamd) -> AppResult<usize> {
    let (mut done, mut cursor) = (0_usize, None);
    loop {
        let waiting = db.read(|tx| files::pending(tx, cursor, ROUND))?;
        let Some(last) = waiting.last() else { return Ok(done) };
        cursor = Some(last.id);
        for file in waiting {
            let Some(mut content) = site.store.read(file.sha256).map_err(EvidenceFault::Store)? else {
                tracing::error!(file = %file.id, "the content of a file is gone");
                continue;
            };
            let scan = match scanner.scan(&mut content) {
                Ok(Found::Nothing) => ScanState::Clean,
                Ok(Found::Malware(signature)) => {
                    tracing::warn!(%signature, file = %file.id, "malware in a file that waited");
                    ScanState::Infected
                }
                Err(error) => {
                    // The next round asks again.
                    tracing::error!(%error, "files wait for the scanner");
                    return Ok(done);
                }
            };
            let author = Author::platform("scan");
            let after = file.clone().scanned(env, scan);
            let written = db.write(Stamp { env, author: &author }, |tx| {
                Ok::<_, DbError>(files::update(tx, &file, &after, SCAN)?.returning(()))
            });
            match written {
                Ok(()) => done = done.saturating_add(1),
                // Another process of the site was faster.
                Err(DbError::Stale) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
