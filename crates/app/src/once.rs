//! One `Idempotency-Key`, one effect, one answer.

use dukao_domain::{
    audit::{Digest, canonical_json},
    fault::FieldCode,
    policy::Permit,
};
use dukao_persistence::{Audited, DbError, ReadTx, WriteTx, ops::idempotency};
use serde::{Serialize, de::DeserializeOwned};

use crate::{AppError, AppResult, Cx};

/// A key that the client chose for one request and sends again when it repeats it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// 8 to 100 printable ASCII characters.
    pub fn parse(text: &str) -> Result<Self, FieldCode> {
        let fits = (8..=100).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(FieldCode::Malformed { expected: "idempotency_key".to_owned() })
        }
    }
}

impl<P: Permit> Cx<'_, P> {
    /// Whether an answer is kept under the key already, so that what is costly to prepare need not be.
    pub(crate) fn answered(&self, key: &IdempotencyKey) -> AppResult<bool> {
        let kept = self.db.read(|tx| idempotency::find(tx, self.actor.person_id, &key.0))?;
        Ok(kept.is_some())
    }

    /// Runs `work` in one transaction unless its answer is kept already. The same key with another `request`
    /// is [`AppError::KeyReused`], also where `work` found nothing to change. `work` runs again when a competing
    /// request commits first.
    pub(crate) fn once<T: Serialize + DeserializeOwned>(
        &self,
        key: &IdempotencyKey,
        request: &[u8],
        work: impl for<'t> Fn(&mut WriteTx<'t>) -> AppResult<Audited<'t, T>>,
    ) -> AppResult<T> {
        let request_hash = Digest::of(request);
        let attempt = || {
            let (value, unkept) = self.db.write(self.stamp(), |tx| {
                if let Some(value) = self.find_kept(tx, key, request_hash)? {
                    return Ok::<_, AppError>(Audited::nothing((value, None)));
                }
                let audited = work(tx)?;
                let kept = self.kept(key, request_hash, audited.value())?;
                if audited.is_kept() {
                    idempotency::keep(tx, &kept)?;
                    return Ok(audited.map(|value| (value, None)));
                }
                Ok(audited.map(|value| (value, Some(kept))))
            })?;
            // Whatever `work` did before it said so is rolled back, and the key with it: it is kept apart. Should
            // that fail, the same request finds nothing to change again.
            if let Some(kept) = unkept {
                self.db.upkeep(|tx| idempotency::keep_apart(tx, &kept))?;
            }
            Ok(value)
        };
        // A competitor with the same key, for the same counter or for the same row was faster: its commit is visible
        // now. Or the database gave this transaction up for another one, which has ended.
        match attempt() {
            Err(AppError::Db(DbError::Duplicate(_) | DbError::Contended(_) | DbError::Stale)) => attempt(),
            result => result,
        }
    }

    /// The answer that is kept under the key; [`AppError::KeyReused`] when it is of another request.
    pub(crate) fn find_kept<T: DeserializeOwned>(
        &self,
        tx: &mut ReadTx<'_>,
        key: &IdempotencyKey,
        request_hash: Digest,
    ) -> AppResult<Option<T>> {
        let Some(kept) = idempotency::find(tx, self.actor.person_id, &key.0)? else { return Ok(None) };
        if kept.operation != P::PERMISSION.code() || kept.request_hash != request_hash {
            return Err(AppError::KeyReused);
        }
        serde_json::from_str(&kept.response).map(Some).map_err(AppError::internal)
    }

    /// An answer as it is kept under the key.
    pub(crate) fn kept(
        &self,
        key: &IdempotencyKey,
        request_hash: Digest,
        answer: &impl Serialize,
    ) -> AppResult<idempotency::Kept> {
        Ok(idempotency::Kept {
            person_id: self.actor.person_id,
            key: key.0.clone(),
            operation: P::PERMISSION.code().to_owned(),
            request_hash,
            response: serde_json::to_string(answer).map_err(AppError::internal)?,
            created_at: self.env.now(),
        })
    }
}

/// The bytes by which two requests are the same.
pub(crate) fn request_bytes(request: &impl Serialize) -> AppResult<Vec<u8>> {
    canonical_json(request).map_err(AppError::internal)
}
