//! Pages and sorting as a client asks for them.

use dukao_domain::{
    fault::{FieldCode, FieldFault},
    text::{self, limits},
};
use dukao_persistence::page::{Page, PageRequest, Sort};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::valid::{Faults, Wire};

const MAX_PER_PAGE: u32 = 200;
const MAX_PAGE: u32 = 1_000_000;
const MAX_SORTS: usize = 3;

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

/// Which page, of a list that is asked for nothing else.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageParams {
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for PageParams {
    type Meaning = PageRequest;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let page = page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result(page)
    }
}

/// Parses `limit` of a log that is read by cursor.
pub(crate) fn limit(faults: &mut Faults, text: Option<&str>) -> u32 {
    page(faults, None, text).per_page
}

/// Parses text to search for: on one line, bounded, as every list takes it.
pub(crate) fn text(faults: &mut Faults, pointer: &str, text: Option<&str>) -> Option<String> {
    faults.take(pointer, text::optional_line(text, limits::QUERY)).flatten()
}

/// Parses `sort=-due_on,code` by a list's own fields, each at most once and three at most.
pub(crate) fn sort<F: Copy>(faults: &mut Faults, text: Option<&str>, fields: &[(&str, F)]) -> Vec<Sort<F>> {
    let words = text.unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty());
    let mut sorts = Vec::new();
    let mut names = Vec::new();
    for word in words {
        let (name, descending) = word.strip_prefix('-').map_or((word, false), |name| (name, true));
        let fault = match fields.iter().find(|(field, _)| *field == name) {
            Some((_, field)) if names.len() < MAX_SORTS && !names.contains(&name) => {
                sorts.push(Sort { field: *field, descending });
                names.push(name);
                continue;
            }
            Some(_) => FieldCode::Malformed { expected: "sort".to_owned() },
            None => {
                let allowed = fields.iter().map(|(field, _)| *field).collect::<Vec<_>>().join(", ");
                FieldCode::NotOneOf { allowed }
            }
        };
        // One is enough: a thousand bad words are no thousand faults.
        faults.0.push(FieldFault::new("/sort", fault));
        break;
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

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[(&str, char)] = &[("a", 'a'), ("b", 'b'), ("c", 'c'), ("d", 'd')];

    fn sorted(text: &str) -> Result<Vec<(char, bool)>, Vec<&'static str>> {
        let mut faults = Faults::default();
        let sorts = sort(&mut faults, Some(text), FIELDS);
        if faults.0.is_empty() {
            return Ok(sorts.into_iter().map(|sort| (sort.field, sort.descending)).collect());
        }
        Err(faults.0.iter().map(|fault| fault.code.code()).collect())
    }

    #[test]
    fn sorts_by_three_different_fields_at_most() {
        assert_eq!(sorted("").unwrap(), []);
        assert_eq!(sorted("-b, a,c,").unwrap(), [('b', true), ('a', false), ('c', false)]);
        assert_eq!(sorted("a,b,c,d").unwrap_err(), ["field.malformed"]);
        assert_eq!(sorted("a,-a").unwrap_err(), ["field.malformed"]);
        assert_eq!(sorted(&"a,".repeat(300)).unwrap_err(), ["field.malformed"]);
        assert_eq!(sorted("x,y").unwrap_err(), ["field.not_one_of"]);
    }

    #[test]
    fn searches_for_one_line_of_bounded_text() {
        let parsed = |sought: &str| {
            let mut faults = Faults::default();
            let found = text(&mut faults, "/q", Some(sought));
            faults.0.first().map_or(Ok(found), |fault| Err((fault.pointer.clone(), fault.code.code())))
        };
        assert_eq!(parsed(" 绿道 ").unwrap().as_deref(), Some("绿道"));
        assert_eq!(parsed("  ").unwrap(), None);
        assert!(parsed(&"督".repeat(200)).is_ok());
        assert_eq!(parsed(&"督".repeat(201)).unwrap_err(), ("/q".to_owned(), "field.too_long"));
        for bad in ["\0", "a\0", "a\nb"] {
            assert_eq!(parsed(bad).unwrap_err(), ("/q".to_owned(), "field.malformed"), "{bad:?}");
        }
    }
}
