//! Check the whole record: every leaf, node, checkpoint and signature, and that each live row is what its last
//! event says.

use std::collections::BTreeMap;

use dukao_domain::audit::{
    Digest, Verifier,
    event::EventId,
    merkle::{Accumulator, NodeId, node_hash},
    verify_note,
};
use dukao_persistence::{
    Db, DbError, ReadTx,
    audit::{
        checkpoints::{self, StoredCheckpoint},
        log,
        objects::{self, Mismatch, MismatchKind},
    },
};

use crate::{AppError, AppResult};

const CHUNK: i64 = 1_000;

/// One thing that is wrong with the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A number is missing in the sequence of leaves.
    LeafMissing {
        /// The number.
        seq: i64,
    },
    /// A leaf's event is gone.
    EventMissing {
        /// The leaf.
        seq: i64,
        /// The event.
        event: EventId,
    },
    /// An event is no longer what its leaf committed to.
    EventChanged {
        /// The leaf.
        seq: i64,
        /// The event.
        event: EventId,
    },
    /// An event was taken out of the sealer's queue.
    EventUnqueued {
        /// The event.
        event: EventId,
    },
    /// A stored node is not the hash of what lies below it, or is missing or too many.
    NodeWrong {
        /// Level.
        level: u8,
        /// Position in the level.
        position: u64,
    },
    /// A checkpoint's root is not the log's.
    RootWrong {
        /// The checkpoint's size.
        size: i64,
    },
    /// A checkpoint's signature or text does not hold.
    SignatureWrong {
        /// The checkpoint's size.
        size: i64,
        /// Why.
        reason: String,
    },
    /// A checkpoint speaks of more leaves than there are: the log was cut.
    LogCut {
        /// The checkpoint's size.
        size: i64,
        /// Leaves there are.
        leaves: i64,
    },
    /// A live row and its last event disagree.
    Row(Mismatch),
}

/// The outcome of a verification.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Leaves checked.
    pub leaves: i64,
    /// Checkpoints checked.
    pub checkpoints: usize,
    /// What is wrong; empty when all holds.
    pub findings: Vec<Finding>,
}

/// Verifies the record in one snapshot.
pub fn verify(db: &Db, verifier: &Verifier) -> AppResult<Report> {
    db.read(|tx| {
        let mut report = Report::default();
        let checkpoints = signed(tx, verifier, &mut report)?;
        let nodes = leaves(tx, &checkpoints, &mut report)?;
        stored_nodes(tx, nodes, &mut report)?;
        let unqueued = log::unqueued(tx)?;
        report.findings.extend(unqueued.into_iter().map(|event| Finding::EventUnqueued { event }));
        report.findings.extend(objects::mismatches(tx)?.into_iter().map(Finding::Row));
        Ok(report)
    })
}

/// Checks every checkpoint's signature and text; returns the roots that were signed, by size.
fn signed(tx: &mut ReadTx<'_>, verifier: &Verifier, report: &mut Report) -> AppResult<BTreeMap<i64, Digest>> {
    let mut roots = BTreeMap::new();
    let mut after = None;
    loop {
        let page = checkpoints::ascending(tx, after, CHUNK)?;
        let Some(last) = page.last() else { return Ok(roots) };
        after = Some(last.size);
        for stored in page {
            report.checkpoints += 1;
            match check_note(&stored, verifier) {
                Ok(()) => {
                    roots.insert(stored.size, stored.root_hash);
                }
                Err(reason) => report.findings.push(Finding::SignatureWrong { size: stored.size, reason }),
            }
        }
    }
}

fn check_note(stored: &StoredCheckpoint, verifier: &Verifier) -> Result<(), String> {
    let checkpoint =
        verify_note(&stored.note, std::slice::from_ref(verifier)).map_err(|error| error.to_string())?;
    if checkpoint.origin() != verifier.name() {
        return Err("another log's checkpoint".to_owned());
    }
    if i64::try_from(checkpoint.size()) != Ok(stored.size) || checkpoint.root() != stored.root_hash {
        return Err("the signed text does not say what the row says".to_owned());
    }
    if checkpoint.time_ms() != i64::try_from(stored.signed_at.unix_millis()).ok() {
        return Err("the row's time is not the signed one".to_owned());
    }
    Ok(())
}

