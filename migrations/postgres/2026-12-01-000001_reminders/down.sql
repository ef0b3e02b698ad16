drop table reminders;
