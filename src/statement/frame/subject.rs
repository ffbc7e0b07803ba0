//! Subjects by the trees: the noun that a verb is said of, its own, a shared one or one that another verb controls.

use std::sync::LazyLock;

use crate::document::{Deprel, Upos, Xpos};
use crate::lexicon::{Case, Row, Table};
use crate::statement::cue_words::share;
use crate::syntax::walker::Walker;

/// The most verbs that are passed on the way to a subject.
const STEPS: usize = 6;

/// The most words between a verb and the "to" behind the one whom it makes do something.
const REACH: usize = 8;

/// The uses of a verb, of a hundred, that must report.
const REPORTS: u8 = 80;

/// Verbs with an object and an infinitive, and who is the subject of that.
static CONTROL: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/control_verbs.txt"), Case::Exact));

/// Whom a verb is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The phrase with this head.
    Head(usize),
    /// Somebody who was only asked to do what the verb says.
    Asked(usize),
    /// Nobody whom the sentence names.
    Nobody,
}

/// Whether the object of a verb is asked to do what its infinitive says.
pub(in crate::statement) fn asks(walker: Walker<'_, '_>, verb: usize) -> bool {
    control(walker, verb).is_some_and(|row| row.column(1) == "asks")
}

/// Whether a verb makes its object do what its infinitive says: "persuaded | her | to admit".
pub(in crate::statement) fn makes(walker: Walker<'_, '_>, verb: usize) -> bool {
    control(walker, verb).is_some_and(|row| row.column(1) == "does")
}

/// The row of a verb that controls the subject of its infinitive.
fn control(walker: Walker<'_, '_>, verb: usize) -> Option<Row<'static>> {
    CONTROL.get(&walker.lemma(verb).to_lowercase())
}

/// Whether the subject of a verb is its own, or one that a verb right above gives it: not one that it may share.
pub(in crate::statement) fn is_sure(walker: Walker<'_, '_>, verb: usize) -> bool {
    own_subject(walker, verb).is_some()
        || match (walker.relation(verb), walker.governor(verb)) {
            (Deprel::Xcomp, Some(_)) => true,
            (Deprel::Acl, Some(_)) => verb.checked_sub(1).is_some_and(|before| walker.document.word(before) != ","),
            (Deprel::Advcl, Some(above)) => {
                held(walker, above, verb).is_some()
                    || blamed(walker, above, verb)
                    || controlled(walker, above).is_some()
            }
            _ => false,
        }
}

/// The subject of a verb.
pub(crate) fn subject(walker: Walker<'_, '_>, verb: usize) -> Subject {
    let mut at = verb;
    for _ in 0..STEPS {
        if let Some(own) = own_subject(walker, at).filter(|&own| at == verb || agrees(walker, verb, own)) {
            return Subject::Head(own);
        }
        let Some(above) = walker.governor(at) else { return Subject::Nobody };
        match walker.relation(at) {
            Deprel::Xcomp | Deprel::Advcl if is_infinitive(walker, at) && controlled(walker, above).is_some() => {
                match controlled(walker, above) {
                    Some(Subject::Asked(_)) if at != verb && is_participle(walker, verb) => at = above,
                    found => return found.unwrap_or(Subject::Nobody),
                }
            }
            Deprel::Xcomp => match held(walker, above, at) {
                Some(object) => return Subject::Head(object),
                None => at = above,
            },
            Deprel::Advcl if after_comma(walker, at) && reporter(walker, above).is_some() => {
                at = reporter(walker, above).unwrap_or(above);
            }
            Deprel::Advcl if held(walker, above, at).is_some() => {
                return held(walker, above, at).map_or(Subject::Nobody, Subject::Head);
            }
            Deprel::Advcl if blamed(walker, above, at) => {
                return object(walker, above).map_or(Subject::Nobody, Subject::Head);
            }
            Deprel::Conj | Deprel::Advcl if is_predicate(walker, above) => at = above,
            // Past the clause whose subject does not agree: "will wait, because | they | asked, and | does not mind".
            Deprel::Ccomp if own_subject(walker, at).is_some() && at != verb => at = above,
            Deprel::Acl if after_comma(walker, at) && !marks_off(walker, above, at) => {
                match walker.ancestors(at).find(|&above| is_predicate(walker, above)) {
                    Some(predicate) => at = predicate,
                    None => return Subject::Nobody,
                }
            }
            Deprel::Acl if is_participle(walker, at) => return Subject::Head(above),
            _ => return Subject::Nobody,
        }
    }
    Subject::Nobody
}

