//! States of a sentence's words: vectors that stand for each word in its context.

use crate::model::{RecurrenceScratch, softsign};

use super::network::Network;
use super::vocabulary::Vocabulary;

/// The encoder, with scratch buffers that the next sentence uses again.
#[derive(Debug, Default)]
pub struct Encoder {
    windows: Vec<i32>,
    states: Vec<f32>,
    scratch: RecurrenceScratch,
}

impl Encoder {
    /// The states of the root, the words and the end as whole steps, a row each.
    pub fn states<'t>(
        &mut self,
        network: &Network<'_>,
        vocabulary: &mut Vocabulary<'_, 't>,
        words: &[&'t str],
    ) -> &[i16] {
        vocabulary.windows(words, &mut self.windows);
        network.window.numbers(&self.windows, &mut self.states);
        softsign(&mut self.states);
        network.recurrences.run(network.kernel, &mut self.states, &mut self.scratch)
    }
}
