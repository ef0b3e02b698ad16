alter table credentials drop column issued_by;