/// Whether a verb may share a subject by its number: not "does" with "they", nor "do" with "she".
fn agrees(walker: Walker<'_, '_>, verb: usize, subject: usize) -> bool {
    let finite = |token: usize| match walker.document.tokens[token].xpos {
        Xpos::Vbz => Some(false),
        Xpos::Vbp => Some(true),
        _ => None,
    };
    let auxiliary = |&token: &usize| matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop);
    let plural = walker.dependents(verb).filter(auxiliary).find_map(finite).or_else(|| finite(verb));
    let word = walker.document.word(subject).to_lowercase();
    match plural {
        Some(false) => !matches!(word.as_str(), "they" | "we" | "you" | "i" | "these" | "those"),
        Some(true) => !matches!(word.as_str(), "he" | "she" | "it" | "this"),
        None => true,
    }
}

/// The subject that hangs on a verb itself.
pub(crate) fn own_subject(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let subject =
        |&token: &usize| matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter);
    walker.dependents(verb).find(subject)
}

/// The object that hangs on a verb, an indirect one before a direct one.
pub(in crate::statement) fn object(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let of = |relation: Deprel| walker.dependents(verb).find(move |&token| walker.relation(token) == relation);
    of(Deprel::Iobj).or_else(|| of(Deprel::Obj))
}

/// Whether a verb is passive.
pub(crate) fn is_passive(walker: Walker<'_, '_>, verb: usize) -> bool {
    let own = |verb: usize| {
        walker.dependents(verb).any(|token| matches!(walker.relation(token), Deprel::AuxPass | Deprel::NsubjPass))
    };
    own(verb) || shares_passive(walker, verb) && walker.governor(verb).is_some_and(own)
}

/// Whether a verb with an agent is joined to one whose auxiliary may be its own too: "was called a fool and | dubbed | a clown by".
fn shares_passive(walker: Walker<'_, '_>, verb: usize) -> bool {
    let relations = || walker.dependents(verb).map(|token| walker.relation(token));
    walker.relation(verb) == Deprel::Conj
        && matches!(walker.document.tokens[verb].xpos, Xpos::Vbn | Xpos::Vbd)
        && relations().any(|relation| relation == Deprel::OblAgent)
        && !relations().any(|relation| matches!(relation, Deprel::Nsubj | Deprel::Aux))
}

/// The object of a verb that says whom it makes do something, or what follows "on" ("called on | them | to"); where the tree
/// has neither, a name right before "to".
fn asked_object(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let on = |&token: &usize| {
        walker.relation(token) == Deprel::Obl
            && walker.dependents(token).any(|case| matches!(document.word(case), "on" | "upon") && case < token)
    };
    let called = || walker.dependents(verb).find(on).filter(|_| walker.lemma(verb) == "call");
    let sentence = walker.sentence(verb);
    let named = || {
        let to = (verb + 1..sentence.end).take(REACH).find(|&token| document.word(token) == "to")?;
        let name = to.checked_sub(1).filter(|&name| name > verb && document.tokens[name].upos == Upos::Propn)?;
        (verb + 1..to)
            .all(|token| token > verb && !matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux))
            .then_some(name)
    };
    object(walker, verb).or_else(called).or_else(named)
}

