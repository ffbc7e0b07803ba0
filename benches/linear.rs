//! The products a second that each kernel of this machine multiplies and adds: `cargo bench --bench linear`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use sayso::model::{Kernel, Matrix, Number};

const AT_LEAST: Duration = Duration::from_millis(300);

/// Tokens, width and rows: a sentence in layers of usual sizes, and one in a layer of odd sizes.
const SHAPES: [(usize, usize, usize); 4] = [(24, 128, 128), (24, 384, 128), (24, 128, 512), (23, 75, 131)];

fn main() {
    println!("{:>8} {:>6} {:>6} {:>6} {:>10}  thousand million products a second", "", "tokens", "width", "rows", "");
    for (tokens, width, rows) in SHAPES {
        let weights: Vec<i8> = (0..rows * width).map(|i| (i * 37) as i8).collect();
        measure("i8 × i16", &weights, tokens, width);
    }
    let heads: Vec<i16> = (0..24 * 96).map(|i| (i * 37 % 4095) as i16 - 2047).collect();
    measure("i16 × i16", &heads, 24, 96);
}

/// Prints a line: the median of many runs for each kernel.
fn measure<N: Number>(kind: &str, weights: &[N], tokens: usize, width: usize) {
    let matrix = Matrix::new(weights, width);
    let inputs: Vec<i16> = (0..tokens * width).map(|i| (i * 53 % 4095) as i16 - 2047).collect();
    let mut outputs = vec![0; tokens * matrix.rows()];
    print!("{kind:>9} {tokens:>5} {width:>6} {:>6} {:>10}", matrix.rows(), "");
    for kernel in Kernel::all() {
        let mut times = Vec::new();
        let begin = Instant::now();
        while begin.elapsed() < AT_LEAST {
            let start = Instant::now();
            for _ in 0..8 {
                kernel.linear(black_box(matrix), black_box(&inputs), black_box(&mut outputs));
            }
            times.push(start.elapsed());
        }
        times.sort();
        let products = (8 * tokens * width * matrix.rows()) as f64;
        print!("  {} {:.1}", kernel.name(), products / times[times.len() / 2].as_secs_f64() / 1e9);
    }
    println!();
}
