//! One `Idempotency-Key`, one effect, one answer.

use dukao_domain::{
    audit::{Digest, canonical_json},
    fault::FieldCode,
    policy::Permit,
};
use dukao_persistence::{Audited, DbError, WriteTx, ops::idempotency};
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
    /// is [`AppError::KeyReused`]. `work` runs again when a competing request commits first.
    pub(crate) fn once<T: Serialize + DeserializeOwned>(
        &self,
        key: &IdempotencyKey,
        request: &[u8],
        work: impl for<'t> Fn(&mut WriteTx<'t>) -> AppResult<Audited<'t, T>>,
    ) -> AppResult<T> {
        let person = self.actor.person_id;
        let operation = P::PERMISSION.code();
        let request_hash = Digest::of(request);
        let attempt = || {
            self.db.write(self.stamp(), |tx| {
                if let Some(kept) = idempotency::find(tx, person, &key.0)? {
                    if kept.operation != operation || kept.request_hash != request_hash {
                        return Err(AppError::KeyReused);
                    }
                    return Ok(Audited::nothing(
                        serde_json::from_str(&kept.response).map_err(AppError::internal)?,
                    ));
                }
                let audited = work(tx)?;
                let kept = idempotency::Kept {
                    person_id: person,
                    key: key.0.clone(),
                    operation: operation.to_owned(),
                    request_hash,
                    response: serde_json::to_string(audited.value()).map_err(AppError::internal)?,
                    created_at: self.env.now(),
                };
                idempotency::keep(tx, &kept)?;
                Ok(audited)
            })
        };
        // A competitor with the same key, or for the same counter, was faster: its commit is visible now.
        match attempt() {
            Err(AppError::Db(DbError::Duplicate(_))) => attempt(),
            result => result,
        }
    }
}

/// The bytes by which two requests are the same.
pub(crate) fn request_bytes(request: &impl Serialize) -> AppResult<Vec<u8>> {
    canonical_json(request).map_err(AppError::internal)
}
