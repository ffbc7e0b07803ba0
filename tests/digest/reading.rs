//! Digests of what the shipped network reads of sentences of all kinds, which every kernel on every machine must give.
//!
//! They are kept in `reading.tsv`, and change with the weights: `SAYSO_BLESS=1 cargo test --test kernels` writes them.

use sayso::document::Document;
use sayso::model::{Kernel, WeightsError};
use sayso::syntax::{Network, Parser, Word};
use sayso::{entity, text, token};

use super::Digest;

/// The digests that were written last.
pub const EXPECTED: &str = include_str!("reading.tsv");

/// Sentences, each with the feature that others lack, and their words with a space between two.
const SENTENCES: [(&str, &str); 16] = [
    ("plain", "The minister signed the treaty on Monday ."),
    ("quotation", "“ We will not wait , ” the ex - minister ’s aide told reporters in Rome , “ and nor will they . ”"),
    ("quotation without end", "\" I never said that , he wrote , \" because nobody asked"),
    ("single marks", "‘ Not now , ’ she ’d said ; ‘ never ! ’"),
    ("headline in capitals", "MINISTER QUITS AFTER VOTE : ‘ I DID NOT LIE ’"),
    ("numbers", "Profits rose 12.5 % to $ 1,234,567 in 2019 – 20 , from 9/10 of € 3 m at 10:30 a.m."),
    ("addresses", "Write to press@example.org or see https://example.org/a?b=c#d ."),
    ("dateline", "GENEVA , May 4 ( AP ) — Talks resume ."),
    ("list", "; ; • Bread • milk , eggs & c. — … ... -- ) ("),
    ("emoji", "Great 🎉🎉 news 👩‍👩‍👧 !!! :-)"),
    ("other scripts", "Москва said Ελλάδα and 北京 met مرحبا in İstanbul , Straße ﬁn é ."),
    ("odd characters", "\u{0} \u{200b} \u{301} \u{feff} \u{fffd} \u{10ffff} —— '"),
    ("no verb", "A very long night in a very small town"),
    ("one word", "Silence"),
    ("one mark", "."),
    ("nothing", ""),
];

/// A line for each sentence: its name and the digest of tags, heads, relations and lemmas of its words; then one of the
/// names in all of them.
///
/// One parser reads them all, then a long one made of all their words, of more than are read as one.
///
/// # Errors
///
/// A fault of the shipped weights.
pub fn digests(kernel: Kernel) -> Result<String, WeightsError> {
    let network = Network::with(kernel)?;
    let mut parser = Parser::new(&network);
    let sentences = SENTENCES.map(|(name, sentence)| (name, words(sentence)));
    let all: Vec<&str> = sentences.iter().flat_map(|(_, words)| words).copied().collect();
    let long = ("all of them, thrice", all.repeat(3));
    let mut lines = String::new();
    for (name, words) in sentences.into_iter().chain([long]) {
        let mut digest = Digest::EMPTY;
        for (word, read) in words.iter().zip(parser.parse(&words)) {
            digest.add(row(word, &read).bytes());
        }
        lines += &format!("{name}\t{:016x}\n", digest.0);
    }
    lines += &format!("names\t{:016x}\n", names(kernel, &network)?.0);
    Ok(lines)
}

/// The digest of the names in a text of all sentences.
fn names(kernel: Kernel, network: &Network<'_>) -> Result<Digest, WeightsError> {
    let text = SENTENCES.map(|(_, sentence)| sentence).join("\n\n");
    let mut document = Document { text: &text, ..Document::default() };
    document.zones = text::zones(&text);
    (document.tokens, document.sentences) = token::split(&document);
    let (own, mut parser) = (entity::network(kernel)?, Parser::new(network));
    let mut tagger = entity::NameTagger::with(&own, &document);
    for sentence in &document.sentences {
        let words: Vec<&str> = sentence.range().map(|token| document.word(token)).collect();
        parser.parse_with(&words, |piece| {
            tagger.read(sentence.range().start + piece.start, piece);
            Ok::<(), WeightsError>(())
        })?;
    }
    let mut digest = Digest::EMPTY;
    for name in tagger.names() {
        digest.add(format!("{:?} {:?}\n", name.tokens, name.kind).bytes());
    }
    Ok(digest)
}

fn words(sentence: &str) -> Vec<&str> {
    sentence.split(' ').filter(|word| !word.is_empty()).collect()
}

/// The whole reading of a word, as text.
fn row(form: &str, word: &Word) -> String {
    let Word { upos, xpos, head, deprel, lemma } = word;
    format!("{upos} {xpos} {head:?} {deprel} {}\n", lemma.of(form))
}
