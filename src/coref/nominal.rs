//! Noun phrases that stand for somebody, some body or some place: "the top cleric", "Iran's president", "officials".

use std::ops::Range;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Deprel, Document, Mention, Upos};
use crate::lexicon::calendar::names_no_entity;
use crate::lexicon::determiner::{self, is_adjective, is_quantity};
use crate::lexicon::function_word::begins_no_name;
use crate::lexicon::noun::{Noun, noun_at};
use crate::lexicon::opening::Opening;
use crate::lexicon::pronoun::pronoun;
use crate::lexicon::word_shape::is_genitive;
use crate::lexicon::{gazetteer, kin};

/// A noun phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Nominal {
    pub(super) tokens: Range<usize>,
    /// The last word of its head.
    pub(super) head: usize,
    pub(super) noun: Noun,
    pub(super) opening: Opening,
    /// The words between the opening and the head.
    pub(super) modifiers: Range<usize>,
}

/// The most words between the opening of a noun phrase and its head.
const MODIFIERS: usize = 4;

/// The noun phrases of a document, in text order; some lie inside others.
pub(super) fn nominals(document: &Document<'_>) -> Vec<Nominal> {
    let scan = Scan { document, names: name_ends(document) };
    let mut found = Vec::new();
    for sentence in &document.sentences {
        scan.sentence(sentence.range(), &mut found);
    }
    found
}

/// For every token that begins a name, the token after its longest name there.
fn name_ends(document: &Document<'_>) -> Vec<usize> {
    let mut ends = vec![0; document.tokens.len()];
    for Mention { span, form, .. } in &document.mentions {
        let tokens = document.tokens_in(*span);
        if *form == MentionForm::Name && tokens.start < ends.len() {
            ends[tokens.start] = ends[tokens.start].max(tokens.end);
        }
    }
    ends
}

struct Scan<'d, 't> {
    document: &'d Document<'t>,
    names: Vec<usize>,
}

impl Scan<'_, '_> {
    fn sentence(&self, sentence: Range<usize>, found: &mut Vec<Nominal>) {
        let mut token = sentence.start;
        // The words before this are a part of a phrase that has been found.
        let mut free = token;
        while token < sentence.end {
            let opening = self.opening(token, sentence.end);
            let opened = opening.and_then(|(opening, after)| self.phrase(token, after, sentence.end, opening));
            let nominal = opened.filter(|nominal| nominal.head >= free);
            let nominal =
                nominal.or_else(|| self.bare(token, free, sentence.end)).filter(|found| self.is_phrase(found));
            token = match (&nominal, opening) {
                (Some(nominal), None) => nominal.head + 1,
                (_, Some((_, after))) => after.max(token + 1),
                (None, None) => self.names[token].max(token + 1),
            };
            if let Some(nominal) = nominal {
                let owned = self.possessed(&nominal, sentence.end);
                free = owned.as_ref().unwrap_or(&nominal).head + 1;
                found.extend(owned);
                found.push(nominal);
            }
        }
    }

    /// Whether the tree leaves it at a noun phrase: its head is no verb and describes no other noun ("the *terrorist* attack"), and no
    /// verb stands in it ("the plan *allows* designers").
    fn is_phrase(&self, nominal: &Nominal) -> bool {
        let tokens = &self.document.tokens;
        let is_verb = |token: usize| matches!(tokens[token].upos, Upos::Verb | Upos::Aux);
        let head = &tokens[nominal.head];
        // A sentence that is a noun with its words is rather one whose verb was not known for one: "The customer stole money".
        let near = &tokens[nominal.head.saturating_sub(MODIFIERS * 2)..nominal.head];
        let predicate =
            |above: usize| near.iter().any(|token| token.deprel == Deprel::Cop && token.head == Some(above as u32));
        let noun = |above: usize| {
            let stands = tokens[above].head.is_some() || head.deprel == Deprel::Amod || predicate(above);
            above > nominal.head && stands
        };
        let behind = head.head.is_some_and(|above| noun(above as usize));
        let describes = behind && matches!(head.deprel, Deprel::Amod | Deprel::Compound);
        let acts = |token: usize| is_verb(token) && !matches!(tokens[token].deprel, Deprel::Amod | Deprel::Compound);
        !(is_verb(nominal.head) || describes || nominal.modifiers.clone().any(acts))
    }

    /// The noun phrase around its owner: "the country's fund" around "the country".
    fn possessed(&self, owner: &Nominal, end: usize) -> Option<Nominal> {
        let mark = owner.tokens.end;
        let owns = mark < end && is_genitive(self.document.word(mark));
        owns.then(|| self.phrase(owner.tokens.start, mark + 1, end, Opening::Possessive)).flatten()
    }

    /// The opening of a noun phrase at a token, and the token after it.
    fn opening(&self, token: usize, end: usize) -> Option<(Opening, usize)> {
        let named = self.names[token];
        if named > token {
            let possessive = named < end && is_genitive(self.document.word(named));
            return possessive.then_some((Opening::Possessive, named + 1));
        }
        let word = self.document.word(token);
        // "That" elsewhere opens a clause.
        let clause = word.eq_ignore_ascii_case("that") && self.document.tokens[token].deprel != Deprel::Det;
        let opening = match determiner::opening(word) {
            Some(opening) if !clause => opening,
            None if pronoun(word).is_some_and(|pronoun| pronoun.possessive) => Opening::Possessive,
            _ => return None,
        };
        Some((opening, token + 1))
    }

