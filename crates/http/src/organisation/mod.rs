//! Years, units, people and the site's settings.

mod assign_units;
mod calendar_view;
mod change_settings;
mod confirm_extension;
mod edit_portfolio;
mod edit_ranking_group;
mod edit_roster_entry;
mod edit_section;
mod edit_team_member;
mod edit_unit;
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
mod group_view;
mod import_people;
mod import_sections;
mod import_units;
mod import_view;
mod issue_codes;
mod issue_one_time_code;
mod list_calendar;
mod list_extensions;
mod list_portfolios;
mod list_ranking_groups;
mod list_sections;
mod list_team;
mod list_units;
mod list_years;
mod merge_unit;
mod move_year_on;
mod open_next_year;
mod path;
mod portfolio_view;
mod public_settings;
mod refuse_extension;
mod remove_calendar_day;
mod section_view;
mod set_calendar_day;
mod set_closing_dates;
mod settings_view;
mod show_settings;
mod show_unit;
mod show_year;
mod team_view;
mod unit_view;
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
        issue_codes::endpoint(),
        issue_one_time_code::endpoint(),
        show_settings::endpoint(),
        change_settings::endpoint(),
        public_settings::endpoint(),
    ]
}
