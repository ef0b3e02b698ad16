//! Pages and sorting as a client asks for them.

use dukao_domain::fault::{FieldCode, FieldFault};
use dukao_persistence::page::{Page, PageRequest, Sort};
use serde::Serialize;
use utoipa::ToSchema;

use crate::valid::Faults;

const MAX_PER_PAGE: u32 = 200;
const MAX_PAGE: u32 = 1_000_000;

/// Parses `page` and `per_page`.
pub(crate) fn page(faults: &mut Faults, page: Option<&str>, per_page: Option<&str>) -> PageRequest {
    let mut number = |pointer: &str, text: Option<&str>, max: u32, default: u32| {
        let range = || FieldCode::OutOfRange { min: "1".to_owned(), max: max.to_string() };
        let parse = |text: &str| {
            text.parse::<u32>().ok().filter(|number| (1..=max).contains(number)).ok_or_else(range)
        };
        faults.optional(pointer, text, parse).unwrap_or(default)
    };
    PageRequest {
        page: number("/page", page, MAX_PAGE, 1),
        per_page: number("/per_page", per_page, MAX_PER_PAGE, 50),
    }
}

/// Parses `limit` of a log that is read by cursor.
pub(crate) fn limit(faults: &mut Faults, text: Option<&str>) -> u32 {
    page(faults, None, text).per_page
}

/// Parses `sort=-due_on,code` by a list's own fields.
pub(crate) fn sort<F: Copy>(faults: &mut Faults, text: Option<&str>, fields: &[(&str, F)]) -> Vec<Sort<F>> {
    let words = text.unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty());
    let mut sorts = Vec::new();
    for word in words {
        let (name, descending) = word.strip_prefix('-').map_or((word, false), |name| (name, true));
        match fields.iter().find(|(field, _)| *field == name) {
            Some((_, field)) => sorts.push(Sort { field: *field, descending }),
            None => {
                let allowed = fields.iter().map(|(field, _)| *field).collect::<Vec<_>>().join(", ");
                faults.0.push(FieldFault::new("/sort", FieldCode::NotOneOf { allowed }));
            }
        }
    }
    sorts
}

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PageView<T> {
    /// The rows.
    pub(crate) items: Vec<T>,
    /// Which page, from 1.
    pub(crate) page: u32,
    /// Rows a page.
    pub(crate) per_page: u32,
    /// How many rows there are, counted up to 10,000.
    pub(crate) total: i64,
    /// Whether there are just that many, and not more.
    pub(crate) total_is_exact: bool,
}

impl<T> PageView<T> {
    /// A small closed set, whole.
    pub(crate) fn whole(items: Vec<T>) -> Self {
        let count = items.len();
        Self {
            page: 1,
            per_page: u32::try_from(count).unwrap_or(u32::MAX).max(1),
            total: i64::try_from(count).unwrap_or(i64::MAX),
            total_is_exact: true,
            items,
        }
    }

    pub(crate) fn new<U: Into<T>>(page: Page<U>, request: PageRequest) -> Self {
        Self {
            items: page.items.into_iter().map(Into::into).collect(),
            page: request.page,
            per_page: request.per_page,
            total: page.total,
            total_is_exact: page.total_is_exact,
        }
    }
}
