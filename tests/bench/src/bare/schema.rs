use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

table! {
    use diesel::sql_types::{BigInt, Date, Nullable, SmallInt, Text};
    use crate::bare::values::Id;

    indicators (id) {
        id -> Id,
        year -> SmallInt,
        code -> Text,
        stage -> Text,
        source_item_id -> Id,
        title -> Text,
        direction -> Nullable<Text>,
        target -> Nullable<BigInt>,
        unit_of_measure -> Nullable<Text>,
        baseline -> Nullable<BigInt>,
        stated_comparator -> Nullable<Text>,
        stated_text -> Nullable<Text>,
        lead_unit_id -> Nullable<Id>,
        deadline -> Nullable<Date>,
        weight -> Nullable<BigInt>,
        basis -> Nullable<Text>,
        standard -> Nullable<Text>,
        created_by -> Nullable<Id>,
        version -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
        section_id -> Nullable<Id>,
        person_id -> Nullable<Id>,
    }
}

table! {
    use diesel::sql_types::{SmallInt, Text};
    use crate::bare::values::Id;

    source_items (id) {
        id -> Id,
        document_id -> Id,
        number -> SmallInt,
        title -> Text,
    }
}

table! {
    use diesel::sql_types::Text;
    use crate::bare::values::Id;

    source_documents (id) {
        id -> Id,
        kind -> Text,
        title -> Text,
    }
}

table! {
    use diesel::sql_types::Text;
    use crate::bare::values::Id;

    units (id) {
        id -> Id,
        name -> Text,
    }
}

table! {
    use diesel::sql_types::Text;
    use crate::bare::values::Id;

    people (id) {
        id -> Id,
        name -> Text,
    }
}

joinable!(indicators -> source_items (source_item_id));
joinable!(indicators -> units (lead_unit_id));
joinable!(source_items -> source_documents (document_id));
allow_tables_to_appear_in_same_query!(indicators, source_items, source_documents, units);
