//! Signed checkpoints of the log: C2SP tlog-checkpoint inside C2SP signed-note, with Ed25519.
//!
//! ```text
//! dukao.example/audit
//! 20852163
//! CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//! time 1764000000000
//!
//! — dukao.example/audit wI1Lxlgt…AYQ8=
//! ```

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::canonical::{
    Digest, Ed25519SigningKey, Ed25519VerifyingKey, HashAlgorithm as _, Sha256, SigningKey, VerifyingKey,
};

/// The longest note that is read, in bytes: room for sixteen post-quantum signatures.
pub const MAX_NOTE_BYTES: usize = 128 * 1024;

/// Why a checkpoint, key or note is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// The origin is empty or has a control character.
    #[error("the origin of a checkpoint must be one non-empty line")]
    Origin,
    /// An extension is empty or has a control character.
    #[error("an extension of a checkpoint must be one non-empty line")]
    Extension,
    /// A key name is empty or has a space, a plus sign or a control character.
    #[error("a key name must be non-empty, without spaces and plus signs")]
    KeyName,
    /// A verifier key is not `name+hash+base64`.
    #[error("a verifier key is written name+hash+base64")]
    VerifierKey,
    /// The hash in a verifier key is not the hash of its name and key.
    #[error("the hash in the verifier key belongs to another name or key")]
    KeyId,
    /// A verifier key is of a scheme that is not known here, or no usable key of it.
    #[error("the verifier key is of no known scheme or not usable")]
    Key,
    /// The note is longer than [`MAX_NOTE_BYTES`].
    #[error("the note is too long")]
    TooLong,
    /// The text is not a signed note.
    #[error("not a signed note: {0}")]
    Note(&'static str),
    /// No signature is by a known key.
    #[error("no known key has signed the note")]
    Unsigned,
    /// A known key is named beside a signature that is not its own.
    #[error("the signature said to be by {name} ({key_id:08x}) is not")]
    Signature {
        /// Name of the key.
        name: String,
        /// Id of the key.
        key_id: u32,
    },
    /// The note is signed but its text is no checkpoint.
    #[error("not a checkpoint: {0}")]
    Checkpoint(&'static str),
}

/// What a log commits to: its first `size` leaves have this root (C2SP tlog-checkpoint, "Note text").
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Digest,
    extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint of the log named `origin`. Extensions are whole lines, as [`Checkpoint::time_extension`] makes.
    ///
    /// # Errors
    /// [`NoteError::Origin`] or [`NoteError::Extension`] for what does not fit on one line.
    pub fn new(origin: &str, size: u64, root: Digest, extensions: Vec<String>) -> Result<Self, NoteError> {
        if !is_line(origin) {
            return Err(NoteError::Origin);
        }
        if !extensions.iter().all(|line| is_line(line)) {
            return Err(NoteError::Extension);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions })
    }

    /// The extension line that carries a time, in milliseconds since 1970 UTC.
    pub fn time_extension(unix_ms: i64) -> String {
        format!("{TIME_PREFIX}{unix_ms}")
    }

    /// The identity of the log. Whoever trusts several logs must compare it: a signature does not.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Leaves in the tree.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Root of the tree of that size.
    pub fn root(&self) -> Digest {
        self.root
    }

    /// Further lines, in order.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// The time in the first well-formed `time` extension, in milliseconds since 1970 UTC.
    pub fn time_ms(&self) -> Option<i64> {
        self.extensions.iter().find_map(|line| {
            let number = line.strip_prefix(TIME_PREFIX)?;
            number.parse().ok().filter(|parsed: &i64| parsed.to_string() == number)
        })
    }

    /// The text that is signed: each field on its line, with a final newline (C2SP tlog-checkpoint, "Note text").
    pub fn body(&self) -> String {
        let mut body = format!("{}\n{}\n{}\n", self.origin, self.size, self.root.to_base64());
        for line in &self.extensions {
            body.push_str(line);
            body.push('\n');
        }
        body
    }

    fn parse(body: &str) -> Result<Self, NoteError> {
        let mut lines = body.strip_suffix('\n').unwrap_or(body).split('\n');
        let (Some(origin), Some(size_text), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(NoteError::Checkpoint("fewer than three lines"));
        };
        let size: u64 = size_text.parse().map_err(|_| NoteError::Checkpoint("the size is no number"))?;
        // `parse` also takes a plus sign and leading zeros.
        if size.to_string() != size_text {
            return Err(NoteError::Checkpoint("the size is not in its shortest form"));
        }
        let root = Digest::from_base64(root).map_err(|_| NoteError::Checkpoint("the root is no digest"))?;
        Self::new(origin, size, root, lines.map(str::to_owned).collect())
    }
}

