drop index node_plans_by_indicator;
drop index nodes_by_indicator;
create index nodes_by_indicator on nodes (indicator_id);
