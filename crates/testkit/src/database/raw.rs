use diesel::{
    Connection as _, PgConnection, QueryableByName, RunQueryDsl as _, SqliteConnection,
    connection::SimpleConnection as _,
    deserialize::{self, FromSql},
    row::{Field as _, NamedRow, Row},
    sql_query,
    sql_types::{Array, Nullable, Text},
    sqlite::{Sqlite, SqliteType},
};

use super::Backend;
use crate::scratch::hex;

pub(super) fn postgres(url: &str) -> PgConnection {
    PgConnection::establish(url).expect("PostgreSQL answers")
}

pub(super) fn sqlite(path: &str) -> SqliteConnection {
    let mut conn = SqliteConnection::establish(path).expect("the file opens");
    conn.batch_execute("pragma busy_timeout = 5000; pragma foreign_keys = on").expect("pragmas");
    conn
}

pub(super) fn execute(backend: Backend, url: &str, statements: &str) -> diesel::QueryResult<()> {
    match backend {
        Backend::Sqlite => sqlite(url).batch_execute(statements),
        Backend::Postgres => postgres(url).batch_execute(statements),
    }
}

#[track_caller]
pub(super) fn query(backend: Backend, url: &str, select: &str) -> Vec<Vec<Option<String>>> {
    let rows = match backend {
        Backend::Sqlite => query_sqlite(&mut sqlite(url), select),
        Backend::Postgres => query_postgres(&mut postgres(url), select),
    };
    match rows {
        Ok(rows) => rows,
        Err(error) => panic!("{error}: {select}"),
    }
}

pub(super) fn query_sqlite(
    conn: &mut SqliteConnection,
    select: &str,
) -> diesel::QueryResult<Vec<Vec<Option<String>>>> {
    Ok(sql_query(select).load::<SqliteRow>(conn)?.into_iter().map(|row| row.0).collect())
}

struct SqliteRow(Vec<Option<String>>);

impl QueryableByName<Sqlite> for SqliteRow {
    fn build<'a>(row: &impl NamedRow<'a, Sqlite>) -> deserialize::Result<Self> {
        let cells = (0..row.field_count()).map(|index| {
            let field = Row::get(row, index).ok_or("no such column")?;
            let Some(value) = field.value() else { return Ok(None) };
            if matches!(value.value_type(), Some(SqliteType::Binary)) {
                let bytes = <Vec<u8> as FromSql<diesel::sql_types::Binary, Sqlite>>::from_sql(value)?;
                return Ok(Some(format!("\\x{}", hex(&bytes))));
            }
            <String as FromSql<Text, Sqlite>>::from_sql(value).map(Some)
        });
        cells.collect::<deserialize::Result<_>>().map(Self)
    }
}

#[derive(QueryableByName)]
struct PostgresRow {
    #[diesel(sql_type = Array<Nullable<Text>>)]
    cells: Vec<Option<String>>,
}

/// The server turns every row into text: `json`, unlike `jsonb`, keeps the columns' order and equal names apart.
pub(super) fn query_postgres(
    conn: &mut PgConnection,
    select: &str,
) -> diesel::QueryResult<Vec<Vec<Option<String>>>> {
    let wrapped = format!(
        "with dukao_row as ({select}) \
         select array(select cell.value from json_each_text(row_to_json(dukao_row)) \
         with ordinality as cell (key, value, place) order by cell.place) as cells from dukao_row"
    );
    Ok(sql_query(wrapped).load::<PostgresRow>(conn)?.into_iter().map(|row| row.cells).collect())
}
