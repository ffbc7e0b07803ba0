use proptest::prelude::*;

use super::*;
use crate::model::directory::crc32;
use crate::model::format::{MAGIC, VERSION};

/// Made by `python3 train/weights.py src/model/weights/example.weights`.
const EXAMPLE: &[u8] = include_bytes!("example.weights");

fn example() -> Weights<'static> {
    Weights::read(EXAMPLE).expect("the example is whole")
}

fn tensor(name: &str) -> Tensor<'static> {
    example().tensor(name).expect("the example has it").clone()
}

fn error(bytes: &[u8]) -> WeightsError {
    Weights::read(bytes).expect_err("it is damaged")
}

/// A file whose header is right, whatever its directory is.
fn sealed(count: u32, rest: &[u8]) -> Vec<u8> {
    let length = 24 + rest.len() as u32;
    let checked = [&length.to_le_bytes(), &count.to_le_bytes(), rest].concat();
    [&MAGIC[..], &VERSION.to_le_bytes(), &crc32(&checked).to_le_bytes(), &checked].concat()
}

/// A directory entry for bytes.
fn entry(name: &str, place: u32, size: u32) -> Vec<u8> {
    let head = [name.len() as u8, DType::U8 as u8, 1, 0];
    [&head[..], &place.to_le_bytes(), &size.to_le_bytes(), name.as_bytes()].concat()
}

#[test]
fn what_python_writes_is_read() {
    let names: Vec<_> = example().tensors().iter().map(Tensor::name).collect();
    assert_eq!(names, ["bytes/i8", "halves", "labels", "scales", "words", "zéro"]);
    assert_eq!(tensor("bytes/i8").i8(&[2, 3]), Ok(Cow::Borrowed(&[-128, -1, 0, 1, 2, 127][..])));
    assert_eq!(tensor("halves").i8(&[1, 5]), Ok(Cow::Owned(vec![-8, -1, 0, 3, 7])));
    assert_eq!(tensor("labels").u8(&[9]), Ok(&b"nsubj\nobj"[..]));
    assert_eq!(tensor("scales").f32(&[3]), Ok(vec![0.5, -2.25, 1e-3]));
    assert_eq!(tensor("words").i16(&[2, 1, 2]), Ok(vec![-32768, -1, 258, 32767]));
    assert_eq!(tensor("zéro").f32(&[0, 4]), Ok(vec![]));
    assert_eq!(tensor("words").dimensions(), Ok([2, 1, 2]));
}

#[test]
fn integers_of_eight_bits_stay_where_they_are() {
    let tensor = tensor("bytes/i8");
    let numbers = tensor.i8(&[2, 3]).expect("type and shape are right");
    assert!(matches!(numbers, Cow::Borrowed(_)));
    assert!(EXAMPLE.as_ptr_range().contains(&numbers.as_ptr().cast()));
}

#[test]
fn a_foreign_file_is_named_as_such() {
    for foreign in [&b""[..], b"SAYSO", b"PK\x03\x04", b"SAYSO\0\n\r"] {
        assert_eq!(error(foreign), WeightsError::Magic);
    }
    let mut newer = EXAMPLE.to_vec();
    newer[8] = 2;
    assert_eq!(error(&newer), WeightsError::Version { found: 2 });
}

#[test]
fn a_file_cut_anywhere_is_an_error() {
    assert_eq!(error(&EXAMPLE[..100]), WeightsError::Length { stated: EXAMPLE.len(), found: 100 });
    assert_eq!(error(&EXAMPLE[..14]), WeightsError::Truncated { at: 12 });
    for end in 0..EXAMPLE.len() {
        assert!(Weights::read(&EXAMPLE[..end]).is_err(), "{end} bytes");
    }
    assert!(Weights::read(&[EXAMPLE, b"\0"].concat()).is_err());
}

#[test]
fn any_single_byte_that_changes_is_noticed() {
    let mut bytes = EXAMPLE.to_vec();
    for at in 0..bytes.len() {
        for change in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
            bytes[at] ^= change;
            assert!(Weights::read(&bytes).is_err(), "byte {at} changed by {change}");
            bytes[at] ^= change;
        }
    }
    bytes[EXAMPLE.len() - 1] ^= 1;
    assert!(matches!(error(&bytes), WeightsError::Checksum { .. }));
}

