//! The share of events in the time that the whole pipeline takes, and how it grows: `cargo bench --bench events`.
//!
//! The bar is a tenth of the pipeline at most, and four times the text in four times the time.
#![allow(clippy::expect_used, clippy::panic, reason = "without articles there is nothing to measure")]

mod articles;

use std::time::{Duration, Instant};

use sayso::pipeline::{Observer, Reading, Step, Task};

const PASSES: usize = 5;

/// The bytes of text that are read at least, the second four times the first.
const BYTES: [usize; 2] = [1 << 15, 1 << 17];

/// A text in which nearly every word tells of an event.
const DENSE: &str = "The army of Chad attacked rebels who had killed three soldiers, and Sudan threatened to impose sanctions \
                     on the ministers that refused to meet President Ana Silva. ";

/// A text without an end of a sentence, in which each event is joined to the one before.
const ENDLESS: &str =
    "and the army attacked rebels who refused to meet the minister that Chad accused of killing soldiers ";

/// The time that events take in one pass.
#[derive(Default)]
struct Clock {
    begun: Option<Instant>,
    events: Duration,
}

impl Observer for Clock {
    fn begin(&mut self, task: Task) {
        if matches!(task, Task::Step(Step::Events)) {
            self.begun = Some(Instant::now());
        }
    }

    fn end(&mut self, task: Task) {
        if matches!(task, Task::Step(Step::Events)) {
            self.events += self.begun.take().map_or(Duration::ZERO, |begun| begun.elapsed());
        }
    }
}

fn main() {
    println!("{:<20} {:>10} {:>10} {:>14} {:>12}", "", "bytes", "ms", "‰ of pipeline", "found");
    let bundled = articles::articles().concat();
    for (name, text) in [("bundled articles", bundled.as_str()), ("events alone", DENSE), ("without an end", ENDLESS)] {
        let spent = BYTES.map(|bytes| {
            let text = text.repeat(bytes.div_ceil(text.len()));
            let (events, all, found) = median(&text);
            let (milliseconds, share) = (events.as_secs_f64() * 1e3, 1000.0 * events.as_secs_f64() / all.as_secs_f64());
            println!("{name:<20} {:>10} {milliseconds:>10.1} {share:>14.0} {found:>12}", text.len());
            events.as_secs_f64() / text.len() as f64
        });
        println!("{:<20} {:.2} times as long a byte", "", spent[1] / spent[0]);
    }
}

/// The times of the pass of median length for events, for all of the pipeline, and the number of events found.
fn median(text: &str) -> (Duration, Duration, usize) {
    let mut passes: Vec<_> = (0..PASSES).map(|_| pass(text)).collect();
    passes.sort();
    passes[PASSES / 2]
}

fn pass(text: &str) -> (Duration, Duration, usize) {
    let mut clock = Clock::default();
    let begun = Instant::now();
    let mut reading = Reading::new(text, None);
    reading.run(&Step::ALL, &mut clock).expect("the weights are whole");
    (clock.events, begun.elapsed(), reading.document.events.len())
}
