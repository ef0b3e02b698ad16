//! The ledger and its indicators.

mod carry_over;
mod create;
mod edit;
mod export;
mod history;
mod import;
mod import_report;
mod import_template;
mod input;
mod list;
mod list_carry_over;
mod query;
mod show;
mod summary;
mod unit_totals;
mod view;

pub(crate) use import::{MaybeKey, Upload};
pub(crate) use import_report::{ImportReport, RowFaultView};

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list::endpoint(),
        create::endpoint(),
        summary::endpoint(),
        unit_totals::endpoint(),
        list_carry_over::endpoint(),
        carry_over::endpoint(),
        import::endpoint(),
        import_template::endpoint(),
        export::endpoint(),
        show::endpoint(),
        edit::endpoint(),
        history::endpoint(),
    ]
}
