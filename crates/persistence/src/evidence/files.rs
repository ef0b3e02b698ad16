//! Uploads of files, loose and attached.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};
use dukao_domain::{
    audit::Digest,
    evidence::{EvidenceFile, EvidenceFileId, FileSubject, ScanState},
    time::Timestamp,
};

use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    row::{all, written},
    schema::evidence_files as t,
    sql_types::{At, Rev, Sha, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(crate) struct Row {
    id: Uid,
    sha256: Sha,
    size: i64,
    kind: String,
    name: String,
    uploaded_by: Uid,
    subject_kind: Option<String>,
    subject_id: Option<Uid>,
    attached_at: Option<At>,
    removed_at: Option<At>,
    scan: String,
    scanned_at: At,
    version: Rev,
    created_at: At,
}

impl From<&EvidenceFile> for Row {
    fn from(file: &EvidenceFile) -> Self {
        Self {
            id: file.id.into(),
            sha256: file.sha256.into(),
            size: file.size,
            kind: file.kind.code().to_owned(),
            name: file.name.clone(),
            uploaded_by: file.uploaded_by.into(),
            subject_kind: file.subject.map(|subject| subject.kind().code().to_owned()),
            subject_id: file.subject.map(|subject| Uid(subject.uuid())),
            attached_at: file.attached_at.map(Into::into),
            removed_at: file.removed_at.map(Into::into),
            scan: file.scan.code().to_owned(),
            scanned_at: file.scanned_at.into(),
            version: file.version.into(),
            created_at: file.created_at.into(),
        }
    }
}

impl TryFrom<Row> for EvidenceFile {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let corrupt = |code| DbError::corrupt("evidence_file", code);
        let subject = match row.subject_kind.zip(row.subject_id) {
            Some((kind, id)) => Some(FileSubject::new(kind.parse().map_err(corrupt)?, id.0)),
            None => None,
        };
        Ok(Self {
            id: row.id.into(),
            sha256: row.sha256.into(),
            size: row.size,
            kind: row.kind.parse().map_err(corrupt)?,
            name: row.name,
            uploaded_by: row.uploaded_by.into(),
            subject,
            attached_at: row.attached_at.map(Into::into),
            removed_at: row.removed_at.map(Into::into),
            scan: row.scan.parse().map_err(corrupt)?,
            scanned_at: row.scanned_at.into(),
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

written!(EvidenceFile, EvidenceFileId);

/// Sweeps a loose file away.
pub fn delete<'t>(tx: &mut WriteTx<'t>, file: &EvidenceFile, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(file, act)
}

/// What is attached to `subject`, in the order of upload.
pub fn of_subject(tx: &mut ReadTx<'_>, subject: FileSubject) -> DbResult<Vec<EvidenceFile>> {
    let on = t::table
        .filter(t::subject_kind.eq(subject.kind().code()))
        .filter(t::subject_id.eq(Uid(subject.uuid())))
        .filter(t::removed_at.is_null())
        .order(t::id);
    all(on.load::<Row>(tx.conn)?)
}

/// At most `limit` uploads of one content, in order.
pub fn of_content(tx: &mut ReadTx<'_>, sha256: Digest, limit: i64) -> DbResult<Vec<EvidenceFile>> {
    let same = t::table.filter(t::sha256.eq(Sha::from(sha256))).order(t::id).limit(limit);
    all(same.load::<Row>(tx.conn)?)
}

/// How often each content is, or was, attached to anything.
pub fn attachments(tx: &mut ReadTx<'_>, contents: &[Digest]) -> DbResult<HashMap<Digest, i64>> {
    if contents.is_empty() {
        return Ok(HashMap::new());
    }
    let contents = contents.iter().map(|sha256| Sha::from(*sha256));
    let counts = t::table
        .filter(t::sha256.among(contents))
        .filter(t::subject_kind.is_not_null())
        .group_by(t::sha256)
        .select((t::sha256, count_star()))
        .load::<(Sha, i64)>(tx.conn)?;
    Ok(counts.into_iter().map(|(sha256, count)| (sha256.into(), count)).collect())
}

/// At most `limit` loose files that nobody attached since `before`; those that wait for the scanner are left alone.
pub fn loose_since(tx: &mut ReadTx<'_>, before: Timestamp, limit: i64) -> DbResult<Vec<EvidenceFile>> {
    let loose = t::table
        .filter(t::subject_kind.is_null())
        .filter(t::scanned_at.lt(At::from(before)))
        .filter(t::scan.ne(ScanState::Pending.code()))
        .order((t::scanned_at, t::id))
        .limit(limit);
    all(loose.load::<Row>(tx.conn)?)
}

/// At most `limit` files that wait for the scanner, above `after`, by id.
pub fn pending(
    tx: &mut ReadTx<'_>,
    after: Option<EvidenceFileId>,
    limit: i64,
) -> DbResult<Vec<EvidenceFile>> {
    let mut waiting = t::table.filter(t::scan.eq("pending")).order(t::id).limit(limit).into_boxed();
    if let Some(after) = after {
        waiting = waiting.filter(t::id.gt(Uid::from(after)));
    }
    all(waiting.load::<Row>(tx.conn)?)
}
