//! What must be read again but not by whoever copies the database: sealed with the site's key (XChaCha20-Poly1305).

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use dukao_domain::env::Env;

use crate::{AppError, AppResult};

const NONCE: usize = 24;

/// Seals and opens secrets.
pub struct Vault(XChaCha20Poly1305);

impl Vault {
    /// With the site's key.
    pub fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// `plain`, sealed: random nonce and ciphertext as base64. It opens only under the same `purpose`, so that one
    /// person's secret cannot be put in the place of another's.
    pub fn seal(&self, env: &Env, purpose: &str, plain: &[u8]) -> AppResult<String> {
        let mut nonce = [0_u8; NONCE];
        env.fill(&mut nonce);
        let payload = Payload { msg: plain, aad: purpose.as_bytes() };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload).map_err(AppError::internal)?;
        Ok(STANDARD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// What was sealed; [`AppError::Internal`] when it was altered, or sealed for another purpose or with another key.
    pub fn open(&self, purpose: &str, sealed: &str) -> AppResult<Vec<u8>> {
        let bytes = STANDARD.decode(sealed).map_err(AppError::internal)?;
        let Some((nonce, msg)) = bytes.split_first_chunk::<NONCE>() else {
            return Err(AppError::internal("too short to have been sealed"));
        };
        let payload = Payload { msg, aad: purpose.as_bytes() };
        self.0.decrypt(&XNonce::from(*nonce), payload).map_err(AppError::internal)
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

#[cfg(test)]
mod tests {
    use dukao_domain::time::Timestamp;

    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_only() {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        let vault = Vault::new(&[2; 32]);
        let sealed = vault.seal(&env, "totp a", b"secret").unwrap();
        assert_eq!(vault.open("totp a", &sealed).unwrap(), b"secret");
        assert!(vault.open("totp b", &sealed).is_err());
        assert!(Vault::new(&[3; 32]).open("totp a", &sealed).is_err());
        assert!(vault.open("totp a", "AAAA").is_err());
        assert_ne!(sealed, vault.seal(&env, "totp a", b"secret").unwrap());
        let altered = STANDARD.encode({
            let mut bytes = STANDARD.decode(&sealed).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            bytes
        });
        assert!(vault.open("totp a", &altered).is_err());
    }
}
