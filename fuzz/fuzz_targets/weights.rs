//! Any weights are read, or refused with an error; a network that is read reads words.
#![no_main]

use std::hint::black_box;

use libfuzzer_sys::fuzz_target;
use sayso::model::Weights;
use sayso::model::format::{MAGIC, VERSION};
use sayso::syntax::{Network, Parser};
use sayso::model::Kernel;

static SHIPPED: &[u8] = include_bytes!("../../src/syntax/weights.bin");

/// Bytes of the header.
const HEADER: usize = 24;

/// The offset at which the part begins that the checksum covers.
const CHECKED: usize = 16;

// After a first byte that is 0 the data are a file as they are, after 1 all that follows the length in a file's header, and
// else places, three bytes each, and what is written there in the shipped weights.
fuzz_target!(|data: &[u8]| match data {
    [0, file @ ..] => read(file),
    [1, rest @ ..] => read(&sealed([&[0; HEADER - 4], rest].concat())),
    [_, damages @ ..] => {
        let mut file = SHIPPED.to_vec();
        for &[low, middle, high, value] in damages.as_chunks().0 {
            let place = u32::from_le_bytes([low, middle, high, 0]) as usize % (file.len() - CHECKED);
            file[CHECKED + place] = value;
        }
        read(&sealed(file));
    }
    [] => {}
});

/// The same with a header that is right.
fn sealed(mut file: Vec<u8>) -> Vec<u8> {
    file.resize(file.len().max(HEADER), 0);
    let length = file.len() as u32;
    file[..8].copy_from_slice(&MAGIC);
    file[8..12].copy_from_slice(&VERSION.to_le_bytes());
    file[16..20].copy_from_slice(&length.to_le_bytes());
    let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&file[CHECKED..]);
    file[12..16].copy_from_slice(&checksum.to_le_bytes());
    file
}

fn read(file: &[u8]) {
    if let Ok(weights) = Weights::read(file) {
        for tensor in weights.tensors() {
            let shape = tensor.shape();
            black_box((tensor.u8(shape).ok(), tensor.i8(shape).ok(), tensor.i16(shape).ok(), tensor.f32(shape).ok()));
        }
    }
    for kernel in Kernel::all() {
        if let Ok(network) = Network::read(file, kernel) {
            let words = ["“", "We", "wait", ",", "”", "she", "said", "."];
            assert_eq!(Parser::new(&network).parse(&words).len(), words.len());
        }
    }
}
