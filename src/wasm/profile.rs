//! The times that steps take, for the browser's profiler.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::Performance;

use crate::pipeline::Step;

/// The measure of a whole reading.
const WHOLE: &str = "sayso";

/// Writes a measure of a reading and of each step of it, after [User Timing](https://www.w3.org/TR/user-timing/), into the
/// timeline of the window or worker that reads.
///
/// A step is named in words, "sayso: grammar". The measures of the article before are cleared when the next is begun, so that
/// a page that reads all day keeps no more than those of one. Where an engine has no user timing, nothing is written: a
/// reading never depends on it.
pub(super) struct Profile {
    performance: Option<Performance>,
    /// The step that has begun and not ended.
    open: Option<Step>,
}

impl Profile {
    /// The profile of a reading that begins.
    pub fn begin() -> Profile {
        let performance = Reflect::get(&js_sys::global(), &"performance".into()).ok();
        let performance = performance.and_then(|performance| performance.dyn_into::<Performance>().ok());
        // An engine that cannot set this mark knows none of what follows.
        let performance = performance.filter(|performance| performance.mark(WHOLE).is_ok());
        if let Some(performance) = &performance {
            performance.clear_measures_with_measure_name(WHOLE);
            for step in Step::ALL {
                performance.clear_measures_with_measure_name(&name(step));
            }
        }
        Profile { performance, open: None }
    }

    /// Notes that a step begins.
    pub fn begin_step(&mut self, step: Step) {
        if let Some(performance) = &self.performance {
            let _ = performance.mark(&name(step));
            self.open = Some(step);
        }
    }

    /// Measures a step that ends.
    pub fn end_step(&mut self, step: Step) {
        self.open = None;
        self.measure(&name(step));
    }

    /// Measures the whole, and the step in which an error has ended it.
    pub fn end(&mut self) {
        if let Some(step) = self.open.take() {
            self.measure(&name(step));
        }
        self.measure(WHOLE);
    }

    /// Measures the time since the mark of this name, which goes. Without the mark, as where the caller's function has read
    /// another article meanwhile, nothing is measured.
    fn measure(&self, name: &str) {
        if let Some(performance) = &self.performance {
            let _ = performance.measure_with_start_mark(name, name);
            performance.clear_marks_with_mark_name(name);
        }
    }
}

/// The name of a step's measure.
fn name(step: Step) -> String {
    format!("{WHOLE}: {}", step.name())
}
