//! Years, units, people and their posts.

pub mod close_account;
pub mod decide_grant;
pub mod edit_person;
pub mod end_grant;
pub mod end_loan;
pub mod enter_person;
pub mod give_grant;
mod grant_detail;
pub mod hand_over;
pub(crate) mod holidays;
pub mod import;
pub mod issue_one_time_code;
pub mod lend_post;
pub mod list_conflicts;
pub mod list_grants;
pub mod list_loans;
pub mod list_own_loans;
pub mod list_people;
pub mod list_units;
pub mod list_vacancies;
pub mod list_years;
mod loan_detail;
mod person_detail;
mod post_rules;
pub mod set_up;
pub mod settings;
pub mod show_grant;
pub mod show_person;

pub use grant_detail::GrantDetail;
pub use loan_detail::LoanDetail;
pub use person_detail::{PersonDetail, PersonRow};
