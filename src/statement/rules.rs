//! Statements as rules find them in the tags of words, sentence by sentence, before names and times are known.

mod assemble;
mod clause;
pub(super) mod condition;
mod content;
pub(super) mod cue;
mod draft;
pub(super) mod occasion;
mod source;
mod stance;
mod stop;
mod window;

use crate::document::{Document, Span, Statement, Token};
use crate::syntax::Word;

use super::labels::Labels;
use super::nesting;
use clause::{Tag, TaggedSentence};
use cue::{Cue, Voice, cues};
use draft::{Draft, with_content};
use occasion::Setting;
use source::{Source, following_subject, joined_subject, main_subject, source};
use stop::stops;
use window::{Marks, Window, windows};

/// The statements, conditions and occasions that rules read in the words of a document.
#[derive(Debug, Clone, Default)]
pub struct RuleFindings {
    /// Statements, in order of their first words.
    pub(super) statements: Vec<Statement>,
    /// Conditions, in order.
    pub(super) conditions: Vec<Span>,
    /// For each sentence the occasions that it names.
    pub(super) settings: Vec<Setting>,
}

impl RuleFindings {
    /// Reads the words of a document whose quotations and grammar are known.
    pub fn read(document: &Document<'_>) -> RuleFindings {
        let mut found = RuleFindings::default();
        for sentence in &document.sentences {
            let tokens = sentence.range();
            let own = |head: u32| (head as usize).checked_sub(tokens.start).map(|head| head as u32);
            let word = |token: &Token| Word {
                upos: token.upos,
                xpos: token.xpos,
                head: token.head.and_then(own),
                deprel: token.deprel,
                lemma: token.lemma,
            };
            let words: Vec<Word> = document.tokens[tokens.clone()].iter().map(word).collect();
            let tagged = tagged(document, tokens.start, &words);
            found.statements.extend(in_sentence(&tagged));
            found.conditions.extend(condition::conditions(&tagged));
            found.settings.push(occasion::setting(&tagged));
        }
        nesting::order(&mut found.statements);
        found
    }
}

/// The labels of the words of a passage in the statements that rules find there: a [`Labeller`](super::Labeller).
pub fn label(document: &Document<'_>, first: usize, words: &[Word]) -> Labels {
    let sentence = |index: usize| document.tokens[first + index].sentence;
    let mut statements = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let end = (start..words.len()).find(|&index| sentence(index) != sentence(start)).unwrap_or(words.len());
        let own = |word: &Word| Word { head: word.head.and_then(|head| head.checked_sub(start as u32)), ..*word };
        let words: Vec<Word> = words[start..end].iter().map(own).collect();
        statements.extend(in_sentence(&tagged(document, first + start, &words)));
        start = end;
    }
    nesting::order(&mut statements);
    Labels::of(document, first, words.len(), &statements)
}

/// A sentence, or a part of one, whose first token and words are given.
fn tagged<'d, 't>(document: &'d Document<'t>, first: usize, words: &[Word]) -> TaggedSentence<'d, 't> {
    let end = document.tokens.get(first + words.len().saturating_sub(1)).map_or(0, |token| token.span.end);
    let start = document.tokens.get(first).map_or(end, |token| token.span.start);
    let marks = Marks::of(document, Span { start, end });
    TaggedSentence::new(document, first, words, |byte| marks.tag(byte))
}

/// The statements of a sentence.
fn in_sentence(tagged: &TaggedSentence<'_, '_>) -> Vec<Statement> {
    windows(tagged).iter().flat_map(|window| in_window(tagged, window)).collect()
}

/// The statements of a window.
fn in_window(tagged: &TaggedSentence<'_, '_>, window: &Window) -> Vec<Statement> {
    let cues = cues(tagged, &window.tokens, |token| window.is_quoted(token));
    let sources = sources(tagged, window, &cues);
    let stops = stops(tagged, window, &cues, &sources);
    let mut found = Vec::new();
    for (cue, source) in cues.into_iter().zip(sources) {
        let draft = Draft { cue, source, addressee: None, carrier: None, content: Vec::new() };
        if let Some(draft) = with_content(tagged, window, draft, &stops) {
            found.push(assemble::statement(tagged, draft));
        }
    }
    found
}

