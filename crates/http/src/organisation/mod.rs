//! Years, units, people and the site's settings.

mod change_settings;
mod export_people;
mod export_sections;
mod export_units;
mod import_people;
mod import_sections;
mod import_units;
mod import_view;
mod issue_codes;
mod issue_one_time_code;
mod list_units;
mod list_years;
mod public_settings;
mod settings_view;
mod show_settings;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list_years::endpoint(),
        list_units::endpoint(),
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