#[test]
fn a_directory_that_is_none_is_refused() {
    let reason = |rest: &[u8]| match error(&sealed(1, rest)) {
        WeightsError::Directory { at: 24, reason } => reason,
        other => panic!("{other}"),
    };
    assert!(reason(&[1, 9, 0, 0, 0, 0, 0, 0, b'a']).contains("type"));
    assert!(reason(&[1, 1, 0, 1, 0, 0, 0, 0, b'a']).contains("reserved"));
    assert!(reason(&[1, 1, 0, 0, 0, 0, 0, 0, 0xff]).contains("UTF-8"));
    assert_eq!(error(&sealed(1, &[])), WeightsError::Truncated { at: 24 });
    assert_eq!(error(&sealed(u32::MAX, &entry("a", 0, 0)[..12])), WeightsError::Truncated { at: 36 });
    let twice = [entry("a", 64, 0), entry("a", 64, 0), vec![0; 14]].concat();
    assert!(matches!(error(&sealed(2, &twice)), WeightsError::Directory { reason: "names are not in order", .. }));
}

#[test]
fn data_lie_after_the_directory_in_the_file() {
    let file = |place, size| sealed(1, &[entry("a", place, size), vec![7; 27]].concat());
    let whole = file(48, 16);
    assert_eq!(Weights::read(&whole).expect("it is whole").tensors()[0].u8(&[16]), Ok(&[7; 16][..]));
    for (place, size) in [(48, 17), (64, 1), (49, 1), (32, 1), (0, 1), (u32::MAX - 15, 32), (48, u32::MAX)] {
        let expected = WeightsError::Place { name: "a".to_owned(), at: place as usize };
        assert_eq!(error(&file(place, size)), expected, "{size} at {place}");
    }
}

#[test]
fn another_name_type_or_shape_is_an_error_that_says_which() {
    let name = "scales".to_owned();
    assert_eq!(example().tensor("scale").err(), Some(WeightsError::Missing { name: "scale".to_owned() }));
    let of_type = WeightsError::Type { name: name.clone(), wanted: DType::I8, found: DType::F32 };
    assert_eq!(tensor("scales").i8(&[3]), Err(of_type));
    let of_shape = WeightsError::Shape { name: name.clone(), wanted: vec![1, 3], found: vec![3] };
    assert_eq!(of_shape.to_string(), "tensor \"scales\" should have the shape [1, 3] and has [3]");
    assert_eq!(tensor("scales").f32(&[1, 3]), Err(of_shape));
    let of_dimensions = WeightsError::Dimensions { name, wanted: 2, found: 1 };
    assert_eq!(tensor("scales").dimensions::<2>(), Err(of_dimensions.clone()));
    assert_eq!(crate::Error::from(of_dimensions).code(), crate::ErrorCode::InvalidWeights);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        let _ = Weights::read(&bytes);
    }

    #[test]
    fn no_directory_makes_it_panic(count in 0..4_u32, rest: Vec<u8>) {
        let _ = Weights::read(&sealed(count, &rest));
    }

    #[test]
    fn no_damaged_directory_gives_data_from_elsewhere(changes in prop::collection::vec((24..0x9a_usize, any::<u8>()), 1..4)) {
        let mut bytes = EXAMPLE.to_vec();
        changes.iter().for_each(|&(at, byte)| bytes[at] = byte);
        let bytes = sealed(6, &bytes[24..]);
        for tensor in Weights::read(&bytes).iter().flat_map(Weights::tensors) {
            let bits = match tensor.dtype() {
                DType::I4 => 4,
                DType::U8 | DType::I8 => 8,
                DType::I16 => 16,
                DType::F32 => 32,
            };
            let elements: usize = tensor.shape().iter().product();
            prop_assert_eq!(tensor.0.data.len(), (elements * bits).div_ceil(8));
        }
    }
}
