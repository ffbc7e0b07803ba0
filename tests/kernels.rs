//! Every kernel of this machine computes the same, to the last bit; `web.rs` and `worker.rs` hold browsers to it too.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

mod digest;

use std::path::Path;

use digest::{DIGEST, digest, reading};
use sayso::model::Kernel;

#[test]
fn every_kernel_computes_the_same() {
    for kernel in Kernel::all() {
        assert_eq!(digest(kernel), DIGEST, "{}", kernel.name());
    }
}

#[test]
fn every_kernel_reads_the_same() {
    let found = Kernel::all()
        .into_iter()
        .map(|kernel| (kernel.name(), reading::digests(kernel).expect("the shipped weights are whole")));
    let found: Vec<_> = found.collect();
    for (name, digests) in &found {
        assert_eq!(*digests, found[0].1, "{name} and {}", found[0].0);
    }
    if std::env::var_os("SAYSO_BLESS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digest/reading.tsv");
        std::fs::write(path, &found[0].1).expect("the digests are writable");
        return;
    }
    let advice = "other weights? then SAYSO_BLESS=1 cargo test --test kernels";
    assert_eq!(found[0].1, reading::EXPECTED, "{advice}");
}