/// The source of every cue; a cue without one of its own shares that of the cue before, or has the sentence's subject.
fn sources(tagged: &TaggedSentence<'_, '_>, window: &Window, cues: &[Cue]) -> Vec<Option<Source>> {
    let mut last: Option<Source> = None;
    let mut found = Vec::new();
    for cue in cues {
        let own = source(tagged, &window.tokens, cue);
        let shares = own.is_none() && matches!(cue.voice, Voice::Active | Voice::NonFinite);
        let shared = || {
            let join = |tokens| Source { tokens, inverted: false, shared: true };
            let after_and = cue.voice == Voice::Active && tagged.before(cue.group.start) == Tag::And;
            let joined = if after_and { joined_subject(tagged, &window.tokens, cue).map(join) } else { None };
            let earlier = || last.clone().map(|source| Source { shared: true, ..source });
            let opens = cue.voice == Voice::NonFinite && cue.group.start == window.tokens.start;
            let following = if opens { following_subject(tagged, &window.tokens).map(join) } else { None };
            let found =
                joined.or(following).or_else(earlier).or_else(|| main_subject(tagged, &window.tokens).map(join));
            found.filter(|source| !source.tokens.contains(&cue.head))
        };
        let source = if shares { shared() } else { own };
        let pronoun = source.as_ref().is_some_and(|s| s.tokens.len() == 1 && tagged.tag(s.tokens.start).is_pronoun());
        if source.is_some() && cue.voice == Voice::Active && !(pronoun && last.is_some()) {
            last.clone_from(&source);
        }
        found.push(source);
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, ruled as read};

    fn first(text: &str) -> Read {
        read(text).into_iter().next().unwrap_or_default()
    }

    #[test]
    fn cue_before_the_content() {
        let found = first("The envoy said that talks had failed.");
        assert_eq!(found, Read::new("The envoy", "said", &["that talks had failed"]));
        let found = first("Jane Doe, a spokeswoman for the ministry, also warned against new tariffs.");
        assert_eq!(
            found,
            Read::new("Jane Doe, a spokeswoman for the ministry,", "also warned against", &["new tariffs"])
        );
    }

    #[test]
    fn cue_after_the_content() {
        let found = first("“We will wait,” said Jane Doe, a spokeswoman for the ministry.");
        assert_eq!(found, Read::new("Jane Doe, a spokeswoman for the ministry", "said", &["“We will wait,”"]));
        assert_eq!(first("Talks have failed, the envoy said."), Read::new("the envoy", "said", &["Talks have failed"]));
    }

    #[test]
    fn addressees() {
        let found = first("The mayor told reporters that the bridge was safe.");
        assert_eq!(found, Read::new("The mayor", "told", &["that the bridge was safe"]).told("reporters"));
    }

    #[test]
    fn several_cues_share_a_source() {
        let found = read("The senator criticized the plan and called for a vote, adding that time was short.");
        assert_eq!(found[0], Read::new("The senator", "criticized", &["the plan"]));
        assert_eq!(found[1], Read::new("The senator", "called for", &["a vote"]));
        assert_eq!(found[2], Read::new("The senator", "adding", &["that time was short"]));
    }

    #[test]
    fn a_statement_inside_another() {
        let found = read("The aide said that the king wants to abdicate.");
        assert_eq!(found[1], Read::new("the king", "wants", &["to abdicate"]).within(0));
    }

    #[test]
    fn according_to_somebody() {
        let expected = Read::new("a police report", "according to", &["Two cars were stolen"]);
        assert_eq!(first("Two cars were stolen, according to a police report."), expected);
        let found = first("According to the mayor, two cars were stolen.");
        assert_eq!(found, Read::new("the mayor", "According to", &["two cars were stolen"]));
    }

    #[test]
    fn nouns_and_adjectives_report() {
        let found = first("His claim that the bridge was safe did not hold.");
        assert_eq!((found.source.as_str(), found.cue.as_str()), ("His", "claim"));
        let found = first("The unions remain critical of the new law.");
        assert_eq!(found, Read::new("The unions", "remain critical of", &["the new law"]));
    }

    #[test]
    fn quoted_by_another() {
        let found = first("“We will wait,” the mayor was quoted as saying by a daily.");
        assert_eq!(found, Read::new("the mayor", "was quoted as saying", &["“We will wait,”"]));
    }

    #[test]
    fn a_time_between_the_subject_and_the_verb() {
        let found = first("The head of the council on Tuesday denied the report.");
        assert_eq!(found, Read::new("The head of the council", "denied", &["the report"]));
    }

    #[test]
    fn titles_and_nicknames_are_no_statements() {
        assert!(read("She sang “Blue Moon” with Joe “The Fish” Miller.").is_empty());
    }

    #[test]
    fn a_quotation_before_another_deed() {
        let found = first("The envoy told them “never again” and walked out.");
        assert_eq!(found, Read::new("The envoy", "told", &["“never again”"]).told("them"));
    }

    #[test]
    fn the_time_of_a_statement_is_not_what_it_says() {
        let found = read("The mayor, in a statement on Monday, said the bridge was safe.");
        assert_eq!(found, [Read::new("The mayor", "said", &["the bridge was safe"])]);
        let found = first("She hopes Monday's vote ends the quarrel.");
        assert_eq!(found, Read::new("She", "hopes", &["Monday's vote ends the quarrel"]));
    }

    #[test]
    fn a_cue_that_opens_its_sentence() {
        let found = first("Citing the heavy rain in the hills, the mayor closed the bridge.");
        assert_eq!(found, Read::new("the mayor", "Citing", &["the heavy rain in the hills"]));
    }
}
