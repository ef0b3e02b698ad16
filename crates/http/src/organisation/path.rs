//! Years, days and units in paths. What cannot be one is a path that does not exist.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use chrono::{Datelike, NaiveDate};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{UnitId, Year},
};

use crate::{
    problem::{Code, Problem},
    valid::date,
};

fn part<T>(request: &HttpRequest, name: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
    request.match_info().get(name).and_then(parse).ok_or_else(|| Problem::new(Code::NotFound))
}

/// `{year}`.
pub(crate) struct PathYear(pub(crate) Year);

impl FromRequest for PathYear {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(part(request, "year", |text| text.parse().ok()).map(Self))
    }
}

/// `{date}`, in a year that the platform keeps.
pub(crate) struct PathDate(pub(crate) NaiveDate);

impl FromRequest for PathDate {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let kept = |day: NaiveDate| {
            if i16::try_from(day.year()).is_ok_and(|year| Year::new(year).is_ok()) {
                return Ok(Self(day));
            }
            let code = FieldCode::OutOfRange {
                min: format!("{}-01-01", Year::FIRST),
                max: format!("{}-12-31", Year::LAST),
            };
            Err(Problem::fields(&[FieldFault::new("/date", code)]))
        };
        ready(part(request, "date", |text| date(text).ok()).and_then(kept))
    }
}

/// `{year}` and `{unit_id}`.
pub(crate) struct PathEntry(pub(crate) Year, pub(crate) UnitId);

impl FromRequest for PathEntry {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let year = part(request, "year", |text| text.parse().ok());
        let unit = part(request, "unit_id", |text| text.parse().ok());
        ready(year.and_then(|year| Ok(Self(year, unit?))))
    }
}
