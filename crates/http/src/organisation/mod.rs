//! Years and units.

mod list_units;
mod list_years;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![list_years::endpoint(), list_units::endpoint()]
}
