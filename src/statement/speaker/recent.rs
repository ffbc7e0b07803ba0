//! Of whom the article itself spoke last: the subjects of its clauses, which those quoted have no part in.

use crate::document::{Deprel, Document, Upos};
use crate::syntax::walker::Walker;

/// The most sentences back in which a subject is still the one spoken of.
const SENTENCES: u32 = 8;

/// The subjects of main clauses outside quotation marks, in text order.
pub(super) struct Subjects {
    tokens: Vec<usize>,
}

impl Subjects {
    /// The subjects of a document.
    pub(super) fn read(document: &Document<'_>) -> Subjects {
        let mut quoted = vec![false; document.tokens.len()];
        for quotation in document.quotations.iter().filter(|quotation| quotation.within.is_none()) {
            quoted[document.tokens_in(quotation.inner)].fill(true);
        }
        let is_main = |&token: &usize| !quoted[token] && heads_main_clause(document, token);
        Subjects { tokens: (0..document.tokens.len()).filter(is_main).collect() }
    }

    /// The subjects of the last sentence before a token that has any, or of its own before it, the nearest first.
    pub(super) fn before(&self, document: &Document<'_>, token: usize) -> Vec<usize> {
        let end = self.tokens.partition_point(|&subject| subject < token);
        let Some(&last) = self.tokens[..end].last() else { return Vec::new() };
        let sentence = |subject: usize| document.tokens[subject].sentence;
        if sentence(token) - sentence(last) > SENTENCES {
            return Vec::new();
        }
        let same = self.tokens[..end].iter().rev().take_while(|&&subject| sentence(subject) == sentence(last));
        same.take(CLAUSES).copied().collect()
    }
}

/// The most clauses of a sentence whose subjects are looked at.
const CLAUSES: usize = 4;

/// Whether a token is the subject of a main clause.
fn heads_main_clause(document: &Document<'_>, token: usize) -> bool {
    let walker = Walker::new(document);
    if !matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass) {
        return false;
    }
    let named = matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num);
    let clause = walker.governor(token).map(|verb| walker.attachment(verb).1);
    named && clause.is_some_and(|relation| matches!(relation, Deprel::Root | Deprel::Parataxis))
}
