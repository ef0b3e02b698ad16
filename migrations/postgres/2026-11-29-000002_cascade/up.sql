-- Whose officer enters the actuals in the lead unit's stead.
alter table indicators add column data_owner_id uuid references units (id);
create index indicators_by_data_owner on indicators (data_owner_id, year);

-- Units that work along (配合单位); part of the indicator, and in its view.
create table indicator_co_units (
    indicator_id uuid not null references indicators (id),
    unit_id uuid not null references units (id),
    primary key (indicator_id, unit_id)
);
create index indicator_co_units_by_unit on indicator_co_units (unit_id, indicator_id);
