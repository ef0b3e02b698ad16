//! The programs that have accounts.

use dukao_domain::policy::{Subject, perm::ClientEdit};
use dukao_persistence::session::api_clients;

use super::detail::{ClientDetail, details};
use crate::{AppResult, Cx};

/// All of them, latest first, those that were revoked too.
pub fn list_clients(cx: &Cx<'_, ClientEdit>) -> AppResult<Vec<ClientDetail>> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| {
        let clients = api_clients::list(tx)?;
        details(cx, tx, clients)
    })
}
