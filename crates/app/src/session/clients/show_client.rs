//! One program.

use dukao_domain::{
    policy::{Subject, perm::ClientEdit},
    session::ApiClientId,
};

use super::detail::{ClientDetail, detail, find};
use crate::{AppResult, Cx};

/// A program; [`crate::AppError::NotFound`] without one.
pub fn show_client(cx: &Cx<'_, ClientEdit>, id: ApiClientId) -> AppResult<ClientDetail> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| {
        let (client, _) = find(tx, id)?;
        detail(cx, tx, client)
    })
}
