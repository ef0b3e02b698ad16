//! The Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1, for a log whose nodes the caller stores.
//!
//! Only *complete* subtrees are stored: once written, such a node never changes. The right edge of a tree whose
//! size is no power of two is folded from them when it is asked for. Every function that needs stored nodes makes
//! at most one call of `read`, for O(log n) of them.

use super::canonical::{Digest, HashAlgorithm as _, Sha256};

/// The complete subtree of 2^`level` leaves that begins at leaf `index` << `level`. Level 0 is the leaf hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId {
    /// Height above the leaves, 0 to 63.
    pub level: u8,
    /// Position among the nodes of that level, from 0.
    pub index: u64,
}

/// Why the tree cannot be computed. Callers' own errors are made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    /// The reader did not give one digest for each node asked for.
    #[error("asked for {asked} tree nodes and read {read}")]
    Nodes {
        /// How many were asked for.
        asked: usize,
        /// How many came.
        read: usize,
    },
    /// The leaf is not in a tree of this size.
    #[error("leaf {index} is not in a tree of {size} leaves")]
    Leaf {
        /// Index of the leaf, from 0.
        index: u64,
        /// Leaves in the tree.
        size: u64,
    },
    /// The older tree is larger than the newer one.
    #[error("a tree of {old} leaves is no prefix of one of {new}")]
    Prefix {
        /// Leaves in the tree said to be older.
        old: u64,
        /// Leaves in the tree said to be newer.
        new: u64,
    },
    /// The tree would have more than 2^64 − 1 leaves.
    #[error("the tree is full")]
    Full,
}

/// Why a proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// No tree has such a leaf, or no tree such a prefix.
    #[error("the index or the sizes do not belong to one tree")]
    Range,
    /// More or fewer hashes than the sizes require.
    #[error("the proof has the wrong length")]
    Length,
    /// The hashes lead to another root.
    #[error("the proof leads to another root")]
    Root,
}

/// The hash of a leaf: SHA-256(0x00 ‖ bytes) (RFC 9162 §2.1.1).
pub fn leaf_hash(bytes: &[u8]) -> Digest {
    Sha256.digest(&[&[0x00], bytes])
}

/// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 §2.1.1).
pub fn node_hash(left: Digest, right: Digest) -> Digest {
    Sha256.digest(&[&[0x01], left.as_bytes(), right.as_bytes()])
}

/// The root of the tree without leaves: SHA-256 of the empty string (RFC 9162 §2.1.1).
pub fn empty_root() -> Digest {
    Digest::of(&[])
}

/// The nodes (levels ≥ 1) that become complete when `leaves` (leaf hashes) are appended to a tree of `size`
/// leaves, ordered by level, then index. The leaf hashes themselves are the caller's to store, as level 0.
///
/// `read` is called at most once, with those nodes of the right edge that are about to be paired.
///
/// # Errors
/// [`TreeError::Full`], [`TreeError::Nodes`], or the reader's own error.
pub fn append<E: From<TreeError>>(
    size: u64,
    leaves: &[Digest],
    read: impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, E>,
) -> Result<Vec<(NodeId, Digest)>, E> {
    let added = u64::try_from(leaves.len()).map_err(|_| TreeError::Full)?;
    let new_size = size.checked_add(added).ok_or(TreeError::Full)?;

    // `first..end` are the new complete nodes of a level; an odd `first` is the right sibling of a stored node.
    let levels = (0_u8..64).map(|level| (level, size >> level, new_size >> level));
    let grown = levels.take_while(|(_, first, end)| first >> 1 < end >> 1);
    let grown: Vec<(u8, u64)> = grown.map(|(level, first, _)| (level, first)).collect();
    let edge = grown.iter().filter(|(_, first)| first % 2 == 1);
    let edge: Vec<NodeId> = edge.map(|&(level, first)| NodeId { level, index: first - 1 }).collect();
    let mut stored = read_all(&edge, read)?.into_iter();

    let mut nodes = Vec::with_capacity(leaves.len());
    let mut row = leaves.to_vec();
    for (level, first) in grown {
        if first % 2 == 1 {
            row.splice(0..0, stored.next());
        }
        let (pairs, _) = row.as_chunks::<2>();
        row = pairs.iter().map(|[left, right]| node_hash(*left, *right)).collect();
        let ids = (first >> 1..).map(|index| NodeId { level: level + 1, index });
        nodes.extend(ids.zip(row.iter().copied()));
    }
    Ok(nodes)
}

