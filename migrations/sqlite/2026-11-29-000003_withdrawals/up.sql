-- Only whoever filed it takes it back, and only what waits: who it was needs no column.
alter table extensions add column withdrawn_at integer check (withdrawn_at is null or confirmed is null);
