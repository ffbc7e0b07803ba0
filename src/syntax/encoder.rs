//! States of a sentence's words: what the network knows of each in its context.

use crate::model::{quantize, sigmoid, softsign};

use super::network::{Network, STATE_STEPS};
use super::vocabulary::Vocabulary;

/// The states of a sentence's places, and room to work in that the next sentence uses again.
#[derive(Debug, Default)]
pub struct Encoder {
    states: Vec<f32>,
    activations: Vec<i16>,
    sums: Vec<i32>,
    gates: Vec<f32>,
    memory: Vec<f32>,
}

impl Encoder {
    /// The states of the root, the words and the end as whole steps, a row each.
    pub fn states<'t>(
        &mut self,
        network: &Network<'_>,
        vocabulary: &mut Vocabulary<'_, 't>,
        words: &[&'t str],
    ) -> &[i16] {
        vocabulary.windows(words, &mut self.sums);
        network.window.numbers(&self.sums, &mut self.states);
        softsign(&mut self.states);
        self.quantize();
        for layer in &network.recurrences {
            layer.apply(network.kernel, &self.activations, &mut self.sums, &mut self.gates);
            self.recur(network.state());
            self.quantize();
        }
        &self.activations
    }

    fn quantize(&mut self) {
        self.activations.resize(self.states.len(), 0);
        quantize(&self.states, STATE_STEPS, &mut self.activations);
    }

    /// Runs the first half of every state's memory from left to right and the second from right to left.
    fn recur(&mut self, state: usize) {
        for gates in self.gates.chunks_exact_mut(3 * state) {
            let (candidates, gates) = gates.split_at_mut(state);
            softsign(candidates);
            sigmoid(gates);
        }
        let half = state / 2;
        let places = self.states.len() / state;
        self.memory.clear();
        self.memory.resize(state, 0.0);
        let (forth, back) = self.memory.split_at_mut(half);
        for place in 0..places {
            step(place, state, 0, forth, &self.gates, &mut self.states);
        }
        for place in (0..places).rev() {
            step(place, state, half, back, &self.gates, &mut self.states);
        }
    }
}

/// Takes a place's candidate into the memory as its forget gate lets it, and the memory into the state as its output
/// gate lets it; of the place's numbers only those from `start` that the memory has.
fn step(place: usize, width: usize, start: usize, memory: &mut [f32], gates: &[f32], states: &mut [f32]) {
    let gates = &gates[place * 3 * width..][..3 * width];
    let count = memory.len();
    let candidates = &gates[start..][..count];
    let forgets = &gates[width + start..][..count];
    let outputs = &gates[2 * width + start..][..count];
    let state = &mut states[place * width + start..][..count];
    for ((((memory, candidate), forget), output), state) in
        memory.iter_mut().zip(candidates).zip(forgets).zip(outputs).zip(state)
    {
        *memory = candidate + forget * (*memory - candidate);
        *state += output * (*memory - *state);
    }
}
