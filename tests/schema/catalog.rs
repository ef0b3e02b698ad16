//! The whole of a database's schema as text.

use dukao_testkit::{Backend, TestDb};

use super::committed;

/// Diesel's own bookkeeping is no part of the schema.
const NOT_OURS: &str = "__diesel_schema_migrations";

#[test]
fn sqlite_is_as_committed() {
    committed::check("migrations/schema.sqlite.sql", &of(&TestDb::new(Backend::Sqlite)));
}

#[test]
fn postgres_is_as_committed() {
    committed::check("migrations/schema.postgres.txt", &of(&TestDb::new(Backend::Postgres)));
}

/// Empty for a database without anything of ours.
pub(super) fn of(db: &TestDb) -> String {
    match db.backend() {
        Backend::Sqlite => sqlite(db),
        Backend::Postgres => postgres(db),
    }
}

/// Each table with its indexes and triggers, as they were created.
fn sqlite(db: &TestDb) -> String {
    let objects = db.query_text(&format!(
        "select type, sql from sqlite_schema where tbl_name <> '{NOT_OURS}' and sql is not null \
         order by tbl_name, case type when 'table' then 0 when 'index' then 1 else 2 end, name"
    ));
    let mut text = String::new();
    for object in objects {
        let [kind, sql] = object.try_into().unwrap();
        if kind.as_deref() == Some("table") && !text.is_empty() {
            text.push('\n');
        }
        text += &format!("{};\n", sql.unwrap());
    }
    text
}

/// One line per fact, under the table it belongs to.
fn postgres(db: &TestDb) -> String {
    let mut text = String::new();
    let tables = "from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'";
    for table in
        strings(db, &format!("select c.relname {tables} and c.relname <> '{NOT_OURS}' order by c.relname"))
    {
        text += &format!("table {table}\n");
        let this = format!("'public.{table}'::regclass");
        for (word, query) in FACTS {
            for fact in strings(db, &query.replace("$this", &this)) {
                text += &format!("    {word}{fact}\n");
            }
        }
    }
    for query in BESIDE_TABLES {
        for object in strings(db, query) {
            text += &format!("{}\n", object.trim_end());
        }
    }
    text
}

fn strings(db: &TestDb, query: &str) -> Vec<String> {
    db.query_text(query).into_iter().flatten().flatten().collect()
}

const FACTS: [(&str, &str); 4] = [
    (
        "column ",
        "select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) \
           || coalesce((select ' collate ' || quote_ident(l.collname) from pg_collation l \
                where l.oid = a.attcollation and l.collname <> 'default'), '') \
           || case when a.attnotnull then ' not null' else '' end \
           || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end \
           || case when a.attgenerated <> '' then ' generated' else '' end \
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') \
         from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum \
         where a.attrelid = $this and a.attnum > 0 and not a.attisdropped order by a.attnum",
    ),
    (
        "constraint ",
        "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint \
         where conrelid = $this and contype in ('p', 'u', 'f', 'c', 'x') \
         order by position(contype::text in 'pufcx'), conname",
    ),
    (
        "",
        "select pg_get_indexdef(indexrelid) from pg_index where indrelid = $this \
         and not exists (select 1 from pg_constraint where conindid = indexrelid and conrelid = $this) \
         order by indexrelid::regclass::text",
    ),
    (
        "",
        "select pg_get_triggerdef(oid) from pg_trigger where tgrelid = $this and not tgisinternal order by tgname",
    ),
];

const BESIDE_TABLES: [&str; 3] = [
    "select 'relation ' || relkind::text || ' ' || relname from pg_class \
     where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i') order by relname",
    "select 'type ' || typname || coalesce(' ' || (select string_agg(enumlabel, ',' order by enumsortorder) \
     from pg_enum where enumtypid = t.oid), '') from pg_type t \
     where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r') order by typname",
    "select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace order by proname, oid",
];
