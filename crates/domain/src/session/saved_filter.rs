use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    session::PersonId,
    text::{self, limits},
    time::Timestamp,
    words::words,
};

words! {
    /// A list whose filters can be saved.
    FilteredList {
        /// The ledger of indicators.
        Ledger => "ledger",
    }
}

/// Id of a [`SavedFilter`].
pub type SavedFilterId = Id<SavedFilter>;

/// What a person set a list to, under a name: theirs alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilter {
    /// Id.
    pub id: SavedFilterId,
    /// Whose.
    pub person_id: PersonId,
    /// Of which list.
    pub list: FilteredList,
    /// What they call it; unique among the person's own of the list.
    pub name: String,
    /// Filters and order as the list's address says them, such as `state=draft&sort=-weight`.
    pub query: String,
    /// Counts changes.
    pub version: Version,
    /// When it was saved.
    pub created_at: Timestamp,
}

impl SavedFilter {
    /// What one person may keep of a list.
    pub const MAX: usize = 30;

    /// A new one; texts are checked already.
    pub fn saved(env: &Env, person_id: PersonId, list: FilteredList, name: String, query: String) -> Self {
        let (version, created_at) = (Version::FIRST, env.now());
        Self { id: env.new_id(), person_id, list, name, query, version, created_at }
    }

    /// Parses a name.
    pub fn name(text: &str) -> Result<String, FieldCode> {
        text::line(text, limits::NAME)
    }

    /// Parses a query: one line, as a browser encodes it.
    pub fn query(text: &str) -> Result<String, FieldCode> {
        let query = text::line(text, limits::URL)?;
        let encoded = query.bytes().all(|byte| byte.is_ascii_graphic());
        if encoded { Ok(query) } else { Err(FieldCode::Malformed { expected: "query".to_owned() }) }
    }
}

viewed! {
    SavedFilter: SavedFilter, 1;
    |filter| {
        "id": filter.id, "person_id": filter.person_id, "list": filter.list, "name": filter.name,
        "query": filter.query, "version": filter.version, "created_at": filter.created_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_what_an_address_can_hold() {
        assert_eq!(SavedFilter::query(" state=draft&q=%E7%BB%BF "), Ok("state=draft&q=%E7%BB%BF".to_owned()));
        assert_eq!(SavedFilter::query(""), Err(FieldCode::Required));
        for wrong in ["q=绿", "a=1\nb=2", "a b"] {
            assert!(SavedFilter::query(wrong).is_err(), "{wrong}");
        }
    }
}
