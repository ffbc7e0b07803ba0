//! Weights and the arithmetic of networks, with the same result on every machine.
//!
//! [`Weights`] reads tensors in place from a file in the versioned [format](mod@format). A [`Kernel`] multiplies a
//! [`Matrix`] of 8-bit weights with 16-bit activations, in plain Rust or on the machine's vector unit; the functions
//! beside it do what goes on between two products. A layer of a network is a few calls:
//!
//! ```
//! use sayso::model::{Kernel, Matrix, dequantize, quantize, relu};
//!
//! let weights = Matrix::new(&[1_i8, 2, 3, -4, -5, -6], 3); // two rows of three
//! let mut inputs = [0_i16; 3];
//! quantize(&[0.5, 0.25, -1.0], 64.0, &mut inputs);
//! assert_eq!(inputs, [32, 16, -64]);
//!
//! let mut sums = [0_i32; 2];
//! Kernel::best().linear(weights, &inputs, &mut sums);
//! assert_eq!(sums, [-128, 176]);
//!
//! let mut outputs = [0.0_f32; 2];
//! dequantize(&sums, &[0.25, 0.25], &[0.0, 1.0], &mut outputs);
//! relu(&mut outputs);
//! assert_eq!(outputs, [0.0, 45.0]);
//! ```
//!
//! # Why every machine gives the same bytes
//!
//! Sums of products are integers, and wrap where they overflow, so the order in which a vector unit adds them does not
//! matter. What is done in `f32` is done to each number by itself, by additions, multiplications and divisions alone, all
//! of which IEEE 754 rounds in one way; nothing calls a mathematical library, and Rust fuses no multiplication with an
//! addition.

mod directory;
mod error;
mod feature_group;
pub mod format;
mod gate;
mod kernel;
mod labels;
mod linear;
mod matrix;
mod recurrence;
mod scale;
mod scorer;
mod span_tagger;
mod sum;
mod weights;

pub use error::WeightsError;
pub(crate) use feature_group::{FeatureGroup, Features, bucket, feature_groups, features_before};
pub use gate::{relu, sigmoid, softsign};
pub use kernel::{Kernel, Number};
pub use labels::TaggedSpan;
pub use linear::Linear;
pub use matrix::Matrix;
pub use recurrence::{RecurrenceScratch, Recurrences, STATE_STEPS};
pub use scale::{LIMIT, dequantize, quantize};
pub(crate) use scorer::Scorer;
pub use span_tagger::{LinkedSpan, Shape, SpanTagger, TaggerScratch};
pub use sum::{add, add_row};
pub use weights::{Tensor, Weights};
