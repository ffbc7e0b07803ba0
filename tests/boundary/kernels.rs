//! A browser computes what this machine does.

use sayso::model::Kernel;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::digest::{DIGEST, digest, reading};

#[wasm_bindgen_test]
fn every_kernel_computes_what_it_does_natively() {
    for kernel in Kernel::all() {
        assert_eq!(digest(kernel), DIGEST, "{}", kernel.name());
    }
}

#[wasm_bindgen_test]
fn every_kernel_reads_what_it_does_natively() {
    for kernel in Kernel::all() {
        let digests = reading::digests(kernel).expect("the shipped weights are whole");
        assert_eq!(digests, reading::EXPECTED, "{}", kernel.name());
    }
}

#[wasm_bindgen_test]
fn a_module_compiled_for_the_vector_unit_uses_it() {
    let name = if cfg!(target_feature = "simd128") { "simd128" } else { "plain" };
    assert_eq!(Kernel::best().name(), name);
}
