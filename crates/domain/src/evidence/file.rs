use serde_json::json;
use uuid::Uuid;

use super::EvidenceKind;
use crate::{
    audit::{
        Digest,
        event::{Version, viewed},
    },
    env::Env,
    id::Id,
    indicators::IndicatorId,
    nodes::{JournalEntryId, NodeReportId},
    reviews::MeetingId,
    session::PersonId,
    sources::SourceDocumentId,
    time::Timestamp,
};

/// Id of an [`EvidenceFile`].
pub type EvidenceFileId = Id<EvidenceFile>;

/// Files that one thing has at most.
pub const MAX_FILES: usize = 50;

crate::words::words! {
    /// What is known of malware in a file.
    ScanState {
        /// No scanner is set up.
        Unscanned => "unscanned",
        /// The scanner could not be reached; nobody gets the file until it has been.
        Pending => "pending",
        /// The scanner found nothing.
        Clean => "clean",
        /// The scanner found something; nobody ever gets the file.
        Infected => "infected",
    }
}

crate::words::words! {
    /// The kinds of thing that files are attached to.
    SubjectKind {
        /// A source document.
        Source => "source",
        /// An indicator.
        Indicator => "indicator",
        /// A meeting: its minutes.
        Meeting => "meeting",
        /// A report about a node.
        Report => "report",
        /// An entry of a node's journal.
        Journal => "journal",
    }
}

/// What a file is attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileSubject {
    /// A source document.
    Source(SourceDocumentId),
    /// An indicator.
    Indicator(IndicatorId),
    /// A meeting: its minutes.
    Meeting(MeetingId),
    /// A report about a node.
    Report(NodeReportId),
    /// An entry of a node's journal.
    Journal(JournalEntryId),
}

impl FileSubject {
    /// From storage.
    pub const fn new(kind: SubjectKind, id: Uuid) -> Self {
        match kind {
            SubjectKind::Source => Self::Source(Id::from_uuid(id)),
            SubjectKind::Indicator => Self::Indicator(Id::from_uuid(id)),
            SubjectKind::Meeting => Self::Meeting(Id::from_uuid(id)),
            SubjectKind::Report => Self::Report(Id::from_uuid(id)),
            SubjectKind::Journal => Self::Journal(Id::from_uuid(id)),
        }
    }

    /// Which kind of thing.
    pub const fn kind(self) -> SubjectKind {
        match self {
            Self::Source(_) => SubjectKind::Source,
            Self::Indicator(_) => SubjectKind::Indicator,
            Self::Meeting(_) => SubjectKind::Meeting,
            Self::Report(_) => SubjectKind::Report,
            Self::Journal(_) => SubjectKind::Journal,
        }
    }

    /// Its id.
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Source(id) => id.uuid(),
            Self::Indicator(id) => id.uuid(),
            Self::Meeting(id) => id.uuid(),
            Self::Report(id) => id.uuid(),
            Self::Journal(id) => id.uuid(),
        }
    }
}

/// One upload of a file. Its content is stored once under its hash, however many uploads have it.
///
/// A file without a subject is *loose*: its uploader's alone, and swept after a day. Attached it belongs to its subject
/// and is never swept; taken off again it stays for the record, and its content with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Id.
    pub id: EvidenceFileId,
    /// SHA-256 of the content.
    pub sha256: Digest,
    /// Bytes.
    pub size: i64,
    /// What it is.
    pub kind: EvidenceKind,
    /// Its name as it was uploaded.
    pub name: String,
    /// By whom.
    pub uploaded_by: PersonId,
    /// What it is, or was, attached to.
    pub subject: Option<FileSubject>,
    /// Since when.
    pub attached_at: Option<Timestamp>,
    /// When it was taken off.
    pub removed_at: Option<Timestamp>,
    /// What is known of malware in it.
    pub scan: ScanState,
    /// Since when that is known; a loose file's day counts from here.
    pub scanned_at: Timestamp,
    /// Counts changes.
    pub version: Version,
    /// When it was received, by the server's clock (R15).
    pub created_at: Timestamp,
}

/// What was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// SHA-256 of the content.
    pub sha256: Digest,
    /// Bytes.
    pub size: i64,
    /// What it is.
    pub kind: EvidenceKind,
    /// Its name.
    pub name: String,
    /// What the scanner said.
    pub scan: ScanState,
}

