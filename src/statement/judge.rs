//! The judgement of statements: how likely each is right as it stands, its speaker and content, and whether it is a
//! statement at all.
//!
//! A small network weighs the ground that a statement was found on, its form in the tree, its source and speaker, and the
//! statement that it stands in. What is hardly a statement is left out; what is kept has a confidence that was calibrated
//! on whole articles which the network had not seen. `judge.md` is its card.

pub(crate) mod features;
mod network;

use std::iter::successors;

use crate::document::{Document, Statement};
use crate::model::WeightsError;
use network::{Judge, Sort};

/// The document's statements whose speakers are known, with their confidence and without those that are hardly any.
///
/// # Errors
///
/// [`WeightsError`] where the crate was built with weights that are not the judge's.
pub fn judged(document: &Document<'_>) -> Result<Vec<Statement>, WeightsError> {
    let judge = Judge::shipped()?;
    let mut statements = document.statements.clone();
    let kept = features::all(document).into_iter().zip(&mut statements).map(|(features, statement)| {
        let judgement = judge.judge(&features, Sort::of(statement));
        statement.confidence = judgement.confidence;
        judgement.keeps
    });
    let kept: Vec<bool> = kept.collect();
    Ok(only_kept(statements, &kept))
}

/// How many statements outwards one that is kept is looked for.
const DEEPEST: usize = 16;

/// The statements that are kept; what was inside of one that is left out moves to the nearest kept one around it.
fn only_kept(statements: Vec<Statement>, kept: &[bool]) -> Vec<Statement> {
    let mut places = Vec::with_capacity(kept.len());
    let mut count = 0;
    for &keeps in kept {
        places.push(count);
        count += u32::from(keeps);
    }
    let outer = |statement: &Statement| {
        let around = successors(statement.within, |&at| statements[at as usize].within);
        around.take(DEEPEST).find(|&at| kept[at as usize]).map(|at| places[at as usize])
    };
    let outers: Vec<Option<u32>> = statements.iter().map(outer).collect();
    let all = statements.into_iter().zip(outers).zip(kept);
    all.filter(|(_, keeps)| **keeps).map(|((statement, within), _)| Statement { within, ..statement }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Act, StatementKind};

    #[test]
    fn what_lies_in_a_statement_left_out_lies_in_what_is_around_that() {
        let statement = |within| {
            let new = Statement::new(StatementKind::Indirect, Act::Speech, Vec::new(), Vec::new());
            Statement { within, ..new }
        };
        let all = [None, Some(0), Some(1), None, Some(3)].map(statement).to_vec();
        let kept = only_kept(all, &[true, false, true, false, true]);
        assert_eq!(kept.iter().map(|statement| statement.within).collect::<Vec<_>>(), [None, Some(0), None]);
    }
}
