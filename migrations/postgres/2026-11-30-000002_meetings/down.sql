alter table jobs add constraint jobs_kind_check check (kind in ('indicator_import'));
alter table evidence_files add constraint evidence_files_subject_kind_check check (subject_kind in ('source','indicator'));
drop table baselines;
drop table agenda_items;
drop table meetings;
