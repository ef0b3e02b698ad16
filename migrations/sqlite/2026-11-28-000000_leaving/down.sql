drop index people_by_leave;
alter table people drop column leaves_on;
