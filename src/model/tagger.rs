//! A tagger of spans: labels for the words of a sentence, from the states of another network and features of its own.
//!
//! A word's state and the sum of the table rows of its features make the input; [`Recurrences`] run over it, and a linear
//! layer gives each label a score. The best sequence of labels is found with a score for each transition (Viterbi; Lample
//! et al. 2016, "Neural Architectures for Named Entity Recognition"). Labels are those of the scheme BIO (Ramshaw and
//! Marcus 1995): 0 is outside of all spans, `2k + 1` begins a span of sort `k` and `2k + 2` continues it, which no other
//! label may stand before.
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

use std::borrow::Cow;
use std::ops::Range;

use super::{Kernel, Linear, Matrix, Recurrences, Weights, WeightsError, add_row, recurrence, softsign};

/// The layers of a tagger, in the order in which they are applied.
#[derive(Debug)]
pub struct Tagger<'w> {
    kernel: Kernel,
    table: Cow<'w, [i8]>,
    /// Numbers of a row of the table.
    embedding: usize,
    state: Linear<'w>,
    own: Linear<'w>,
    recurrences: Recurrences<'w>,
    labels: Linear<'w>,
    transitions: Vec<f32>,
}

/// What a tagger is read for: what its weights must fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Numbers of a word's state.
    pub state: usize,
    /// Rows of the table.
    pub rows: usize,
    /// Sorts of spans.
    pub sorts: usize,
}

/// Room to work in that the next sentence uses again.
#[derive(Debug, Default)]
pub struct TaggerRoom {
    embeddings: Vec<i16>,
    sums: Vec<i32>,
    own: Vec<f32>,
    inputs: Vec<f32>,
    scores: Vec<f32>,
    recurrence: recurrence::Room,
}

/// A span that was found: its words, counted within the sentence, and its sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaggedSpan {
    /// Its words.
    pub words: Range<usize>,
    /// Its sort, from 0.
    pub sort: usize,
}

impl<'w> Tagger<'w> {
    /// Reads a tagger from a file of weights, in place.
    ///
    /// # Errors
    ///
    /// What is damaged, missing or of another shape.
    pub fn read(bytes: &'w [u8], shape: Shape, kernel: Kernel) -> Result<Tagger<'w>, WeightsError> {
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
        Ok(Tagger {
            kernel,
            table: weights.tensor("table")?.i8(&[shape.rows, embedding])?,
            embedding,
            state: Linear::with_biases(&weights, "state", [width, shape.state], biases)?,
            own: Linear::with_biases(&weights, "table_in", [width, embedding], vec![0.0; width])?,
            recurrences: Recurrences::read(&weights, width)?,
            labels: Linear::read(&weights, "labels", [labels, width], labels)?,
            transitions: weights.tensor("transitions")?.f32(&[labels, labels])?,
        })
    }

    /// The spans in a sentence, in order: `states` has a row for each word, `rows` the rows of its features.
    pub fn spans(&self, states: &[i16], rows: &[Vec<u32>], room: &mut TaggerRoom) -> Vec<TaggedSpan> {
        spans(&best_labels(self.scores(states, rows, room), &self.transitions, self.labels.outputs()))
    }

    /// A score for each label of each word.
    fn scores<'r>(&self, states: &[i16], rows: &[Vec<u32>], room: &'r mut TaggerRoom) -> &'r [f32] {
        room.embeddings.clear();
        room.embeddings.resize(rows.len() * self.embedding, 0);
        let table = Matrix::new(&self.table, self.embedding);
        for (sum, rows) in room.embeddings.chunks_exact_mut(self.embedding).zip(rows) {
            for &row in rows {
                add_row(sum, table.row(row as usize));
            }
        }
        self.own.apply(self.kernel, &room.embeddings, &mut room.sums, &mut room.own);
        self.state.apply(self.kernel, states, &mut room.sums, &mut room.inputs);
        for (input, own) in room.inputs.iter_mut().zip(&room.own) {
            *input += own;
        }
        softsign(&mut room.inputs);
        let states = self.recurrences.run(self.kernel, &mut room.inputs, &mut room.recurrence);
        self.labels.apply(self.kernel, states, &mut room.sums, &mut room.scores);
        &room.scores
    }
}

/// The best sequence of labels that the scheme allows; where two are equal, smaller labels win.
fn best_labels(scores: &[f32], transitions: &[f32], labels: usize) -> Vec<usize> {
    let mut words = scores.chunks_exact(labels);
    let Some(first) = words.next() else { return Vec::new() };
    // A span cannot go on at the first word.
    let opening = |(label, &score): (usize, &f32)| if is_inside(label) { f32::NEG_INFINITY } else { score };
    let mut totals: Vec<f32> = first.iter().enumerate().map(opening).collect();
    let mut next = totals.clone();
    let mut before: Vec<u16> = Vec::with_capacity(scores.len());
    for scores in words {
        for (label, (next, score)) in next.iter_mut().zip(scores).enumerate() {
            let total = |from: usize| totals[from] + transitions[from * labels + label];
            let from = largest(may_precede(label, labels), total);
            *next = total(from) + score;
            before.push(from as u16);
        }
        std::mem::swap(&mut totals, &mut next);
    }
    let mut label = largest(0..labels, |label| totals[label]);
    let mut found = vec![label];
    for before in before.chunks_exact(labels).rev() {
        label = usize::from(before[label]);
        found.push(label);
    }
    found.reverse();
    found
}

/// The first of the indices whose number is the largest.
fn largest(indices: Range<usize>, number: impl Fn(usize) -> f32) -> usize {
    let start = indices.start;
    indices.fold(start, |best, index| if number(index) > number(best) { index } else { best })
}

fn is_inside(label: usize) -> bool {
    label > 0 && label.is_multiple_of(2)
}

/// The labels that may stand before one: before the inside of a span only its beginning and its inside.
fn may_precede(label: usize, labels: usize) -> Range<usize> {
    if is_inside(label) { label - 1..label + 1 } else { 0..labels }
}

/// The spans that a sequence of labels makes; the inside of a span with nothing right before it is no span.
fn spans(labels: &[usize]) -> Vec<TaggedSpan> {
    let mut spans: Vec<TaggedSpan> = Vec::new();
    for (word, &label) in labels.iter().enumerate() {
        let Some(sort) = label.checked_sub(1).map(|label| label / 2) else { continue };
        match spans.last_mut() {
            Some(span) if is_inside(label) && span.sort == sort && span.words.end == word => span.words.end += 1,
            _ if is_inside(label) => {}
            _ => spans.push(TaggedSpan { words: word..word + 1, sort }),
        }
    }
    spans
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
