//! The content of a clause that a main clause goes on behind: "The officer who said | he was afraid | was cleared", "After he
//! said | he was afraid |, the officer left".

use crate::document::{Deprel, Span, Upos, Xpos};
use crate::statement::frame::phrase::noun_phrase;
use crate::statement::frame::stretch::without_end;
use crate::statement::frame::subject::own_subject;
use crate::statement::quotation::quotation_at;
use crate::syntax::walker::Walker;

/// The most joined verbs between a cue and the relative clause that it belongs to.
const JOINED: usize = 3;

/// The contents of a verb in a relative or adverbial clause without the main clause that goes on behind it.
pub(super) fn within(walker: Walker<'_, '_>, verb: usize, content: Vec<Span>) -> Vec<Span> {
    let document = walker.document;
    let main = main_clause(walker, verb).or_else(|| behind_adverbial(walker, verb));
    let Some(end) = main.map(|token| document.tokens[token].span.start) else { return content };
    let cut = |part: Span| {
        let beyond = part.start > document.tokens[verb].span.start && part.start < end && end < part.end;
        let verbatim = quotation_at(document, end).is_some();
        if beyond && !verbatim { without_end(document, Span { start: part.start, end }).unwrap_or(part) } else { part }
    };
    // What the main clause says is no part of it either, where the comma is left out.
    let outside = |part: &Span| {
        part.start >= end && part.start < sentence_end(walker, verb) && quotation_at(document, part.start).is_none()
    };
    if content.iter().all(outside) {
        return content;
    }
    content.into_iter().filter(|part| !outside(part)).map(cut).collect()
}

fn sentence_end(walker: Walker<'_, '_>, verb: usize) -> u32 {
    walker.sentence(verb).last().map_or(0, |last| walker.document.tokens[last].span.end)
}

/// The first word behind the comma that closes the adverbial clause of a verb before its main clause.
fn behind_adverbial(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let mut above = std::iter::once(verb).chain(walker.ancestors(verb)).take(JOINED);
    let root = above.find(|&token| walker.relation(token) == Deprel::Advcl)?;
    let main = walker.governor(root).filter(|&main| main > root)?;
    walker.dependents(root).find(|&mark| walker.relation(mark) == Deprel::Mark && mark < verb)?;
    let hangs = |token: usize| token == root || walker.ancestors(token).any(|above| above == root);
    (verb + 1..main + 1).find(|&token| document.word(token - 1) == "," && !hangs(token))
}

/// The first word of the main clause that goes on behind the relative clause of a verb.
fn main_clause(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let root = relative(walker, verb)?;
    let antecedent = walker.governor(root).filter(|&antecedent| antecedent < root)?;
    let document = walker.document;
    let predicate = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Adj | Upos::Noun);
    let above = walker.ancestors(antecedent).find(|&above| above > verb && predicate(above));
    if let Some(above) = above {
        return Some(beginning(walker, above, verb));
    }
    let bare = walker.governor(antecedent).is_none() && own_subject(walker, antecedent).is_none();
    (bare && document.tokens[antecedent].upos != Upos::Verb).then(|| without_subject(walker, verb)).flatten()
}

/// The head of the relative clause that a verb heads or is joined to, where its subject is the relative pronoun or stands right
/// behind it.
fn relative(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..JOINED {
        match walker.relation(at) {
            Deprel::AclRelcl => {
                let pronoun = |word: usize| matches!(walker.document.word(word), "who" | "which" | "that" | "whom");
                let fronted = |subject: usize| noun_phrase(walker, subject).start.checked_sub(1).is_some_and(pronoun);
                let relates = |subject: usize| pronoun(subject) || fronted(subject);
                return own_subject(walker, at).is_some_and(relates).then_some(at);
            }
            Deprel::Conj => at = walker.governor(at)?,
            _ => return None,
        }
    }
    None
}

/// The first of the auxiliaries and adverbs right before a predicate, or itself.
fn beginning(walker: Walker<'_, '_>, predicate: usize, after: usize) -> usize {
    let belongs = |token: usize| {
        walker.governor(token) == Some(predicate)
            && matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop | Deprel::Advmod)
    };
    (after + 1..predicate).find(|&token| belongs(token)).unwrap_or(predicate)
}

/// The first finite verb of a sentence behind a cue that has no subject of its own and follows no "and": in a sentence whose
/// tree has the antecedent for its root, the antecedent is its subject.
fn without_subject(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let finite = |token: usize| matches!(document.tokens[token].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
    (verb + 2..walker.sentence(verb).end).find(|&token| {
        let helps = matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop);
        let Some(head) = (if helps { walker.governor(token) } else { Some(token) }) else { return false };
        let joined = walker.dependents(head).any(|word| walker.relation(word) == Deprel::Cc && word < token);
        let subject = walker.dependents(head).any(|word| {
            matches!(
                walker.relation(word),
                Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj | Deprel::Expl
            )
        });
        let first =
            !(verb + 1..token).any(|earlier| helps && walker.governor(earlier) == Some(head) && finite(earlier));
        let shares = walker.relation(head) == Deprel::Conj && document.word(token - 1) != ",";
        // Behind a comma a participle is a past that the tagger has taken for one.
        let past = || document.tokens[token].xpos == Xpos::Vbn && walker.relation(token) == Deprel::Conj;
        (finite(token) || past()) && first && !joined && !subject && !shares
    })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    fn content(text: &str) -> String {
        let found = read(text);
        found.first().map_or_else(String::new, |statement| statement.content.join(" | "))
    }

    #[test]
    fn the_content_ends_with_the_relative_clause() {
        let left = content("The minister, who said that the border would stay closed, left without taking questions.");
        assert_eq!(left, "that the border would stay closed");
        let suspended = content("A nurse who told reporters that the ward had no oxygen has been suspended.");
        assert_eq!(suspended, "that the ward had no oxygen");
        let cleared = content("The officer who said he feared for his life was cleared on Monday.");
        assert_eq!(cleared, "he feared for his life");
    }

    #[test]
    fn the_content_ends_with_the_adverbial_clause() {
        let admitted = content("After the mayor admitted that the dam had leaked, five officials were dismissed.");
        assert_eq!(admitted, "that the dam had leaked");
        let known = content("The mayor said that if the dam leaked, five officials would go.");
        assert_eq!(known, "that if the dam leaked, five officials would go");
    }

    #[test]
    fn a_content_of_two_verbs_stays_whole() {
        let whole = content("He met the man who said that the ward had no oxygen and was full of smoke.");
        assert_eq!(whole, "that the ward had no oxygen and was full of smoke");
    }
}