    /// The noun phrase that goes on after its opening.
    fn phrase(&self, start: usize, after: usize, end: usize, opening: Opening) -> Option<Nominal> {
        let (head, noun) = self.head(after, end)?;
        let names_somebody =
            self.names.get(head.end).is_some_and(|&name| name > head.end) && noun.kind == EntityType::Person;
        let several = determiner::is_of_several(self.document.word(start));
        // "A party to the treaty" takes part in it and is no political party.
        let partakes = noun.lemma == "party" && head.end < end && self.document.word(head.end) == "to";
        let modifies = partakes
            || self.is_hyphenated(head.end, end)
            || self.goes_on(head.end, end, &noun)
            || (several && !noun.plural);
        if (names_somebody && !noun.plural) || modifies {
            return None;
        }
        let tail = self.complement(head.end, end);
        Some(Nominal { tokens: start..tail, head: head.end - 1, noun, opening, modifiers: after..head.start })
    }

    /// Whether a noun for a thing only tells the kind of another ("its missile program").
    fn goes_on(&self, token: usize, end: usize, noun: &Noun) -> bool {
        use EntityType::{Event, Facility, Product};
        let thing = matches!(noun.kind, Product | Facility | Event) && !noun.plural;
        let next = if token < end { self.document.word(token) } else { "" };
        thing && next.starts_with(char::is_lowercase) && !begins_no_name(next) && !next.ends_with("ed")
    }

    fn is_hyphenated(&self, token: usize, end: usize) -> bool {
        token + 1 < end && matches!(self.document.word(token), "-" | "–")
    }

    /// The head: the last of the nouns that follow each other after at most a few modifiers.
    fn head(&self, from: usize, end: usize) -> Option<(Range<usize>, Noun)> {
        let mut token = from;
        let mut words = 0;
        let mut head = None;
        while token < end && words <= MODIFIERS {
            if self.names[token] > token {
                if head.is_some() {
                    break;
                }
                token = self.names[token];
                if token < end && is_genitive(self.document.word(token)) {
                    token += 1;
                }
            } else if let Some((range, noun)) = self.age(token, end).or_else(|| noun_at(self.document, token..end)) {
                token = range.end;
                head = Some((range, noun));
            } else if head.is_none() && self.is_modifier(token) {
                token += 1;
            } else {
                break;
            }
            words += 1;
        }
        head
    }

    /// The head "71-year-old".
    fn age(&self, token: usize, end: usize) -> Option<(Range<usize>, Noun)> {
        let word = |offset: usize| if token + offset < end { self.document.word(token + offset) } else { "" };
        let matches = word(0).starts_with(|c: char| c.is_ascii_digit())
            && (word(1), word(2), word(3), word(4)) == ("-", "year", "-", "old");
        let noun = Noun { lemma: "old".to_owned(), kind: EntityType::Person, plural: false, gender: None };
        matches.then_some((token..token + 5, noun))
    }

    fn is_modifier(&self, token: usize) -> bool {
        let word = self.document.word(token);
        let lexical = word.starts_with(char::is_alphanumeric) && (!begins_no_name(word) || is_quantity(word));
        (lexical || word == "-") && pronoun(word).is_none() && !names_no_entity(word)
    }

    /// The end of the phrase with "of …" after its head.
    fn complement(&self, after: usize, end: usize) -> usize {
        if after + 1 >= end || self.document.word(after) != "of" {
            return after;
        }
        let start = after + 1;
        let named = self.names[start];
        if named > start {
            return named;
        }
        if self.document.word(start) == "the" && start + 1 < end && self.names[start + 1] > start + 1 {
            return self.names[start + 1];
        }
        let inner = self.opening(start, end).and_then(|(_, next)| self.head(next, end));
        inner.map_or(after, |(head, _)| head.end)
    }

    /// The first token of "Iranian and American", whose last token is given.
    fn coordinated(&self, last: usize, floor: usize) -> usize {
        let first = last.checked_sub(2).filter(|&first| first >= floor && self.document.word(last - 1) == "and");
        first.filter(|&first| gazetteer::known(self.document.word(first)).is_some()).unwrap_or(last)
    }

    /// A word for a relative that is used like a name: "Mom".
    fn relative(&self, token: usize, end: usize) -> Option<Nominal> {
        let word = self.document.word(token);
        let called = kin::is_called(word);
        let (_, noun) = noun_at(self.document, token..end).filter(|(range, _)| called && range.len() == 1)?;
        let next = self.names.get(token + 1).is_some_and(|&name| name > token + 1);
        let opening = Opening::Definite;
        (!next).then_some(Nominal { tokens: token..token + 1, head: token, noun, opening, modifiers: token..token })
    }

    /// A plural or a noun for a group that nothing opens, with the people that it is of ("American officials").
    fn bare(&self, token: usize, floor: usize, end: usize) -> Option<Nominal> {
        if self.names[token] > token || token < floor {
            return None;
        }
        if let Some(relative) = self.relative(token, end) {
            return Some(relative);
        }
        noun_at(self.document, token..end)?;
        let (head, noun) = self.head(token, end)?;
        let before = token.checked_sub(1).filter(|&before| before >= floor);
        let people = before.filter(|&before| gazetteer::known(self.document.word(before)).is_some());
        if is_adjective(&noun.lemma) {
            return None;
        }
        let built = noun.kind == EntityType::Facility && people.is_some() && !self.goes_on(head.end, end, &noun);
        let countable = (noun.plural || built) && self.names.get(head.end).is_none_or(|&name| name <= head.end);
        if !countable || self.is_hyphenated(head.end, end) {
            return None;
        }
        let start = people.map_or(token, |people| self.coordinated(people, floor));
        let tail = self.complement(head.end, end);
        Some(Nominal {
            tokens: start..tail,
            head: head.end - 1,
            noun,
            opening: Opening::Bare,
            modifiers: start..head.start,
        })
    }
}
