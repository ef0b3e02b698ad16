drop table carried_over;
