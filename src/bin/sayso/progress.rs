//! A progress bar that shows itself once work takes longer than a second, on a terminal only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const PATIENCE: Duration = Duration::from_secs(1);

/// The progress of a command.
pub struct Progress {
    bar: ProgressBar,
    since: Instant,
    shown: bool,
}

impl Progress {
    /// Counts files.
    pub fn of_files(count: usize) -> Progress {
        Progress::new(Some(count as u64), "{wide_bar} {pos}/{len} articles, {eta} left")
    }

    /// Counts bytes, of so many in all where that is known.
    pub fn of_bytes(size: Option<u64>) -> Progress {
        let template = match size {
            Some(_) => "{wide_bar} {bytes}/{total_bytes}, {eta} left",
            None => "{spinner} {bytes} read, {bytes_per_sec}",
        };
        Progress::new(size, template)
    }

    fn new(length: Option<u64>, template: &str) -> Progress {
        let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Progress { bar, since: Instant::now(), shown: false }
    }

    /// Notes that so much more is done.
    pub fn advance(&mut self, by: u64) {
        self.bar.inc(by);
        if !self.shown && self.since.elapsed() > PATIENCE {
            // Draws nothing where standard error is no terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
    }

    /// Takes the bar off the screen.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
