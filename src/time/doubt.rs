//! Words that are of time only in company: "may", "march", "sun", "fall", "second".

use super::atom::{Atom, Kind};
use super::class::Class;
use super::neighbour::{Use, tells};
use super::vocabulary::Vocabulary;
use crate::lexicon::function_word::may_follow_adverb;

/// Whether words of time stand beside an atom one of whose senses is doubtful.
pub(super) fn beside_time(atoms: &[Atom], text: &str, index: usize, vocabulary: &Vocabulary) -> bool {
    let atom = &atoms[index];
    let senses = vocabulary.senses(atom.word);
    if !senses.iter().any(|sense| sense.doubtful) {
        return false;
    }
    let is_one_of = |classes: &[Class]| senses.iter().any(|sense| classes.contains(&sense.class));
    let before = index.checked_sub(1).and_then(|at| atoms.get(at));
    let earlier = index.checked_sub(2).and_then(|at| atoms.get(at));
    let place =
        Place { text, vocabulary, atom, earlier, before, after: atoms.get(index + 1), next: atoms.get(index + 2) };
    if is_one_of(&[Class::Unit, Class::Units]) {
        return place.counted();
    }
    place.follows_number() && (atom.capital || !is_one_of(&[Class::Month]) || place.follows_digits())
        || if is_one_of(&[Class::Month]) {
            place.is_month()
        } else if is_one_of(&[Class::Season, Class::Seasons]) {
            place.is_led(Use::Doubtful) || place.is_led(Use::Season) || place.is_season_after_article()
        } else {
            place.is_led(Use::Doubtful) || place.follows("on") || place.is_beside_date()
        }
}

/// An atom and its neighbours.
struct Place<'a> {
    text: &'a str,
    vocabulary: &'a Vocabulary,
    atom: &'a Atom,
    /// The atom before the one before.
    earlier: Option<&'a Atom>,
    before: Option<&'a Atom>,
    after: Option<&'a Atom>,
    /// The atom after that.
    next: Option<&'a Atom>,
}

