use diesel::{
    PgConnection, QueryResult, SqliteConnection,
    backend::Backend,
    connection::LoadConnection,
    dsl::{count_star, sql},
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    r2d2::R2D2Connection,
    sql_query,
    sql_types::{BigInt, Nullable, SmallInt},
};
use uuid::Uuid;

use super::{
    board::Lit,
    coverage::{self, COVERED, Count, CoveredPage, Item, Share, Source},
    schema::{indicators as t, people, source_documents as d, source_items as i, units as u},
    values::{Key, Line},
};

/// Totals are counted up to here, and one more.
const CAP: i64 = 10_001;

/// A total and a page.
type Counted = (i64, Vec<Line>);

/// The platform's statements, on each concrete connection.
pub(super) trait Ledger: R2D2Connection + Send + 'static {
    /// What a connection is told first.
    const SETTINGS: &'static str;
    /// A year's ledger as the client opens it.
    fn opening(&mut self, year: i16, limit: i64, offset: i64) -> QueryResult<Counted>;
    /// A year's numbers by deadline.
    fn by_deadline(&mut self, year: i16, limit: i64, offset: i64) -> QueryResult<Counted>;
    /// What a unit leads of a year.
    fn of_unit(&mut self, year: i16, unit: Uuid, limit: i64, offset: i64) -> QueryResult<Counted>;
    /// What cites a document in a year.
    fn of_document(&mut self, year: i16, document: Uuid, limit: i64, offset: i64) -> QueryResult<Counted>;
    /// What cites an item in a year.
    fn of_item(&mut self, year: i16, item: Uuid, limit: i64, offset: i64) -> QueryResult<Counted>;
    /// A year's documents with their counts.
    fn coverage(&mut self, year: i16) -> QueryResult<Vec<Source>>;
    /// One page of a year's items with the units that have them.
    fn covered_items(&mut self, year: i16, limit: i64, offset: i64) -> QueryResult<CoveredPage>;
    /// A year's lights by unit; `statement` is one of [`board`](super::board).
    fn lit(&mut self, statement: &str, year: i16) -> QueryResult<Vec<Lit>>;
    /// One row, and who drafted it.
    fn find(&mut self, id: Uuid) -> QueryResult<(Line, Option<String>)>;
    /// The next version of one row, in a transaction of its own; how many rows that were.
    fn edit(&mut self, id: Uuid, standard: &str) -> QueryResult<usize>;
}

#[diesel::dsl::auto_type]
fn joined() -> _ {
    t::table.inner_join(i::table.inner_join(d::table)).left_join(u::table)
}

macro_rules! row_columns {
    () => {
        (t::all_columns, (d::id, d::kind, d::title), (i::id, i::number, i::title), u::name.nullable())
    };
}

/// A total and a page of what a condition leaves of a year.
macro_rules! page {
    ($conn:expr, $year:expr, $limit:expr, $offset:expr, $condition:expr) => {{
        let counted = t::table.filter(t::year.eq($year)).filter($condition);
        let total = Total(counted.select(t::id).limit(CAP)).get_result($conn)?;
        let select = joined().filter(t::year.eq($year)).filter($condition);
        let page = select.order((t::year, t::code)).select(row_columns!());
        Ok((total, page.limit($limit).offset($offset).load($conn)?))
    }};
}

