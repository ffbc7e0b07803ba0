//! Observers of a reading.

use std::ops::ControlFlow;

use crate::Error;
use crate::document::TaggedName;
use crate::progress::Progress;
use crate::syntax::Piece;

use super::Step;

/// A piece of work that an [`Observer`] is told the beginning and the end of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// A whole step.
    Step(Step),
    /// The network of names, on one piece of a sentence; inside of [`Step::Grammar`].
    NameNetwork,
    /// The network of statements, on one piece of a sentence; inside of [`Step::Grammar`].
    StatementNetwork,
}

/// An observer of a reading, which may end it.
///
/// `()` watches nothing, and a function of [`Progress`] is told of progress alone.
pub trait Observer {
    /// Told how far the reading is, at most a thousand times; a break ends it with [`Error::Aborted`].
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        let _ = progress;
        ControlFlow::Continue(())
    }

    /// Told that a task begins.
    fn begin(&mut self, task: Task) {
        let _ = task;
    }

    /// Told that a task is over.
    fn end(&mut self, task: Task) {
        let _ = task;
    }

    /// Shown a sentence, or a piece of a long one, with the states that its grammar was read from, the index of its first
    /// token and the names that were found in it.
    fn piece(&mut self, start: usize, piece: Piece<'_>, names: &[TaggedName]) {
        let _ = (start, piece, names);
    }
}

impl Observer for () {}

impl<F: FnMut(Progress)> Observer for F {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        self(progress);
        ControlFlow::Continue(())
    }
}

/// Tells an observer of progress, if there is any.
pub(super) fn tell(observer: &mut dyn Observer, progress: Option<Progress>) -> Result<(), Error> {
    match progress.map(|progress| observer.progress(progress)) {
        Some(ControlFlow::Break(())) => Err(Error::Aborted),
        _ => Ok(()),
    }
}
