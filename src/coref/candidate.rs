//! A mention as it is put beside the others, joined to an entity or not yet.

use super::grammar::Role;
use super::nominal::Nominal;
use super::pronoun::Pronoun;
use crate::annotation::Sieve;
use crate::document::Span;

/// What a mention is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Form {
    Name,
    Nominal(Nominal),
    Pronoun(Pronoun),
}

/// A mention, joined to an entity or not yet.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) span: Span,
    pub(crate) head: Span,
    pub(crate) form: Form,
    /// Its entity, an index into those of the discourse.
    pub(crate) entity: Option<usize>,
    /// Its sentence, an index into those of the document.
    pub(crate) sentence: usize,
    /// The innermost stretch of verbatim words that holds it: the statement that has it.
    pub(crate) quoted_in: Option<usize>,
    /// The token that heads it.
    pub(crate) token: usize,
    /// Its role in its clause.
    pub(crate) role: Role,
    /// Whether it lies in the source of a statement.
    pub(crate) speaks: bool,
    /// What joined it to its entity.
    pub(crate) sieve: Sieve,
}

impl Candidate {
    pub(crate) fn nominal(&self) -> Option<&Nominal> {
        match &self.form {
            Form::Nominal(nominal) => Some(nominal),
            _ => None,
        }
    }

    pub(crate) fn pronoun(&self) -> Option<Pronoun> {
        match self.form {
            Form::Pronoun(pronoun) => Some(pronoun),
            _ => None,
        }
    }
}
