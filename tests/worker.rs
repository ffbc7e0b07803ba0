//! The boundary to JavaScript, in a worker, where the page annotates.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

mod boundary;
mod digest;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
