//! A tagger of spans: labels for the words of a sentence, from the states of another network and features of its own.
//!
//! A word's state and the sum of the table rows of its features make the input; [`Recurrences`] run over it, and a linear
//! layer gives each label a score. The best sequence of [labels](super::labels) is found with a score for each transition
//! (Lample et al. 2016, "Neural Architectures for Named Entity Recognition"). Where the weights have them, two more layers
//! score how well two words go together, so that spans can be linked (as arcs are scored by Dozat and Manning 2017,
//! without their bilinear matrix).
//!
//! | tensor | elements | shape |
//! | --- | --- | --- |
//! | `table` | i8 | rows, width of a row |
//! | `state.weight`, `.scale` | i8, f32 | width of the tagger, width of a state |
//! | `table_in.weight`, `.scale` | i8, f32 | width of the tagger, width of a row |
//! | `input.bias` | f32 | width of the tagger |
//! | `recurrence.N.weight`, `.scale`, `.bias` | i8, f32, f32 | three times the width of the tagger, the width |
//! | `labels.weight`, `.scale`, `.bias` | i8, f32, f32 | labels, width of the tagger |
//! | `transitions` | f32 | labels, labels: from a row's label to a column's |
//! | `link_from`, `link_to`: each `.weight`, `.scale`, `.bias` | i8, f32, f32 | width of a link, width of the tagger |

use std::borrow::Cow;

use super::labels::{Sequence, TaggedSpan, largest, spans};
use super::{Kernel, Linear, Matrix, RecurrenceScratch, Recurrences, Weights, WeightsError, add_row, softsign};

/// The layers of a tagger, in the order in which they are applied.
#[derive(Debug)]
pub struct SpanTagger<'w> {
    kernel: Kernel,
    table: Cow<'w, [i8]>,
    /// The width of a row of the table.
    embedding: usize,
    state: Linear<'w>,
    own: Linear<'w>,
    recurrences: Recurrences<'w>,
    labels: Linear<'w>,
    transitions: Vec<f32>,
    links: Option<Links<'w>>,
}

/// The layers that make the vector of a word that is linked, and of one that it may be linked to.
#[derive(Debug)]
struct Links<'w> {
    from: Linear<'w>,
    to: Linear<'w>,
}

/// The sizes that the weights of a tagger must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// The width of a word's state.
    pub state: usize,
    /// The number of rows in the table.
    pub rows: usize,
    /// The number of sorts of spans.
    pub sorts: usize,
}

/// Scratch buffers that the next sentence uses again.
#[derive(Debug, Default)]
pub struct TaggerScratch {
    embeddings: Vec<i16>,
    sums: Vec<i32>,
    own: Vec<f32>,
    inputs: Vec<f32>,
    scores: Vec<f32>,
    from: Vec<f32>,
    to: Vec<f32>,
    recurrence: RecurrenceScratch,
}

/// A span with the span that it goes with, and its margin.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkedSpan {
    /// The span.
    pub span: TaggedSpan,
    /// The span that it goes best with of those of the sort that is linked to, as an index into all spans; perhaps itself.
    pub to: Option<usize>,
    /// The score that the best sequence of labels with another one at its first word is worse by.
    pub margin: f32,
}

