//! The body of an upload, piece by piece into the spool: memory for one piece an upload, no thread while it waits.

use std::{sync::Arc, time::Duration};

use actix_web::web::{BytesMut, Payload};
use dukao_app::evidence::{EvidenceSite, Spooled};
use futures_util::StreamExt as _;
use tokio::time::timeout;

use crate::{
    guard::blocking,
    problem::{Code, Problem},
};

/// What is written at once.
const PIECE: usize = 128 << 10;
/// How long a client may send nothing.
const STALLED_AFTER: Duration = Duration::from_secs(30);

/// Spools the whole body. `declared` is what `Content-Length` says: what is too large need not arrive first.
pub(super) async fn spool(
    site: &Arc<EvidenceSite>,
    mut payload: Payload,
    declared: Option<u64>,
) -> Result<Spooled, Problem> {
    let max_bytes = site.spool.max_bytes();
    if declared.is_some_and(|declared| declared > max_bytes) {
        return Err(Problem::new(Code::EvidenceTooLarge).with("max_bytes", max_bytes));
    }
    let begun = Arc::clone(site);
    let mut upload = blocking(move || Ok(begun.spool.begin()?)).await?;
    let mut piece = BytesMut::with_capacity(PIECE);
    loop {
        let broken = |text: &str| Problem::new(Code::Malformed).detail(text);
        let next = timeout(STALLED_AFTER, payload.next()).await.map_err(|_| broken("the body stalled"))?;
        let ended = next.is_none();
        if let Some(bytes) = next {
            piece.extend_from_slice(&bytes.map_err(|error| broken(&error.to_string()))?);
        }
        if ended || piece.len() >= PIECE {
            let full = piece.split();
            upload = blocking(move || Ok(upload.write(&full)?)).await?;
            piece.reserve(PIECE);
        }
        if ended {
            return blocking(move || Ok(upload.finish()?)).await;
        }
    }
}
