drop table indicator_co_units;
drop index indicators_by_data_owner;
alter table indicators drop column data_owner_id;
