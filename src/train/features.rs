//! The rows and states that the networks of names and statements read of a text.

use std::ops::Range;

use crate::annotation::Token;
use crate::document::{Document, TaggedName};
use crate::pipeline::{Observer, Reading, Step};
use crate::statement::network::passage::Passage;
use crate::syntax::Piece;
use crate::{Error, Options, entity, output, statement};

/// The inputs that training scripts read of one text.
#[derive(Debug, Default)]
pub struct Features {
    /// Its tokens with their grammar, in the caller's unit.
    pub tokens: Vec<Token>,
    /// The first token of each stretch that is read as one: a sentence, or a piece of a long one.
    pub pieces: Vec<usize>,
    /// For each token the rows that the tagger of names sums.
    pub names: Vec<Vec<u32>>,
    /// The number of rows of that tagger's table.
    pub name_rows: usize,
    /// The first token of each passage that the tagger of attributions reads as one.
    pub passages: Vec<usize>,
    /// For each token the rows that the tagger of attributions sums.
    pub roles: Vec<Vec<u32>>,
    /// The contents that were asked for, as the tagger reads them by themselves, in order.
    pub contents: Vec<ContentFeatures>,
    /// The number of rows of that tagger's table.
    pub role_rows: usize,
    /// The states of all tokens, a row of [`STATE`](crate::syntax::STATE) whole steps for each.
    pub states: Vec<i16>,
}

/// A content, without the marks of the quotation that it is, as the tagger of attributions reads it by itself.
#[derive(Debug)]
pub struct ContentFeatures {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// For each of them the rows that the tagger sums.
    pub roles: Vec<Vec<u32>>,
}

/// The inputs that training scripts read of a text, and of some contents in it by themselves: stretches of characters, of
/// each of which that part counts that lies in the passage in which it begins.
///
/// # Errors
///
/// [`Error::InvalidWeights`] where the crate was built with weights that are none.
pub fn features(text: &str, options: &Options, contents: &[Range<usize>]) -> Result<Features, Error> {
    let mut reading = Reading::new(text, None);
    // The step that tells the language is left out, since texts that are learned from are known to be English.
    reading.run(Step::Words.through(), &mut ())?;
    reading.run(&[Step::Quotations], &mut ())?;
    // The collector looks at the document as it is before its grammar is read.
    let before = reading.clone();
    let own = entity::network::features::Features::new(&before.document);
    let contents = contents.iter().map(|content| tokens_in(&before.document, content)).collect();
    let (passage, found) = (Passage::default(), Features::default());
    let mut collector = Collector { reading: &before, own, contents, passage, found };
    reading.run(&[Step::Grammar], &mut collector)?;
    let found = collector.finish();
    let options = Options { tokens: true, ..options.clone() };
    let tokens = output::annotation(&reading.document, &options).tokens.unwrap_or_default();
    Ok(Features {
        tokens,
        name_rows: entity::network::features::ROWS,
        role_rows: statement::network::features::ROWS,
        ..found
    })
}

/// The tokens that lie in a stretch of characters.
fn tokens_in(document: &Document<'_>, characters: &Range<usize>) -> Range<usize> {
    let byte = |place: usize| document.text.char_indices().nth(place).map_or(document.text.len(), |(byte, _)| byte);
    document.tokens_in(crate::document::Span::new(byte(characters.start), byte(characters.end)))
}

/// Collects features while grammar is read.
struct Collector<'d, 't> {
    reading: &'d Reading<'t>,
    own: entity::network::features::Features<'d, 't>,
    /// The tokens of the contents that are asked for.
    contents: Vec<Range<usize>>,
    passage: Passage,
    found: Features,
}

impl Collector<'_, '_> {
    /// Takes the rows of the passage, if it has words.
    fn close(&mut self) {
        let passage = std::mem::take(&mut self.passage);
        if !passage.words.is_empty() {
            self.found.passages.push(passage.start);
            self.found.roles.extend(self.rows(&passage));
            let whole = passage.start..passage.start + passage.words.len();
            for content in self.contents.iter().filter(|content| whole.contains(&content.start)) {
                let words = content.start - whole.start..content.end.min(whole.end) - whole.start;
                let content = passage.content(&self.reading.document, words);
                let roles = self.rows(&content);
                let tokens = content.start..content.start + content.words.len();
                self.found.contents.push(ContentFeatures { tokens, roles });
            }
        }
    }

    /// The rows of a passage.
    fn rows(&self, passage: &Passage) -> Vec<Vec<u32>> {
        let document = &self.reading.document;
        let labels = statement::label(document, passage.start, &passage.words);
        statement::network::features::rows(document, &labels, passage)
    }

    fn finish(mut self) -> Features {
        self.close();
        self.found
    }
}

impl Observer for Collector<'_, '_> {
    fn piece(&mut self, start: usize, piece: Piece<'_>, names: &[TaggedName]) {
        self.found.pieces.push(start);
        let parts = piece.words.iter().map(|word| word.upos);
        self.found.names.extend(self.own.rows(start..start + piece.words.len(), parts));
        self.found.states.extend_from_slice(piece.states);
        if self.passage.ends_before(&self.reading.document, start, piece.words.len()) {
            self.close();
        }
        self.passage.add(start, piece, names);
    }
}
