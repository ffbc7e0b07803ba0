//! The side of the time of writing on which the tree of its sentence puts an expression: tense, aspect and mood of the verb
//! that governs it, and the noun that it hangs on.
//!
//! The present tense with a day points ahead ("the shop opens on Friday", "the vote is Sunday"), but for verbs that report
//! ("he says on Monday"). An infinitive lies after what governs it ("plans to meet on Friday") unless both happened together
//! ("had to leave on Friday").

use std::sync::LazyLock;

use crate::annotation::Direction;
use crate::document::{Deprel, Document, Span, Xpos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

use super::tense::Tense;

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/time_governors.txt"), Case::Folded));

/// The most words that are climbed through on the way from an expression to the verb that governs it.
pub(super) const HIGHEST: usize = 10;

/// The tense that the tree gives the words of a span; none where it has no verb above them, or has not been read.
pub(super) fn tense(document: &Document<'_>, span: Span) -> Option<Tense> {
    let tree = Tree { walker: Walker::new(document).within(REACH) };
    let tokens = document.tokens_in(span);
    let head = tree.walker.head_of(&tokens, |token| token.head.is_some() || token.deprel == Deprel::Root)?;
    tree.of_expression(head)
}

/// The tokens on either side of a verb that are searched for its auxiliaries, and the steps up a tree.
pub(super) const REACH: usize = 24;

/// The tense of what is over for certain.
pub(super) const BACK: Tense =
    Tense { direction: Direction::Before, is_firm: true, is_present: false, is_direct: false };
/// The tense of what lies ahead for certain.
pub(super) const AHEAD: Tense = Tense { direction: Direction::After, ..BACK };

/// The prepositions of a time that may lie on the other side than what lasts until then.
const OPEN: &[&str] = &["to", "until", "till", "through", "for", "by"];

/// The prepositions of the time to which something is put.
const MOVED: &[&str] = &["to", "until", "till", "through", "by"];

/// The trees of a document, asked for tenses.
pub(super) struct Tree<'d, 't> {
    pub(super) walker: Walker<'d, 't>,
}

impl Tree<'_, '_> {
    /// The direction of what governs the head of an expression.
    fn of_expression(&self, head: usize) -> Option<Tense> {
        if self.has_case(head, &["since"]) {
            return Some(BACK);
        }
        let before = self.word_before(head);
        if before.is_some_and(|token| self.points_ahead(token)) {
            return Some(AHEAD);
        }
        if before.is_some_and(|token| self.xpos(token) == Xpos::Vbd && self.has_use(token, "tells")) {
            return Some(BACK);
        }
        let names = self.names_what_happened(head);
        let open = self.has_case(head, OPEN);
        let mut at = head;
        for _ in 0..HIGHEST {
            if at != head && self.is_noun(at) && !self.is_predicate(at) {
                if self.is_modified_ahead(at) {
                    return Some(AHEAD);
                }
                if self.has_use(at, "back") {
                    return Some(BACK);
                }
            }
            if at != head && !self.is_predicate(at) && self.has_use(at, "ahead") || self.is_ahead_of(at) {
                return Some(AHEAD);
            }
            if self.is_predicate(at) {
                if self.has_case(head, MOVED) && self.has_use(at, "moves") {
                    return Some(AHEAD);
                }
                // "The judge set a hearing for June 29."
                if self.has_case(head, &["for"]) && self.has_use(at, "ahead") {
                    return Some(Tense { is_firm: false, ..AHEAD });
                }
                let tense = self.of_predicate(at, HIGHEST)?;
                let direct = at == head || self.walker.governor(head) == Some(at);
                let bare_present = tense.is_present && !tense.is_firm;
                let is_firm = tense.is_firm && direct && !(open && tense.direction == Direction::Before);
                let follows_deed = before.is_some_and(|token| self.is_noun(token) && self.has_use(token, "back"));
                return Some(if bare_present && (names || follows_deed) {
                    BACK
                } else {
                    Tense { is_firm, is_direct: direct, ..tense }
                });
            }
            let Some(above) = self.walker.governor(at) else { return self.of_event(at) };
            at = above;
        }
        None
    }

    /// The tense of a sentence without a verb that an event heads ("Vote on Sunday").
    fn of_event(&self, root: usize) -> Option<Tense> {
        let event = self.is_noun(root) && self.has_use(root, "event");
        event.then_some(Tense { is_firm: false, ..AHEAD })
    }

    /// The word before an expression, or before its preposition ("effective Feb. 1", "said on Friday").
    fn word_before(&self, head: usize) -> Option<usize> {
        let inside = |token: usize| token < head && self.walker.governor(token) == Some(head);
        let first = (1..=4).map_while(|steps| head.checked_sub(steps)).take_while(|&token| inside(token)).last();
        let before = first.unwrap_or(head).checked_sub(1)?;
        self.walker.sentence(head).contains(&before).then_some(before)
    }

    /// Whether an adjective or participle points ahead.
    fn points_ahead(&self, token: usize) -> bool {
        self.has_use(token, "ahead")
            && matches!(self.xpos(token), Xpos::Jj | Xpos::Vbn | Xpos::In)
            && !self.compares(token)
    }

    /// Whether a participle is what something is compared with and expects nothing any more ("better-than-expected").
    fn compares(&self, token: usize) -> bool {
        token.checked_sub(1).is_some_and(|before| matches!(self.walker.document.word(before), "-" | "than"))
    }

    /// Whether an expression says which of several doings a noun means, and no event that is held on a day known before
    /// ("Friday's purchases", "the June agreement").
    fn names_what_happened(&self, head: usize) -> bool {
        let names = matches!(self.walker.relation(head), Deprel::NmodPoss | Deprel::Compound);
        names && self.walker.governor(head).is_some_and(|noun| self.is_noun(noun) && !self.has_use(noun, "event"))
    }

    /// Whether "ahead of" leads a word.
    fn is_ahead_of(&self, token: usize) -> bool {
        let ahead = |other: usize| other < token && self.walker.document.word(other).eq_ignore_ascii_case("ahead");
        self.walker.dependents(token).any(ahead) || self.walker.governor(token).is_some_and(ahead)
    }

    fn is_noun(&self, token: usize) -> bool {
        matches!(self.xpos(token), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps)
    }

    /// Whether an adjective or participle before a noun points ahead ("the planned vote on Friday").
    fn is_modified_ahead(&self, noun: usize) -> bool {
        let modifies = |token: usize| {
            self.walker.relation(token) == Deprel::Amod && self.has_use(token, "ahead") && !self.compares(token)
        };
        self.walker.dependents(noun).any(modifies)
    }

    /// Whether one of these prepositions leads a word.
    fn has_case(&self, token: usize, words: &[&str]) -> bool {
        self.walker.dependents(token).any(|other| {
            let leads = matches!(self.walker.relation(other), Deprel::Case | Deprel::Mark) && other < token;
            leads && words.contains(&&*self.walker.document.word(other).to_ascii_lowercase())
        })
    }

    /// The part of speech of a token.
    pub(super) fn xpos(&self, token: usize) -> Xpos {
        self.walker.document.tokens[token].xpos
    }

    /// Whether the table has a lemma, or the word as it stands, with this use.
    pub(super) fn has_use(&self, token: usize, wanted: &str) -> bool {
        let has = |word: &str| WORDS.get(word).is_some_and(|row| row.has(1, wanted));
        has(&self.walker.lemma(token)) || has(self.walker.document.word(token))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::ZoneKind;
    use crate::document::Zone;
    use crate::{syntax, token};

    /// The tense of the words in double brackets.
    fn read(marked: &str) -> Option<Tense> {
        let (before, rest) = marked.split_once("[[")?;
        let (words, after) = rest.split_once("]]")?;
        let text = [before, words, after].concat();
        let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
        let mut document = Document { text: &text, zones, ..Document::default() };
        (document.tokens, document.sentences) = token::split(&document);
        document.tokens = syntax::read(&document, |_, _| Ok(())).ok()?;
        tense(&document, Span::new(before.len(), before.len() + words.len()))
    }

    #[test]
    fn verbs_that_look_ahead_put_a_day_ahead() {
        for text in [
            "The vote is [[Sunday]].",
            "The shops open on [[Friday]].",
            "The mayor flies to Rome on [[Friday]].",
            "They are to vote on [[Friday]].",
            "She is leaving on [[Monday]].",
            "The council will meet on [[Monday]].",
            "He said he would resign on [[Monday]].",
            "The hearing was set for [[Monday]].",
            "Officials want to meet on [[Monday]].",
            "Mayor to resign on [[Friday]]",
            "The planned strike on [[Friday]] worries traders.",
            "Leaders prepare for [[Monday]]'s summit.",
            "The offer was extended to [[Friday]].",
            "The judge set a hearing for [[Friday]].",
        ] {
            assert_eq!(read(text).map(|tense| tense.direction), Some(Direction::After), "{text}");
        }
    }

    #[test]
    fn verbs_and_nouns_that_look_back_put_a_day_before() {
        for text in [
            "The vote was [[Sunday]].",
            "He left on [[Monday]].",
            "She had to leave on [[Monday]].",
            "He might have left on [[Monday]].",
            "The shop has been shut since [[Monday]].",
            "Police are looking into [[Monday]]'s attack.",
            "Voters back the mayor's vow on [[Monday]] that taxes would fall.",
            "He says on [[Monday]] that it is over.",
            "A truce agreed on [[Monday]] is holding.",
            "He took the post, only to resign on [[Monday]].",
            "It was hard to walk on [[Monday]].",
        ] {
            assert_eq!(read(text).map(|tense| tense.direction), Some(Direction::Before), "{text}");
        }
    }

    #[test]
    fn without_a_verb_or_a_tree_nothing_is_said() {
        assert_eq!(read("News of [[Monday]]"), None);
        let document = Document { text: "He left on Monday.", ..Document::default() };
        assert_eq!(tense(&document, Span::new(11, 17)), None);
    }
}
