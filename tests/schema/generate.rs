//! `crates/persistence/src/schema.rs` from the catalogs.

use std::fmt::Write as _;

use dukao_testkit::{Backend, TestDb};

use super::{
    committed,
    model::{self, Table},
};

const HEAD: &str = "// Generated from the migrated databases by `make gen`; do not edit.\n";

#[test]
fn schema_rs_is_as_generated_from_both_databases() {
    let [sqlite, postgres] =
        [Backend::Sqlite, Backend::Postgres].map(|backend| generate(&TestDb::new(backend)));
    committed::same("SQLite", &sqlite, "PostgreSQL", &postgres);
    committed::check("crates/persistence/src/schema.rs", &postgres);
}

fn generate(db: &TestDb) -> String {
    let tables = model::tables(db);
    let mut text = HEAD.to_owned();
    for table in &tables {
        write_table(&mut text, table).unwrap();
    }
    text.push('\n');
    for table in &tables {
        write_joinable(&mut text, table, &tables).unwrap();
    }
    text += "\ndiesel::allow_tables_to_appear_in_same_query!(\n";
    for table in &tables {
        writeln!(text, "    {},", table.name).unwrap();
    }
    text + ");\n"
}

fn write_table(text: &mut String, table: &Table) -> std::fmt::Result {
    let Table { name, columns, primary_key, .. } = table;
    assert!(!primary_key.is_empty(), "diesel wants a primary key: {name}");
    text.push_str("\ndiesel::table! {\n    use diesel::sql_types::*;\n");
    text.push_str("    use crate::sql_types::{Hash, Id, Micros, Revision};\n\n");
    writeln!(text, "    {name} ({}) {{", primary_key.join(", "))?;
    for column in columns {
        if column.nullable {
            writeln!(text, "        {} -> Nullable<{}>,", column.name, column.kind)?;
        } else {
            writeln!(text, "        {} -> {},", column.name, column.kind)?;
        }
    }
    text.push_str("    }\n}\n");
    Ok(())
}

/// As diesel does: only where one key alone leads to the parent's primary key, so that the join is not in doubt.
fn write_joinable(text: &mut String, table: &Table, tables: &[Table]) -> std::fmt::Result {
    for column in &table.columns {
        for key in &table.foreign_keys {
            let parent = tables.iter().find(|other| other.name == key.parent).unwrap();
            let siblings = table.foreign_keys.iter().filter(|other| other.parent == key.parent).count();
            let joinable = key.columns == [column.name.as_str()]
                && key.parent_columns == parent.primary_key
                && key.parent != table.name
                && siblings == 1;
            if joinable {
                writeln!(text, "diesel::joinable!({} -> {} ({}));", table.name, key.parent, column.name)?;
            }
        }
    }
    Ok(())
}
