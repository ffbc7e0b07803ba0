use std::ops::Range;

use super::*;
use crate::model::directory::crc32;
use crate::model::format::{ALIGNMENT, DType, MAGIC, VERSION};
use crate::model::labels;

/// A tensor to be written: name, type, shape, data.
type Given = (&'static str, DType, Vec<usize>, Vec<u8>);

/// A weights file of these tensors.
fn file(mut tensors: Vec<Given>) -> Vec<u8> {
    tensors.sort_by_key(|tensor| tensor.0);
    let directory: usize = tensors.iter().map(|(name, _, shape, _)| 8 + 4 * shape.len() + name.len()).sum();
    let start = (24 + directory).next_multiple_of(ALIGNMENT);
    let (mut entries, mut body) = (Vec::new(), Vec::new());
    for (name, dtype, shape, data) in &tensors {
        entries.extend([name.len() as u8, *dtype as u8, shape.len() as u8, 0]);
        for number in std::iter::once(&(start + body.len())).chain(shape) {
            entries.extend((*number as u32).to_le_bytes());
        }
        entries.extend(name.bytes());
        body.extend(data);
        body.resize(body.len().next_multiple_of(ALIGNMENT), 0);
    }
    entries.resize(start - 24, 0);
    let length = (24 + entries.len() + body.len()) as u32;
    let checked = [&length.to_le_bytes()[..], &(tensors.len() as u32).to_le_bytes(), &entries, &body].concat();
    [&MAGIC[..], &VERSION.to_le_bytes(), &crc32(&checked).to_le_bytes(), &checked].concat()
}

fn whole(name: &'static str, shape: [usize; 2], number: impl FnMut(usize) -> i8) -> Given {
    (name, DType::I8, shape.to_vec(), (0..shape[0] * shape[1]).map(number).map(|number| number as u8).collect())
}

fn real(name: &'static str, shape: &[usize], number: impl FnMut(usize) -> f32) -> Given {
    (name, DType::F32, shape.to_vec(), (0..shape.iter().product()).map(number).flat_map(f32::to_le_bytes).collect())
}

const PLAIN: Shape = Shape { state: 4, rows: 4, sorts: 2 };

/// A tagger without recurrences: rows 0, 1 and 2 of the table, and the first numbers of a state alike, speak for the
/// beginning of the first sort, its inside and the beginning of the second; a span of two words costs what is given.
fn plain(cost: f32) -> Vec<Given> {
    vec![
        whole("table", [4, 3], |at| if at / 3 == at % 3 { 15 } else { 0 }),
        whole("table_in.weight", [3, 3], |at| if at / 3 == at % 3 { 127 } else { 0 }),
        real("table_in.scale", &[3], |_| 0.01),
        whole("state.weight", [3, 4], |at| if at / 4 == at % 4 { 127 } else { 0 }),
        real("state.scale", &[3], |_| 0.0001),
        real("input.bias", &[3], |_| 0.0),
        whole("labels.weight", [5, 3], |at| if [3, 7, 11].contains(&at) { 127 } else { 0 }),
        real("labels.scale", &[5], |_| 1.0 / (127.0 * 2047.0)),
        real("labels.bias", &[5], |label| if label == 0 { 0.1 } else { 0.0 }),
        real("transitions", &[5, 5], |at| if at == 5 + 2 { -cost } else { 0.0 }),
    ]
}

/// The spans that the plain tagger finds in words with one row each and nothing in their states.
fn plain_spans(cost: f32, rows: &[u32]) -> Vec<TaggedSpan> {
    let bytes = file(plain(cost));
    let tagger = SpanTagger::read(&bytes, PLAIN, Kernel::PLAIN).expect("the weights are whole");
    let rows: Vec<Vec<u32>> = rows.iter().map(|&row| vec![row]).collect();
    tagger.spans(&vec![0; rows.len() * PLAIN.state], &rows, &mut TaggerScratch::default())
}

fn span(words: Range<usize>, sort: usize) -> TaggedSpan {
    TaggedSpan { words, sort }
}

#[test]
fn labels_make_spans() {
    assert_eq!(plain_spans(0.0, &[0, 1, 1, 3, 2, 0]), [span(0..3, 0), span(4..5, 1), span(5..6, 0)]);
    assert_eq!(plain_spans(0.0, &[3, 3]), []);
    assert_eq!(plain_spans(0.0, &[]), []);
}

#[test]
fn no_span_goes_on_that_has_not_begun() {
    assert_eq!(plain_spans(0.0, &[1]), []);
    assert_eq!(plain_spans(0.0, &[2, 1]), [span(0..1, 1)]);
    assert_eq!(plain_spans(0.0, &[3, 1]), [span(0..2, 0)]);
    assert_eq!(labels::spans(&[2, 1, 4, 0, 2]), [span(1..2, 0)]);
}

#[test]
fn transitions_count() {
    assert_eq!(plain_spans(0.5, &[0, 1]), [span(0..2, 0)]);
    assert_eq!(plain_spans(2.0, &[0, 1]), [span(0..1, 0)]);
}

#[test]
fn states_count_as_rows_do() {
    let bytes = file(plain(0.0));
    let tagger = SpanTagger::read(&bytes, PLAIN, Kernel::PLAIN).expect("the weights are whole");
    let states = [0, 0, 2047, 0, 0, 0, 0, 2047];
    assert_eq!(tagger.spans(&states, &[vec![], vec![]], &mut TaggerScratch::default()), [span(0..1, 1)]);
}

/// A tagger of numbers that look random and are not.
fn varied() -> (Vec<Given>, Shape) {
    const SHAPE: Shape = Shape { state: 160, rows: 50, sorts: 9 };
    let (width, embedding, labels) = (96, 24, 2 * SHAPE.sorts + 1);
    let mut state = 1_u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32
    };
    let mut weights = |name, shape, range: u32| whole(name, shape, |_| (next() % range) as i8);
    let mut tensors = vec![
        weights("table", [SHAPE.rows, embedding], 16),
        weights("table_in.weight", [width, embedding], 256),
        weights("state.weight", [width, SHAPE.state], 256),
        weights("labels.weight", [labels, width], 256),
        weights("link_from.weight", [8, width], 256),
        weights("link_to.weight", [8, width], 256),
        weights("recurrence.0.weight", [3 * width, width], 256),
        weights("recurrence.1.weight", [3 * width, width], 256),
    ];
    let numbers = |name, shape: &[usize]| real(name, shape, |at| (at * 7919 % 1009) as f32 * 1e-5 - 5e-3);
    for (name, size) in [("table_in.scale", width), ("input.bias", width), ("state.scale", width)] {
        tensors.push(numbers(name, &[size]));
    }
    for name in ["recurrence.0.scale", "recurrence.0.bias", "recurrence.1.scale", "recurrence.1.bias"] {
        tensors.push(numbers(name, &[3 * width]));
    }
    for (name, size) in [("link_from.scale", 8), ("link_from.bias", 8), ("link_to.scale", 8), ("link_to.bias", 8)] {
        tensors.push(numbers(name, &[size]));
    }
    tensors.extend([numbers("labels.scale", &[labels]), numbers("labels.bias", &[labels])]);
    tensors.push(numbers("transitions", &[labels, labels]));
    (tensors, SHAPE)
}

