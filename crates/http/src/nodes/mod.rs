//! Node plans, reports about their nodes, and lights.

mod accept_reports;
mod approve_plan;
mod begin_report;
mod board;
mod board_trend;
mod confirm_reports;
mod count_plans;
mod count_reports;
mod edit_report;
mod enter_final_actual;
mod journal_view;
mod list_actuals;
mod list_journal;
mod list_nodes;
mod list_plans;
mod list_reports;
mod measure_node;
mod node_query;
mod node_view;
mod overall_view;
mod plan_query;
mod plan_view;
mod propose_plan;
mod reject_report;
mod remind;
mod report_input;
mod return_plan;
mod save_plan;
mod send_back_report;
mod show_node;
mod show_plan;
mod show_year_end;
mod submit_plan;
mod submit_reports;
mod write_journal;
mod write_summary;
mod year_end_view;

pub(crate) use overall_view::OverallView;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list_plans::endpoint(),
        count_plans::endpoint(),
        show_plan::endpoint(),
        save_plan::endpoint(),
        propose_plan::endpoint(),
        submit_plan::endpoint(),
        approve_plan::endpoint(),
        return_plan::endpoint(),
        list_nodes::endpoint(),
        show_node::endpoint(),
        board::endpoint(),
        board_trend::endpoint(),
        list_reports::endpoint(),
        count_reports::endpoint(),
        begin_report::endpoint(),
        edit_report::endpoint(),
        confirm_reports::endpoint(),
        send_back_report::endpoint(),
        submit_reports::endpoint(),
        accept_reports::endpoint(),
        reject_report::endpoint(),
        list_journal::endpoint(),
        remind::endpoint(),
        write_journal::endpoint(),
        measure_node::endpoint(),
        list_actuals::endpoint(),
        show_year_end::endpoint(),
        write_summary::endpoint(),
        enter_final_actual::endpoint(),
    ]
}