/// The subject that a verb gives the infinitive which hangs on it; `None` where it is the verb's own.
fn controlled(walker: Walker<'_, '_>, verb: usize) -> Option<Subject> {
    let row = control(walker, verb)?;
    let passive = is_passive(walker, verb);
    let person = if passive { own_subject(walker, verb) } else { asked_object(walker, verb) }?;
    match row.column(1) {
        "asks" => Some(Subject::Asked(person)),
        "does" => Some(Subject::Head(person)),
        _ => None,
    }
}

/// Whether a verb is an infinitive with "to".
fn is_infinitive(walker: Walker<'_, '_>, verb: usize) -> bool {
    let to = |&mark: &usize| walker.relation(mark) == Deprel::Mark && walker.document.word(mark) == "to";
    walker.dependents(verb).any(|mark| to(&mark))
}

/// The object that stands right before a participle which is read as another complement: "received | letters | warning".
fn held(walker: Walker<'_, '_>, verb: usize, participle: usize) -> Option<usize> {
    let before = participle.checked_sub(1)?;
    let stands = is_participle(walker, participle) && walker.governor(before) == Some(verb);
    let addressed = || addressed(walker, verb, before, participle);
    let held =
        if stands && walker.relation(before) == Deprel::Obj { Some(before) } else { addressed().filter(|_| stands) };
    held.or_else(|| sender(walker, verb, participle))
}

/// The noun behind "from" of what somebody received, where a participle tells what that says: "received a call | from the police | on
/// Monday | saying it was found".
fn sender(walker: Walker<'_, '_>, verb: usize, participle: usize) -> Option<usize> {
    let document = walker.document;
    let receives = matches!(&*walker.lemma(verb).to_lowercase(), "receive" | "get" | "read" | "have" | "hear" | "see");
    let says =
        matches!(document.word(participle), "saying" | "stating" | "warning" | "telling" | "asking" | "informing");
    let from = |&token: &usize| {
        matches!(walker.relation(token), Deprel::Nmod | Deprel::Obl)
            && walker.dependents(token).any(|case| case < token && document.word(case) == "from")
    };
    let comma = document.word(participle.checked_sub(1)?) == ",";
    let object = object(walker, verb).filter(|&object| receives && says && !comma && object < participle)?;
    let behind = |&token: &usize| token > object && token < participle;
    walker.dependents(object).chain(walker.dependents(verb)).filter(behind).find(from)
}

/// The object of a verb behind which stands to whom it goes, where a participle tells them something: "issued | an alert | to its
/// members | warning | them".
fn addressed(walker: Walker<'_, '_>, verb: usize, reached: usize, participle: usize) -> Option<usize> {
    let to = |&case: &usize| walker.document.word(case) == "to";
    let goes = walker.relation(reached) == Deprel::Obl && walker.dependents(reached).any(|case| to(&case));
    let told = walker.dependents(participle).any(|token| {
        let object = matches!(walker.relation(token), Deprel::Obj | Deprel::Iobj);
        object && matches!(walker.document.word(token), "them" | "him" | "her")
    });
    object(walker, verb).filter(|&object| goes && told && object < reached)
}

/// Whether a participle stands between two commas right behind its noun: "Jane Doe, | saying it was late, | left".
fn marks_off(walker: Walker<'_, '_>, noun: usize, participle: usize) -> bool {
    let subject = matches!(walker.relation(noun), Deprel::Nsubj | Deprel::NsubjPass);
    subject && walker.governor(noun).is_some_and(|verb| verb > participle)
}

/// Whether a comma stands before a participle.
fn after_comma(walker: Walker<'_, '_>, participle: usize) -> bool {
    let before = participle.checked_sub(1);
    is_participle(walker, participle) && before.is_some_and(|before| walker.document.word(before) == ",")
}

/// The verb that reports the clause of another, above it: "said | that it was lost, | adding".
fn reporter(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let above = walker.governor(verb).filter(|&above| above < verb)?;
    let reports = share(Upos::Verb, &walker.lemma(above)) >= REPORTS;
    (walker.relation(verb) == Deprel::Ccomp && reports).then_some(above)
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