#[test]
fn every_kernel_finds_the_same() {
    let (tensors, shape) = varied();
    let bytes = file(tensors);
    let states: Vec<i16> = (0..200 * shape.state).map(|at| (at * 7919 % 4095) as i16 - 2047).collect();
    let rows: Vec<Vec<u32>> =
        (0..200).map(|word| (0..word % 13).map(|row| (word + row * row) % 60).collect()).collect();
    let found = Kernel::all().into_iter().map(|kernel| {
        let tagger = SpanTagger::read(&bytes, shape, kernel).expect("the weights are whole");
        let mut scratch = TaggerScratch::default();
        let spans = tagger.linked(2, &states, &rows, &mut scratch);
        let bits = |numbers: &[f32]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<u32>>();
        (bits(&scratch.scores), bits(&scratch.from), spans)
    });
    let found: Vec<_> = found.collect();
    assert!(found[0].2.len() > 10 && found[0].0.len() == 200 * 19 && found[0].1.len() == 200 * 8);
    assert!(found[0].2.iter().all(|linked| linked.to.is_some_and(|to| found[0].2[to].span.sort == 2)));
    assert!(found.iter().all(|one| *one == found[0]));
}

#[test]
fn other_weights_are_an_error_that_says_which() {
    let read = |tensors: Vec<Given>| SpanTagger::read(&file(tensors), PLAIN, Kernel::PLAIN).err();
    assert_eq!(read(plain(0.0)), None);
    for index in 0..plain(0.0).len() {
        let mut tensors = plain(0.0);
        let (name, ..) = tensors.remove(index);
        assert_eq!(read(tensors), Some(WeightsError::Missing { name: name.to_owned() }));
        let mut tensors = plain(0.0);
        tensors[index].2.push(1);
        assert!(read(tensors).is_some(), "{name} has one dimension more");
    }
    let mut tensors = plain(0.0);
    tensors[0] = whole("table", [4, 0], |_| 0);
    assert_eq!(read(tensors), Some(WeightsError::Empty { name: "table".to_owned() }));
    let bytes = file(plain(0.0));
    let other = Shape { rows: 5, ..PLAIN };
    assert!(matches!(SpanTagger::read(&bytes, other, Kernel::PLAIN).err(), Some(WeightsError::Shape { .. })));
    assert!(SpanTagger::read(&bytes[..bytes.len() - 1], PLAIN, Kernel::PLAIN).is_err());
}

