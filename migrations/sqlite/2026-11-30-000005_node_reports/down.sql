drop table evidence_openings;
drop table node_reports;
