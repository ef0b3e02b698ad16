-- Orders of the ledger, each with its tie-break; where a value is missing, the row comes last in either direction. The
-- expressions are those of the queries (persistence, indicators/ledger.rs).
drop index indicators_by_title;
drop index indicators_by_deadline;
drop index indicators_by_update;
create index indicators_by_title on indicators (year, title, code);
create index indicators_by_update on indicators (year, updated_at, code);
create index indicators_by_deadline on indicators (year, (deadline is null), deadline, code);
create index indicators_by_deadline_desc on indicators (year, (deadline is null), deadline desc, code);
create index indicators_by_weight on indicators (year, (weight is null), weight, code);
create index indicators_by_weight_desc on indicators (year, (weight is null), weight desc, code);

-- What is forgotten after its time.
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- The log about one object of whatever kind.
create index audit_events_by_object on audit_events (object_id, id);
