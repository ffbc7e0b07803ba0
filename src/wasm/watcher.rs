//! The caller's part in a reading: it is told of progress, and may abort it.

use std::ops::ControlFlow;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::AbortSignal;

use crate::Progress;
use crate::pipeline::{Observer, Task};

use super::profile::Profile;

/// Watches a reading for the caller, and writes its profile.
pub(super) struct Watcher<'a> {
    /// The function that is told what share of the text has been read.
    progress: Option<&'a Function>,
    signal: Option<AbortSignal>,
    profile: Profile,
}

impl<'a> Watcher<'a> {
    /// The watcher of a reading that is to begin.
    ///
    /// # Errors
    ///
    /// The reason of a signal that is aborted already.
    pub fn new(progress: Option<&'a Function>, signal: Option<AbortSignal>) -> Result<Watcher<'a>, JsValue> {
        match reason(signal.as_ref()) {
            Some(reason) => Err(reason),
            None => Ok(Watcher { progress, signal, profile: Profile::begin() }),
        }
    }

    /// Closes the profile, where the reading has come to its end or to an error.
    pub fn end(&mut self) {
        self.profile.end();
    }

    /// The reason of the signal, where it has been aborted.
    pub fn reason(&self) -> Option<JsValue> {
        reason(self.signal.as_ref())
    }
}

impl Observer for Watcher<'_> {
    fn progress(&mut self, Progress { done, all }: Progress) -> ControlFlow<()> {
        // An exception of the caller's function must not stop the reading.
        let _ = self.progress.map(|told| told.call1(&JsValue::UNDEFINED, &share(done, all).into()));
        match self.reason() {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        }
    }

    fn begin(&mut self, task: Task) {
        if let Task::Step(step) = task {
            self.profile.begin_step(step);
        }
    }

    fn end(&mut self, task: Task) {
        if let Task::Step(step) = task {
            self.profile.end_step(step);
        }
    }
}

/// The reason of a signal that has been aborted.
fn reason(signal: Option<&AbortSignal>) -> Option<JsValue> {
    signal.filter(|signal| signal.aborted()).map(AbortSignal::reason)
}

/// The share of a text that is read when so many of its bytes are.
fn share(done: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { done as f64 / all as f64 }
}
