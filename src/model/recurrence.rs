//! Recurrences over the places of a sentence, which make the state of each place depend on its context.
//!
//! The gates look at the input alone, so that all products of a sentence are taken at once (Lei et al. 2018, "Simple
//! Recurrent Units for Highly Parallelizable Recurrence"); the first half of a state's memory runs from left to right and
//! the second from right to left.

use super::{Kernel, Linear, Weights, WeightsError, quantize, sigmoid, softsign};

/// The number of whole steps that make 1 in a state; states lie between -1 and 1.
pub const STATE_STEPS: f32 = 2047.0;

/// Recurrences one after another over states of one width.
#[derive(Debug)]
pub struct Recurrences<'w> {
    width: usize,
    /// From a state to candidates, forget gates and output gates, each as wide as a state.
    layers: Vec<Linear<'w>>,
}

/// Scratch buffers that the next sentence uses again.
#[derive(Debug, Default)]
pub struct RecurrenceScratch {
    activations: Vec<i16>,
    sums: Vec<i32>,
    gates: Vec<f32>,
    memory: Vec<f32>,
}

impl<'w> Recurrences<'w> {
    /// All layers whose names begin with `recurrence.`, in the order of the names, for states of `width` numbers.
    ///
    /// # Errors
    ///
    /// A [`WeightsError`] for what is missing or of another shape.
    pub fn read(weights: &Weights<'w>, width: usize) -> Result<Recurrences<'w>, WeightsError> {
        let names = weights.tensors().iter().filter_map(|tensor| tensor.name().strip_suffix(".weight"));
        let names = names.filter(|name| name.starts_with("recurrence."));
        let layers = names.map(|name| Linear::read(weights, name, [3 * width, width], 3 * width));
        Ok(Recurrences { width, layers: layers.collect::<Result<_, _>>()? })
    }

    /// Runs over states, a row for each place, in place; returns them as whole steps.
    pub fn run<'r>(&self, kernel: Kernel, states: &mut [f32], scratch: &'r mut RecurrenceScratch) -> &'r [i16] {
        scratch.quantize(states);
        for layer in &self.layers {
            layer.apply(kernel, &scratch.activations, &mut scratch.sums, &mut scratch.gates);
            scratch.recur(self.width, states);
            scratch.quantize(states);
        }
        &scratch.activations
    }
}

impl RecurrenceScratch {
    fn quantize(&mut self, states: &[f32]) {
        self.activations.resize(states.len(), 0);
        quantize(states, STATE_STEPS, &mut self.activations);
    }

    /// Runs one recurrence whose gates have been computed.
    fn recur(&mut self, width: usize, states: &mut [f32]) {
        for gates in self.gates.chunks_exact_mut(3 * width) {
            let (candidates, gates) = gates.split_at_mut(width);
            softsign(candidates);
            sigmoid(gates);
        }
        let half = width / 2;
        let places = states.len() / width;
        self.memory.clear();
        self.memory.resize(width, 0.0);
        let (forth, back) = self.memory.split_at_mut(half);
        for place in 0..places {
            step(place, width, 0, forth, &self.gates, states);
        }
        for place in (0..places).rev() {
            step(place, width, half, back, &self.gates, states);
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
