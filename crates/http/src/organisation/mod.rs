//! Years, units, people, their posts and the site's settings.

mod assign_units;
mod calendar_view;
mod change_settings;
mod close_account;
mod confirm_extension;
mod consent_to_grant;
mod count_code_receivers;
mod edit_person;
mod edit_portfolio;
mod edit_ranking_group;
mod edit_roster_entry;
mod edit_section;
mod edit_team_member;
mod edit_unit;
mod end_grant;
mod end_loan;
mod enter_person;
mod enter_portfolio;
mod enter_ranking_group;
mod enter_section;
mod enter_team_member;
mod enter_unit;
mod export_people;
mod export_sections;
mod export_units;
mod extension_view;
mod file_extension;
mod give_grant;
mod grant_view;
mod group_view;
mod hand_over;
mod import_people;
mod import_sections;
mod import_units;
mod import_view;
mod issue_codes;
mod issue_one_time_code;
mod keep_account;
mod lend_post;
mod list_borrowers;
mod list_calendar;
mod list_conflicts;
mod list_extensions;
mod list_grants;
mod list_loans;
mod list_own_loans;
mod list_people;
mod list_portfolios;
mod list_ranking_groups;
mod list_sections;
mod list_team;
mod list_uncarried;
mod list_units;
mod list_vacancies;
mod list_work;
mod list_years;
mod loan_view;
mod merge_unit;
mod move_year_on;
mod open_next_year;
pub(crate) mod path;
mod person_view;
mod portfolio_view;
mod public_settings;
mod refuse_extension;
mod refuse_grant;
mod remove_calendar_day;
mod section_view;
mod set_calendar_day;
mod set_closing_dates;
mod settings_view;
mod show_grant;
mod show_person;
mod show_settings;
mod show_unit;
mod show_year;
mod team_view;
mod unit_view;
mod withdraw_extension;
mod year_view;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    [years(), units(), groups(), site()].into_iter().flatten().collect()
}

fn years() -> Vec<Endpoint> {
    vec![
        list_years::endpoint(),
        open_next_year::endpoint(),
        show_year::endpoint(),
        set_closing_dates::endpoint(),
        move_year_on::endpoint(),
        list_calendar::endpoint(),
        set_calendar_day::endpoint(),
        remove_calendar_day::endpoint(),
        list_extensions::endpoint(),
        file_extension::endpoint(),
        confirm_extension::endpoint(),
        refuse_extension::endpoint(),
        withdraw_extension::endpoint(),
    ]
}

fn units() -> Vec<Endpoint> {
    vec![
        list_units::endpoint(),
        enter_unit::endpoint(),
        show_unit::endpoint(),
        edit_unit::endpoint(),
        merge_unit::endpoint(),
        edit_roster_entry::endpoint(),
        assign_units::endpoint(),
        list_sections::endpoint(),
        enter_section::endpoint(),
        edit_section::endpoint(),
        list_team::endpoint(),
        enter_team_member::endpoint(),
        edit_team_member::endpoint(),
    ]
}

fn groups() -> Vec<Endpoint> {
    vec![
        list_ranking_groups::endpoint(),
        enter_ranking_group::endpoint(),
        edit_ranking_group::endpoint(),
        list_portfolios::endpoint(),
        enter_portfolio::endpoint(),
        edit_portfolio::endpoint(),
    ]
}

fn site() -> Vec<Endpoint> {
    vec![
        import_units::endpoint(),
        export_units::endpoint(),
        import_sections::endpoint(),
        export_sections::endpoint(),
        import_people::endpoint(),
        export_people::endpoint(),
        count_code_receivers::endpoint(),
        issue_codes::endpoint(),
        issue_one_time_code::endpoint(),
        list_people::endpoint(),
        enter_person::endpoint(),
        show_person::endpoint(),
        edit_person::endpoint(),
        close_account::endpoint(),
        list_grants::endpoint(),
        give_grant::endpoint(),
        show_grant::endpoint(),
        consent_to_grant::endpoint(),
        refuse_grant::endpoint(),
        end_grant::endpoint(),
        list_conflicts::endpoint(),
        list_own_loans::endpoint(),
        list_loans::endpoint(),
        keep_account::endpoint(),
        lend_post::endpoint(),
        end_loan::endpoint(),
        list_borrowers::endpoint(),
        list_vacancies::endpoint(),
        list_uncarried::endpoint(),
        list_work::endpoint(),
        hand_over::endpoint(),
        show_settings::endpoint(),
        change_settings::endpoint(),
        public_settings::endpoint(),
    ]
}
