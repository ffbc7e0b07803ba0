//! Of whom the article itself spoke last: the subjects of its clauses, which those quoted have no part in.

use crate::document::{Deprel, Document, Upos};
use crate::syntax::walker::Walker;

/// The most sentences back in which a subject is still the one spoken of.
const SENTENCES: u32 = 8;

/// The subjects of clauses outside quotation marks, in text order, and whether the clause is a main one.
pub(super) struct Subjects {
    tokens: Vec<(usize, bool)>,
}

impl Subjects {
    /// The subjects of a document.
    pub(super) fn read(document: &Document<'_>) -> Subjects {
        let mut quoted = vec![false; document.tokens.len()];
        for quotation in document.quotations.iter().filter(|quotation| quotation.within.is_none()) {
            quoted[document.tokens_in(quotation.inner)].fill(true);
        }
        let unquoted = (0..document.tokens.len()).filter(|&token| !quoted[token]);
        Subjects { tokens: unquoted.filter_map(|token| Some((token, is_main(document, token)?))).collect() }
    }

    /// The subjects of the last sentence before a token that has any, or of its own before it: those of main clauses and then
    /// the others, the nearest first.
    pub(super) fn before(&self, document: &Document<'_>, token: usize) -> Vec<usize> {
        let end = self.tokens.partition_point(|&(subject, _)| subject < token);
        let Some(&(last, _)) = self.tokens[..end].last() else { return Vec::new() };
        let sentence = |subject: usize| document.tokens[subject].sentence;
        if sentence(token) - sentence(last) > SENTENCES {
            return Vec::new();
        }
        let same = || {
            let all = self.tokens[..end].iter().rev().take(CLAUSES);
            all.take_while(|(subject, _)| sentence(*subject) == sentence(last))
        };
        let main = same().filter(|(_, main)| *main);
        main.chain(same().filter(|(_, main)| !*main)).map(|&(subject, _)| subject).collect()
    }
}

/// The most clauses of a sentence whose subjects are looked at.
const CLAUSES: usize = 6;

/// Whether the clause of which a token is the subject is a main one; none where it is no subject, or that of a clause which
/// says only what somebody said or which thing is meant.
fn is_main(document: &Document<'_>, token: usize) -> Option<bool> {
    let walker = Walker::new(document);
    let subject = matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass);
    let named = matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Adj);
    let (_, clause) = walker.attachment(walker.governor(token).filter(|_| subject && named)?);
    match clause {
        Deprel::Root | Deprel::Parataxis => Some(true),
        Deprel::Acl | Deprel::Advcl => Some(false),
        _ => None,
    }
}
