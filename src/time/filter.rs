//! Keeps out what looks like a time and is none.

use super::atom::{Atom, Kind};
use super::class::Class;
use super::matcher::{Match, Side};
use super::neighbour::{Use, tells};
use super::partial::{Amount, Partial, Sort};
use crate::lexicon::function_word::may_follow_adverb;

/// The years that one of the Persian or the Islamic calendar has in news.
const FOREIGN_YEARS: std::ops::RangeInclusive<i16> = 1340..=1450;

/// The longest range of years that two numbers of four digits give.
const LONGEST: i32 = 200;

/// The most words between a decade and a word that tells of its weather.
const DEGREES: usize = 6;

/// The most words of a title on either side of an expression in it.
const TITLE: usize = 5;

/// An expression and the atoms around it.
pub(super) struct Around<'a> {
    pub text: &'a str,
    pub atoms: &'a [Atom],
    pub found: &'a Match,
}

impl Around<'_> {
    /// Whether the expression is a time after all.
    pub fn is_time(&self) -> bool {
        match self.found.sort {
            Sort::Nothing | Sort::Age | Sort::Foreign => false,
            _ if self.found.partial.era.is_some() => self.found.range.is_some() || self.names_an_era(),
            _ if self.found.range.is_some() && self.is_ordinal_alone() => {
                self.is_in_digits() && !self.is_place_in_order()
            }
            _ if self.found.range.is_some() => !self.is_bare_year() || self.ranged_year_is_likely(),
            _ if self.is_in_title() || self.is_season_of_thing() || self.is_temperature() => false,
            _ if self.is_half_of_something() => false,
            _ if self.is_weekday_and_count() || self.is_day_and_count() => false,
            _ if self.is_adjective_of_frequency() || self.is_place_in_order() || self.is_from_event() => false,
            _ if self.is_bare_year() => self.year_is_likely(),
            _ => !self.is_part_of_name(),
        }
    }

    /// Whether it is a date of another calendar, for all that one can tell.
    pub fn is_foreign(&self) -> bool {
        let year = self.is_bare_year()
            && self.found.range.is_none()
            && self.found.partial.year.is_some_and(|year| FOREIGN_YEARS.contains(&year));
        year || self.found.sort == Sort::Foreign
    }

    fn word(&self, atom: Option<&Atom>) -> &str {
        atom.map_or("", |atom| &self.text[atom.span.range()])
    }

    fn before(&self) -> Option<&Atom> {
        self.found.atoms.0.checked_sub(1).and_then(|at| self.atoms.get(at))
    }

    fn after(&self) -> Option<&Atom> {
        self.atoms.get(self.found.atoms.1)
    }

    /// Whether the era is written as one: an "ad" is something else.
    fn names_an_era(&self) -> bool {
        let words = &self.text[self.found.span.range()];
        ["BC", "B.C", "B. C", "AD", "A.D", "A. D", "CE", "C.E"].iter().any(|era| words.contains(era))
    }

    fn is_bare_year(&self) -> bool {
        let partial = &self.found.partial;
        let bare = Partial { year: partial.year, ..Partial::default() };
        self.found.atoms.1 == self.found.atoms.0 + 1 && *partial == bare && partial.year.is_some()
    }

    /// Whether it says of which sort a thing is and not how often something happens ("the annual report").
    fn is_adjective_of_frequency(&self) -> bool {
        let alone = self.found.atoms.1 == self.found.atoms.0 + 1;
        let noun =
            self.after().is_some_and(|atom| atom.kind == Kind::Word && !may_follow_adverb(self.word(Some(atom))));
        self.found.sort == Sort::Set && self.found.partial.literal.is_some() && alone && noun
    }

    /// Whether "a year" says for how much of the time an amount is ("$500 a month", "four flights a week").
    pub fn is_rate(&self) -> bool {
        let start = self.found.atoms.0;
        let single = self.found.sort == Sort::Duration && self.found.partial.count == Some(Amount::Of(1.0));
        let article = matches!(self.word(self.atoms.get(start)), "a" | "an") && self.found.atoms.1 == start + 2;
        let is_amount = |at: Option<usize>| at.and_then(|at| self.atoms.get(at)).is_some_and(|a| a.numeral().is_some());
        let word = self.word(self.before());
        let counted = word.ends_with('s') && is_amount(start.checked_sub(2));
        single && article && (is_amount(start.checked_sub(1)) || counted || matches!(word, "%" | "percent"))
    }

    /// Whether a distance is counted from what the words after it say and not from a time ("the day before the vote").
    fn is_from_event(&self) -> bool {
        let last = self.word(self.found.atoms.1.checked_sub(1).and_then(|at| self.atoms.get(at)));
        let open = matches!(last, "before" | "after") && self.found.partial.anaphoric;
        open && self.after().is_some_and(|atom| atom.kind == Kind::Word)
    }

    /// Whether an ordinal says which of several things and not which day of the month ("after the third goal").
    fn is_place_in_order(&self) -> bool {
        let noun =
            self.after().is_some_and(|atom| atom.kind == Kind::Word && !may_follow_adverb(self.word(Some(atom))));
        self.is_ordinal_alone() && noun
    }

    /// Whether a half is one of a thing and not of a year ("the first half of the game").
    fn is_half_of_something(&self) -> bool {
        let partial = &self.found.partial;
        let bare = partial.half.is_some() && partial.year.is_none() && partial.shift.is_none();
        bare && self.after().is_some_and(|next| self.word(Some(next)) == "of")
    }

    /// Whether "the 5" counts what follows it and is no day of the month.
    fn is_day_and_count(&self) -> bool {
        let (start, end) = self.found.atoms;
        let ordinal = self.atoms.get(start..end).unwrap_or_default().iter();
        let cardinal = !ordinal.filter_map(Atom::numeral).any(|numeral| numeral.ordinal);
        let range = |next: &Atom| ["from", "between", "at", "in"].contains(&self.word(Some(next)));
        let open = self.after().is_some_and(|next| !next.is_mark() && !range(next) || next.is('-') || next.is('%'));
        self.found.range.is_none() && self.is_ordinal_alone() && cardinal && open
    }

    /// Whether a number behind a weekday counts what follows it ("on Friday 31 people came").
    fn is_weekday_and_count(&self) -> bool {
        let partial = &self.found.partial;
        let bare = Partial { weekday: partial.weekday, day: partial.day, ..Partial::default() };
        let last = self.found.atoms.1.checked_sub(1).and_then(|at| self.atoms.get(at)).and_then(Atom::numeral);
        let cardinal = last.is_some_and(|last| !last.ordinal) && partial.weekday.is_some();
        cardinal && *partial == bare && self.after().is_some_and(|next| !next.is_mark())
    }

    /// Whether it is a day of the month and nothing else.
    fn is_ordinal_alone(&self) -> bool {
        let partial = &self.found.partial;
        let bare = Partial { day: partial.day, ..Partial::default() };
        partial.day.is_some() && *partial == bare
    }

    fn is_in_digits(&self) -> bool {
        let (start, end) = self.found.atoms;
        self.atoms
            .get(start..end)
            .unwrap_or_default()
            .iter()
            .any(|a| a.numeral().is_some_and(|numeral| numeral.digits > 0))
    }

    /// Whether a number of four digits is a year and not one of so many things.
    fn year_is_likely(&self) -> bool {
        let Some(year) = self.found.partial.year else { return false };
        let led = tells(&self.word(self.before()).to_ascii_lowercase(), Use::Year);
        let glued = |atom: Option<&Atom>| atom.is_some_and(|atom| atom.glued && matches!(atom.kind, Kind::Mark(_)));
        let first_glued = self.atoms[self.found.atoms.0].glued;
        let inside = first_glued && self.before().is_some_and(|a| a.is('-') || a.is('/') || a.is('.') || a.is(':'));
        let goes_on = self.atoms.get(self.found.atoms.1 + 1).is_some_and(|atom| atom.glued);
        let coded = inside || goes_on && glued(self.after()) && self.after().is_some_and(|a| a.is(':') || a.is('/'));
        let address = self.word(self.before()) == "at" && self.after().is_some_and(|next| next.capital);
        if coded || address {
            return false;
        }
        if self.before().is_some_and(|atom| self.is_name_before(atom)) && !led {
            return false;
        }
        match year {
            1900..=2059 => led || !self.is_counted(),
            1100..1900 => led || self.is_named_by_year(),
            _ => false,
        }
    }

    /// Whether a year names what "of" hangs it on and counts nothing ("the war of 1812."), or stands alone in brackets.
    fn is_named_by_year(&self) -> bool {
        let before = self.word(self.before());
        let alone = self
            .after()
            .is_none_or(|next| matches!(next.kind, Kind::Mark(_)) || may_follow_adverb(self.word(Some(next))));
        alone && (before.eq_ignore_ascii_case("of") || before == "(")
    }

    /// Whether a year after a hyphen or "to" ends the range that this one begins.
    fn is_begin_of_years(&self, year: i16) -> bool {
        let end = self.atoms.get(self.found.atoms.1 + 1).and_then(Atom::numeral);
        let last = end.filter(|end| !end.bound && end.digits == 4).and_then(|end| end.whole(1000, 2100));
        last.is_some_and(|last| (i32::from(year)..i32::from(year) + LONGEST).contains(&(last as i32)))
    }

    /// Whether words of time are part of a name ("the Daily Mirror", "USA Today").
    fn is_part_of_name(&self) -> bool {
        let (start, end) = self.found.atoms;
        let capital = |atom: &Atom| atom.kind == Kind::Word && atom.capital;
        let known = |partial: &Partial| partial.month.is_some() || partial.weekday.is_some();
        if self.is_given_name() {
            return true;
        }
        if known(&self.found.partial) || self.found.partial.hour.is_some() {
            return false;
        }
        let last_capital = self.atoms[start..end].last().is_some_and(capital);
        let led = self.before().is_some_and(|atom| self.is_name_before(atom)) && self.found.partial.holiday.is_none();
        let followed = self.after().is_some_and(|atom| capital(atom) && atom.word == super::vocabulary::UNKNOWN);
        last_capital && (led || followed) && self.found.partial.season.is_none()
    }

    /// Whether it stands in a title in quotation marks, whose words have capitals ("This Week", "Fox News Sunday").
    fn is_in_title(&self) -> bool {
        let (start, end) = self.found.atoms;
        let is_quote = |atom: &&Atom| matches!(atom.kind, Kind::Mark('"' | '“' | '”'));
        let before = self.atoms.get(start.saturating_sub(TITLE)..start).unwrap_or_default();
        let after = self.atoms.get(end..(end + TITLE).min(self.atoms.len())).unwrap_or_default();
        let (Some(open), Some(close)) =
            (before.iter().rposition(|a| is_quote(&a)), after.iter().position(|a| is_quote(&a)))
        else {
            return false;
        };
        let first = start.saturating_sub(TITLE) + open + 1;
        let words = self.atoms.get(first..end + close).unwrap_or_default();
        let is_open =
            |atom: &Atom| atom.kind == Kind::Word && !atom.capital && !may_follow_adverb(self.word(Some(atom)));
        let names_time = |atom: &Atom| atom.classes & (Class::Month.bit() | Class::Weekday.bit()) != 0;
        let is_titled = |atom: &Atom| atom.kind == Kind::Word && atom.capital && !names_time(atom);
        !words.iter().any(is_open) && words.iter().skip(1).any(is_titled)
    }

    /// Whether a season says of which sort a thing is ("a summer camp").
    fn is_season_of_thing(&self) -> bool {
        let partial = &self.found.partial;
        let bare = Partial { season: partial.season, ..Partial::default() };
        let noun =
            self.after().is_some_and(|atom| atom.kind == Kind::Word && !may_follow_adverb(self.word(Some(atom))));
        let article = matches!(self.word(self.before()), "a" | "A" | "an" | "An");
        partial.season.is_some() && *partial == bare && article && noun
    }

    /// Whether "the 90s" are degrees.
    fn is_temperature(&self) -> bool {
        let (start, end) = self.found.atoms;
        let near = self.atoms.get(start.saturating_sub(DEGREES)..(end + DEGREES).min(self.atoms.len()));
        let mut words = near.unwrap_or_default().iter().map(|atom| self.word(Some(atom)));
        self.found.partial.decade.is_some_and(|decade| decade >= 190) && words.any(|word| tells(word, Use::Degrees))
    }

    /// Whether a part of the day says of which sort a thing is ("the evening session", but "in the evening police came").
    pub fn is_part_of_thing(&self) -> bool {
        let Partial { part, modifier, anaphoric, .. } = self.found.partial;
        let bare = Partial { part, modifier, anaphoric, ..Partial::default() };
        let noun = self
            .after()
            .is_some_and(|atom| atom.kind == Kind::Word && !atom.capital && !may_follow_adverb(self.word(Some(atom))));
        let before = self.word(self.before()).to_ascii_lowercase();
        let led = before == "at" || tells(&before, Use::Spring);
        part.is_some() && self.found.partial == bare && noun && !led
    }

    /// Whether a month alone is somebody's name ("April Smith", "May said"): no word that a month follows stands before it,
    /// and a surname or a verb of saying after it.
    fn is_given_name(&self) -> bool {
        let partial = &self.found.partial;
        let bare = Partial { month: partial.month, ..Partial::default() };
        let (start, end) = self.found.atoms;
        let named = self.after().is_some_and(|next| {
            let surname = next.kind == Kind::Word && next.capital && next.word == super::vocabulary::UNKNOWN;
            surname || tells(self.word(Some(next)), Use::Speech)
        });
        let led = tells(&self.word(self.before()).to_ascii_lowercase(), Use::Month);
        end == start + 1 && partial.month.is_some() && *partial == bare && named && !led
    }

    /// Whether a bare year that begins or ends a range is one, and no number of things.
    fn ranged_year_is_likely(&self) -> bool {
        let year = self.found.partial.year.unwrap_or_default();
        // The year after the one before it counts nothing ("the 2008/2009 crisis").
        let last = self.atoms.get(self.found.atoms.0).and_then(Atom::numeral);
        let next_year = last.is_some_and(|last| last.next_year.is_some());
        let counted = self.found.range == Some(Side::End) && self.is_counted() && !next_year;
        let led = tells(self.word(self.before()), Use::Range);
        !counted
            && ((1900..2060).contains(&year)
                || (1000..2100).contains(&year)
                    && (led || self.found.range == Some(Side::End) || self.is_begin_of_years(year)))
    }

    /// Whether a plural noun follows, of which there are so many.
    fn is_counted(&self) -> bool {
        let next = self.word(self.after());
        self.after().is_some_and(|atom| !atom.capital && atom.kind == Kind::Word)
            && next.len() > 3
            && next.ends_with('s')
            && !tells(next, Use::NothingCounted)
    }

    /// Whether an atom is a word with a capital that does not open the sentence ("Windows" in "Windows 2000").
    fn is_name_before(&self, atom: &Atom) -> bool {
        atom.kind == Kind::Word && atom.capital && !self.is_first(self.found.atoms.0 - 1)
    }

    fn is_first(&self, at: usize) -> bool {
        at == 0 || self.atoms[at - 1].is('"') || self.atoms[at - 1].is('“')
    }
}
