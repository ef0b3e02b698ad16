//! The ledger and its indicators.

mod acknowledge;
mod assign;
mod assign_many;
mod baselines;
mod carry_over;
mod create;
mod duty_input;
mod edit;
mod entries;
mod entries_input;
mod export;
mod export_task_list;
mod history;
mod import;
mod import_report;
mod import_template;
mod input;
mod list;
mod list_acknowledgements;
mod list_carry_over;
mod query;
mod show;
mod summary;
mod task_list;
mod totals;
mod unit_totals;
mod view;
mod waiting_acknowledgements;
mod weigh;

pub(crate) use entries::{ChangedView, EntryInput, versioned};
pub(crate) use entries_input::EntriesInput;
pub(crate) use import::{MaybeKey, Upload};
pub(crate) use import_report::{ImportReport, RowFaultView};
pub(crate) use query::{LedgerParams, LedgerRequest};
pub(crate) use view::{IndicatorView, RowView};

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list::endpoint(),
        create::endpoint(),
        summary::endpoint(),
        totals::endpoint(),
        unit_totals::endpoint(),
        list_carry_over::endpoint(),
        carry_over::endpoint(),
        import::endpoint(),
        import_template::endpoint(),
        export::endpoint(),
        assign_many::endpoint(),
        weigh::endpoint(),
        show::endpoint(),
        edit::endpoint(),
        assign::endpoint(),
        history::endpoint(),
        acknowledge::endpoint(),
        waiting_acknowledgements::endpoint(),
        list_acknowledgements::endpoint(),
        baselines::endpoint(),
        task_list::endpoint(),
        export_task_list::endpoint(),
    ]
}
