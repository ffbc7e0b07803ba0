//! The error of weights.

use std::fmt;

use super::format::{DType, VERSION};
use crate::Error;

/// The reasons why a file of weights cannot be read, or is not what a network needs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WeightsError {
    /// The file does not begin with the [`MAGIC`](super::format::MAGIC) of weights.
    Magic,
    /// The file is of a version of the format that this crate does not read.
    Version {
        /// The version that the file states.
        found: u32,
    },
    /// The file ends within its header or directory.
    Truncated {
        /// The place of the missing part, in bytes.
        at: usize,
    },
    /// The file is shorter or longer than it states.
    Length {
        /// The length that it states, in bytes.
        stated: usize,
        /// Its length, in bytes.
        found: usize,
    },
    /// The bytes of the file are not those that were written.
    Checksum {
        /// The checksum that it states.
        stated: u32,
        /// The checksum of its bytes.
        found: u32,
    },
    /// The directory of the file is not well formed.
    Directory {
        /// The place of the mistake in the file, in bytes.
        at: usize,
        /// The mistake.
        reason: &'static str,
    },
    /// A tensor's data would lie outside the file, in its directory, or at an odd place.
    Place {
        /// The tensor.
        name: String,
        /// The place at which its data should begin, in bytes.
        at: usize,
    },
    /// A tensor is not there.
    Missing {
        /// The tensor asked for.
        name: String,
    },
    /// A tensor's elements are of another type.
    Type {
        /// The tensor asked for.
        name: String,
        /// The type that its elements should have.
        wanted: DType,
        /// The type that they have.
        found: DType,
    },
    /// A tensor has more or fewer dimensions than it should have.
    Dimensions {
        /// The tensor asked for.
        name: String,
        /// The number that it should have.
        wanted: usize,
        /// The number that it has.
        found: usize,
    },
    /// A tensor has another shape.
    Shape {
        /// The tensor asked for.
        name: String,
        /// The shape that it should have.
        wanted: Vec<usize>,
        /// The shape that it has.
        found: Vec<usize>,
    },
    /// A tensor has no elements, and must have some.
    Empty {
        /// The tensor asked for.
        name: String,
    },
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WeightsError::Magic => f.write_str("this is no weights file of sayso"),
            WeightsError::Version { found } => {
                write!(f, "the weights are of version {found} of their format, and version {VERSION} is read")
            }
            WeightsError::Truncated { at } => write!(f, "the weights end at byte {at}, within their directory"),
            WeightsError::Length { stated, found } => {
                write!(f, "the weights should have {stated} bytes and have {found}")
            }
            WeightsError::Checksum { stated, found } => {
                write!(f, "the weights are damaged: their checksum should be {stated:08x} and is {found:08x}")
            }
            WeightsError::Directory { at, reason } => {
                write!(f, "the weights' directory is wrong at byte {at}: {reason}")
            }
            WeightsError::Place { name, at } => {
                write!(f, "the data of tensor \"{name}\" cannot be at byte {at} of the weights")
            }
            WeightsError::Missing { name } => write!(f, "the weights have no tensor \"{name}\""),
            WeightsError::Type { name, wanted, found } => {
                write!(f, "tensor \"{name}\" should have elements of type {wanted:?} and has {found:?}")
            }
            WeightsError::Dimensions { name, wanted, found } => {
                write!(f, "tensor \"{name}\" should have {wanted} dimensions and has {found}")
            }
            WeightsError::Shape { name, wanted, found } => {
                write!(f, "tensor \"{name}\" should have the shape {wanted:?} and has {found:?}")
            }
            WeightsError::Empty { name } => write!(f, "tensor \"{name}\" has no elements"),
        }
    }
}

impl std::error::Error for WeightsError {}

impl From<WeightsError> for Error {
    fn from(error: WeightsError) -> Error {
        Error::InvalidWeights { message: error.to_string() }
    }
}
