//! Pairs of quotation marks: each opening mark with the one that closes it.

use crate::document::Span;

use super::mark::{Family, Mark, marks};

/// The most quotations that are kept open inside each other.
const MAX_DEPTH: usize = 8;

/// Two marks that belong together, or one that nothing closes, in bytes of their block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub span: Span,
    pub inner: Span,
    pub family: Family,
    /// The pair around it, an index.
    pub within: Option<usize>,
    pub closed: bool,
    /// Whether nothing but white space stands before it in the block.
    pub starts_block: bool,
    /// The pair that it goes on with in the same block, an index: paragraphs that lost what parted them.
    pub continues: Option<usize>,
}

/// The pairs of a block in order of their beginnings; a mark of the family `expected` at the beginning of the block goes
/// on with a quotation left open before, so that it counts even where nothing closes it.
pub(super) fn pairs(block: &str, expected: Option<Family>) -> Vec<Pair> {
    let marks = marks(block);
    let mut pairing = Pairing { block, closers: Closers::of(&marks), found: Vec::new(), open: Vec::new(), expected };
    for (index, mark) in marks.iter().enumerate() {
        pairing.take(index, mark);
    }
    pairing.finish()
}

/// For every mark, the next of its family that may close.
struct Closers {
    any: Vec<Option<usize>>,
    /// Only those that can be nothing else and stand before the next mark that opens.
    sure: Vec<Option<usize>>,
}

impl Closers {
    fn of(marks: &[Mark]) -> Closers {
        let mut next: [(Option<usize>, Option<usize>); 7] = [(None, None); 7];
        let mut closers = Closers { any: vec![None; marks.len()], sure: vec![None; marks.len()] };
        for (index, mark) in marks.iter().enumerate().rev() {
            let (any, sure) = &mut next[mark.family as usize];
            (closers.any[index], closers.sure[index]) = (*any, *sure);
            if mark.closes {
                *any = Some(index);
            }
            if mark.opens && !mark.closes {
                *sure = None;
            } else if mark.closes && !mark.genitive {
                *sure = Some(index);
            }
        }
        closers
    }
}

/// The state of pairing inside a block.
struct Pairing<'t> {
    block: &'t str,
    closers: Closers,
    /// The pairs whose mark has opened; `None` where the mark turned out to be none.
    found: Vec<Option<Pair>>,
    /// Indices into `found`, the outermost first.
    open: Vec<usize>,
    expected: Option<Family>,
}

impl Pairing<'_> {
    fn take(&mut self, index: usize, mark: &Mark) {
        if mark.closes
            && let Some(depth) = self.opener(mark.family)
        {
            if !(mark.genitive && self.closers.sure[index].is_some()) {
                self.close(depth, mark);
            }
        } else if mark.opens && self.open.len() < MAX_DEPTH && self.counts(index, mark) {
            let before = self.reopened(mark);
            self.open(mark, before);
        }
    }

    /// The depth of the open quotation that a mark of this family would close. A single mark does not reach over an open
    /// double one, as it is likelier an apostrophe there.
    fn opener(&self, family: Family) -> Option<usize> {
        let alike = |open: Family| open == family || open.is_double() && family.is_double();
        let reached = |&depth: &usize| self.family(depth).is_some_and(alike);
        let blocked = |depth: &usize| family.is_doubtful() && self.family(*depth).is_some_and(|f| !f.is_doubtful());
        (0..self.open.len()).rev().take_while(|depth| !blocked(depth)).find(reached)
    }

    fn family(&self, depth: usize) -> Option<Family> {
        self.found[self.open[depth]].map(|pair| pair.family)
    }

    /// Whether an opening mark is one: a single one needs another that closes it, or goes on with the block before.
    fn counts(&self, index: usize, mark: &Mark) -> bool {
        !mark.family.is_doubtful()
            || self.closers.any[index].is_some()
            || self.starts_block(mark) && self.expected.is_none_or(|family| family == mark.family)
    }

    fn starts_block(&self, mark: &Mark) -> bool {
        self.block[..mark.span.start as usize].trim().is_empty()
    }

    /// Ends the open double quotation that a mark of its family goes on with behind the end of a sentence, as a new paragraph
    /// would: "“One. “Two.”"
    fn reopened(&mut self, mark: &Mark) -> Option<usize> {
        let last = self.open.last().copied()?;
        let before = self.block[..mark.span.start as usize].trim_end();
        let pair = self.found[last].as_mut().filter(|pair| pair.family == mark.family && pair.family.is_double())?;
        let ended = before.ends_with(['.', '!', '?', '…']) && before.len() > pair.inner.start as usize;
        let spaced = (before.len() as u32) < mark.span.start;
        if !ended || !spaced {
            return None;
        }
        pair.span.end = before.len() as u32;
        pair.inner = Span { start: pair.inner.start, end: pair.span.end };
        self.open.pop();
        Some(last)
    }

    fn open(&mut self, mark: &Mark, continues: Option<usize>) {
        let rest = Span { start: mark.span.end, end: self.block.len() as u32 }.trimmed(self.block);
        self.open.push(self.found.len());
        self.found.push(Some(Pair {
            span: Span { start: mark.span.start, end: rest.end },
            inner: rest,
            family: mark.family,
            within: None,
            closed: false,
            starts_block: self.starts_block(mark),
            continues,
        }));
    }

    /// Closes the quotation at a depth; what opened inside of it and is still open was no quotation.
    fn close(&mut self, depth: usize, mark: &Mark) {
        for inner in self.open.drain(depth + 1..) {
            self.found[inner] = None;
        }
        let Some(pair) = self.open.pop().and_then(|index| self.found[index].as_mut()) else { return };
        pair.span.end = mark.span.end;
        pair.inner = Span { start: pair.inner.start, end: mark.span.start.max(pair.inner.start) }.trimmed(self.block);
        pair.closed = true;
    }

    fn finish(mut self) -> Vec<Pair> {
        for index in std::mem::take(&mut self.open) {
            let unsure = |pair: &Pair| pair.family.is_doubtful() && !pair.starts_block;
            self.found[index] = self.found[index].filter(|pair| !unsure(pair));
        }
        let stays = |pair: &Option<Pair>| pair.is_some_and(|pair| !pair.inner.is_empty());
        let places: Vec<Option<usize>> = self
            .found
            .iter()
            .scan(0, |next, pair| {
                let place = stays(pair).then_some(*next);
                *next += usize::from(place.is_some());
                Some(place)
            })
            .collect();
        let mut pairs: Vec<Pair> = self.found.into_iter().filter(stays).flatten().collect();
        for pair in &mut pairs {
            pair.continues = pair.continues.and_then(|before| places[before]);
        }
        let mut around: Vec<usize> = Vec::new();
        for index in 0..pairs.len() {
            while around.last().is_some_and(|&outer| pairs[outer].span.end < pairs[index].span.end) {
                around.pop();
            }
            pairs[index].within = around.last().copied();
            around.push(index);
        }
        pairs
    }
}
