//! What breaks, and what must hold all the same: the real binary, killed under load.

mod http;
mod kill;
mod ledger;
mod site;