/// The plain tagger, whose links lead from a row of the table to itself.
fn with_links() -> Vec<Given> {
    let same = |at: usize| if at / 3 == at % 3 { 127 } else { 0 };
    let layer =
        |weight, scale, bias| [whole(weight, [3, 3], same), real(scale, &[3], |_| 0.001), real(bias, &[3], |_| 0.0)];
    let from = layer("link_from.weight", "link_from.scale", "link_from.bias");
    let to = layer("link_to.weight", "link_to.scale", "link_to.bias");
    plain(0.0).into_iter().chain(from).chain(to).collect()
}

#[test]
fn spans_go_with_the_most_like_of_a_sort() {
    let linked = |bytes: &[u8], sort: usize, rows: &[&[u32]]| {
        let tagger = SpanTagger::read(bytes, PLAIN, Kernel::PLAIN).expect("the weights are whole");
        let rows: Vec<Vec<u32>> = rows.iter().map(|rows| rows.to_vec()).collect();
        let found = tagger.linked(sort, &vec![0; rows.len() * PLAIN.state], &rows, &mut TaggerScratch::default());
        found.into_iter().map(|linked| (linked.span.words, linked.to)).collect::<Vec<_>>()
    };
    let bytes = file(with_links());
    let rows: [&[u32]; 3] = [&[2], &[0], &[2, 2]];
    assert_eq!(linked(&bytes, 1, &rows), [(0..1, Some(2)), (1..2, Some(0)), (2..3, Some(2))]);
    assert_eq!(linked(&bytes, 0, &rows), [(0..1, Some(1)), (1..2, Some(1)), (2..3, Some(1))]);
    assert_eq!(linked(&file(plain(0.0)), 1, &rows)[0], (0..1, None));
    assert_eq!(linked(&bytes, 1, &[&[0]]), [(0..1, None)]);
}

#[test]
fn numbers_that_are_none_make_nothing_panic() {
    let mut tensors = plain(f32::NAN);
    tensors.iter_mut().filter(|tensor| tensor.1 == DType::F32).for_each(|tensor| tensor.3.fill(0xff));
    let bytes = file(tensors);
    let tagger = SpanTagger::read(&bytes, PLAIN, Kernel::PLAIN).expect("any numbers may stand in weights");
    let rows = vec![vec![0, u32::MAX]; 9];
    assert_eq!(tagger.spans(&[2047; 9 * 4], &rows, &mut TaggerScratch::default()), []);
}
