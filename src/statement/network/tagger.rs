//! The learned search for the parts of attributions: the words that name sources, that report and that were said, and
//! which of them go together.

use std::sync::LazyLock;

use super::features;
use super::passage::Passage;
use crate::document::{Document, Role, TaggedName, TaggedRole};
use crate::model::{self, Kernel, Shape, TaggerScratch, WeightsError};
use crate::statement::labels::Labeller;
use crate::syntax::{Piece, STATE};

/// The roles, in the order in which the weights count them.
const ROLES: [Role; 3] = [Role::Source, Role::Cue, Role::Content];

/// The place of [`Role::Cue`] among them.
const CUE: usize = 1;

/// The least number of tokens of a content that is read by itself.
const SHORTEST: usize = 4;

/// The number of times that contents are read for contents inside of them.
const DEEPEST: usize = 2;

static WEIGHTS: &[u8] = include_bytes!("../weights.bin");

static SHIPPED: LazyLock<Result<model::SpanTagger<'static>, WeightsError>> = LazyLock::new(|| network(Kernel::best()));

/// The network that the crate ships with, on a kernel of one's choice.
///
/// # Errors
///
/// [`WeightsError`] where the weights that the crate was built with are none of this network.
pub fn network(kernel: Kernel) -> Result<model::SpanTagger<'static>, WeightsError> {
    model::SpanTagger::read(WEIGHTS, Shape { state: STATE, rows: features::ROWS, sorts: ROLES.len() }, kernel)
}

/// Finds the parts of attributions in one document while its grammar is read, a piece of a sentence after another.
pub struct AttributionTagger<'n, 'd, 't> {
    network: &'n model::SpanTagger<'n>,
    document: &'d Document<'t>,
    /// The rules, which label the words of each passage.
    labeller: Labeller,
    passage: Passage,
    scratch: TaggerScratch,
    found: TaggedRoles,
}

/// The parts of attributions in a document.
#[derive(Debug, Default)]
pub struct TaggedRoles {
    /// Those of the article, in order.
    pub outer: Vec<TaggedRole>,
    /// Those inside of each content that has any, read by itself; a content inside of another comes after it.
    pub nested: Vec<Vec<TaggedRole>>,
}

impl<'d, 't> AttributionTagger<'static, 'd, 't> {
    /// A tagger with the shipped network, for a document with tokens and quotations.
    ///
    /// # Errors
    ///
    /// As [`network`].
    pub fn new(
        document: &'d Document<'t>,
        labeller: Labeller,
    ) -> Result<AttributionTagger<'static, 'd, 't>, WeightsError> {
        SHIPPED.as_ref().map_err(Clone::clone).map(|network| AttributionTagger::with(network, document, labeller))
    }
}

impl<'n, 'd, 't> AttributionTagger<'n, 'd, 't> {
    /// A tagger with a network of one's choice, for tests and measurements.
    pub fn with(
        network: &'n model::SpanTagger<'n>,
        document: &'d Document<'t>,
        labeller: Labeller,
    ) -> AttributionTagger<'n, 'd, 't> {
        AttributionTagger {
            network,
            document,
            labeller,
            passage: Passage::default(),
            scratch: TaggerScratch::default(),
            found: TaggedRoles::default(),
        }
    }

    /// Reads the next piece, whose first token is given, with the names in it.
    pub fn read(&mut self, start: usize, piece: Piece<'_>, names: &[TaggedName]) {
        if self.passage.ends_before(self.document, start, piece.words.len()) {
            self.close();
        }
        self.passage.add(start, piece, names);
    }

    /// Finds the parts in the passage that has been read, and begins another passage.
    fn close(&mut self) {
        let passage = std::mem::take(&mut self.passage);
        let roles = self.tagged(&passage);
        let mut contents = self.contents(&passage, &roles);
        self.found.outer.extend(roles);
        for _ in 0..DEEPEST {
            let mut inside = Vec::new();
            for content in contents {
                let roles = self.tagged(&content);
                inside.extend(self.contents(&content, &roles));
                self.found.nested.extend(Some(roles).filter(|roles| !roles.is_empty()));
            }
            contents = inside;
        }
        self.passage = passage;
        self.passage.clear();
    }

    /// The contents in a passage, as passages of their own.
    fn contents(&self, passage: &Passage, roles: &[TaggedRole]) -> Vec<Passage> {
        let words =
            |role: &TaggedRole| role.tokens.start as usize - passage.start..role.tokens.end as usize - passage.start;
        let contents = roles.iter().filter(|role| role.role == Role::Content && role.tokens.len() >= SHORTEST);
        contents.map(|role| passage.content(self.document, words(role))).collect()
    }

    /// The parts in a passage.
    fn tagged(&mut self, passage: &Passage) -> Vec<TaggedRole> {
        let labels = (self.labeller)(self.document, passage.start, &passage.words);
        let rows = features::rows(self.document, &labels, passage);
        let spans = self.network.linked(CUE, &passage.states, &rows, &mut self.scratch);
        let token = |word: usize| (passage.start + word) as u32;
        let role = |linked: &model::LinkedSpan| TaggedRole {
            tokens: token(linked.span.words.start)..token(linked.span.words.end),
            role: ROLES[linked.span.sort],
            cue: linked.to.map(|cue| token(spans[cue].span.words.start)),
            margin: linked.margin,
        };
        spans.iter().map(role).collect()
    }

    /// The parts of attributions in what has been read.
    pub fn roles(mut self) -> TaggedRoles {
        self.close();
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_the_taggers() {
        assert_eq!(network(Kernel::PLAIN).err(), None);
    }
}