const TIME_PREFIX: &str = "time ";

/// A named secret key that signs checkpoints (C2SP signed-note).
pub struct Signer {
    name: String,
    key_id: u32,
    key: Box<dyn SigningKey>,
}

impl Signer {
    /// An Ed25519 signer from its 32-byte seed. The name should be the log's origin.
    ///
    /// # Errors
    /// [`NoteError::KeyName`].
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, NoteError> {
        Self::new(name, Box::new(Ed25519SigningKey::from_seed(seed)))
    }

    /// A signer with a key of any scheme.
    ///
    /// # Errors
    /// [`NoteError::KeyName`].
    pub fn new(name: &str, key: Box<dyn SigningKey>) -> Result<Self, NoteError> {
        let Verifier { name, key_id, .. } = Verifier::new(name, key.verifying_key())?;
        Ok(Self { name, key_id, key })
    }

    /// The key name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key id.
    pub fn key_id(&self) -> u32 {
        self.key_id
    }

    /// The public half, to be published.
    pub fn verifier(&self) -> Verifier {
        Verifier { name: self.name.clone(), key_id: self.key_id, key: self.key.verifying_key() }
    }

    /// The signed note of a checkpoint, with its final newline.
    pub fn sign(&self, checkpoint: &Checkpoint) -> String {
        self.sign_text(&checkpoint.body())
    }

    /// `text` must end in a newline and have no other control character.
    fn sign_text(&self, text: &str) -> String {
        let mut signature = self.key_id.to_be_bytes().to_vec();
        signature.extend(self.key.sign(text.as_bytes()));
        format!("{text}\n{SIGNATURE_PREFIX}{} {}\n", self.name, STANDARD.encode(signature))
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("verifier", &self.verifier().vkey()).finish_non_exhaustive()
    }
}

/// A named public key that is trusted to sign checkpoints (C2SP signed-note).
#[derive(Clone, Debug)]
pub struct Verifier {
    name: String,
    key_id: u32,
    key: Arc<dyn VerifyingKey>,
}

impl Verifier {
    /// A verifier with a key of any scheme.
    ///
    /// # Errors
    /// [`NoteError::KeyName`].
    pub fn new(name: &str, key: Arc<dyn VerifyingKey>) -> Result<Self, NoteError> {
        if !is_key_name(name) {
            return Err(NoteError::KeyName);
        }
        let key_id = key_id(name, &typed_key(&*key));
        Ok(Self { name: name.to_owned(), key_id, key })
    }

    /// Reads a verifier key: `name+hash+base64(0x01 ‖ key)`, the hash as eight hexadecimal digits.
    ///
    /// # Errors
    /// [`NoteError::VerifierKey`], [`NoteError::KeyName`], [`NoteError::KeyId`] or [`NoteError::Key`].
    pub fn from_vkey(vkey: &str) -> Result<Self, NoteError> {
        // Base64 has plus signs too: only the first two separate.
        let mut fields = vkey.splitn(3, '+');
        let (Some(name), Some(hash), Some(key)) = (fields.next(), fields.next(), fields.next()) else {
            return Err(NoteError::VerifierKey);
        };
        let typed = STANDARD.decode(key).map_err(|_| NoteError::VerifierKey)?;
        if hash.len() != 8 || !hash.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoteError::VerifierKey);
        }
        if !hash.eq_ignore_ascii_case(&format!("{:08x}", key_id(name, &typed))) {
            return Err(NoteError::KeyId);
        }
        let key = match typed.as_slice() {
            [0x01, key @ ..] => Ed25519VerifyingKey::from_slice(key).map_err(|_| NoteError::Key)?,
            _ => return Err(NoteError::Key),
        };
        Self::new(name, Arc::new(key))
    }

    /// The verifier key as text, as [`Verifier::from_vkey`] reads it.
    pub fn vkey(&self) -> String {
        format!("{}+{:08x}+{}", self.name, self.key_id, STANDARD.encode(typed_key(&*self.key)))
    }

    /// The key name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key id.
    pub fn key_id(&self) -> u32 {
        self.key_id
    }

    /// The public key.
    pub fn key(&self) -> &dyn VerifyingKey {
        &*self.key
    }
}

