//! The package with one call more, which panics, to see what a page then gets.
#![cfg(target_arch = "wasm32")]

pub use sayso::wasm::annotate;
use wasm_bindgen::prelude::wasm_bindgen;

/// Panics.
#[wasm_bindgen]
#[allow(clippy::panic, reason = "this is what it is for")]
pub fn fail() {
    panic!("on purpose");
}
