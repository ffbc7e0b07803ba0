//! A borrowed matrix.

/// A matrix in row-major order, borrowed: the rows of a layer's weights, or one vector for each token of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Matrix<'a, N> {
    numbers: &'a [N],
    width: usize,
}

impl<'a, N> Matrix<'a, N> {
    /// The matrix of as many rows of `width` numbers as `numbers` holds; an incomplete last row is left out.
    ///
    /// With a width of 0 there are no rows.
    pub fn new(numbers: &'a [N], width: usize) -> Matrix<'a, N> {
        let rows = numbers.len().checked_div(width).unwrap_or(0);
        Matrix { numbers: &numbers[..rows * width], width }
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.numbers.len().checked_div(self.width).unwrap_or(0)
    }

    /// The length of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// A row, counted from 0; empty where there is none.
    pub fn row(&self, index: usize) -> &'a [N] {
        let start = index.saturating_mul(self.width);
        self.numbers.get(start..start.saturating_add(self.width)).unwrap_or_default()
    }
}