/// The checkpoint in a note that at least one of `verifiers` has signed (C2SP signed-note, tlog-checkpoint).
///
/// Signatures by unknown keys are passed over, so that witnesses can add theirs. Nothing of the text is looked at
/// before a signature holds. The caller compares [`Checkpoint::origin`] with the log it means.
///
/// # Errors
/// [`NoteError::TooLong`], [`NoteError::Note`], [`NoteError::Unsigned`], [`NoteError::Signature`] as soon as one
/// signature by a known key is false, or [`NoteError::Checkpoint`], [`NoteError::Origin`] or
/// [`NoteError::Extension`] for a signed text that is no checkpoint.
pub fn verify_note(note: &str, verifiers: &[Verifier]) -> Result<Checkpoint, NoteError> {
    Checkpoint::parse(verified_text(note, verifiers)?)
}

const SIGNATURE_PREFIX: &str = "— ";

fn verified_text<'note>(note: &'note str, verifiers: &[Verifier]) -> Result<&'note str, NoteError> {
    if note.len() > MAX_NOTE_BYTES {
        return Err(NoteError::TooLong);
    }
    if note.chars().any(|c| c < ' ' && c != '\n') {
        return Err(NoteError::Note("it has a control character"));
    }
    let block_start = note.rfind("\n\n").ok_or(NoteError::Note("it has no signatures"))?;
    let (text, block) = note.split_at(block_start + 1);
    let lines = block.strip_prefix('\n').and_then(|block| block.strip_suffix('\n'));
    let lines = lines.ok_or(NoteError::Note("its last line has no end"))?;

    let mut signed = false;
    for line in lines.split('\n') {
        let Signature { name, key_id, bytes } = Signature::parse(line)?;
        let mut known =
            verifiers.iter().filter(|known| known.name == name && known.key_id == key_id).peekable();
        if known.peek().is_none() {
            continue;
        }
        if !known.any(|known| known.key.verify(text.as_bytes(), &bytes)) {
            return Err(NoteError::Signature { name: name.to_owned(), key_id });
        }
        signed = true;
    }
    if signed { Ok(text) } else { Err(NoteError::Unsigned) }
}

/// One signature line, its base64 undone.
struct Signature<'note> {
    name: &'note str,
    key_id: u32,
    bytes: Vec<u8>,
}

impl<'note> Signature<'note> {
    fn parse(line: &'note str) -> Result<Self, NoteError> {
        let malformed = NoteError::Note("a signature line is malformed");
        let fields = line.strip_prefix(SIGNATURE_PREFIX).and_then(|rest| rest.split_once(' '));
        let Some((name, signature)) = fields.filter(|(name, _)| is_key_name(name)) else {
            return Err(malformed);
        };
        match STANDARD.decode(signature).as_deref() {
            Ok([a, b, c, d, bytes @ ..]) if !bytes.is_empty() => {
                Ok(Self { name, key_id: u32::from_be_bytes([*a, *b, *c, *d]), bytes: bytes.to_vec() })
            }
            _ => Err(malformed),
        }
    }
}

/// First four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key) (C2SP signed-note, "Signatures").
fn key_id(name: &str, typed_key: &[u8]) -> u32 {
    let digest = Sha256.digest(&[name.as_bytes(), b"\n", typed_key]);
    let [a, b, c, d, ..] = *digest.as_bytes();
    u32::from_be_bytes([a, b, c, d])
}

fn typed_key(key: &dyn VerifyingKey) -> Vec<u8> {
    [key.note_type(), &key.to_bytes()].concat()
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c >= ' ')
}

fn is_key_name(name: &str) -> bool {
    is_line(name) && !name.chars().any(|c| c.is_whitespace() || c == '+')
}

#[cfg(test)]
mod tests;
