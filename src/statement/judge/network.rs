//! The network of the judge.

use std::sync::LazyLock;

use super::features;
use crate::annotation::StatementKind;
use crate::document::Statement;
use crate::model::{Features, Scorer, Weights, WeightsError};

static SHIPPED: LazyLock<Result<Judge, WeightsError>> = LazyLock::new(|| Judge::read(include_bytes!("../judge.bin")));

/// The scores: whether it is a statement, and whether it is right as it stands.
const SCORES: usize = 2;

/// The sorts of statements that are kept from different scores on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Not all in quotation marks, and inside of no other statement.
    Outer,
    /// Not all in quotation marks, and inside of another statement.
    Nested,
    /// All in quotation marks.
    Direct,
}

/// The confidence below which a nested statement is left out, whatever speaks for its being one.
const HOPELESS: u8 = 15;

/// The number of sorts.
const SORTS: usize = 3;

impl Sort {
    /// The sort of a statement.
    pub(super) fn of(statement: &Statement) -> Sort {
        match (statement.kind, statement.within) {
            (StatementKind::Direct, _) => Sort::Direct,
            (_, Some(_)) => Sort::Nested,
            (_, None) => Sort::Outer,
        }
    }
}

/// The judge's weights.
#[derive(Debug)]
pub(super) struct Judge {
    scorer: Scorer,
    /// The logit of a score is the score times the first and plus the second.
    scales: Vec<f32>,
    offsets: Vec<f32>,
    /// Logits of being right, in hundredths, and the confidence at each, of a hundred.
    knots: Vec<i16>,
    /// The least logits of being a statement, in hundredths, of one of each sort that is kept.
    least: Vec<i16>,
}

/// The judgement of a statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judgement {
    /// Whether it is kept.
    pub keeps: bool,
    /// Of a hundred such statements so many are right as they stand.
    pub confidence: u8,
}

impl Judge {
    /// The judge that the crate ships with.
    pub(super) fn shipped() -> Result<&'static Judge, WeightsError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    fn read(bytes: &'static [u8]) -> Result<Judge, WeightsError> {
        let weights = Weights::read(bytes)?;
        let [knots, _] = weights.tensor("knots")?.dimensions()?;
        Ok(Judge {
            scorer: Scorer::read(bytes, features::COUNT, SCORES)?,
            scales: weights.tensor("scales")?.f32(&[SCORES])?,
            offsets: weights.tensor("offsets")?.f32(&[SCORES])?,
            knots: weights.tensor("knots")?.i16(&[knots, 2])?,
            least: weights.tensor("least")?.i16(&[SORTS])?,
        })
    }

    /// The judgement of a statement with these features.
    pub(super) fn judge(&self, features: &Features, sort: Sort) -> Judgement {
        let hidden = self.scorer.hidden(features);
        let parts = self.scorer.scores(&hidden).zip(&self.scales).zip(&self.offsets);
        let mut logits = parts.map(|((score, scale), offset)| (score as f32 * scale + offset) * 100.0);
        let (is_one, is_right) = (logits.next().unwrap_or_default(), logits.next().unwrap_or_default());
        let least = self.least.get(sort as usize).copied().unwrap_or_default();
        let confidence = self.confidence(is_right);
        let hopeless = sort == Sort::Nested && confidence < HOPELESS;
        Judgement { keeps: is_one >= f32::from(least) && !hopeless, confidence }
    }

    /// The confidence at a logit, on the line between the two knots around it.
    fn confidence(&self, logit: f32) -> u8 {
        let mut before: Option<(f32, f32)> = None;
        for knot in self.knots.chunks_exact(2) {
            let (at, percent) = (f32::from(knot[0]), f32::from(knot[1]));
            if logit < at {
                let (low, from) = before.unwrap_or((at - 1.0, percent));
                return (from + (percent - from) * (logit - low).max(0.0) / (at - low)) as u8;
            }
            before = Some((at, percent));
        }
        before.map_or(0, |(_, percent)| percent as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_the_judges_and_its_confidence_grows() -> Result<(), WeightsError> {
        let judge = Judge::shipped()?;
        let found: Vec<u8> = (-100..100).map(|step| judge.confidence(step as f32 * 10.0)).collect();
        assert!(found.is_sorted() && found.iter().all(|&confidence| confidence <= 100), "{found:?}");
        assert!(found[0] < found[199]);
        Ok(())
    }
}
