//! What both catalogs tell of the tables, in one form.

use std::{collections::BTreeSet, fs, path::Path};

use dukao_testkit::{Backend, TestDb};

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    pub(super) primary_key: Vec<String>,
    pub(super) foreign_keys: BTreeSet<ForeignKey>,
    /// Columns of each unique constraint and unique index.
    uniques: BTreeSet<Vec<String>>,
    /// Name and columns of each index that was created by name.
    indexes: BTreeSet<(String, Vec<String>)>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) nullable: bool,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ForeignKey {
    pub(super) columns: Vec<String>,
    pub(super) parent: String,
    pub(super) parent_columns: Vec<String>,
}

#[test]
fn both_databases_have_the_same_tables_keys_and_indexes() {
    let [sqlite, postgres] =
        [Backend::Sqlite, Backend::Postgres].map(|backend| tables(&TestDb::new(backend)));
    for (one, other) in sqlite.iter().zip(&postgres) {
        assert_eq!(one, other, "left is SQLite, right PostgreSQL");
    }
    assert_eq!(sqlite.len(), postgres.len());
}

#[test]
fn every_text_of_postgres_sorts_by_code_point() {
    let db = TestDb::new(Backend::Postgres);
    let other = db.query_text(
        "select table_name, column_name from information_schema.columns where table_schema = 'public' \
         and data_type in ('text', 'character varying') and collation_name is distinct from 'C' \
         and table_name <> '__diesel_schema_migrations'",
    );
    assert_eq!(other, Vec::<Vec<Option<String>>>::new());
}

#[test]
fn every_table_of_sqlite_is_strict() {
    let db = TestDb::new(Backend::Sqlite);
    let lax = db.query_text(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and not strict \
         and name not like 'sqlite\\_%' escape '\\' and name <> '__diesel_schema_migrations'",
    );
    assert_eq!(lax, Vec::<Vec<Option<String>>>::new());
}

/// In the order in which the migrations made them first.
pub(super) fn tables(db: &TestDb) -> Vec<Table> {
    let names = match db.backend() {
        Backend::Sqlite => {
            "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
        }
        Backend::Postgres => "select tablename from pg_tables where schemaname = 'public'",
    };
    let mut names: Vec<String> = db.query_text(names).into_iter().flatten().flatten().collect();
    names.retain(|name| name != "__diesel_schema_migrations");
    names.sort();
    let order = made_in_order();
    // Renamed tables are made under another name: they come last.
    names.sort_by_key(|name| order.iter().position(|made| made == name).unwrap_or(order.len()));
    let read = match db.backend() {
        Backend::Sqlite => sqlite,
        Backend::Postgres => postgres,
    };
    names.into_iter().map(|name| read(db, name)).collect()
}

/// A catalog's own order would not do: SQLite rebuilds a table for changes that PostgreSQL makes in place.
fn made_in_order() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations/sqlite");
    let mut migrations: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    migrations.sort();
    let texts = migrations.iter().map(|path| fs::read_to_string(path.join("up.sql")).unwrap());
    let made = |line: &str| line.strip_prefix("create table ")?.split([' ', '(']).next().map(str::to_owned);
    texts.flat_map(|text| text.lines().filter_map(made).collect::<Vec<_>>()).collect()
}

fn sqlite(db: &TestDb, name: String) -> Table {
    let info = rows(
        db,
        &format!("select name, lower(type), \"notnull\", pk from pragma_table_xinfo('{name}') order by cid"),
    );
    let mut primary_key: Vec<(u32, String)> = Vec::new();
    let mut columns = Vec::new();
    for [column, declared, not_null, place] in info {
        let place: u32 = place.parse().unwrap();
        if place > 0 {
            primary_key.push((place, column.clone()));
        }
        let kind = kind_on_sqlite(&name, &column, &declared);
        columns.push(Column { name: column, kind, nullable: not_null == "0" && place == 0 });
    }
    primary_key.sort();

    let references = rows(
        db,
        &format!(
            "select id, \"table\", group_concat(\"from\"), group_concat(\"to\") from \
             (select * from pragma_foreign_key_list('{name}') order by id, seq) group by id"
        ),
    );
    let keys = references.into_iter().map(|[_id, parent, from, to]| ForeignKey {
        columns: list(&from),
        parent,
        parent_columns: list(&to),
    });

    let all_indexes = rows(
        db,
        &format!(
            "select l.name, l.\"unique\", l.origin, (select group_concat(i.name) from \
             (select name from pragma_index_info(l.name) order by seqno) i) from pragma_index_list('{name}') l"
        ),
    );
    let [mut uniques, mut indexes] = [BTreeSet::new(), BTreeSet::new()];
    for [index, unique, origin, columns] in all_indexes {
        if origin == "c" {
            indexes.insert((index, list(&columns)));
        }
        if unique == "1" && origin != "pk" {
            uniques.insert((String::new(), list(&columns)));
        }
    }
    let uniques = uniques.into_iter().map(|(_, columns)| columns).collect();
    let primary_key = primary_key.into_iter().map(|(_, column)| column).collect();
    Table { foreign_keys: keys.collect(), name, columns, primary_key, uniques, indexes }
}