/// The root of the tree of the first `size` leaves (RFC 9162 §2.1.1).
///
/// # Errors
/// [`TreeError::Nodes`], or the reader's own error.
pub fn root<E: From<TreeError>>(
    size: u64,
    read: impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, E>,
) -> Result<Digest, E> {
    Ok(fold_spans(&[Span { start: 0, end: size }], read)?.into_iter().next().unwrap_or_else(empty_root))
}

/// The proof that leaf `index` is in the tree of the first `size` leaves, from the leaf upwards
/// (RFC 9162 §2.1.3.1).
///
/// # Errors
/// [`TreeError::Leaf`], [`TreeError::Nodes`], or the reader's own error.
pub fn inclusion_path<E: From<TreeError>>(
    index: u64,
    size: u64,
    read: impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, E>,
) -> Result<Vec<Digest>, E> {
    if index >= size {
        return Err(TreeError::Leaf { index, size }.into());
    }
    let mut spans = Vec::new();
    let mut span = Span { start: 0, end: size };
    while let Some((left, right)) = span.split() {
        let (inside, sibling) = if index < right.start { (left, right) } else { (right, left) };
        spans.push(sibling);
        span = inside;
    }
    spans.reverse();
    fold_spans(&spans, read)
}

/// The proof that the tree of the first `old` leaves is a prefix of the tree of the first `new`
/// (RFC 9162 §2.1.4.1). Empty when `old` is 0 or equals `new`.
///
/// # Errors
/// [`TreeError::Prefix`] if `old` > `new`, [`TreeError::Nodes`], or the reader's own error.
pub fn consistency_path<E: From<TreeError>>(
    old: u64,
    new: u64,
    read: impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, E>,
) -> Result<Vec<Digest>, E> {
    if old > new {
        return Err(TreeError::Prefix { old, new }.into());
    }
    if old == 0 {
        return Ok(Vec::new());
    }
    let mut spans = Vec::new();
    let mut span = Span { start: 0, end: new };
    while span.end != old
        && let Some((left, right)) = span.split()
    {
        if old <= right.start {
            spans.push(right);
            span = left;
        } else {
            spans.push(left);
            span = right;
        }
    }
    // A span that begins at 0 is the whole old tree, whose root the verifier has already.
    if span.start != 0 {
        spans.push(span);
    }
    spans.reverse();
    fold_spans(&spans, read)
}

/// Checks that `leaf` (a leaf hash) is leaf `index` of the tree of `size` leaves with this `root`
/// (RFC 9162 §2.1.3.2). All arguments may be hostile.
///
/// Size and root belong together only by a signed checkpoint: neighbouring sizes can share the shape of a path.
///
/// # Errors
/// [`ProofError`]; none of its cases is worth more trust than another.
pub fn verify_inclusion(
    leaf: Digest,
    index: u64,
    size: u64,
    path: &[Digest],
    root: Digest,
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Range);
    }
    let mut climb = Climb { node: index, last: size - 1 };
    let mut hash = leaf;
    for &sibling in path {
        hash = match climb.step()? {
            Side::Left => node_hash(sibling, hash),
            Side::Right => node_hash(hash, sibling),
        };
    }
    climb.finish()?;
    if hash == root { Ok(()) } else { Err(ProofError::Root) }
}

/// Checks that the tree of `old_size` leaves with `old_root` is a prefix of the tree of `new_size` leaves with
/// `new_root` (RFC 9162 §2.1.4.2). All arguments may be hostile.
///
/// Beyond the RFC, the empty tree is a prefix of every tree, with an empty proof.
///
/// # Errors
/// [`ProofError`]; none of its cases is worth more trust than another.
pub fn verify_consistency(
    old_size: u64,
    old_root: Digest,
    new_size: u64,
    new_root: Digest,
    path: &[Digest],
) -> Result<(), ProofError> {
    if old_size > new_size {
        return Err(ProofError::Range);
    }
    if old_size == 0 || old_size == new_size {
        let holds =
            (old_size != 0 || old_root == empty_root()) && (old_size != new_size || old_root == new_root);
        return match path {
            [] if holds => Ok(()),
            [] => Err(ProofError::Root),
            _ => Err(ProofError::Length),
        };
    }
    let (seed, path) = match path {
        _ if old_size.is_power_of_two() => (old_root, path),
        [seed, rest @ ..] => (*seed, rest),
        [] => return Err(ProofError::Length),
    };
    let (node, last) = (old_size - 1, new_size - 1);
    let shared = node.trailing_ones();
    // `node` is below 2^64 − 1, so `shared` is below 64.
    let mut climb = Climb { node: node >> shared, last: last >> shared };
    let (mut old_hash, mut new_hash) = (seed, seed);
    for &sibling in path {
        match climb.step()? {
            Side::Left => {
                old_hash = node_hash(sibling, old_hash);
                new_hash = node_hash(sibling, new_hash);
            }
            Side::Right => new_hash = node_hash(new_hash, sibling),
        }
    }
    climb.finish()?;
    if old_hash == old_root && new_hash == new_root { Ok(()) } else { Err(ProofError::Root) }
}

