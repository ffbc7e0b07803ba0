//! How far the reading of a text is.

/// How much of a text has been read: it begins with nothing, never goes back, and ends with all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// As many bytes as stand for the work that is done.
    pub done: usize,
    /// The bytes of the text.
    pub all: usize,
}

/// In how many steps a text is read at most: who watches is told no oftener.
const STEPS: u64 = 1000;

/// What the work is done up to once a stage is over, in [`STEPS`], as `cargo bench --bench stages` measures it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Zones, words, sentences, quotations and what rules see.
    Words = 80,
    /// Grammar, and what is read with it.
    Grammar = 930,
    /// Times, quantities, names and statements.
    Statements = 970,
    /// Who the pronouns are.
    Coreference = 990,
}

/// Tells an observer how far the reading is.
pub(crate) struct Gauge<'o> {
    told: Progress,
    observer: &'o mut dyn FnMut(Progress),
}

impl<'o> Gauge<'o> {
    /// For a text of so many bytes, of which none has been read.
    pub(crate) fn new(all: usize, observer: &'o mut dyn FnMut(Progress)) -> Gauge<'o> {
        let told = Progress { done: 0, all };
        observer(told);
        Gauge { told, observer }
    }

    /// A stage is over.
    pub(crate) fn pass(&mut self, stage: Stage) {
        self.tell(stage as u64 * self.told.all as u64 / STEPS);
    }

    /// Grammar has been read up to a byte.
    pub(crate) fn read_to(&mut self, byte: usize) {
        let (from, to) = (Stage::Words as u64, Stage::Grammar as u64);
        self.tell((from * self.told.all as u64 + (to - from) * byte as u64) / STEPS);
    }

    /// All is read.
    pub(crate) fn end(mut self) {
        self.told.done = self.told.all;
        (self.observer)(self.told);
    }

    fn tell(&mut self, done: u64) {
        let done = usize::try_from(done).unwrap_or(self.told.all).min(self.told.all);
        let step = self.told.all / STEPS as usize;
        if done > self.told.done + step {
            self.told.done = done;
            (self.observer)(self.told);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_with_nothing_never_goes_back_and_ends_with_all() {
        for all in [0, 1, 999, 1_000_000] {
            let mut told = Vec::new();
            let mut observer = |progress| told.push(progress);
            let mut gauge = Gauge::new(all, &mut observer);
            gauge.pass(Stage::Words);
            (0..=all).for_each(|byte| gauge.read_to(byte));
            gauge.read_to(0);
            gauge.read_to(usize::MAX / 2000);
            gauge.pass(Stage::Statements);
            gauge.pass(Stage::Coreference);
            gauge.end();
            assert!(told.is_sorted_by_key(|progress| progress.done));
            assert_eq!(told.first(), Some(&Progress { done: 0, all }));
            assert_eq!(told.last(), Some(&Progress { done: all, all }));
            assert!(told.len() <= 1_003, "{} times for {all} bytes", told.len());
        }
    }
}