fn postgres(db: &TestDb, name: String) -> Table {
    let this = format!("'public.{name}'::regclass");
    let columns = rows(
        db,
        &format!(
            "select attname, format_type(atttypid, atttypmod), case when attnotnull then 1 else 0 end \
             from pg_attribute where attrelid = {this} and attnum > 0 and not attisdropped order by attnum"
        ),
    );
    let columns = columns.into_iter().map(|[column, declared, not_null]| Column {
        kind: kind_on_postgres(&name, &column, &declared),
        nullable: not_null == "0",
        name: column,
    });

    let columns_of = |numbers: &str, relation: &str| {
        format!(
            "(select string_agg(a.attname, ',' order by n.place) from unnest({numbers}) \
             with ordinality as n (number, place) join pg_attribute a on a.attrelid = {relation} \
             and a.attnum = n.number)"
        )
    };
    let own = columns_of("k.conkey", "k.conrelid");
    let constraints = rows(
        db,
        &format!(
            "select k.contype, {own}, coalesce(k.confrelid::regclass::text, ''), coalesce({}, '') \
             from pg_constraint k where k.conrelid = {this} and k.contype in ('p', 'u', 'f')",
            columns_of("k.confkey", "k.confrelid")
        ),
    );
    let mut table = Table {
        columns: columns.collect(),
        name,
        primary_key: Vec::new(),
        foreign_keys: BTreeSet::new(),
        uniques: BTreeSet::new(),
        indexes: BTreeSet::new(),
    };
    for [kind, columns, parent, parent_columns] in constraints {
        let columns = list(&columns);
        match kind.as_str() {
            "p" => table.primary_key = columns,
            "u" => drop(table.uniques.insert(columns)),
            _ => {
                let key = ForeignKey { columns, parent, parent_columns: list(&parent_columns) };
                table.foreign_keys.insert(key);
            }
        }
    }
    let indexes = rows(
        db,
        &format!(
            "select i.indexrelid::regclass::text, case when i.indisunique then 1 else 0 end, {} from pg_index i \
             where i.indrelid = {this} and not exists (select 1 from pg_constraint k \
             where k.conindid = i.indexrelid and k.conrelid = {this})",
            columns_of("i.indkey::smallint[]", "i.indrelid")
        ),
    );
    for [index, unique, columns] in indexes {
        if unique == "1" {
            table.uniques.insert(list(&columns));
        }
        table.indexes.insert((index, list(&columns)));
    }
    table
}

fn rows<const N: usize>(db: &TestDb, query: &str) -> Vec<[String; N]> {
    let rows = db.query_text(query).into_iter();
    rows.map(|row| {
        let cells: Vec<String> = row.into_iter().map(Option::unwrap_or_default).collect();
        cells.try_into().unwrap()
    })
    .collect()
}

fn list(columns: &str) -> Vec<String> {
    columns.split(',').map(str::to_owned).collect()
}

/// A name says what a `bigint` counts (`migrations/README.md`).
fn kind_of_long(column: &str) -> &'static str {
    match column {
        "at" | "locked_until" => "Micros",
        "version" | "object_version" | "indicator_version" => "Revision",
        _ if column.ends_with("_at") => "Micros",
        _ => "BigInt",
    }
}

fn kind_on_postgres(table: &str, column: &str, declared: &str) -> &'static str {
    match declared {
        "uuid" => "Id",
        "bytea" if column == "input" => "Binary",
        "bytea" => "Hash",
        "bigint" => kind_of_long(column),
        "smallint" => "SmallInt",
        "boolean" => "Bool",
        "date" => "Date",
        "text" => "Text",
        _ => panic!("{table}.{column}: the generator does not know {declared}"),
    }
}

/// SQLite has one type for all whole numbers, and one for all bytes: names decide, and the comparison with
/// PostgreSQL tells when one is missing here.
fn kind_on_sqlite(table: &str, column: &str, declared: &str) -> &'static str {
    match (declared, column) {
        ("blob", _) if column == "hash" || column == "sha256" || column.ends_with("_hash") => "Hash",
        ("blob", "input") => "Binary",
        ("blob", _) => "Id",
        ("text", "deadline") => "Date",
        ("text", _) if column.ends_with("_on") => "Date",
        ("text", _) => "Text",
        (
            "integer",
            "year" | "number" | "level" | "view_version" | "ordinal" | "place" | "round" | "percent"
            | "working_days" | "singleton",
        ) => "SmallInt",
        ("integer", "active" | "acting" | "client" | "confirmed") => "Bool",
        ("integer", _) => kind_of_long(column),
        _ => panic!("{table}.{column}: the generator does not know {declared}"),
    }
}
