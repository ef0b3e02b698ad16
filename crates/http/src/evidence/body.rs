//! The body of an upload, piece by piece into the spool: memory for one piece an upload, no thread while it waits.

use std::{sync::Arc, time::Duration};

use actix_web::web::{BytesMut, Payload};
use dukao_app::evidence::{EvidenceFault, EvidenceSite, Spooled};
use futures_util::StreamExt as _;
use tokio::time::timeout;

use crate::{
    guard::blocking,
    problem::{Code, Problem, evidence},
};

/// What is written at once.
const PIECE: usize = 128 << 10;
/// How long a client may send nothing.
const STALLED_AFTER: Duration = Duration::from_secs(30);

/// How long a client that is refused may pause before it is answered.
const PAUSED_AFTER: Duration = Duration::from_secs(2);

/// Reads what a client still sends before it is refused, as far as an upload may go once more: many hear no answer while
/// they write.
pub(super) async fn refuse(site: &EvidenceSite, mut payload: Payload, problem: Problem) -> Problem {
    let mut left = site.spool.max_bytes();
    while let Ok(Some(Ok(bytes))) = timeout(PAUSED_AFTER, payload.next()).await {
        left = left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if left == 0 {
            break;
        }
    }
    problem
}

/// Spools the whole body. `declared` is what `Content-Length` says: what is too large need not arrive first.
pub(super) async fn spool(
    site: &Arc<EvidenceSite>,
    payload: &mut Payload,
    declared: Option<u64>,
) -> Result<Spooled, Problem> {
    let max_bytes = site.spool.max_bytes();
    if declared.is_some_and(|declared| declared > max_bytes) {
        return Err(evidence(EvidenceFault::TooLarge { max_bytes }));
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