/// The roots of a log read once from its first leaf: memory is one digest for each bit of the size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accumulator {
    size: u64,
    /// The complete subtrees that make up the tree, largest first: one for each bit set in `size`.
    peaks: Vec<Digest>,
}

impl Accumulator {
    /// The tree without leaves.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends one leaf hash.
    pub fn push(&mut self, leaf: Digest) {
        let mut node = leaf;
        for _ in 0..self.size.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            node = node_hash(left, node);
        }
        self.peaks.push(node);
        // No log is read leaf by leaf up to 2^64.
        self.size = self.size.saturating_add(1);
    }

    /// Leaves appended so far.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root at this size.
    pub fn root(&self) -> Digest {
        fold_peaks(&self.peaks).unwrap_or_else(empty_root)
    }
}

/// The leaves `start..end` as one subtree of the RFC's recursive split: `start` is a multiple of the smallest
/// power of two that is not below its length.
#[derive(Clone, Copy)]
struct Span {
    start: u64,
    end: u64,
}

impl Span {
    /// Both children, the left one of the largest power of two below the length; nothing for a leaf.
    fn split(self) -> Option<(Self, Self)> {
        let left = 1_u64 << (self.end - self.start).checked_sub(1)?.checked_ilog2()?;
        let middle = self.start + left;
        Some((Self { start: self.start, end: middle }, Self { start: middle, end: self.end }))
    }

    /// The complete subtrees that make it up, largest first.
    fn peaks(self) -> impl Iterator<Item = NodeId> {
        let length = self.end - self.start;
        let levels = (0_u8..64).rev().filter(move |level| length >> level & 1 == 1);
        // The peak of a level ends where the bits of the length down to that level end.
        levels.map(move |level| NodeId { level, index: (self.start >> level) + (length >> level) - 1 })
    }
}

/// One hash for each span, with a single read for all of them. Empty spans give none.
fn fold_spans<E: From<TreeError>>(
    spans: &[Span],
    read: impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, E>,
) -> Result<Vec<Digest>, E> {
    let nodes: Vec<NodeId> = spans.iter().flat_map(|span| span.peaks()).collect();
    let mut stored = read_all(&nodes, read)?.into_iter();
    let hashes = spans.iter().filter_map(|span| {
        let peaks: Vec<Digest> = stored.by_ref().take(span.peaks().count()).collect();
        fold_peaks(&peaks)
    });
    Ok(hashes.collect())
}

fn fold_peaks(peaks: &[Digest]) -> Option<Digest> {
    peaks.iter().rev().copied().reduce(|right, left| node_hash(left, right))
}

fn read_all<E: From<TreeError>>(
    nodes: &[NodeId],
    read: impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, E>,
) -> Result<Vec<Digest>, E> {
    if nodes.is_empty() {
        return Ok(Vec::new());
    }
    let digests = read(nodes)?;
    if digests.len() == nodes.len() {
        Ok(digests)
    } else {
        Err(TreeError::Nodes { asked: nodes.len(), read: digests.len() }.into())
    }
}

/// The walk from a node to the root in both verification algorithms of RFC 9162 (its `fn` and `sn`).
struct Climb {
    /// Index of the node at the present level.
    node: u64,
    /// Index of the last node at the present level.
    last: u64,
}

/// On which side of the node its sibling stands.
enum Side {
    Left,
    Right,
}

impl Climb {
    fn step(&mut self) -> Result<Side, ProofError> {
        if self.last == 0 {
            return Err(ProofError::Length);
        }
        let side = if self.node % 2 == 1 || self.node == self.last {
            // The last node has no right sibling and rises unchanged until it is a right child itself. An even
            // node is the last one here, so it is not 0 and the shift is below 64.
            let unpaired = self.node.trailing_zeros();
            self.node >>= unpaired;
            self.last >>= unpaired;
            Side::Left
        } else {
            Side::Right
        };
        self.node >>= 1;
        self.last >>= 1;
        Ok(side)
    }

    fn finish(self) -> Result<(), ProofError> {
        if self.last == 0 { Ok(()) } else { Err(ProofError::Length) }
    }
}

#[cfg(test)]
mod tests;
