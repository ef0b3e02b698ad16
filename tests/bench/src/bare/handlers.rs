use actix_web::{
    HttpResponse,
    web::{Data, Json, Path, Query},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Store,
    board::{self, Board},
    coverage::Source,
    ledger::Ledger,
    values::Line,
};

#[derive(Deserialize)]
pub(super) struct Asked {
    year: i16,
    page: i64,
    per_page: i64,
    /// Present in the request that filters and sorts.
    sort: Option<String>,
    unit_id: Option<Uuid>,
    source_id: Option<Uuid>,
    source_item_id: Option<Uuid>,
}

/// The documents of the coverage.
#[derive(Serialize)]
struct Sources {
    items: Vec<Source>,
}

#[derive(Deserialize)]
pub(super) struct AskedBoard {
    year: i16,
    /// Present in the request for indicators.
    of: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct AskedItems {
    page: i64,
    per_page: i64,
}

#[derive(Serialize)]
struct Page {
    items: Vec<Line>,
    total: i64,
}

#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    line: Line,
    created_by: Option<String>,
}

/// The one field that the benchmark's edits change.
#[derive(Deserialize)]
pub(super) struct Change {
    standard: String,
}

pub(super) async fn list<C: Ledger>(store: Data<Store<C>>, asked: Query<Asked>) -> HttpResponse {
    let page = blocking(move || {
        let Asked { year, page, per_page, sort, unit_id, source_id, source_item_id } = asked.into_inner();
        let mut conn = store.pool.get().expect("a connection");
        let offset = (page - 1) * per_page;
        let (total, items) = match (sort, unit_id, source_id, source_item_id) {
            (Some(_), ..) => conn.by_deadline(year, per_page, offset),
            (_, Some(unit), ..) => conn.of_unit(year, unit, per_page, offset),
            (_, _, Some(document), _) => conn.of_document(year, document, per_page, offset),
            (.., Some(item)) => conn.of_item(year, item, per_page, offset),
            _ => conn.opening(year, per_page, offset),
        }
        .expect("a page");
        Page { items, total }
    });
    HttpResponse::Ok().json(page.await)
}

pub(super) async fn show<C: Ledger>(store: Data<Store<C>>, id: Path<Uuid>) -> HttpResponse {
    let one = blocking(move || {
        let mut conn = store.pool.get().expect("a connection");
        let (line, created_by) = conn.find(id.into_inner()).expect("a row");
        One { line, created_by }
    });
    HttpResponse::Ok().json(one.await)
}

pub(super) async fn coverage<C: Ledger>(store: Data<Store<C>>, year: Path<i16>) -> HttpResponse {
    let sources = blocking(move || {
        let mut conn = store.pool.get().expect("a connection");
        Sources { items: conn.coverage(year.into_inner()).expect("documents") }
    });
    HttpResponse::Ok().json(sources.await)
}

pub(super) async fn covered_items<C: Ledger>(
    store: Data<Store<C>>,
    year: Path<i16>,
    asked: Query<AskedItems>,
) -> HttpResponse {
    let items = blocking(move || {
        let mut conn = store.pool.get().expect("a connection");
        let AskedItems { page, per_page } = asked.into_inner();
        conn.covered_items(year.into_inner(), per_page, (page - 1) * per_page).expect("a page")
    });
    HttpResponse::Ok().json(items.await)
}

pub(super) async fn lights<C: Ledger>(store: Data<Store<C>>, asked: Query<AskedBoard>) -> HttpResponse {
    let board = blocking(move || {
        let mut conn = store.pool.get().expect("a connection");
        let AskedBoard { year, of } = asked.into_inner();
        let now = crate::floor::now().timestamp_micros();
        let statement = if of.is_some() { board::of_indicators(now) } else { board::of_nodes(now) };
        Board::of(conn.lit(&statement, year).expect("lights"))
    });
    HttpResponse::Ok().json(board.await)
}

pub(super) async fn edit<C: Ledger>(
    store: Data<Store<C>>,
    id: Path<Uuid>,
    change: Json<Change>,
) -> HttpResponse {
    let changed = blocking(move || {
        let (id, standard) = (id.into_inner(), change.into_inner().standard);
        let changed = match &store.writer {
            Some(writer) => writer.lock().edit(id, &standard),
            None => store.pool.get().expect("a connection").edit(id, &standard),
        };
        assert_eq!(changed, Ok(1), "one row is changed");
        id
    });
    HttpResponse::Ok().json(changed.await)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    #[expect(clippy::disallowed_methods, reason = "this server has no `Guard::run`")]
    let done = actix_web::web::block(work).await;
    done.expect("the work ends well")
}
