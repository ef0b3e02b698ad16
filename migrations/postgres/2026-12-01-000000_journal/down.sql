drop table final_actuals;
drop table year_summaries;
drop table journal_entries;
