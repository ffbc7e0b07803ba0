//! The features that the network has of a word beside its state: rows of one table, which are summed.
//!
//! Hashed: the word, its lemma, its ending, the lemmas of its head and of that one's head. One by one: its shape, its tag
//! and relation, those of its head, how far and how high it hangs, what hangs on it, where it stands to quotation marks
//! and in its paragraph, how often the tables of cues take it for one, what rules make of it, and whether it is in a
//! name.

use super::passage::{Passage, begins_paragraph};
use crate::document::{Deprel, Document, Quotation, Xpos};
use crate::entity::SORTS;
use crate::statement::cue_words::share;
use crate::statement::labels::{LABELS, Labels};
use crate::syntax::Word;
use crate::syntax::features::{RowRange, last, norm, shape};

const TAGS: usize = Xpos::ALL.len();
const RELATIONS: usize = Deprel::ALL.len();

const WORD: RowRange = RowRange { start: 0, rows: 4096 };
const LEMMA: RowRange = RowRange::after(WORD, 4096);
const ENDING: RowRange = RowRange::after(LEMMA, 512);
const SHAPE: RowRange = RowRange::after(ENDING, 64);
const TAG: RowRange = RowRange::after(SHAPE, TAGS);
const RELATION: RowRange = RowRange::after(TAG, RELATIONS);
const HEAD_LEMMA: RowRange = RowRange::after(RELATION, 2048);
const HEAD_TAG: RowRange = RowRange::after(HEAD_LEMMA, TAGS + 1);
const HEAD_RELATION: RowRange = RowRange::after(HEAD_TAG, RELATIONS);
const OUTER_LEMMA: RowRange = RowRange::after(HEAD_RELATION, 1024);
const OFFSET: RowRange = RowRange::after(OUTER_LEMMA, 2 * FAR + 1);
const DEPTH: RowRange = RowRange::after(OFFSET, DEEP + 1);
const HANGING: RowRange = RowRange::after(DEPTH, CHILDREN.len());
const QUOTATION: RowRange = RowRange::after(HANGING, 4 * 3);
const SHARE: RowRange = RowRange::after(QUOTATION, 5);
const HEAD_SHARE: RowRange = RowRange::after(SHARE, 5);
const OUTER: RowRange = RowRange::after(HEAD_SHARE, LABELS);
const INNER: RowRange = RowRange::after(OUTER, LABELS);
const NAME: RowRange = RowRange::after(INNER, 1 + 2 * SORTS.len());

/// The number of rows of the table.
pub(crate) const ROWS: usize = NAME.start + NAME.rows;

/// Heads further away count as this far.
const FAR: usize = 8;

/// Words that hang deeper count as this deep.
const DEEP: usize = 9;

/// The relations by which a word may hang on another that are features of the other.
const CHILDREN: [Deprel; 10] = [
    Deprel::Nsubj,
    Deprel::NsubjPass,
    Deprel::Obj,
    Deprel::Ccomp,
    Deprel::Xcomp,
    Deprel::Parataxis,
    Deprel::Mark,
    Deprel::Case,
    Deprel::Aux,
    Deprel::Acl,
];

/// The rows of each word of a passage of a document whose quotations are known.
pub(crate) fn rows(document: &Document<'_>, labels: &Labels, passage: &Passage) -> Vec<Vec<u32>> {
    let lemmas: Vec<String> = passage
        .words
        .iter()
        .enumerate()
        .map(|(index, word)| word.lemma.of(document.word(passage.start + index)).to_lowercase())
        .collect();
    let shares: Vec<usize> =
        passage.words.iter().zip(&lemmas).map(|(word, lemma)| bucket(share(word.upos, lemma))).collect();
    let features = PassageFeatures { document, labels, passage, lemmas, shares };
    let mut rows: Vec<Vec<u32>> = (0..passage.words.len()).map(|index| features.word_rows(index)).collect();
    for word in &passage.words {
        let kind = CHILDREN.iter().position(|&kind| kind == word.deprel || kind == word.deprel.universal());
        if let (Some(head), Some(kind)) = (word.head, kind) {
            let row = HANGING.row(kind);
            let own = &mut rows[head as usize];
            if !own.contains(&row) {
                own.push(row);
            }
        }
    }
    rows
}

