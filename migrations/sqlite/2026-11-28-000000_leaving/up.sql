-- The last day of work of somebody who leaves: their account is closed when it is over.
alter table people add column leaves_on text;
create index people_by_leave on people (leaves_on) where leaves_on is not null;
