-- What every opening of the ledger and of the coverage adds up, without a look at the rows themselves: a year by unit, and
-- a year by item of its sources.
create index indicators_by_total on indicators (year, lead_unit_id, stage, weight, direction);
create index indicators_by_cover on indicators (year, source_item_id, stage, lead_unit_id);