impl<'w> SpanTagger<'w> {
    /// Reads a tagger from a file of weights, in place.
    ///
    /// # Errors
    ///
    /// A [`WeightsError`] for what is damaged, missing or of another shape.
    pub fn read(bytes: &'w [u8], shape: Shape, kernel: Kernel) -> Result<SpanTagger<'w>, WeightsError> {
        let weights = Weights::read(bytes)?;
        let [_, embedding] = weights.tensor("table")?.dimensions()?;
        let [width] = weights.tensor("input.bias")?.dimensions()?;
        for (name, size) in [("table", embedding), ("input.bias", width)] {
            if size == 0 {
                return Err(WeightsError::Empty { name: name.to_owned() });
            }
        }
        let biases = weights.tensor("input.bias")?.f32(&[width])?;
        let labels = 2 * shape.sorts + 1;
        Ok(SpanTagger {
            kernel,
            table: weights.tensor("table")?.i8(&[shape.rows, embedding])?,
            embedding,
            state: Linear::with_biases(&weights, "state", [width, shape.state], biases)?,
            own: Linear::with_biases(&weights, "table_in", [width, embedding], vec![0.0; width])?,
            recurrences: Recurrences::read(&weights, width)?,
            labels: Linear::read(&weights, "labels", [labels, width], labels)?,
            transitions: weights.tensor("transitions")?.f32(&[labels, labels])?,
            links: Links::read(&weights, width)?,
        })
    }

    /// The spans in a sentence, in order: `states` has a row for each word, `rows` the rows of its features.
    pub fn spans(&self, states: &[i16], rows: &[Vec<u32>], scratch: &mut TaggerScratch) -> Vec<TaggedSpan> {
        self.run(states, rows, scratch);
        spans(&self.sequence(scratch).best())
    }

    /// The spans in a sentence, each linked to a span of one sort; where the weights have no links, none is.
    pub fn linked(
        &self,
        sort: usize,
        states: &[i16],
        rows: &[Vec<u32>],
        scratch: &mut TaggerScratch,
    ) -> Vec<LinkedSpan> {
        self.run(states, rows, scratch);
        let spans = spans(&self.sequence(scratch).best());
        let margins = self.sequence(scratch).margins();
        let ends: Vec<usize> = (0..spans.len()).filter(|&index| spans[index].sort == sort).collect();
        let to: Vec<Option<usize>> = match &self.links {
            Some(links) if !ends.is_empty() => {
                let width = links.from.outputs();
                let best = |span: &TaggedSpan| {
                    let word = |index: usize| spans[ends[index]].words.start;
                    let score = |end: usize| {
                        let to = &scratch.to[word(end) * width..][..width];
                        span.words.clone().map(|from| product(&scratch.from[from * width..][..width], to)).sum()
                    };
                    ends[largest(0..ends.len(), score)]
                };
                spans.iter().map(|span| Some(best(span))).collect()
            }
            _ => vec![None; spans.len()],
        };
        let linked = |(span, to): (TaggedSpan, _)| LinkedSpan { margin: margins[span.words.start], span, to };
        spans.into_iter().zip(to).map(linked).collect()
    }

    fn sequence<'r>(&'r self, scratch: &'r TaggerScratch) -> Sequence<'r> {
        Sequence { scores: &scratch.scores, transitions: &self.transitions, labels: self.labels.outputs() }
    }

    /// Computes a score for each label of each word, and the vectors of links.
    fn run(&self, states: &[i16], rows: &[Vec<u32>], scratch: &mut TaggerScratch) {
        scratch.embeddings.clear();
        scratch.embeddings.resize(rows.len() * self.embedding, 0);
        let table = Matrix::new(&self.table, self.embedding);
        for (sum, rows) in scratch.embeddings.chunks_exact_mut(self.embedding).zip(rows) {
            for &row in rows {
                add_row(sum, table.row(row as usize));
            }
        }
        self.own.apply(self.kernel, &scratch.embeddings, &mut scratch.sums, &mut scratch.own);
        self.state.apply(self.kernel, states, &mut scratch.sums, &mut scratch.inputs);
        for (input, own) in scratch.inputs.iter_mut().zip(&scratch.own) {
            *input += own;
        }
        softsign(&mut scratch.inputs);
        let states = self.recurrences.run(self.kernel, &mut scratch.inputs, &mut scratch.recurrence);
        self.labels.apply(self.kernel, states, &mut scratch.sums, &mut scratch.scores);
        if let Some(links) = &self.links {
            for (layer, vectors) in [(&links.from, &mut scratch.from), (&links.to, &mut scratch.to)] {
                layer.apply(self.kernel, states, &mut scratch.sums, vectors);
                softsign(vectors);
            }
        }
    }
}

impl<'w> Links<'w> {
    /// Reads the layers, if the weights have them.
    fn read(weights: &Weights<'w>, width: usize) -> Result<Option<Links<'w>>, WeightsError> {
        if weights.tensors().iter().all(|tensor| tensor.name() != "link_from.bias") {
            return Ok(None);
        }
        let [link] = weights.tensor("link_from.bias")?.dimensions()?;
        let layer = |name: &str| Linear::read(weights, name, [link, width], link);
        Ok(Some(Links { from: layer("link_from")?, to: layer("link_to")? }))
    }
}

/// The sum of the products of two vectors' numbers, from the first to the last.
fn product(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
