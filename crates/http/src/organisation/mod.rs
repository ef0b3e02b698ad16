//! Years and units.

mod issue_one_time_code;
mod list_units;
mod list_years;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![list_years::endpoint(), list_units::endpoint(), issue_one_time_code::endpoint()]
}
