//! Features of a word, the input of the network: rows of hashed tables.
//!
//! Hashing stands instead of a vocabulary (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"):
//! the word itself by two hashes, so that few words share both rows, its beginning and endings, and its shape.
//! `train/syntax/features.py` computes the same; weights hold only as long as the two agree.

/// The number of rows of each table.
///
/// The two hashes of the word fall into one table.
pub const TABLES: [usize; 6] = [WORDS, 1024, 2048, 2048, 1024, 256];

/// Rows of the table of whole words.
const WORDS: usize = 8192;

/// Rows that a word sums: two of whole words and one of each other table.
pub const COUNT: usize = TABLES.len() + 1;

/// The word that stands for the place before the first word, which is the root too, and for the one after the last.
pub const BOUNDARY: &str = "\n";

/// The longest shape, in characters.
const SHAPE: usize = 12;

/// The rows of a word, counted through all tables one after another.
pub fn rows(word: &str) -> [u32; COUNT] {
    let norm = norm(word);
    let texts = [&norm, &norm, first(&norm, 3), last(&norm, 4), last(&norm, 3), last(&norm, 2), &shape(word)];
    let mut start = 0;
    let mut rows = [0; COUNT];
    for (feature, (row, text)) in rows.iter_mut().zip(texts).enumerate() {
        let table = feature.saturating_sub(1);
        *row = (start + place(text, feature as u32, TABLES[table])) as u32;
        if feature > 0 {
            start += TABLES[table];
        }
    }
    rows
}

/// The word in small letters, with zeros for digits and one form of each quotation mark and dash.
pub fn norm(word: &str) -> String {
    match word {
        "“" | "”" | "„" | "«" | "»" | "``" | "''" => "\"".to_owned(),
        "‘" | "’" => "'".to_owned(),
        "–" | "—" | "--" => "-".to_owned(),
        "…" => "...".to_owned(),
        _ => word.to_lowercase().chars().map(plain).collect(),
    }
}

fn plain(c: char) -> char {
    match c {
        '0'..='9' => '0',
        '’' => '\'',
        _ => c,
    }
}

/// The shape of a word: `X`, `x`, `0` or the mark itself for each character, runs cut after two.
pub fn shape(word: &str) -> String {
    let mut shape = String::new();
    let (mut run, mut before) = (0, None);
    for c in word.chars() {
        let kind = match c {
            '0'..='9' => '0',
            _ if c.is_uppercase() => 'X',
            _ if c.is_alphabetic() => 'x',
            _ => c,
        };
        run = if before == Some(kind) { run + 1 } else { 1 };
        before = Some(kind);
        if run <= 2 {
            shape.push(kind);
        }
    }
    shape.chars().take(SHAPE).collect()
}

/// The first `count` characters.
pub fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// The last `count` characters.
pub fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count - 1).map_or(text, |(start, _)| &text[start..])
}

/// A range of the rows of a table: its first row and their number.
#[derive(Clone, Copy)]
pub(crate) struct RowRange {
    pub(crate) start: usize,
    pub(crate) rows: usize,
}

impl RowRange {
    /// The range that follows another.
    pub(crate) const fn after(part: RowRange, rows: usize) -> RowRange {
        RowRange { start: part.start + part.rows, rows }
    }

    /// The row at an index of the range; for an index beyond its end, its last row.
    pub(crate) fn row(self, index: usize) -> u32 {
        (self.start + index.min(self.rows - 1)) as u32
    }

    /// The row of the range that a text falls on by its hash.
    pub(crate) fn hashed(self, text: &str, seed: u32) -> u32 {
        self.row(place(text, seed, self.rows))
    }
}

/// The row of a table of `rows` rows that a text falls on by its hash.
pub fn place(text: &str, seed: u32, rows: usize) -> usize {
    ((u64::from(hash(text, seed)) * rows as u64) >> 32) as usize
}

/// FNV-1a of the bytes in 32 bits, finished as MurmurHash3 does.
fn hash(text: &str, seed: u32) -> u32 {
    let mut hash =
        text.bytes().fold(2_166_136_261 ^ seed, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ hash >> 13).wrapping_mul(0xc2b2_ae35);
    hash ^ hash >> 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_in_case_digits_and_style_of_marks_is_one_word() {
        assert_eq!(norm("ISTANBUL"), "istanbul");
        assert_eq!(norm("1998"), norm("2026"));
        assert_eq!(norm("’s"), "'s");
        assert_eq!(rows("“")[0], rows("\"")[0]);
        assert_ne!(rows("Rome")[6], rows("rome")[6]);
    }

    #[test]
    fn shapes_are_short() {
        assert_eq!(shape("Washington"), "Xxx");
        assert_eq!(shape("U.S."), "X.X.");
        assert_eq!(shape("3-year-old"), "0-xx-xx");
        assert_eq!(shape(&"a1".repeat(50)).len(), SHAPE);
    }

    #[test]
    fn rows_lie_in_their_tables() {
        for word in ["", "a", "Müller", "🙂", BOUNDARY, "antidisestablishmentarianism"] {
            let rows = rows(word).map(|row| row as usize);
            assert!(rows[0] < WORDS && rows[1] < WORDS);
            let mut start = 0;
            for (table, &row) in TABLES.iter().zip(&rows[1..]) {
                assert!((start..start + table).contains(&row), "{word}");
                start += table;
            }
        }
    }
}
