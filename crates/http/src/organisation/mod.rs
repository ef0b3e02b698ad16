//! Years, units, people, their posts and the site's settings.

mod change_settings;
mod close_account;
mod consent_to_grant;
mod edit_person;
mod end_grant;
mod end_loan;
mod enter_person;
mod export_people;
mod export_sections;
mod export_units;
mod give_grant;
mod grant_view;
mod hand_over;
mod import_people;
mod import_sections;
mod import_units;
mod import_view;
mod issue_codes;
mod issue_one_time_code;
mod lend_post;
mod list_borrowers;
mod list_conflicts;
mod list_grants;
mod list_loans;
mod list_own_loans;
mod list_people;
mod list_uncarried;
mod list_units;
mod list_vacancies;
mod list_work;
mod list_years;
mod loan_view;
mod person_view;
mod public_settings;
mod refuse_grant;
mod settings_view;
mod show_grant;
mod show_person;
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
