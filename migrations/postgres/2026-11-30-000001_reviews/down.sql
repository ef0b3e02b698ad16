drop index indicators_by_stage;
drop table review_steps;
