alter table source_documents drop column issued_on;
alter table source_documents drop column reference;
