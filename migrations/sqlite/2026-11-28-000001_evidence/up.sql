-- What the store holds, one row for each content; bookkeeping, not audited. Written before the content is put and removed
-- in the transaction that deletes it, so that a file's row, which refers to it, never points to nothing.
create table evidence_objects (
    sha256 blob primary key check (length(sha256) = 32),
    put_at integer not null
) strict;
create index evidence_objects_by_age on evidence_objects (put_at);

create table evidence_files (
    id blob primary key check (length(id) = 16),
    sha256 blob not null references evidence_objects (sha256),
    size integer not null check (size > 0),
    kind text not null check (kind in ('pdf','ofd','docx','xlsx','pptx','wps','et','jpg','png','heic','mp4','txt','csv')),
    name text not null,
    uploaded_by blob not null references people (id),
    subject_kind text check (subject_kind in ('source','indicator')),
    subject_id blob,
    attached_at integer,
    removed_at integer,
    scan text not null check (scan in ('unscanned','pending','clean','infected')),
    scanned_at integer not null,
    version integer not null check (version > 0),
    created_at integer not null,
    check ((subject_kind is null) = (subject_id is null) and (subject_kind is null) = (attached_at is null)),
    check (removed_at is null or attached_at is not null),
    -- What the scanner has not let through is on nothing.
    check (subject_kind is null or scan in ('unscanned','clean'))
) strict;
create index evidence_files_by_content on evidence_files (sha256, id);
create index evidence_files_by_subject on evidence_files (subject_kind, subject_id, id);
create index evidence_files_by_uploader on evidence_files (uploaded_by, id);
create index evidence_files_loose on evidence_files (scanned_at) where subject_kind is null;
create index evidence_files_pending on evidence_files (id) where scan = 'pending';
