-- Whoever issued the code, or had the secret drawn, may know it still: they never consent to what its holder gets.
alter table credentials add column issued_by blob references people (id);
