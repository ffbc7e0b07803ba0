//! Statements before they are judged, for the script that trains the judge.

use crate::annotation::Annotation;
use crate::pipeline::{Reading, Step};
use crate::statement::judge::features;
use crate::{Error, Options, output};

/// The statements of a text before they are judged, and what the judge sees of them.
#[derive(Debug)]
pub struct Unjudged {
    /// The text with all statements that were found.
    pub annotation: Annotation,
    /// The features of each statement.
    pub features: Vec<Vec<usize>>,
    /// The number of features in all.
    pub count: usize,
}

/// The statements of a text before they are judged.
///
/// # Errors
///
/// [`Error::InvalidWeights`] where the crate was built with weights that are none.
pub fn unjudged(text: &str, options: &Options) -> Result<Unjudged, Error> {
    let mut reading = Reading::new(text, options.date);
    reading.run(Step::Speakers.through(), &mut ())?;
    let found = features::all(&reading.document);
    Ok(Unjudged {
        annotation: output::annotation(&reading.document, options),
        features: found.iter().map(|features| features.iter().collect()).collect(),
        count: features::COUNT,
    })
}
