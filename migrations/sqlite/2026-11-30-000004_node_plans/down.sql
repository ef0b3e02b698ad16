drop table nodes;
drop table node_plans;
