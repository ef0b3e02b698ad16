#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "sizes are at most a few hundred"
)]

use std::cell::RefCell;
use std::collections::HashMap;

use proptest::prelude::*;

use super::*;

/// The definitions of RFC 9162 §2.1, word for word, over a slice `start..end` of the leaves.
struct Naive {
    leaves: Vec<Digest>,
    cache: RefCell<HashMap<(usize, usize), Digest>>,
}

/// A hash in a proof: on which side it stands and whether it is part of the old tree.
type Shape = Vec<(bool, bool)>;

impl Naive {
    fn new(leaves: Vec<Digest>) -> Self {
        Self { leaves, cache: RefCell::default() }
    }

    fn mth(&self, start: usize, end: usize) -> Digest {
        if let Some(known) = self.cache.borrow().get(&(start, end)) {
            return *known;
        }
        let hash = match end - start {
            0 => empty_root(),
            1 => self.leaves[start],
            length => {
                let k = split(length);
                node_hash(self.mth(start, start + k), self.mth(start + k, end))
            }
        };
        self.cache.borrow_mut().insert((start, end), hash);
        hash
    }

    fn path(&self, m: usize, start: usize, end: usize) -> Vec<Digest> {
        if end - start == 1 {
            return Vec::new();
        }
        let k = split(end - start);
        let (mut path, sibling) = if m < k {
            (self.path(m, start, start + k), self.mth(start + k, end))
        } else {
            (self.path(m - k, start + k, end), self.mth(start, start + k))
        };
        path.push(sibling);
        path
    }

    fn proof(&self, m: usize, start: usize, end: usize, whole: bool) -> Vec<Digest> {
        if m == end - start {
            return if whole { Vec::new() } else { vec![self.mth(start, end)] };
        }
        let k = split(end - start);
        let (mut proof, sibling) = if m <= k {
            (self.proof(m, start, start + k, whole), self.mth(start + k, end))
        } else {
            (self.proof(m - k, start + k, end, false), self.mth(start, start + k))
        };
        proof.push(sibling);
        proof
    }
}

fn split(length: usize) -> usize {
    length.next_power_of_two() / 2
}

fn path_shape(m: usize, length: usize) -> Shape {
    if length == 1 {
        return Vec::new();
    }
    let k = split(length);
    let mut shape = if m < k { path_shape(m, k) } else { path_shape(m - k, length - k) };
    shape.push((m < k, false));
    shape
}

fn proof_shape(m: usize, length: usize, whole: bool) -> Shape {
    if m == length {
        return if whole { Vec::new() } else { vec![(false, true)] };
    }
    let k = split(length);
    let mut shape = if m <= k { proof_shape(m, k, whole) } else { proof_shape(m - k, length - k, false) };
    shape.push((m <= k, m > k));
    shape
}

/// A store of nodes that fails the test when it is asked twice, too much, or for what is not there.
#[derive(Default)]
struct Store(HashMap<NodeId, Digest>);

impl Store {
    fn of(leaves: &[Digest], batches: &[usize]) -> Self {
        let mut store = Self::default();
        let (mut size, mut batches) = (0, batches.iter().cycle());
        while size < leaves.len() {
            let end = (size + batches.next().unwrap()).min(leaves.len());
            store.append(size, &leaves[size..end]);
            size = end;
        }
        store
    }

    fn append(&mut self, size: usize, leaves: &[Digest]) {
        let nodes = append(size as u64, leaves, self.reader()).unwrap();
        assert!(nodes.is_sorted());
        for (index, leaf) in (size as u64..).zip(leaves) {
            assert_eq!(self.0.insert(NodeId { level: 0, index }, *leaf), None);
        }
        for (id, digest) in nodes {
            assert!(id.level > 0);
            assert_eq!(self.0.insert(id, digest), None, "a node was written twice");
        }
    }

    fn reader(&self) -> impl FnOnce(&[NodeId]) -> Result<Vec<Digest>, TreeError> {
        |ids| {
            assert!(!ids.is_empty());
            assert!(ids.len() <= 2 * (self.0.len() + 1).ilog2() as usize + 2, "{} nodes read", ids.len());
            Ok(ids.iter().map(|id| self.0[id]).collect())
        }
    }
}

fn leaves(count: usize) -> Vec<Digest> {
    (0..count).map(|index| leaf_hash(format!("leaf {index}").as_bytes())).collect()
}

