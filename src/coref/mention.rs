//! A mention of the discourse, joined to an entity or not yet.

use super::grammar::{self, Role};
use super::nominal::Nominal;
use crate::annotation::{MentionForm, Sieve};
use crate::document::{Document, Mention, Span};
use crate::lexicon::pronoun::Pronoun;

/// The form of a mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Form {
    Name,
    Nominal(Nominal),
    Pronoun(Pronoun),
}

/// A mention, joined to an entity or not yet.
#[derive(Debug, Clone)]
pub(crate) struct DiscourseMention {
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
    /// The sieve that joined it to its entity.
    pub(crate) sieve: Sieve,
}

impl DiscourseMention {
    /// A mention that is joined to nothing yet and lies in no quotation or source.
    pub(super) fn new(document: &Document<'_>, span: Span, head: Span, form: Form) -> DiscourseMention {
        let sentence = document.sentence_at(span).unwrap_or_default();
        let token = grammar::head(document, document.tokens_in(head));
        DiscourseMention {
            span,
            head,
            form,
            entity: None,
            sentence,
            quoted_in: None,
            token,
            role: grammar::role(document, token),
            speaks: false,
            sieve: Sieve::Name,
        }
    }

    /// The mention that is given to the caller, of whatever entity.
    pub(super) fn read(&self) -> Mention {
        let form = match self.form {
            Form::Name => MentionForm::Name,
            Form::Nominal(_) => MentionForm::Nominal,
            Form::Pronoun(_) => MentionForm::Pronoun,
        };
        Mention { span: self.span, head: self.head, form, entity: 0, sieve: self.sieve }
    }

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