/// A passage, with the labels, lemmas and shares of its words.
struct PassageFeatures<'r, 't> {
    document: &'r Document<'t>,
    labels: &'r Labels,
    passage: &'r Passage,
    lemmas: Vec<String>,
    /// The steps of the uses of each word that report.
    shares: Vec<usize>,
}

impl PassageFeatures<'_, '_> {
    fn word_rows(&self, index: usize) -> Vec<u32> {
        let word = &self.passage.words[index];
        let token = self.passage.start + index;
        let text = self.document.word(token);
        let norm = norm(text);
        let (outer, inner) = (self.labels.outer[index], self.labels.inner[index]);
        let mut rows = vec![
            WORD.hashed(&norm, 0),
            LEMMA.hashed(&self.lemmas[index], 1),
            ENDING.hashed(last(&norm, 3), 2),
            SHAPE.hashed(&shape(text), 3),
            TAG.row(word.xpos.index()),
            RELATION.row(word.deprel.index()),
            DEPTH.row(self.depth(index)),
            QUOTATION.row(self.quotation(index)),
            SHARE.row(self.shares[index]),
            OUTER.row(outer as usize),
            INNER.row(inner as usize),
            NAME.row(self.passage.names[index] as usize),
        ];
        match word.head.map(|head| head as usize) {
            Some(head) => {
                let above = &self.passage.words[head];
                rows.push(HEAD_LEMMA.hashed(&self.lemmas[head], 4));
                rows.push(HEAD_TAG.row(above.xpos.index()));
                rows.push(HEAD_RELATION.row(above.deprel.index()));
                rows.push(OFFSET.row((FAR + head).saturating_sub(index).min(2 * FAR)));
                rows.push(HEAD_SHARE.row(self.shares[head]));
                rows.extend(above.head.map(|outer| OUTER_LEMMA.hashed(&self.lemmas[outer as usize], 5)));
            }
            None => rows.push(HEAD_TAG.row(TAGS)),
        }
        rows
    }

    /// The number of words above a word in its tree, up to [`DEEP`].
    fn depth(&self, index: usize) -> usize {
        let above = |word: &&Word| word.head.map(|head| &self.passage.words[head as usize]);
        std::iter::successors(Some(&self.passage.words[index]), above).take(DEEP + 1).count() - 1
    }

    /// The place of a word: outside of quotations, inside of one, or a mark that opens or closes one, times the beginning
    /// of a paragraph, of a sentence, or of neither.
    fn quotation(&self, index: usize) -> usize {
        let token = self.passage.start + index;
        let span = self.document.tokens[token].span;
        let quotations = &self.document.quotations;
        let before = quotations.partition_point(|quotation| quotation.span.start <= span.start);
        let own = |quotation: &Quotation| self.passage.is_its_own(self.document, quotation);
        let outermost = |mut at: usize| {
            while let Some(outer) = quotations[at].within.filter(|&outer| !own(&quotations[outer as usize])) {
                at = outer as usize;
            }
            quotations[at]
        };
        let state = match before.checked_sub(1).map(outermost).filter(|q| span.start < q.span.end && !own(q)) {
            None => 0,
            Some(quotation) if span.start < quotation.inner.start => 1,
            Some(quotation) if span.start >= quotation.inner.end => 2,
            Some(_) => 3,
        };
        let sentence = |token: usize| self.document.tokens[token].sentence;
        let opens = match token.checked_sub(1) {
            _ if index == 0 && self.passage.is_content || begins_paragraph(self.document, token) => 2,
            Some(before) if sentence(before) == sentence(token) => 0,
            _ => 1,
        };
        state * 3 + opens
    }
}

/// The step of a percentage, of five; the first is for none.
fn bucket(percent: u8) -> usize {
    [1, 25, 50, 80].iter().filter(|&&least| percent >= least).count()
}
