//! What the platform is measured by: actix-web, diesel, r2d2 and `web::block` with the platform's own SQL, and nothing
//! else. No session, no policy, no audit, no snapshot around the queries.

mod board;
mod coverage;
mod handlers;
mod ledger;
mod schema;
mod values;

use std::net::SocketAddr;

use actix_web::{App, HttpServer, web};
use diesel::{
    PgConnection, SqliteConnection,
    r2d2::{ConnectionManager, CustomizeConnection, Pool},
};
use parking_lot::Mutex;

use ledger::Ledger;

/// The word that makes this program the bare server.
pub(crate) const MODE: &str = "bare";
/// As the platform's.
const POOL: u32 = 8;

/// What the handlers share.
struct Store<C: Ledger> {
    pool: Pool<ConnectionManager<C>>,
    /// SQLite's one writer.
    writer: Option<Mutex<C>>,
}

/// Serves the database at `url` until it is killed.
pub(crate) fn serve(url: &str, address: SocketAddr) {
    if url.starts_with("postgres") {
        listen(Store::<PgConnection> { pool: pool(url), writer: None }, address);
    } else {
        let writer = crate::floor::sqlite(url);
        listen(Store::<SqliteConnection> { pool: pool(url), writer: Some(Mutex::new(writer)) }, address);
    }
}

fn pool<C: Ledger>(url: &str) -> Pool<ConnectionManager<C>> {
    let pool =
        Pool::builder().max_size(POOL).test_on_check_out(false).connection_customizer(Box::new(Prepare));
    pool.build(ConnectionManager::new(url)).expect("the database answers")
}

#[derive(Debug)]
struct Prepare;

impl<C: Ledger> CustomizeConnection<C, diesel::r2d2::Error> for Prepare {
    fn on_acquire(&self, conn: &mut C) -> Result<(), diesel::r2d2::Error> {
        conn.batch_execute(C::SETTINGS).map_err(diesel::r2d2::Error::QueryError)
    }
}

fn listen<C: Ledger>(store: Store<C>, address: SocketAddr) {
    let store = web::Data::new(store);
    let app = move || {
        let list = web::resource("/api/v1/indicators").get(handlers::list::<C>);
        let one = web::resource("/api/v1/indicators/{id}").get(handlers::show::<C>).put(handlers::edit::<C>);
        let coverage = web::resource("/api/v1/years/{year}/coverage").get(handlers::coverage::<C>);
        let items = web::resource("/api/v1/years/{year}/coverage/items").get(handlers::covered_items::<C>);
        let board = web::resource("/api/v1/board").get(handlers::lights::<C>);
        let ready = web::resource("/api/v1/readyz").get(actix_web::HttpResponse::Ok);
        App::new()
            .app_data(store.clone())
            .service(list)
            .service(one)
            .service(coverage)
            .service(items)
            .service(board)
            .service(ready)
    };
    let server = HttpServer::new(app).bind(address).expect("the address is free");
    actix_web::rt::System::new().block_on(server.run()).expect("the server ends well");
}
