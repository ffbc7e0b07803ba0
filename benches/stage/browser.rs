//! The syntax stage as a module of its own, so that `cargo xtask bench` can measure it in browsers.
#![cfg(target_arch = "wasm32")]

#[path = "mod.rs"]
mod stage;

use sayso::model::Kernel;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a text up to its trees and gives the number of its tokens.
#[wasm_bindgen]
pub fn read(text: &str) -> Result<usize, JsError> {
    Ok(stage::read(text)?.tokens)
}

/// The name of what multiplies.
#[wasm_bindgen]
pub fn kernel() -> String {
    Kernel::best().name().to_owned()
}
