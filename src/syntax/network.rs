//! The network that tags and parses: its layers, read from the weights.
//!
//! Words become sums of rows of hashed tables ([`features`](super::features)) and see their neighbours through a window,
//! which sums what each word type adds to each place ([`vocabulary`](super::vocabulary)). [`Recurrences`] run both ways
//! over the sentence. Tags are read off each word's state, arcs are the
//! products of a dependent's and a head's vector, and relations are read off the two together (after Dozat and Manning
//! 2017, "Deep Biaffine Attention for Neural Dependency Parsing"). `train/syntax/` makes the weights, and
//! `src/syntax/weights.md` is their card.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::document::{Deprel, Upos, Xpos};
use crate::model::{Kernel, Linear, Matrix, Recurrences, Weights, WeightsError};

use super::features;

/// The width of a word's state.
pub const STATE: usize = 160;

/// The number of words in the window, the one in the middle included.
pub const PLACES: usize = 5;

/// Arcs longer than this many words score as if they were of this length.
pub const DISTANCE: usize = 32;

static WEIGHTS: &[u8] = include_bytes!("weights.bin");

static SHIPPED: LazyLock<Result<Network<'static>, WeightsError>> = LazyLock::new(|| Network::with(Kernel::best()));

/// The layers, in the order in which they are applied.
#[derive(Debug)]
pub struct Network<'w> {
    /// The kernel that multiplies.
    pub(super) kernel: Kernel,
    table: Cow<'w, [i8]>,
    /// The width of a row of the tables.
    pub(super) embedding: usize,
    /// From a word's sum of rows to the sums that it adds to each of the window's [`PLACES`].
    pub(super) window: Linear<'w>,
    pub(super) recurrences: Recurrences<'w>,
    /// From a state to a score for each universal part of speech, then for each English tag.
    pub(super) tags: Linear<'w>,
    /// The pairs of tags that go together.
    pub(super) pairs: Vec<(Upos, Xpos)>,
    /// From a state to the vector that looks for a head.
    pub(super) arc_dependent: Linear<'w>,
    /// From a state to the vector that is found by dependents.
    pub(super) arc_head: Linear<'w>,
    /// The score of an arc for its length, in steps of arc scores: from [`DISTANCE`] words to the left to as many to the right.
    pub(super) distances: Vec<i32>,
    /// From a state to a dependent's part in a relation.
    pub(super) relation_dependent: Linear<'w>,
    /// From a state to a head's part in a relation.
    pub(super) relation_head: Linear<'w>,
    /// From both parts together to a score for each relation.
    pub(super) relations: Linear<'w>,
    /// The number of whole steps that make 1 in the two parts together.
    pub(super) relation_steps: f32,
}

impl Network<'static> {
    /// The network that the crate ships with.
    ///
    /// # Errors
    ///
    /// A [`WeightsError`] where the weights that the crate was built with are not the network's.
    pub fn shipped() -> Result<&'static Network<'static>, WeightsError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// The network that the crate ships with, on a kernel of one's choice, for tests and measurements.
    ///
    /// # Errors
    ///
    /// As [`shipped`](Network::shipped).
    pub fn with(kernel: Kernel) -> Result<Network<'static>, WeightsError> {
        Network::read(WEIGHTS, kernel)
    }
}

impl<'w> Network<'w> {
    /// Reads the network from a file of weights, in place.
    ///
    /// # Errors
    ///
    /// A [`WeightsError`] for what is damaged, missing or of another shape than this code computes with.
    pub fn read(bytes: &'w [u8], kernel: Kernel) -> Result<Network<'w>, WeightsError> {
        let weights = Weights::read(bytes)?;
        let table = weights.tensor("table")?;
        let [_, embedding] = sizes(&weights, "table")?;
        let [arc] = sizes(&weights, "arc_head.bias")?;
        let [relation] = sizes(&weights, "relation_head.bias")?;
        let layer = |name: &str, rows: usize| Linear::read(&weights, name, [rows, STATE], rows);
        Ok(Network {
            kernel,
            table: table.i8(&[features::TABLES.iter().sum(), embedding])?,
            embedding,
            window: Linear::read(&weights, "window", [PLACES * STATE, embedding], STATE)?,
            recurrences: Recurrences::read(&weights, STATE)?,
            tags: layer("tags", Upos::ALL.len() + Xpos::ALL.len())?,
            pairs: pairs(&weights)?,
            arc_dependent: layer("arc_dependent", arc)?,
            arc_head: layer("arc_head", arc)?,
            distances: distances(&weights)?,
            relation_dependent: layer("relation_dependent", relation)?,
            relation_head: layer("relation_head", relation)?,
            relations: Linear::read(&weights, "relations", [Deprel::ALL.len(), relation], Deprel::ALL.len())?,
            relation_steps: weights.tensor("relation_steps")?.f32(&[1])?[0],
        })
    }

    /// The rows of the tables.
    pub(super) fn table(&self) -> Matrix<'_, i8> {
        Matrix::new(&self.table, self.embedding)
    }
}

/// The dimensions of a tensor, none of which is 0.
fn sizes<const N: usize>(weights: &Weights<'_>, name: &str) -> Result<[usize; N], WeightsError> {
    let sizes = weights.tensor(name)?.dimensions()?;
    if sizes.contains(&0) { Err(WeightsError::Empty { name: name.to_owned() }) } else { Ok(sizes) }
}

fn distances(weights: &Weights<'_>) -> Result<Vec<i32>, WeightsError> {
    let scores = weights.tensor("distances")?.f32(&[2 * DISTANCE + 1])?;
    Ok(scores.into_iter().map(|score| score.round_ties_even() as i32).collect())
}

fn pairs(weights: &Weights<'_>) -> Result<Vec<(Upos, Xpos)>, WeightsError> {
    let tensor = weights.tensor("pairs")?;
    let [count, _] = tensor.dimensions()?;
    let pairs = tensor.u8(&[count, 2])?.as_chunks().0;
    let pair = |&[upos, xpos]: &[u8; 2]| Some((*Upos::ALL.get(usize::from(upos))?, *Xpos::ALL.get(usize::from(xpos))?));
    Ok(pairs.iter().filter_map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_the_networks() {
        let network = Network::shipped();
        assert_eq!(network.err(), None);
    }

    #[test]
    fn tags_of_verbs_do_not_go_with_nouns() -> Result<(), WeightsError> {
        let pairs = &Network::shipped()?.pairs;
        assert!(pairs.contains(&(Upos::Verb, Xpos::Vbz)) && pairs.contains(&(Upos::Aux, Xpos::Vbz)));
        assert!(!pairs.contains(&(Upos::Verb, Xpos::Nn)));
        Ok(())
    }

    #[test]
    fn damaged_weights_are_an_error() {
        let mut bytes = WEIGHTS.to_vec();
        bytes[WEIGHTS.len() / 2] ^= 1;
        assert!(matches!(Network::read(&bytes, Kernel::PLAIN).err(), Some(WeightsError::Checksum { .. })));
        assert!(Network::read(&WEIGHTS[..WEIGHTS.len() - 1], Kernel::PLAIN).is_err());
        assert_eq!(Network::read(b"", Kernel::PLAIN).err(), Some(WeightsError::Magic));
    }
}
