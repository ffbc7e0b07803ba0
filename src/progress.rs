//! The progress of the reading of a text.

/// The part of a text that has been read: it begins with nothing, never shrinks, and ends with all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The number of bytes that stands for the work that is done.
    pub done: usize,
    /// The number of bytes of the text.
    pub all: usize,
}

/// The number of steps that work is counted in; progress is told no oftener.
const THOUSAND: u64 = 1000;

/// The progress that was told last.
#[derive(Debug, Clone)]
pub(crate) struct Gauge {
    told: Progress,
}

impl Gauge {
    /// The gauge of a text of so many bytes, of which none has been read.
    pub(crate) fn new(all: usize) -> Gauge {
        Gauge { told: Progress { done: 0, all } }
    }

    /// The progress as it is, with which telling begins.
    pub(crate) fn begin(&self) -> Progress {
        self.told
    }

    /// The progress to tell when so many thousandths of the work are done, if it is worth telling.
    pub(crate) fn advance(&mut self, thousandths: u64) -> Option<Progress> {
        self.advance_to(thousandths * self.told.all as u64 / THOUSAND)
    }

    /// The progress to tell when the work from one number of thousandths to another has come to a byte of the text, if it is
    /// worth telling.
    pub(crate) fn advance_between(&mut self, from: u64, to: u64, byte: usize) -> Option<Progress> {
        self.advance_to((from * self.told.all as u64 + to.saturating_sub(from) * byte as u64) / THOUSAND)
    }

    /// The progress when all is read.
    pub(crate) fn end(&mut self) -> Progress {
        self.told.done = self.told.all;
        self.told
    }

    fn advance_to(&mut self, done: u64) -> Option<Progress> {
        let done = usize::try_from(done).unwrap_or(self.told.all).min(self.told.all);
        let least = self.told.all / THOUSAND as usize;
        (done > self.told.done + least).then(|| {
            self.told.done = done;
            self.told
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_with_nothing_never_goes_back_and_ends_with_all() {
        for all in [0, 1, 999, 1_000_000] {
            let mut gauge = Gauge::new(all);
            let mut told = vec![gauge.begin()];
            told.extend(gauge.advance(80));
            told.extend((0..=all).filter_map(|byte| gauge.advance_between(80, 930, byte)));
            told.extend(gauge.advance_between(80, 930, 0));
            told.extend(gauge.advance_between(80, 930, usize::MAX / 2000));
            told.extend(gauge.advance(970));
            told.push(gauge.end());
            assert!(told.is_sorted_by_key(|progress| progress.done));
            assert_eq!(told.first(), Some(&Progress { done: 0, all }));
            assert_eq!(told.last(), Some(&Progress { done: all, all }));
            assert!(told.len() <= 1_003, "{} times for {all} bytes", told.len());
        }
    }
}
