//! Generated files: compared, or written when `DUKAO_REGENERATE=1`.

use std::{fs, path::Path};

pub(super) fn check(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    if std::env::var("DUKAO_REGENERATE").is_ok_and(|value| value == "1") {
        fs::write(&file, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    same(path, &found, "the databases", expected);
}

/// Fails with the first line that differs.
pub(super) fn same(left_name: &str, left: &str, right_name: &str, right: &str) {
    if left == right {
        return;
    }
    let (mut lefts, mut rights) = (left.lines(), right.lines());
    for number in 1.. {
        let (one, other) = (lefts.next(), rights.next());
        assert!(
            one == other && one.is_some(),
            "line {number} differs (`make gen` writes generated files)\n{left_name}: {one:?}\n{right_name}: {other:?}"
        );
    }
}
