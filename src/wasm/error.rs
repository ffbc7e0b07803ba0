//! Errors as JavaScript catches them.

use std::panic::{self, PanicHookInfo};

use wasm_bindgen::prelude::*;

use crate::{Error, ErrorCode};

#[wasm_bindgen(typescript_custom_section)]
const ERROR_TYPE: &str = r#"
/** What `annotate` and an article throw: an `Error` with a stable code. */
export interface SaysoError extends Error {
    code: ErrorCode;
}
"#;

/// Makes a panic reach the caller as an `Error`, from the moment that the module is loaded.
#[wasm_bindgen(start)]
pub fn throw_panics() {
    panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        // A panic unwinds nothing in WebAssembly, so what it leaves behind cannot be trusted.
        wasm_bindgen::handler::schedule_reinit();
        let message = format!("sayso has a fault of its own, please report it with the text: {panic}");
        wasm_bindgen::throw_val(javascript_error(&message, ErrorCode::Internal));
    }));
}

/// Gives up this instance after a trap that no panic announced (a stack overflow): the next call gets a fresh one.
#[wasm_bindgen]
pub fn give_up() {
    wasm_bindgen::handler::schedule_reinit();
}

/// The JavaScript `Error` for an error of the core.
pub(super) fn thrown(error: Error) -> JsValue {
    javascript_error(&error.to_string(), error.code())
}

/// A JavaScript `Error` with a `code`.
fn javascript_error(message: &str, code: ErrorCode) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of an ordinary object cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.as_str().into());
    error.into()
}