fn hex(digests: &[&str]) -> Vec<Digest> {
    digests.iter().map(|digest| digest.parse().unwrap()).collect()
}

fn flip(digest: Digest, bit: usize) -> Digest {
    let mut bytes = *digest.as_bytes();
    bytes[bit / 8 % 32] ^= 1 << (bit % 8);
    Digest::new(bytes)
}

fn known_leaves() -> Vec<Digest> {
    let data: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    data.into_iter().map(leaf_hash).collect()
}

const KNOWN_ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/// Index, size, path: the inclusion vectors of the Certificate Transparency reference tests.
const KNOWN_PATHS: &[(u64, u64, &[&str])] = &[
    (0, 1, &[]),
    (0, 2, &["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"]),
    (1, 2, &["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"]),
    (2, 3, &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
        1,
        5,
        &[
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
    (
        0,
        8,
        &[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        5,
        8,
        &[
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
];

/// Old size, new size, path: the consistency vectors of the Certificate Transparency reference tests.
const KNOWN_PROOFS: &[(u64, u64, &[&str])] = &[
    (1, 1, &[]),
    (
        1,
        8,
        &[
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        2,
        5,
        &[
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
    (
        6,
        8,
        &[
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
];

#[test]
fn known_answers_of_certificate_transparency() {
    let leaves = known_leaves();
    let store = Store::of(&leaves, &[1]);
    let roots = hex(&KNOWN_ROOTS);
    let mut accumulator = Accumulator::new();
    for (size, expected) in (0..).zip(&roots) {
        assert_eq!(root(size, store.reader()), Ok(*expected));
        assert_eq!((accumulator.size(), accumulator.root()), (size, *expected));
        leaves.get(size as usize).inspect(|leaf| accumulator.push(**leaf));
    }
    for &(index, size, path) in KNOWN_PATHS {
        let path = hex(path);
        assert_eq!(inclusion_path(index, size, store.reader()), Ok(path.clone()));
        let (leaf, root) = (leaves[index as usize], roots[size as usize]);
        assert_eq!(verify_inclusion(leaf, index, size, &path, root), Ok(()));
    }
    for &(old, new, path) in KNOWN_PROOFS {
        let path = hex(path);
        assert_eq!(consistency_path(old, new, store.reader()), Ok(path.clone()));
        assert_eq!(verify_consistency(old, roots[old as usize], new, roots[new as usize], &path), Ok(()));
    }
}

#[test]
fn every_proof_up_to_300_leaves_is_that_of_the_rfc_and_verifies() {
    const MOST: usize = 300;
    let leaves = leaves(MOST);
    let naive = Naive::new(leaves.clone());
    let mut store = Store::default();
    let mut accumulator = Accumulator::new();
    for size in 0..=MOST {
        let new = size as u64;
        let expected = naive.mth(0, size);
        assert_eq!(root(new, store.reader()), Ok(expected));
        assert_eq!((accumulator.size(), accumulator.root()), (new, expected));
        for (index, leaf) in leaves.iter().enumerate().take(size) {
            let path = inclusion_path(index as u64, new, store.reader()).unwrap();
            assert_eq!(path, naive.path(index, 0, size), "leaf {index} of {size}");
            assert_eq!(verify_inclusion(*leaf, index as u64, new, &path, expected), Ok(()));
        }
        for old in 0..=size {
            let path = consistency_path(old as u64, new, store.reader()).unwrap();
            let rfc = if old == 0 { Vec::new() } else { naive.proof(old, 0, size, true) };
            assert_eq!(path, rfc, "{old} of {size}");
            assert_eq!(verify_consistency(old as u64, naive.mth(0, old), new, expected, &path), Ok(()));
        }
        if size < MOST {
            store.append(size, &leaves[size..=size]);
            accumulator.push(leaves[size]);
        }
    }
}

#[test]
fn an_empty_tree_is_a_prefix_of_every_tree() {
    let other = Digest::of(b"other");
    assert_eq!(verify_consistency(0, empty_root(), 0, empty_root(), &[]), Ok(()));
    assert_eq!(verify_consistency(0, empty_root(), 5, other, &[]), Ok(()));
    assert_eq!(verify_consistency(0, other, 5, other, &[]), Err(ProofError::Root));
    assert_eq!(verify_consistency(0, other, 0, other, &[]), Err(ProofError::Root));
    assert_eq!(verify_consistency(0, empty_root(), 0, other, &[]), Err(ProofError::Root));
    assert_eq!(verify_consistency(0, empty_root(), 5, other, &[other]), Err(ProofError::Length));
    assert_eq!(verify_consistency(5, other, 5, other, &[other]), Err(ProofError::Length));
    assert_eq!(verify_consistency(5, other, 5, empty_root(), &[]), Err(ProofError::Root));
}

#[test]
fn what_is_not_in_the_tree_has_no_proof() {
    let unread = |_: &[NodeId]| -> Result<Vec<Digest>, TreeError> { panic!("nothing to read") };
    assert_eq!(inclusion_path(0, 0, unread), Err(TreeError::Leaf { index: 0, size: 0 }));
    assert_eq!(inclusion_path(9, 9, unread), Err(TreeError::Leaf { index: 9, size: 9 }));
    assert_eq!(consistency_path(3, 2, unread), Err(TreeError::Prefix { old: 3, new: 2 }));
    assert_eq!(append(u64::MAX, &leaves(1), unread), Err(TreeError::Full));
    assert_eq!(append(u64::MAX, &[], unread), Ok(Vec::new()));
    assert_eq!(append(6, &leaves(1), unread), Ok(Vec::new()));
    assert_eq!(inclusion_path(0, 1, unread), Ok(Vec::new()));
    assert_eq!(root(0, unread), Ok(empty_root()));
}

#[test]
fn a_reader_that_gives_too_little_or_too_much_is_refused() {
    let one = Digest::of(b"one");
    let error = |read| Some(TreeError::Nodes { asked: 2, read });
    for read in [0, 1, 3] {
        let reader = |_: &[NodeId]| Ok(vec![one; read]);
        assert_eq!(root(5, reader).err(), error(read));
        assert_eq!(inclusion_path(0, 3, reader).err(), error(read));
        assert_eq!(consistency_path(1, 3, reader).err(), error(read));
        assert_eq!(append(3, &[one], reader).err(), error(read));
    }
    let failing = |_: &[NodeId]| Err(TreeError::Full);
    assert_eq!(root(5, failing), Err(TreeError::Full));
}

#[test]
fn the_largest_trees_do_not_overflow() {
    let same = |ids: &[NodeId]| -> Result<Vec<Digest>, TreeError> {
        assert!(ids.len() <= 128);
        let inside = |id: &NodeId| (u128::from(id.index) + 1) << id.level <= u128::from(u64::MAX);
        assert!(ids.iter().all(inside));
        Ok(vec![Digest::of(b"same"); ids.len()])
    };
    let top = root(u64::MAX, same).unwrap();
    for index in [0, 1, 1 << 63, u64::MAX - 2, u64::MAX - 1] {
        let path = inclusion_path(index, u64::MAX, same).unwrap();
        assert!(path.len() <= 64);
        assert_eq!(verify_inclusion(Digest::of(b"x"), index, u64::MAX, &path, top), Err(ProofError::Root));
    }
    for old in [1, 2, 3, 1 << 63, (1 << 63) + 1, u64::MAX - 1, u64::MAX] {
        let path = consistency_path(old, u64::MAX, same).unwrap();
        assert!(path.len() <= 65);
        let verdict = verify_consistency(old, empty_root(), u64::MAX, top, &path);
        assert_eq!(verdict, Err(ProofError::Root));
    }
    let nodes = append(u64::MAX - 2, &leaves(2), same).unwrap();
    assert_eq!(nodes.first().map(|(id, _)| *id), Some(NodeId { level: 1, index: (1 << 63) - 2 }));
}

fn sizes() -> impl Strategy<Value = (usize, usize)> {
    (1_usize..=300).prop_flat_map(|size| (0..size, Just(size)))
}

proptest! {
    #[test]
    fn nodes_do_not_depend_on_the_batches(
        count in 0_usize..=300,
        batches in prop::collection::vec(1_usize..70, 1..8),
    ) {
        let leaves = leaves(count);
        let store = Store::of(&leaves, &batches);
        prop_assert_eq!(&store.0, &Store::of(&leaves, &[1]).0);
        // A tree of n leaves has n / 2^level complete nodes on each level.
        prop_assert_eq!(store.0.len(), (0..10).map(|level| count >> level).sum::<usize>());
        let naive = Naive::new(leaves);
        for (id, digest) in &store.0 {
            let (start, length) = ((id.index << id.level) as usize, 1 << id.level);
            prop_assert_eq!(*digest, naive.mth(start, start + length));
        }
    }

    #[test]
    fn a_changed_inclusion_proof_fails((index, size) in sizes(), bit in any::<usize>(), other in 0_usize..400) {
        let leaves = leaves(size);
        let naive = Naive::new(leaves.clone());
        let (root, path, leaf) = (naive.mth(0, size), naive.path(index, 0, size), leaves[index]);
        let (m, n) = (index as u64, size as u64);
        let verify = |leaf, m: u64, n: u64, path: &[Digest], root| verify_inclusion(leaf, m, n, path, root);
        prop_assert_eq!(verify(leaf, m, n, &path, root), Ok(()));

        prop_assert_eq!(verify(flip(leaf, bit), m, n, &path, root), Err(ProofError::Root));
        prop_assert_eq!(verify(leaf, m, n, &path, flip(root, bit)), Err(ProofError::Root));
        for changed in 0..path.len() {
            let mut wrong = path.clone();
            wrong[changed] = flip(wrong[changed], bit);
            prop_assert_eq!(verify(leaf, m, n, &wrong, root), Err(ProofError::Root));
            wrong.remove(changed);
            prop_assert!(verify(leaf, m, n, &wrong, root).is_err());
        }
        let longer: Vec<Digest> = path.iter().copied().chain([root]).collect();
        prop_assert_eq!(verify(leaf, m, n, &longer, root), Err(ProofError::Length));
        prop_assert_eq!(verify(leaf, other as u64, n, &path, root).is_ok(), other == index);
        prop_assert_eq!(verify(leaf, n, n, &path, root), Err(ProofError::Range));
        // Another size is told apart whenever the way from leaf to root has another shape.
        let same = index < other && path_shape(index, other) == path_shape(index, size);
        prop_assert_eq!(verify(leaf, m, other as u64, &path, root).is_ok(), same);
    }

    #[test]
    fn a_changed_consistency_proof_fails((old, new) in sizes(), bit in any::<usize>(), other in 1_usize..400) {
        prop_assume!(old > 0);
        let naive = Naive::new(leaves(new));
        let (old_root, new_root) = (naive.mth(0, old), naive.mth(0, new));
        let path = naive.proof(old, 0, new, true);
        let (m, n) = (old as u64, new as u64);
        let verify = |m, old_root, n, new_root, path: &[Digest]| verify_consistency(m, old_root, n, new_root, path);
        prop_assert_eq!(verify(m, old_root, n, new_root, &path), Ok(()));

        prop_assert_eq!(verify(m, flip(old_root, bit), n, new_root, &path), Err(ProofError::Root));
        prop_assert_eq!(verify(m, old_root, n, flip(new_root, bit), &path), Err(ProofError::Root));
        for changed in 0..path.len() {
            let mut wrong = path.clone();
            wrong[changed] = flip(wrong[changed], bit);
            prop_assert_eq!(verify(m, old_root, n, new_root, &wrong), Err(ProofError::Root));
            wrong.remove(changed);
            prop_assert!(verify(m, old_root, n, new_root, &wrong).is_err());
        }
        let longer: Vec<Digest> = path.iter().copied().chain([new_root]).collect();
        prop_assert_eq!(verify(m, old_root, n, new_root, &longer), Err(ProofError::Length));
        prop_assert_eq!(verify(n, new_root, m, old_root, &path), Err(ProofError::Range));
        let shape = proof_shape(old, new, true);
        if other != old && other <= new && proof_shape(other, new, true) != shape {
            prop_assert!(verify(other as u64, old_root, n, new_root, &path).is_err());
        }
        if other != new && old <= other && proof_shape(old, other, true) != shape {
            prop_assert!(verify(m, old_root, other as u64, new_root, &path).is_err());
        }
    }

    #[test]
    fn hostile_arguments_never_panic(
        sizes in any::<[u64; 2]>(),
        hashes in prop::collection::vec(any::<[u8; 32]>(), 0..130),
    ) {
        let hashes: Vec<Digest> = hashes.into_iter().map(Digest::new).collect();
        let (one, [m, n]) = (Digest::of(b"one"), sizes);
        prop_assert!(verify_inclusion(one, m, n, &hashes, empty_root()).is_err());
        prop_assert!(verify_consistency(m | 1, one, n, empty_root(), &hashes).is_err());
        prop_assert!(verify_consistency(m | 1, one, u64::MAX, empty_root(), &hashes).is_err());
        prop_assert!(verify_inclusion(one, m.saturating_sub(1), u64::MAX, &hashes, empty_root()).is_err());
    }
}
