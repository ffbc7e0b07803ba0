//! The boundary to JavaScript, in a browser's window.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

mod boundary;
mod digest;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
