//! Tensors by name, read in place.

use std::borrow::Cow;

use super::WeightsError;
use super::directory::{self, Entry};
use super::format::DType;

/// The tensors of a weights file, in the [format](mod@super::format) that they are written in.
///
/// ```
/// use sayso::model::{Weights, WeightsError};
///
/// assert_eq!(Weights::read(b"GIF89a").err(), Some(WeightsError::Magic));
/// ```
#[derive(Debug, Clone)]
pub struct Weights<'a> {
    /// The tensors, in the order of their names.
    tensors: Vec<Tensor<'a>>,
}

impl<'a> Weights<'a> {
    /// Reads the directory and checks that all is there and undamaged; the tensors stay where they are.
    ///
    /// # Errors
    ///
    /// [`WeightsError`] says what is wrong with a damaged or foreign file.
    pub fn read(bytes: &'a [u8]) -> Result<Weights<'a>, WeightsError> {
        Ok(Weights { tensors: directory::read(bytes)?.into_iter().map(Tensor).collect() })
    }

    /// All tensors, in the order of their names.
    pub fn tensors(&self) -> &[Tensor<'a>] {
        &self.tensors
    }

    /// The tensor of this name.
    ///
    /// # Errors
    ///
    /// [`WeightsError::Missing`].
    pub fn tensor(&self, name: &str) -> Result<&Tensor<'a>, WeightsError> {
        let place = self.tensors.binary_search_by(|tensor| tensor.name().cmp(name));
        place.map(|place| &self.tensors[place]).map_err(|_| WeightsError::Missing { name: name.to_owned() })
    }
}

/// A tensor: numbers of one type, in row-major order.
///
/// A caller that takes the numbers says which type and shape they must have; if they have others, that is an error
/// ([`WeightsError::Type`], [`WeightsError::Shape`]).
#[derive(Debug, Clone)]
pub struct Tensor<'a>(Entry<'a>);

impl<'a> Tensor<'a> {
    /// Its name.
    pub fn name(&self) -> &'a str {
        self.0.name
    }

    /// The type of its elements.
    pub fn dtype(&self) -> DType {
        self.0.dtype
    }

    /// Its dimensions, the slowest first.
    pub fn shape(&self) -> &[usize] {
        &self.0.shape
    }

    /// Its dimensions where it must have `N` of them, of any size.
    ///
    /// # Errors
    ///
    /// [`WeightsError::Dimensions`].
    pub fn dimensions<const N: usize>(&self) -> Result<[usize; N], WeightsError> {
        let found = self.shape().len();
        let error = |_| WeightsError::Dimensions { name: self.name().to_owned(), wanted: N, found };
        self.shape().try_into().map_err(error)
    }

    /// The elements, which must be bytes, borrowed.
    pub fn u8(&self, shape: &[usize]) -> Result<&'a [u8], WeightsError> {
        self.data(DType::U8, shape)
    }

    /// The elements, which must be integers of 8 bits, borrowed, or of 4 bits ([`DType::I4`]), unpacked into a copy.
    pub fn i8(&self, shape: &[usize]) -> Result<Cow<'a, [i8]>, WeightsError> {
        match self.dtype() {
            DType::I4 => Ok(Cow::Owned(unpacked(self.data(DType::I4, shape)?, self.shape().iter().product()))),
            _ => Ok(Cow::Borrowed(bytemuck::cast_slice(self.data(DType::I8, shape)?))),
        }
    }

    /// The elements, which must be integers of 16 bits, copied, because a file may lie at an odd address.
    pub fn i16(&self, shape: &[usize]) -> Result<Vec<i16>, WeightsError> {
        let (numbers, _) = self.data(DType::I16, shape)?.as_chunks();
        Ok(numbers.iter().map(|&bytes| i16::from_le_bytes(bytes)).collect())
    }

    /// The elements, which must be IEEE 754 numbers of 32 bits, copied, because a file may lie at an odd address.
    pub fn f32(&self, shape: &[usize]) -> Result<Vec<f32>, WeightsError> {
        let (numbers, _) = self.data(DType::F32, shape)?.as_chunks();
        Ok(numbers.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect())
    }

    /// The data, if type and shape are those wanted.
    fn data(&self, wanted: DType, shape: &[usize]) -> Result<&'a [u8], WeightsError> {
        let name = || self.name().to_owned();
        if self.dtype() != wanted {
            return Err(WeightsError::Type { name: name(), wanted, found: self.dtype() });
        }
        if self.shape() != shape {
            return Err(WeightsError::Shape { name: name(), wanted: shape.to_vec(), found: self.shape().to_vec() });
        }
        Ok(self.0.data)
    }
}

/// Integers of 4 bits with their signs, two out of each byte.
fn unpacked(bytes: &[u8], count: usize) -> Vec<i8> {
    let halves = |&byte: &u8| [(byte << 4) as i8 >> 4, byte as i8 >> 4];
    bytes.iter().flat_map(halves).take(count).collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
