//! Every kernel of this machine computes the same, to the last bit; `web.rs` and `worker.rs` hold browsers to it too.
#![cfg(not(target_arch = "wasm32"))]

mod digest;

use digest::{DIGEST, digest};
use sayso::model::Kernel;

#[test]
fn every_kernel_computes_the_same() {
    for kernel in Kernel::all() {
        assert_eq!(digest(kernel), DIGEST, "{}", kernel.name());
    }
}