/// Checks leaves against events and roots against checkpoints, and builds the nodes that should be stored.
fn leaves(
    tx: &mut ReadTx<'_>,
    checkpoints: &BTreeMap<i64, Digest>,
    report: &mut Report,
) -> AppResult<BTreeMap<NodeId, Digest>> {
    let mut tree = Accumulator::new();
    let mut nodes = BTreeMap::new();
    let mut edge: Vec<Option<Digest>> = Vec::new();
    let mut next = 0;
    loop {
        let page = log::leaves(tx, next, CHUNK)?;
        if page.is_empty() {
            break;
        }
        for (seq, event, hash, found) in page {
            report.findings.extend((next..seq).map(|seq| Finding::LeafMissing { seq }));
            next = seq + 1;
            let committed = match found {
                None => Err(Finding::EventMissing { seq, event }),
                Some(Ok(found)) if found.leaf().ok() == Some(hash) => Ok(()),
                Some(Ok(_) | Err(DbError::Corrupt(_))) => Err(Finding::EventChanged { seq, event }),
                Some(Err(error)) => return Err(error.into()),
            };
            report.findings.extend(committed.err());
            tree.push(hash);
            push_nodes(&mut nodes, &mut edge, tree.size(), hash);
            report.leaves += 1;
            if let Some(signed) = checkpoints.get(&next)
                && *signed != tree.root()
            {
                report.findings.push(Finding::RootWrong { size: next });
            }
        }
    }
    let beyond = checkpoints.keys().filter(|size| **size > next);
    report.findings.extend(beyond.map(|size| Finding::LogCut { size: *size, leaves: next }));
    Ok(nodes)
}

/// Adds the complete subtrees that the `size`th leaf closes.
fn push_nodes(nodes: &mut BTreeMap<NodeId, Digest>, edge: &mut Vec<Option<Digest>>, size: u64, leaf: Digest) {
    let mut hash = leaf;
    let mut level = 0_u8;
    let mut position = size.saturating_sub(1);
    loop {
        let slot = usize::from(level);
        if edge.len() <= slot {
            edge.push(None);
        }
        let Some(left) = edge.get_mut(slot).and_then(Option::take) else {
            if let Some(open) = edge.get_mut(slot) {
                *open = Some(hash);
            }
            return;
        };
        hash = node_hash(left, hash);
        level = level.saturating_add(1);
        position /= 2;
        nodes.insert(NodeId { level, index: position }, hash);
    }
}

fn stored_nodes(
    tx: &mut ReadTx<'_>,
    mut expected: BTreeMap<NodeId, Digest>,
    report: &mut Report,
) -> AppResult<()> {
    let wrong = |node: NodeId| Finding::NodeWrong { level: node.level, position: node.index };
    let mut after = None;
    loop {
        let page = log::nodes(tx, after, CHUNK).map_err(AppError::from)?;
        let Some((last, _)) = page.last() else { break };
        after = Some(*last);
        for (node, hash) in page {
            if expected.remove(&node) != Some(hash) {
                report.findings.push(wrong(node));
            }
        }
    }
    report.findings.extend(expected.into_keys().map(wrong));
    Ok(())
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::LeafMissing { seq } => write!(f, "leaf {seq} is missing"),
            Self::EventMissing { seq, event } => write!(f, "event {event} of leaf {seq} is missing"),
            Self::EventChanged { seq, event } => write!(f, "event {event} of leaf {seq} was changed"),
            Self::EventUnqueued { event } => write!(f, "event {event} was taken out of the queue"),
            Self::NodeWrong { level, position } => write!(f, "tree node {level}/{position} is wrong"),
            Self::RootWrong { size } => write!(f, "the root at checkpoint {size} is not the log's"),
            Self::SignatureWrong { size, reason } => write!(f, "checkpoint {size} does not hold: {reason}"),
            Self::LogCut { size, leaves } => {
                write!(f, "checkpoint {size} speaks of more than {leaves} leaves")
            }
            Self::Row(Mismatch { kind, id, what }) => match what {
                MismatchKind::Changed => write!(f, "{kind} {id} is not what its last event says"),
                MismatchKind::Unrecorded => write!(f, "{kind} {id} has no event"),
                MismatchKind::Missing => write!(f, "{kind} {id} is gone without an event"),
                MismatchKind::Unreadable(reason) => write!(f, "{kind} {id} cannot be read: {reason}"),
            },
        }
    }
}
