alter table extensions drop column withdrawn_at;
