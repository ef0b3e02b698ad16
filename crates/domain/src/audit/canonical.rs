//! Canonical JSON, the 32-byte digest, and the hash and signature schemes behind traits.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::Digest as _;

mod numbers;

/// The largest magnitude of an integer that every JSON reader keeps exactly: 2^53 − 1 (RFC 7493 §2.2).
pub const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// Why a value has no canonical form.
#[derive(Debug, thiserror::Error)]
pub enum CanonicalError {
    /// A number is a float, or an integer beyond ±(2^53 − 1). Points and decimals are written as strings.
    #[error("the number {number} at \"{pointer}\" is not an integer within ±(2^53 − 1)")]
    Number {
        /// JSON pointer to the number (RFC 6901); empty when the value itself is the number.
        pointer: String,
        /// The number as it would be written.
        number: String,
    },
    /// The value is not JSON: a repeated or structured key, or an error of its own serializer.
    #[error("the value cannot be written as canonical JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// The canonical JSON of `value` in UTF-8, without a final newline (RFC 8785).
///
/// Numbers are restricted to integers within ±(2^53 − 1), so that no reader can round them.
///
/// # Errors
/// [`CanonicalError::Number`] for any other number, [`CanonicalError::Json`] for what is not JSON.
pub fn canonical_json<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    // Before writing, since NaN is written as null and 1.0 as 1.
    value.serialize(numbers::Check)?;
    Ok(serde_json_canonicalizer::to_vec(&value)?)
}

/// A 32-byte digest. Text is lowercase hex; serde writes standard base64 with padding (RFC 4648 §4).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

/// Why bytes or text are not a [`Digest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DigestError {
    /// Not exactly 32 bytes.
    #[error("a digest has 32 bytes, not {0}")]
    Length(usize),
    /// Not exactly 64 hexadecimal digits.
    #[error("a digest is written as 64 hexadecimal digits")]
    Hex,
    /// Not standard base64 with padding and zero trailing bits.
    #[error("a digest is not valid base64")]
    Base64,
}

impl Digest {
    /// SHA-256 of `bytes` (FIPS 180-4).
    pub fn of(bytes: &[u8]) -> Self {
        Sha256.digest(&[bytes])
    }

    /// The digest whose 32 bytes these are.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 32 bytes, as a database column gives them.
    ///
    /// # Errors
    /// [`DigestError::Length`] for any other length.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, DigestError> {
        bytes.try_into().map(Self).map_err(|_| DigestError::Length(bytes.len()))
    }

    /// Reads standard base64, strictly: one text per digest.
    ///
    /// # Errors
    /// [`DigestError::Base64`] or [`DigestError::Length`].
    pub fn from_base64(text: &str) -> Result<Self, DigestError> {
        Self::from_slice(&STANDARD.decode(text).map_err(|_| DigestError::Base64)?)
    }

    /// Standard base64 with padding: 44 characters.
    pub fn to_base64(self) -> String {
        STANDARD.encode(self.0)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Digest {
    type Err = DigestError;

    /// Reads 64 hexadecimal digits of either case.
    fn from_str(text: &str) -> Result<Self, DigestError> {
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return Err(DigestError::Hex) };
        let bytes = pairs.iter().map(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?));
        let bytes = bytes.collect::<Option<Vec<u8>>>().ok_or(DigestError::Hex)?;
        Self::from_slice(&bytes).map_err(|_| DigestError::Hex)
    }
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_base64())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_base64(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// A hash function with 32 bytes of output. A file names the one it used, so another (SM3) can stand beside
/// SHA-256.
pub trait HashAlgorithm: fmt::Debug + Send + Sync {
    /// The name written into signed files.
    fn name(&self) -> &'static str;

    /// The digest of the parts, one after the other without separators.
    fn digest(&self, parts: &[&[u8]]) -> Digest;
}

/// SHA-256 (FIPS 180-4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sha256;

impl HashAlgorithm for Sha256 {
    fn name(&self) -> &'static str {
        "SHA-256"
    }

    fn digest(&self, parts: &[&[u8]]) -> Digest {
        let mut hasher = sha2::Sha256::new();
        for part in parts {
            hasher.update(part);
        }
        Digest(hasher.finalize().into())
    }
}

/// A public key of any scheme. Callers hold `Arc<dyn VerifyingKey>`.
pub trait VerifyingKey: fmt::Debug + Send + Sync {
    /// The name written into signed files.
    fn algorithm(&self) -> &'static str;

    /// The signature type of C2SP signed-note: one assigned byte, or 0xff and an identifier of the scheme's own.
    fn note_type(&self) -> &'static [u8];

    /// The public key in its usual encoding.
    fn to_bytes(&self) -> Vec<u8>;

    /// Whether `signature` is this key's signature of `message`. Any bytes may be given.
    fn verify(&self, message: &[u8], signature: &[u8]) -> bool;
}

/// A secret key of any scheme. Callers hold `Box<dyn SigningKey>`.
pub trait SigningKey: Send + Sync {
    /// The signature of `message` in its usual encoding.
    fn sign(&self, message: &[u8]) -> Vec<u8>;

    /// The public half.
    fn verifying_key(&self) -> Arc<dyn VerifyingKey>;
}

/// Bytes that are no usable Ed25519 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a usable Ed25519 public key")]
pub struct KeyError;

/// An Ed25519 public key (RFC 8032).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ed25519VerifyingKey(ed25519_dalek::VerifyingKey);

impl Ed25519VerifyingKey {
    /// Reads the 32-byte encoding (RFC 8032 §5.1.5).
    ///
    /// # Errors
    /// [`KeyError`] for other lengths, for what is no point in its one encoding, and for points of small order,
    /// under which one signature fits many messages.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, KeyError> {
        let encoded = bytes.try_into().map_err(|_| KeyError)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(encoded).map_err(|_| KeyError)?;
        let canonical = key.to_edwards().compress().as_bytes() == encoded;
        if canonical && !key.is_weak() { Ok(Self(key)) } else { Err(KeyError) }
    }
}

impl VerifyingKey for Ed25519VerifyingKey {
    fn algorithm(&self) -> &'static str {
        "Ed25519"
    }

    fn note_type(&self) -> &'static [u8] {
        &[0x01]
    }

    fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }

    fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        // Strict: refuses the malleable encodings that the plain check of RFC 8032 leaves open.
        ed25519_dalek::Signature::from_slice(signature)
            .is_ok_and(|signature| self.0.verify_strict(message, &signature).is_ok())
    }
}

/// An Ed25519 secret key (RFC 8032), wiped from memory when dropped.
pub struct Ed25519SigningKey(ed25519_dalek::SigningKey);

impl Ed25519SigningKey {
    /// The key of a 32-byte seed (RFC 8032 §5.1.5).
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }
}

impl SigningKey for Ed25519SigningKey {
    fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.sign(message).to_bytes().to_vec()
    }

    fn verifying_key(&self) -> Arc<dyn VerifyingKey> {
        Arc::new(Ed25519VerifyingKey(self.0.verifying_key()))
    }
}

impl fmt::Debug for Ed25519SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ed25519SigningKey").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
