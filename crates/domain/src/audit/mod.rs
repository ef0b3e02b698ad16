//! The tamper-evident log, pure part: canonical bytes, the Merkle tree over them, signed checkpoints.
//!
//! An event becomes canonical JSON ([`canonical::canonical_json`]), its [`merkle::leaf_hash`] becomes a leaf of an
//! RFC 6962 tree whose nodes the caller stores, and the tree's root at a size becomes a signed
//! [`checkpoint::Checkpoint`] that outsiders can keep and compare.

pub mod canonical;
pub mod checkpoint;
pub mod event;
pub mod merkle;

pub use canonical::{Digest, canonical_json};
pub use checkpoint::{Checkpoint, Signer, Verifier, verify_note};
