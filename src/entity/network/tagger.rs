//! The learned search for names: which words are names and of what sort, read off the states of grammar.

use std::sync::LazyLock;

use super::features::{Features, ROWS};
use crate::annotation::EntityType;
use crate::document::{Document, TaggedName};
use crate::model::{self, Kernel, Shape, TaggerScratch, WeightsError};
use crate::syntax::{Piece, STATE};

/// The sorts of names, in the order in which the weights count them.
pub const SORTS: [EntityType; 6] = [
    EntityType::Person,
    EntityType::Organization,
    EntityType::Gpe,
    EntityType::Group,
    EntityType::Event,
    EntityType::Other,
];

static WEIGHTS: &[u8] = include_bytes!("../weights.bin");

static SHIPPED: LazyLock<Result<model::SpanTagger<'static>, WeightsError>> = LazyLock::new(|| network(Kernel::best()));

/// The network that the crate ships with, on a kernel of one's choice.
///
/// # Errors
///
/// The fault of the weights, where the crate was built with none that are this network's.
pub fn network(kernel: Kernel) -> Result<model::SpanTagger<'static>, WeightsError> {
    model::SpanTagger::read(WEIGHTS, Shape { state: STATE, rows: ROWS, sorts: SORTS.len() }, kernel)
}

/// Finds the names of one document while its grammar is read, a piece of a sentence after another.
pub struct NameTagger<'n, 'd, 't> {
    network: &'n model::SpanTagger<'n>,
    features: Features<'d, 't>,
    scratch: TaggerScratch,
    names: Vec<TaggedName>,
}

impl<'d, 't> NameTagger<'static, 'd, 't> {
    /// The shipped network, which has read nothing yet, for a document with tokens.
    ///
    /// # Errors
    ///
    /// As [`network`].
    pub fn new(document: &'d Document<'t>) -> Result<NameTagger<'static, 'd, 't>, WeightsError> {
        SHIPPED.as_ref().map_err(Clone::clone).map(|network| NameTagger::with(network, document))
    }
}

impl<'n, 'd, 't> NameTagger<'n, 'd, 't> {
    /// The same with a network of one's choice, for tests and measurements.
    pub fn with(network: &'n model::SpanTagger<'n>, document: &'d Document<'t>) -> NameTagger<'n, 'd, 't> {
        NameTagger { network, features: Features::new(document), scratch: TaggerScratch::default(), names: Vec::new() }
    }

    /// Reads the next piece, whose first token is given, and says which names are in it.
    pub fn read(&mut self, start: usize, piece: Piece<'_>) -> &[TaggedName] {
        let rows = self.features.rows(start..start + piece.words.len(), piece.words.iter().map(|word| word.upos));
        let spans = self.network.spans(piece.states, &rows, &mut self.scratch);
        let token = |word: usize| (start + word) as u32;
        let name = |span: model::TaggedSpan| {
            let tokens = token(span.words.start)..token(span.words.end);
            Some(TaggedName { tokens, kind: *SORTS.get(span.sort)? })
        };
        let before = self.names.len();
        self.names.extend(spans.into_iter().filter_map(name));
        &self.names[before..]
    }

    /// The names in what has been read, in order.
    pub fn names(self) -> Vec<TaggedName> {
        self.names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::testing;

    #[test]
    fn the_shipped_weights_are_the_taggers() {
        assert_eq!(network(Kernel::PLAIN).err(), None);
    }

    #[test]
    fn names_have_their_words_and_sorts() {
        let document = testing::document("On Monday Maria Brandt flew to Norway.");
        let tagged = document.tagged.iter().map(|name| (name.tokens.clone(), name.kind));
        assert_eq!(tagged.collect::<Vec<_>>(), [(2..4, EntityType::Person), (6..7, EntityType::Gpe)]);
    }

    #[test]
    fn a_sentence_read_in_pieces_has_names_in_all_of_them() {
        let text = "Maria Brandt flew to Norway and then she came back home again; ".repeat(40);
        let document = testing::document(&text);
        assert!(document.sentences.iter().any(|sentence| sentence.range().len() > 400));
        assert!(document.tagged.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
        let last = document.tagged.last().map(|name| document.word(name.tokens.start as usize));
        assert!(document.tagged.len() > 60 && last == Some("Norway"), "{last:?}");
    }
}
