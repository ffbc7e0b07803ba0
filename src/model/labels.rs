//! The labels of a sequence of words: the best of all sequences, the margin of each word's label, the spans they make.
//!
//! Labels are those of the scheme BIO (Ramshaw and Marcus 1995): 0 is outside of all spans, `2k + 1` begins a span of sort
//! `k` and `2k + 2` continues it, which no other label may stand before.

use std::ops::Range;

/// A span that was found: its words, counted within the sentence, and its sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaggedSpan {
    /// Its words.
    pub words: Range<usize>,
    /// Its sort, from 0.
    pub sort: usize,
}

/// A score for each label of each word, and for each label after another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sequence<'s> {
    /// The scores of the labels of words, a row for each word.
    pub scores: &'s [f32],
    /// The scores from a row's label to a column's.
    pub transitions: &'s [f32],
    pub labels: usize,
}

impl Sequence<'_> {
    /// The best sequence of labels that the scheme allows (Viterbi); where two are equal, smaller labels win.
    pub(super) fn best(&self) -> Vec<usize> {
        let labels = self.labels;
        let mut words = self.scores.chunks_exact(labels);
        let Some(first) = words.next() else { return Vec::new() };
        let mut totals = opening(first);
        let mut next = totals.clone();
        let mut before: Vec<u16> = Vec::with_capacity(self.scores.len());
        for scores in words {
            for (label, (next, score)) in next.iter_mut().zip(scores).enumerate() {
                let total = |from: usize| totals[from] + self.transitions[from * labels + label];
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

    /// For each word, the margin of the best sequence over the best that has another label at the word (the difference of
    /// max-marginals; Culotta and McCallum 2004, "Confidence Estimation for Information Extraction", take marginals).
    pub(super) fn margins(&self) -> Vec<f32> {
        let labels = self.labels;
        let rows: Vec<&[f32]> = self.scores.chunks_exact(labels).collect();
        let Some(&last) = rows.last() else { return Vec::new() };
        // The backward pass: the best score that can follow each label of each word.
        let mut after = vec![0.0_f32; rows.len() * labels];
        let mut next = last;
        for word in (0..rows.len() - 1).rev() {
            let (here, there) = after[word * labels..].split_at_mut(labels);
            for (from, best) in here.iter_mut().enumerate() {
                *best = (0..labels)
                    .filter(|&to| may_precede(to, labels).contains(&from))
                    .map(|to| self.transitions[from * labels + to] + next[to] + there[to])
                    .fold(f32::NEG_INFINITY, f32::max);
            }
            next = rows[word];
        }
        let mut totals = opening(rows[0]);
        let mut margins = vec![margin(&totals, &after[..labels])];
        for (word, scores) in rows.iter().enumerate().skip(1) {
            let reached = |label: usize| {
                may_precede(label, labels)
                    .map(|from| totals[from] + self.transitions[from * labels + label])
                    .fold(f32::NEG_INFINITY, f32::max)
            };
            totals = (0..labels).map(|label| reached(label) + scores[label]).collect();
            margins.push(margin(&totals, &after[word * labels..][..labels]));
        }
        margins
    }
}

/// The margin of the best label of a word over the next best, given the scores before and after it.
fn margin(before: &[f32], after: &[f32]) -> f32 {
    let (mut best, mut second) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for total in before.iter().zip(after).map(|(before, after)| before + after) {
        if total > best {
            (best, second) = (total, best);
        } else if total > second {
            second = total;
        }
    }
    best - second
}

/// The scores of the first word, at which no span can go on.
fn opening(scores: &[f32]) -> Vec<f32> {
    scores.iter().enumerate().map(|(label, &score)| if is_inside(label) { f32::NEG_INFINITY } else { score }).collect()
}

/// The first of the indices whose number is the largest.
pub(super) fn largest(indices: Range<usize>, number: impl Fn(usize) -> f32) -> usize {
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
pub(super) fn spans(labels: &[usize]) -> Vec<TaggedSpan> {
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
mod tests {
    use super::*;

    /// Outside, the beginning and the inside of the one sort.
    const LABELS: usize = 3;

    /// The total of a sequence, if the scheme allows it.
    fn total(sequence: Sequence<'_>, labels: &[usize]) -> Option<f32> {
        let mut total = 0.0;
        for (word, &label) in labels.iter().enumerate() {
            match word.checked_sub(1).map(|before| labels[before]) {
                None if is_inside(label) => return None,
                Some(before) if !may_precede(label, LABELS).contains(&before) => return None,
                Some(before) => total += sequence.transitions[before * LABELS + label],
                None => {}
            }
            total += sequence.scores[word * LABELS + label];
        }
        Some(total)
    }

    /// All sequences of labels of some words.
    fn sequences(words: u32) -> Vec<Vec<usize>> {
        (0..LABELS.pow(words)).map(|n| (0..words).map(|word| n / LABELS.pow(word) % LABELS).collect()).collect()
    }

    #[test]
    fn best_and_margins_are_those_of_all_sequences_tried() {
        let number = |seed: usize| ((seed * 7919) % 101) as f32 / 8.0;
        let scores: Vec<f32> = (0..5 * LABELS).map(number).collect();
        let transitions: Vec<f32> = (100..100 + LABELS * LABELS).map(number).collect();
        let sequence = Sequence { scores: &scores, transitions: &transitions, labels: LABELS };
        let all: Vec<(f32, Vec<usize>)> =
            sequences(5).into_iter().filter_map(|labels| Some((total(sequence, &labels)?, labels))).collect();
        let best = all.iter().max_by(|a, b| a.0.total_cmp(&b.0)).expect("some sequence is allowed");
        assert_eq!(sequence.best(), best.1);
        for (word, margin) in sequence.margins().into_iter().enumerate() {
            let others = all.iter().filter(|(_, labels)| labels[word] != best.1[word]).map(|other| other.0);
            assert_eq!(margin, best.0 - others.fold(f32::NEG_INFINITY, f32::max), "word {word}");
        }
    }

    #[test]
    fn no_words_have_no_labels() {
        let sequence = Sequence { scores: &[], transitions: &[0.0; 9], labels: LABELS };
        assert!(sequence.best().is_empty() && sequence.margins().is_empty());
    }
}
