//! The runner that cargo hands WebAssembly test binaries to, of the very version that the crate is bound with.

use std::ffi::OsString;

use anyhow::{Context, Result};
use wasm_bindgen_cli::wasm_bindgen_test_runner;

/// Runs one test binary in the browser whose driver is in `CHROMEDRIVER` or `GECKODRIVER`.
pub fn run(arguments: Vec<OsString>) -> Result<()> {
    let arguments = [OsString::from("wasm-bindgen-test-runner")].into_iter().chain(arguments);
    wasm_bindgen_test_runner::run_cli_with_args(arguments).context("the tests did not pass")
}