macro_rules! ledger {
    ($conn:ty, $settings:expr) => {
        impl Ledger for $conn {
            const SETTINGS: &'static str = $settings;

            fn opening(&mut self, year: i16, limit: i64, offset: i64) -> QueryResult<Counted> {
                let counted = t::table.filter(t::year.eq(year));
                let total = Total(counted.select(t::id).limit(CAP)).get_result(self)?;
                let select = joined().filter(t::year.eq(year));
                let page = select.order((t::year, t::code)).select(row_columns!());
                Ok((total, page.limit(limit).offset(offset).load(self)?))
            }

            fn by_deadline(&mut self, year: i16, limit: i64, offset: i64) -> QueryResult<Counted> {
                let counted = t::table.filter(t::year.eq(year)).filter(t::direction.is_not_null());
                let total = Total(counted.select(t::id).limit(CAP)).get_result(self)?;
                let select = joined().filter(t::year.eq(year)).filter(t::direction.is_not_null());
                let order = (t::deadline.is_null(), t::deadline, t::year, t::code);
                let page = select.order(order).select(row_columns!());
                Ok((total, page.limit(limit).offset(offset).load(self)?))
            }

            fn of_unit(&mut self, year: i16, unit: Uuid, limit: i64, offset: i64) -> QueryResult<Counted> {
                page!(self, year, limit, offset, t::lead_unit_id.eq(Some(Key(unit))))
            }

            fn of_document(
                &mut self,
                year: i16,
                document: Uuid,
                limit: i64,
                offset: i64,
            ) -> QueryResult<Counted> {
                let cited = diesel::alias!(i as cited);
                let items = || cited.filter(cited.field(i::document_id).eq(Key(document)));
                page!(self, year, limit, offset, t::source_item_id.eq_any(items().select(cited.field(i::id))))
            }

            fn of_item(&mut self, year: i16, item: Uuid, limit: i64, offset: i64) -> QueryResult<Counted> {
                page!(self, year, limit, offset, t::source_item_id.eq(Key(item)))
            }

            fn coverage(&mut self, year: i16) -> QueryResult<Vec<Source>> {
                let [columns, end] = coverage::BY_SOURCE;
                sql_query(format!("{columns} {COVERED} {end}")).bind::<SmallInt, _>(year).load(self)
            }

            fn covered_items(&mut self, year: i16, limit: i64, offset: i64) -> QueryResult<CoveredPage> {
                let count = format!(
                    "select count(*) as count from (select 1 {COVERED} and i.id is not null limit {CAP}) x"
                );
                let total = sql_query(count).bind::<SmallInt, _>(year).get_result::<Count>(self)?.count;
                let [columns, end] = coverage::ITEMS;
                let page = format!("{columns} {COVERED} {end} {limit} offset {offset}");
                let items: Vec<Item> = sql_query(page).bind::<SmallInt, _>(year).load(self)?;
                let shares = t::table
                    .filter(t::source_item_id.eq_any(items.iter().map(|item| item.id)))
                    .filter(t::stage.ne("withdrawn"))
                    .group_by((t::source_item_id, t::lead_unit_id))
                    .order((count_star().desc(), t::lead_unit_id))
                    .select((
                        t::source_item_id,
                        t::lead_unit_id,
                        count_star(),
                        sql::<Nullable<BigInt>>("cast(sum(indicators.weight) as bigint)"),
                    ))
                    .load::<Share>(self)?;
                let led = shares.iter().filter_map(|(_, unit, ..)| *unit);
                let names = u::table.filter(u::id.eq_any(led)).select((u::id, u::name)).load(self)?;
                Ok(CoveredPage { items, total, shares, names })
            }

            fn lit(&mut self, statement: &str, year: i16) -> QueryResult<Vec<Lit>> {
                sql_query(statement).bind::<SmallInt, _>(year).load(self)
            }

            fn find(&mut self, id: Uuid) -> QueryResult<(Line, Option<String>)> {
                let line: Line = joined().filter(t::id.eq(Key(id))).select(row_columns!()).first(self)?;
                let named = |person| people::table.find(person).select(people::name).first(self);
                let created_by = line.created_by().map(named).transpose()?;
                Ok((line, created_by))
            }

            fn edit(&mut self, id: Uuid, standard: &str) -> QueryResult<usize> {
                let next = (
                    t::standard.eq(standard),
                    t::version.eq(t::version + 1),
                    t::updated_at.eq(t::updated_at + 1),
                );
                diesel::update(t::table.find(Key(id))).set(next).execute(self)
            }
        }
    };
}
ledger!(SqliteConnection, crate::floor::SQLITE_SETTINGS);
ledger!(PgConnection, "set time zone 'UTC'");

/// `select count(*)` over at most [`CAP`] rows.
#[derive(QueryId)]
struct Total<Q>(Q);

impl<Q> Query for Total<Q> {
    type SqlType = BigInt;
}

impl<Q, Conn> RunQueryDsl<Conn> for Total<Q> where Conn: LoadConnection {}

impl<Q: QueryFragment<DB>, DB: Backend> QueryFragment<DB> for Total<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("SELECT COUNT(*) FROM (");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(") AS counted");
        Ok(())
    }
}
