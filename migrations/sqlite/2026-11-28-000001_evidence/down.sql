drop table evidence_files;
drop table evidence_objects;