impl Place<'_> {
    fn word_before(&self) -> &str {
        self.before.map_or("", |atom| &self.text[atom.span.range()])
    }

    fn follows(&self, word: &str) -> bool {
        self.word_before().eq_ignore_ascii_case(word)
    }

    fn is_led(&self, by: Use) -> bool {
        tells(&self.word_before().to_ascii_lowercase(), by)
    }

    /// Whether "the" stands before a season, and before that a word that a season follows ("in the spring"), and no "of" goes
    /// on with what else it may be ("in the fall of the city", but "of 1994").
    fn is_season_after_article(&self) -> bool {
        let earlier = self.earlier.map_or("", |atom| &self.text[atom.span.range()]).to_ascii_lowercase();
        let of = self.after.is_some_and(|atom| self.text[atom.span.range()].eq_ignore_ascii_case("of"));
        let of_year =
            self.next.is_some_and(|atom| is_year(atom) || self.text[atom.span.range()].eq_ignore_ascii_case("last"));
        self.follows("the") && if of { of_year } else { tells(&earlier, Use::Spring) }
    }

    fn follows_number(&self) -> bool {
        self.before.is_some_and(is_number)
    }

    fn follows_digits(&self) -> bool {
        self.before.and_then(Atom::numeral).is_some_and(|numeral| numeral.digits > 0)
    }

    /// Whether a number says how many of it there are.
    fn counted(&self) -> bool {
        self.follows_number() && !self.before.and_then(Atom::numeral).is_some_and(|numeral| numeral.ordinal)
    }

    fn is_month(&self) -> bool {
        let joined = self.atom.glued && self.before.is_some_and(|atom| atom.glued && (atom.is('/') || atom.is('-')));
        let after_day = joined && self.earlier.is_some_and(is_number);
        // "Mar-a-Lago" goes on with letters that are no month.
        let goes_on = self.next.is_some_and(|next| is_number(next) || self.is_month_name(next) || !next.glued);
        let glued = |atom: &Atom| atom.is('/') || atom.is('-') && goes_on && (self.atom.capital || atom.glued);
        let before_year = self.after.is_some_and(|atom| atom.is(',')) && self.next.is_some_and(is_year);
        let before_day = before_year || self.after.is_some_and(|atom| is_number(atom) || glued(atom));
        let led = self.is_led(Use::Doubtful) && !self.follows("this") || self.follows("in");
        let hyphen = self.after.is_some_and(|atom| atom.is('-') && atom.glued);
        let named =
            (goes_on || !hyphen) && self.atom.capital && (self.is_led(Use::Capital) || self.is_led(Use::Doubtful));
        let to = self.after.is_some_and(|atom| matches!(&self.text[atom.span.range()], "to" | "through" | "until"));
        let ranges = self.atom.capital && to && self.next.is_some_and(|next| next.capital && self.is_month_name(next));
        before_day || after_day || led || named || ranges || self.names_thing() || self.is_joined_or_parted()
    }

    /// Whether it is joined to a month that is one for certain ("march to June"), or "of" to a part of it or to its year ("the 26th
    /// of march", "the last week of may", "march of 1992").
    fn is_joined_or_parted(&self) -> bool {
        let is_word = |atom: Option<&Atom>, words: &[&str]| {
            atom.is_some_and(|atom| words.contains(&&*self.text[atom.span.range()].to_ascii_lowercase()))
        };
        let certain = |atom: Option<&Atom>| {
            let senses = atom.map_or(&[][..], |atom| self.vocabulary.senses(atom.word));
            senses.iter().any(|sense| sense.class == Class::Month && !sense.doubtful)
        };
        let joins = &["to", "and", "until", "through", "-"];
        let joined =
            is_word(self.before, joins) && certain(self.earlier) || is_word(self.after, joins) && certain(self.next);
        let is_part = |atom: &Atom| {
            let part = Class::Unit.bit() | Class::Weekday.bit() | Class::Bound.bit();
            self.vocabulary.classes(atom.word) & part != 0 || is_number(atom)
        };
        let parted = self.follows("of") && self.earlier.is_some_and(is_part);
        joined || parted || is_word(self.after, &["of"]) && self.next.is_some_and(is_year)
    }

    /// Whether an article and a noun stand around it ("the May indictment"), of which it is no surname ("the May government").
    fn names_thing(&self) -> bool {
        let article = self.follows("the") || self.follows("a");
        let noun = self.after.is_some_and(|next| {
            let word = &self.text[next.span.range()];
            next.kind == Kind::Word && !next.capital && !may_follow_adverb(word) && !tells(word, Use::Surname)
        });
        self.atom.capital && article && noun
    }

    fn is_month_name(&self, atom: &Atom) -> bool {
        self.vocabulary.classes(atom.word) & Class::Month.bit() != 0
    }

    /// Whether a day of the month follows, by its number or after a comma by its month ("Sun 3", "Sun, May 3").
    fn is_beside_date(&self) -> bool {
        let is_month = |atom: &Atom| self.is_month_name(atom);
        let comma = self.after.is_some_and(|atom| atom.is(','));
        let day = comma && self.next.is_some_and(|atom| is_number(atom) || is_month(atom));
        let weekday = |atom: &Atom| self.vocabulary.classes(atom.word) & Class::Weekday.bit() != 0;
        let joined = (self.follows("or") || self.follows("and")) && self.earlier.is_some_and(weekday);
        self.atom.capital && (day || joined || self.follows("week") || self.after.is_some_and(is_number))
    }
}

fn is_year(atom: &Atom) -> bool {
    atom.numeral().is_some_and(|numeral| !numeral.bound && numeral.digits == 4)
}

fn is_number(atom: &Atom) -> bool {
    atom.numeral().is_some_and(|numeral| !numeral.bound)
}
