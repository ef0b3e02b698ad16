-- The light of an indicator asks for its nodes by state and instant, and for its plan likewise; by instant alone, each would
-- go through those of the whole province.
drop index nodes_by_indicator;
create index nodes_by_indicator on nodes (indicator_id, state, due_at);
create index node_plans_by_indicator on node_plans (indicator_id, state, due_at);
