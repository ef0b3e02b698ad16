//! What breaks, and what must hold all the same: the real binary, killed or ended under load, or left without its
//! database.

mod commands;
mod drain;
mod http;
mod kill;
mod kill_job;
mod ledger;
mod outage;
mod postgres_restart;
mod set_up;
mod site;