/// Why a file cannot be attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachFault {
    /// It is, or was, attached already: each attachment is an upload of its own.
    Attached,
    /// It waits for the scanner.
    Pending,
    /// It has malware.
    Infected,
}

impl EvidenceFile {
    /// A file just received: loose.
    pub fn received(env: &Env, by: PersonId, uploaded: Uploaded) -> Self {
        let Uploaded { sha256, size, kind, name, scan } = uploaded;
        Self {
            id: env.new_id(),
            sha256,
            size,
            kind,
            name,
            uploaded_by: by,
            subject: None,
            attached_at: None,
            removed_at: None,
            scan,
            scanned_at: env.now(),
            version: Version::FIRST,
            created_at: env.now(),
        }
    }

    /// The same, attached.
    pub fn attached(self, env: &Env, subject: FileSubject) -> Result<Self, AttachFault> {
        match self.scan {
            _ if self.subject.is_some() => Err(AttachFault::Attached),
            ScanState::Pending => Err(AttachFault::Pending),
            ScanState::Infected => Err(AttachFault::Infected),
            ScanState::Unscanned | ScanState::Clean => Ok(Self {
                subject: Some(subject),
                attached_at: Some(env.now()),
                version: self.version.next(),
                ..self
            }),
        }
    }

    /// The same, taken off its subject; `None` when it was before, or was never on one.
    pub fn removed(self, env: &Env) -> Option<Self> {
        let on = self.is_on_subject();
        on.then(|| Self { removed_at: Some(env.now()), version: self.version.next(), ..self })
    }

    /// The same, after the scanner has been reached.
    #[must_use]
    pub fn scanned(self, env: &Env, scan: ScanState) -> Self {
        Self { scan, scanned_at: env.now(), version: self.version.next(), ..self }
    }

    /// Whether it is attached now.
    pub const fn is_on_subject(&self) -> bool {
        self.subject.is_some() && self.removed_at.is_none()
    }

    /// Whether it is `person`'s loose file. Whoever acts for somebody else has only their own.
    pub fn is_loose_of(&self, person: PersonId) -> bool {
        self.subject.is_none() && self.uploaded_by == person
    }
}

viewed! {
    // Names of files name persons often enough: they stay out of the log, as persons' own do.
    EvidenceFile: EvidenceFile, 1, redacted: ["name"];
    |file| {
        "id": file.id, "sha256": file.sha256.to_string(), "size": file.size, "kind": file.kind, "name": file.name,
        "uploaded_by": file.uploaded_by,
        "subject": file.subject.map(|subject| json!({ "kind": subject.kind(), "id": subject.uuid() })),
        "attached_at": file.attached_at, "removed_at": file.removed_at, "scan": file.scan,
        "scanned_at": file.scanned_at, "version": file.version, "created_at": file.created_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(scan: ScanState) -> (Env, EvidenceFile) {
        let env = Env::new(Timestamp::from_micros(1_772_000_000_000_000), [7; 32]);
        let uploaded = Uploaded {
            sha256: Digest::of(b"a"),
            size: 1,
            kind: EvidenceKind::Txt,
            name: "a.txt".to_owned(),
            scan,
        };
        let file = EvidenceFile::received(&env, env.new_id(), uploaded);
        (env, file)
    }

    #[test]
    fn a_file_is_attached_once_and_only_when_it_may_be_had() {
        let (env, loose) = file(ScanState::Clean);
        let subject = FileSubject::Indicator(env.new_id());
        assert!(loose.is_loose_of(loose.uploaded_by) && !loose.is_on_subject());
        let attached = loose.attached(&env, subject).unwrap();
        assert!(attached.is_on_subject() && !attached.is_loose_of(attached.uploaded_by));
        assert_eq!(attached.clone().attached(&env, subject), Err(AttachFault::Attached));
        let removed = attached.removed(&env).unwrap();
        assert_eq!((removed.subject, removed.version.number()), (Some(subject), 3));
        assert!(!removed.is_on_subject() && removed.clone().removed(&env).is_none());
        assert_eq!(removed.attached(&env, subject), Err(AttachFault::Attached));

        let (env, pending) = file(ScanState::Pending);
        assert_eq!(pending.clone().attached(&env, subject), Err(AttachFault::Pending));
        assert!(pending.clone().scanned(&env, ScanState::Clean).attached(&env, subject).is_ok());
        let infected = pending.scanned(&env, ScanState::Infected);
        assert_eq!(infected.attached(&env, subject), Err(AttachFault::Infected));
    }
}
