//! The blocks of a CoNLL-U file: the lines between its blank lines.

use crate::Error;

use super::Sentence;

/// Lines without a blank one between them: a sentence, or what should be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block<'f> {
    /// The number of its first line in the file, counted from 1.
    pub line: usize,
    /// Its lines, without the line feed of the last one; a carriage return before that stays.
    pub bytes: &'f [u8],
}

impl<'f> Block<'f> {
    /// The sentence.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidConllu`] for the first line that is not UTF-8, else as [`Sentence::parse`].
    pub fn sentence(&self) -> Result<Sentence<'f>, Error> {
        let text = str::from_utf8(self.bytes).map_err(|error| {
            let before = &self.bytes[..error.valid_up_to()];
            let line = self.line + before.iter().filter(|&&byte| byte == b'\n').count();
            Error::InvalidConllu { line, message: "is not UTF-8".to_owned() }
        })?;
        Sentence::parse(text, self.line)
    }

    /// The end of its last line, and the blank line after it, as its other lines end.
    pub fn end(&self) -> &'static str {
        if self.bytes.ends_with(b"\r") { "\n\r\n" } else { "\n\n" }
    }
}

/// The blocks of a file, in order; one that is damaged changes nothing for the others.
///
/// ```
/// use sayso::syntax::conllu::blocks;
///
/// let found: Vec<_> = blocks(b"# one\r\n\r\n# two\n# three\n").map(|block| (block.line, block.bytes)).collect();
/// assert_eq!(found, [(1, &b"# one\r"[..]), (3, b"# two\n# three")]);
/// ```
pub fn blocks(file: &[u8]) -> Blocks<'_> {
    Blocks { rest: file, line: 1 }
}

/// The iterator that [`blocks`] returns.
#[derive(Debug, Clone)]
pub struct Blocks<'f> {
    rest: &'f [u8],
    /// The number of the line that the rest begins with.
    line: usize,
}

impl<'f> Blocks<'f> {
    /// The length in bytes of the next line without its line feed, if it is a blank line or, without `blank`, another.
    fn next_line(&self, blank: bool) -> Option<usize> {
        let length = self.rest.iter().position(|&byte| byte == b'\n').unwrap_or(self.rest.len());
        let is_blank = matches!(&self.rest[..length], b"" | b"\r");
        (!self.rest.is_empty() && is_blank == blank).then_some(length)
    }

    /// Passes over blank lines or, without `blank`, over others; returns them all without the last line feed.
    fn lines(&mut self, blank: bool) -> &'f [u8] {
        let from = self.rest;
        let mut end = 0;
        while let Some(length) = self.next_line(blank) {
            end = from.len() - self.rest.len() + length;
            self.rest = self.rest.get(length + 1..).unwrap_or_default();
            self.line += 1;
        }
        &from[..end]
    }
}

impl<'f> Iterator for Blocks<'f> {
    type Item = Block<'f>;

    fn next(&mut self) -> Option<Block<'f>> {
        self.lines(true);
        let line = self.line;
        let bytes = self.lines(false);
        (!bytes.is_empty()).then_some(Block { line, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &[u8]) -> Vec<(usize, &[u8])> {
        blocks(file).map(|block| (block.line, block.bytes)).collect()
    }

    #[test]
    fn blocks_know_their_lines() {
        assert_eq!(found(b"a\nb\n\nc\n\n\n\nd\n"), [(1, &b"a\nb"[..]), (4, b"c"), (8, b"d")]);
        assert_eq!(found(b"\n\na\r\nb\r\n\r\n\r\nc"), [(3, &b"a\r\nb\r"[..]), (7, b"c")]);
        assert_eq!(found(b"\n\r\n\n"), []);
        assert_eq!(found(b""), []);
    }

    #[test]
    fn a_line_that_is_no_text_is_named() {
        let errors: Vec<_> = blocks(b"# a\n\n# b\n# caf\xe9\n\n# c").map(|block| block.sentence().err()).collect();
        let error = Error::InvalidConllu { line: 4, message: "is not UTF-8".to_owned() };
        assert_eq!(errors, [None, Some(error), None]);
    }
}
