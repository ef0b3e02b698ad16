//! Conditions that more than one query puts to grants: [`Grant::holds_on`](dukao_domain::organisation::Grant::holds_on)
//! and its kin in SQL.

/// The grant holds on a day.
macro_rules! holds_on {
    ($day:expr) => {{
        use dukao_domain::organisation::ConsentState;
        use $crate::schema::grants as g;
        let day: chrono::NaiveDate = $day;
        g::from_on
            .le(day)
            .and(g::to_on.is_null().or(g::to_on.ge(Some(day))))
            .and(g::consent.is_null().or(g::consent.eq(Some(ConsentState::Given.code()))))
    }};
}

/// The grant holds, or may come to hold, on a day or later.
macro_rules! counts_from {
    ($day:expr) => {{
        use dukao_domain::organisation::ConsentState;
        use $crate::schema::grants as g;
        let day: chrono::NaiveDate = $day;
        g::to_on
            .is_null()
            .or(g::to_on.ge(Some(day)).and(g::to_on.ge(g::from_on.nullable())))
            .and(g::consent.is_null().or(g::consent.ne(Some(ConsentState::Refused.code()))))
    }};
}
pub(crate) use {counts_from, holds_on};
