drop index indicators_by_cover;
drop index indicators_by_total;
