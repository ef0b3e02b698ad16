use actix_web::{
    HttpResponse,
    web::{Data, Json, Path, Query},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Store, ledger::Ledger, values::Line};

#[derive(Deserialize)]
pub(super) struct Asked {
    year: i16,
    page: i64,
    per_page: i64,
    /// Present in the request that filters and sorts.
    sort: Option<String>,
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
        let Asked { year, page, per_page, sort } = asked.into_inner();
        let mut conn = store.pool.get().expect("a connection");
        let offset = (page - 1) * per_page;
        let (total, items) = match sort {
            None => conn.opening(year, per_page, offset),
            Some(_) => conn.by_deadline(year, per_page, offset),
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
