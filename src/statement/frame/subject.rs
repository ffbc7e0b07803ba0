//! Subjects by the trees: the noun that a verb is said of, its own, a shared one or one that another verb controls.

use std::sync::LazyLock;

use crate::document::{Deprel, Upos};
use crate::lexicon::{Case, Row, Table};
use crate::syntax::walker::Walker;

/// The most verbs that are passed on the way to a subject.
const STEPS: usize = 6;

/// Verbs with an object and an infinitive, and who is the subject of that.
static CONTROL: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/control_verbs.txt"), Case::Exact));

/// Whom a verb is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::statement) enum Subject {
    /// The phrase with this head.
    Head(usize),
    /// Somebody who was only asked to do what the verb says.
    Asked(usize),
    /// Nobody whom the sentence names.
    Nobody,
}

/// The verb that a clause verb hangs on by control, as the table has it.
fn control(walker: Walker<'_, '_>, verb: usize) -> Option<Row<'static>> {
    CONTROL.get(&walker.lemma(verb).to_lowercase())
}

/// The subject of a verb.
pub(in crate::statement) fn subject(walker: Walker<'_, '_>, verb: usize) -> Subject {
    let mut at = verb;
    for _ in 0..STEPS {
        if let Some(own) = own_subject(walker, at) {
            return Subject::Head(own);
        }
        let Some(above) = walker.governor(at) else { return Subject::Nobody };
        match walker.relation(at) {
            Deprel::Xcomp => match controlled(walker, above) {
                Some(found) => return found,
                None => at = above,
            },
            Deprel::Advcl if blamed(walker, above, at) => return object(walker, above).map_or(Subject::Nobody, Subject::Head),
            Deprel::Conj | Deprel::Advcl if is_predicate(walker, above) => at = above,
            Deprel::Acl if is_participle(walker, at) => return Subject::Head(above),
            _ => return Subject::Nobody,
        }
    }
    Subject::Nobody
}

/// The subject that hangs on a verb itself.
pub(in crate::statement) fn own_subject(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let subject = |&token: &usize| {
        matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter)
    };
    walker.dependents(verb).find(subject)
}

/// The object that hangs on a verb, an indirect one before a direct one.
pub(in crate::statement) fn object(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let of = |relation: Deprel| walker.dependents(verb).find(move |&token| walker.relation(token) == relation);
    of(Deprel::Iobj).or_else(|| of(Deprel::Obj))
}

/// Whether a verb is passive.
pub(in crate::statement) fn is_passive(walker: Walker<'_, '_>, verb: usize) -> bool {
    walker.dependents(verb).any(|token| matches!(walker.relation(token), Deprel::AuxPass | Deprel::NsubjPass))
}

/// The subject that a verb gives the infinitive which hangs on it; `None` where it is the verb's own.
fn controlled(walker: Walker<'_, '_>, verb: usize) -> Option<Subject> {
    let row = control(walker, verb)?;
    let passive = is_passive(walker, verb);
    let person = if passive { own_subject(walker, verb) } else { object(walker, verb) }?;
    match row.column(1) {
        "asks" => Some(Subject::Asked(person)),
        "does" => Some(Subject::Head(person)),
        _ => None,
    }
}

/// Whether a participle says what an object is blamed or quoted for: "attacked the mayor | for claiming", "quoted him | as
/// saying".
fn blamed(walker: Walker<'_, '_>, verb: usize, participle: usize) -> bool {
    let document = walker.document;
    let marked = walker.dependents(participle).any(|mark| {
        matches!(walker.relation(mark), Deprel::Mark | Deprel::Case) && matches!(document.word(mark), "for" | "as")
    });
    let between = |object: usize| verb < object && object < participle;
    marked && document.word(participle).ends_with("ing") && object(walker, verb).is_some_and(between)
}

fn is_predicate(walker: Walker<'_, '_>, token: usize) -> bool {
    let upos = walker.document.tokens[token].upos;
    matches!(upos, Upos::Verb | Upos::Aux) || walker.dependents(token).any(|t| walker.relation(t) == Deprel::Cop)
}

/// Whether a verb is a participle with no mark before it: "letters | warning".
fn is_participle(walker: Walker<'_, '_>, verb: usize) -> bool {
    let marked = walker.dependents(verb).any(|token| matches!(walker.relation(token), Deprel::Mark | Deprel::Case));
    !marked && walker.document.word(verb).to_lowercase().ends_with("ing")
}
