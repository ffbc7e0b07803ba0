//! People by their names: the full names that are of one person, and the person whom a surname or given name alone means.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::spelling::{alike, fold, skeleton};
use crate::annotation::Gender;
use crate::document::Document;
use crate::entity::finding::{Finding, text};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{Case, Table, kin, person_name, role, word_shape};

static NICKNAMES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/nicknames.txt"), Case::Exact));

/// The most people of one surname that a name is compared with.
const NAMESAKES: usize = 8;

/// A person by full name.
struct Person {
    name: Name,
    entity: usize,
    gender: Option<Gender>,
    /// The titles found so far, in small letters.
    titles: Vec<String>,
    /// The finding that named the person first and last, of those that have been read.
    first: usize,
    last: Option<usize>,
    /// Whether one word of the name has stood for the person.
    called: bool,
    /// Whether the name was given as that of somebody's relative.
    kin: bool,
}

/// The people of a document, by their full names.
#[derive(Default)]
pub(super) struct People {
    people: Vec<Person>,
    by_entity: FxHashMap<usize, usize>,
    /// The people whose surnames may be spellings of one, by the skeleton of that.
    by_surname: FxHashMap<String, Vec<usize>>,
    /// The people whose names begin with a word.
    by_given: FxHashMap<String, Vec<usize>>,
    /// The people with a word in the middle of their names, as the first of two surnames is.
    by_middle: FxHashMap<String, Vec<usize>>,
    /// The words that stood alone for nobody who had been named.
    strangers: FxHashSet<String>,
}

impl People {
    /// The person of a full name, or else a new one of the entity that `create` gives.
    pub(super) fn full(&mut self, name: Name, finding: &Finding, at: usize, create: impl FnOnce() -> usize) -> usize {
        let gender = told_gender(finding).or_else(|| person_name::gender(&name.words.join(" ")));
        let same = self.same_person(&name, gender, finding);
        let kin = name.kin;
        let index = match same {
            Some(index) => {
                let known = &mut self.people[index];
                known.gender = known.gender.or(gender);
                if name.words.len() > known.name.words.len() {
                    known.name = name;
                }
                index
            }
            None => {
                let index = self.people.len();
                self.index(&name, index);
                let entity = create();
                self.by_entity.insert(entity, index);
                self.people.push(Person {
                    name,
                    entity,
                    gender,
                    titles: Vec::new(),
                    first: at,
                    last: None,
                    called: false,
                    kin: false,
                });
                index
            }
        };
        let person = &mut self.people[index];
        person.kin |= kin;
        person.entitle(finding);
        person.entity
    }

    fn index(&mut self, name: &Name, index: usize) {
        self.by_surname.entry(skeleton(name.surname())).or_default().push(index);
        self.by_given.entry(fold(name.given())).or_default().push(index);
        for middle in &name.words[1..name.words.len() - 1] {
            if middle.chars().count() > 1 {
                self.by_middle.entry(fold(middle)).or_default().push(index);
            }
        }
    }

    fn same_person(&self, name: &Name, gender: Option<Gender>, finding: &Finding) -> Option<usize> {
        let namesakes = self.by_surname.get(&skeleton(name.surname()));
        let with_two_surnames = self.by_given.get(&fold(name.given()));
        let surname_first = self.by_given.get(&fold(name.surname()));
        let all = [namesakes, with_two_surnames, surname_first].into_iter().flatten();
        all.flat_map(|people| people.iter().rev().take(NAMESAKES).copied()).find(|&index| {
            let person = &self.people[index];
            agree(person.gender, gender) && person.name.may_be(name) && !is_junior_of(name, finding, person)
        })
    }

    /// Notes another person for a surname alone whose title ("Mr.", "President") fits nobody of that surname.
    pub(super) fn lone(&mut self, name: Name, finding: &Finding, at: usize, create: impl FnOnce() -> usize) {
        let (gender, office) = (told_gender(finding), state_office(finding));
        if gender.is_none() && office.is_none() {
            return;
        }
        let Some(namesakes) = self.by_surname.get(&skeleton(name.surname())) else { return };
        let same = |index: &usize| alike(self.people[*index].name.surname(), name.surname());
        let mut namesakes = namesakes.iter().rev().take(NAMESAKES).filter(|index| same(index)).peekable();
        let fits =
            |person: &Person| agree(person.gender, gender) && office.is_none_or(|office| person.has_held(office));
        if namesakes.peek().is_none() || namesakes.any(|&index| fits(&self.people[index])) {
            return;
        }
        let (index, entity) = (self.people.len(), create());
        self.by_surname.entry(skeleton(name.surname())).or_default().push(index);
        self.by_entity.insert(entity, index);
        let mut person =
            Person { name, entity, gender, titles: Vec::new(), first: at, last: None, called: false, kin: false };
        person.entitle(finding);
        self.people.push(person);
    }

    /// Notes that a finding names an entity.
    pub(super) fn note(&mut self, entity: usize, at: usize) {
        if let Some(&index) = self.by_entity.get(&entity) {
            self.people[index].last = Some(at);
        }
    }

    /// The entity of the person whom one word of a name means: by the surname, or else by another word of the name.
    pub(super) fn short(&mut self, word: &str, finding: &Finding, at: usize) -> Option<usize> {
        let surname = |people: &People, same: &dyn Fn(&str) -> bool| {
            let namesakes = people.by_surname.get(&skeleton(word)).map_or(&[][..], Vec::as_slice);
            let newest = namesakes.iter().rev().copied().take(NAMESAKES);
            people.choose(newest.filter(|&index| same(people.people[index].name.surname())), finding)
        };
        let folded = fold(word);
        let given = |people: &People| {
            let namesakes = people.by_given.get(&folded)?;
            let surname_first = !person_name::is_given(word);
            let known = namesakes.len() == 1 || surname_first;
            known.then(|| people.choose(namesakes.iter().rev().copied().take(NAMESAKES), finding)).flatten()
        };
        if is_common(word) {
            let lower = word.to_lowercase();
            let index = surname(self, &|other| other.to_lowercase() == lower).or_else(|| given(self))?;
            return Some(self.name(index, finding, at));
        }
        // A person who is called by the first of two surnames was named before.
        let middle = |people: &People| {
            let namesakes = people.by_middle.get(&folded).filter(|_| !person_name::is_given(word))?;
            let named = |index: &usize| people.people[*index].last.is_some() && !people.strangers.contains(&folded);
            let only = namesakes.first().copied().filter(|_| namesakes.len() == 1).filter(named);
            people.choose(only.into_iter(), finding)
        };
        let index = surname(self, &|other| fold(other) == folded)
            .or_else(|| surname(self, &|other| alike(other, word)))
            .or_else(|| given(self))
            .or_else(|| middle(self));
        if index.is_none() {
            self.strangers.insert(folded);
        }
        Some(self.name(index?, finding, at))
    }

    /// Notes that a finding names a person; gives back the entity.
    fn name(&mut self, index: usize, finding: &Finding, at: usize) -> usize {
        let person = &mut self.people[index];
        person.last = Some(at);
        person.called = true;
        person.entitle(finding);
        person.entity
    }

    /// The one of several people who has the same title, or else is nobody's relative, or else was called so before, or
    /// else was named last, or else is named next.
    fn choose(&self, people: impl Iterator<Item = usize>, finding: &Finding) -> Option<usize> {
        let gender = told_gender(finding);
        let office = finding.titles.iter().find(|title| is_office(title));
        let fits = |index: &usize| {
            let person = &self.people[*index];
            agree(person.gender, gender) && !(state_office(finding).is_some() && person.is_kin())
        };
        people.filter(fits).max_by_key(|&index| {
            let person = &self.people[index];
            let titled = match office {
                Some(title) if person.has_office(title) => 2,
                Some(_) if !person.name.is_full() => 1,
                _ => 0,
            };
            (titled, !person.is_kin(), person.called, person.last, std::cmp::Reverse(person.first))
        })
    }
}

/// The most titles that a person is known by.
const TITLES: usize = 16;

impl Person {
    /// Notes the titles that a name of the person has.
    fn entitle(&mut self, finding: &Finding) {
        for title in finding.titles.iter().map(|title| title.to_lowercase()) {
            if self.titles.len() < TITLES && !self.titles.contains(&title) {
                self.titles.push(title);
            }
        }
    }

    /// Whether one of the person's titles is of this office ("Secretary" of "US Secretary of State").
    fn has_office(&self, title: &str) -> bool {
        let title = title.to_lowercase();
        is_office(&title) && self.titles.iter().any(|own| own.contains(&title))
    }

    /// Whether one of the person's titles is of this office of state, now or before.
    fn has_held(&self, office: &str) -> bool {
        self.titles.iter().any(|own| own.contains(office))
    }

    /// Whether the person is called by a better known relative: "first lady", "son".
    fn is_kin(&self) -> bool {
        self.kin || self.titles.iter().any(|own| kin::is_kin(own.rsplit("former ").next().unwrap_or_default()))
    }
}

fn is_office(title: &str) -> bool {
    role::in_title(title).is_some_and(|role| role.kind == role::RoleKind::Office)
}

/// The offices whose holders are called by office and surname alone from their first mention on: "President Obama".
const STATE_OFFICES: [&str; 3] = ["president", "prime minister", "chancellor"];

/// The office of state that a name's titles give.
fn state_office(finding: &Finding) -> Option<&'static str> {
    let titles = || finding.titles.iter().map(|title| title.to_lowercase()).filter(|title| !is_deputy(title));
    STATE_OFFICES.into_iter().find(|office| titles().any(|title| title.ends_with(office)))
}

fn is_deputy(title: &str) -> bool {
    title.split([' ', '-']).any(|word| matches!(word, "vice" | "deputy"))
}

/// Whether a name is that of another person's child or parent: "Adam Berg Jr." after "Adam Berg".
fn is_junior_of(name: &Name, finding: &Finding, person: &Person) -> bool {
    let office = finding.titles.iter().any(|title| person.has_office(title));
    name.junior && !person.name.junior && name.words == person.name.words && !office
}

fn agree(one: Option<Gender>, other: Option<Gender>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// The gender that a name's titles tell.
pub(in crate::entity) fn told_gender(finding: &Finding) -> Option<Gender> {
    finding.titles.iter().find_map(|title| role::in_title(title)?.gender)
}

/// The words of a person's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Without articles ("al-", "el-") and what is no name of its own ("Jr.", "II", "OBE"), initials one by one.
    words: Vec<String>,
    /// Whether "Jr." or "Sr." says that somebody else has the same name.
    junior: bool,
    /// Whether a word for a relative stands before it: "his brother, Jim Jones".
    kin: bool,
}

impl Name {
    /// Reads the name that a finding is.
    pub(super) fn read(document: &Document<'_>, finding: &Finding) -> Name {
        let full = text(document, &finding.tokens);
        let comma = |&token: &usize| document.word(token) != ",";
        let before = (finding.tokens.start.saturating_sub(2)..finding.tokens.start).rev().find(comma);
        let kin = before.is_some_and(|token| kin::is_kin(document.word(token)));
        let mut name = Name { words: Vec::new(), junior: false, kin };
        for word in full.split(' ') {
            let after = person_name::follows_name(word);
            if after.is_some_and(|row| row.column(1) == "junior") {
                name.junior = true;
            } else if !word_shape::is_roman_numeral(word) && (name.words.len() < 2 || after.is_none()) {
                name.push(word);
            }
        }
        name
    }

    fn push(&mut self, word: &str) {
        let first = self.words.is_empty();
        if !first && person_name::is_article(word) {
            return;
        }
        if word.ends_with('.') && word_shape::is_initials(word) {
            self.words.extend(word.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_lowercase().to_string()));
            return;
        }
        let bare = word
            .split_once(['-', '‑'])
            .filter(|(article, _)| person_name::is_article(article))
            .map_or(word, |(_, rest)| rest);
        if bare.chars().any(char::is_alphanumeric) {
            self.words.push(bare.to_owned());
        }
    }

    /// Whether it is more than a surname.
    pub(super) fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    /// Its only word, if it has no more.
    pub(super) fn only_word(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] => Some(word),
            _ => None,
        }
    }

    fn given(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    fn surname(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    /// Whether two names of two words have them the other way round.
    fn is_turned(&self, other: &Name) -> bool {
        match (&self.words[..], &other.words[..]) {
            ([first, second], [other_first, other_second]) => {
                fold(first) == fold(other_second) && fold(second) == fold(other_first)
            }
            _ => false,
        }
    }

    /// Whether two full names may be one person's: one has no word that the other lacks, and they end alike, or one goes
    /// on with a second surname, or has the surname before the given name.
    fn may_be(&self, other: &Name) -> bool {
        if self.is_turned(other) {
            return true;
        }
        let (short, long) = if self.words.len() <= other.words.len() {
            (&self.words, &other.words)
        } else {
            (&other.words, &self.words)
        };
        let ends_alike = alike(self.surname(), other.surname());
        if !ends_alike {
            let goes_on = short.len() < long.len() && short.iter().all(|word| word.chars().count() > 1);
            return goes_on && short.iter().zip(long).all(|(one, other)| alike(one, other));
        }
        let (short, long) = (&short[..short.len() - 1], &long[..long.len() - 1]);
        if fold(&short.concat()) == fold(&long.concat()) {
            return true;
        }
        let mut rest = long.iter();
        let within = short.iter().all(|word| rest.any(|other| are_one_given_name(word, other)));
        within && middle_initials_agree(short, long)
    }
}

/// Whether two people's initials after the first word do not tell them apart: "George H. W." and "George W." do.
fn middle_initials_agree(short: &[String], long: &[String]) -> bool {
    let initials = |words: &[String]| -> Vec<Option<char>> {
        words.iter().skip(1).map(|word| word.to_lowercase().chars().next()).collect()
    };
    let has_initial = short.iter().chain(long).any(|word| word.chars().count() == 1);
    short.len() < 2 || long.len() < 2 || !has_initial || initials(short) == initials(long)
}

fn are_one_given_name(one: &str, other: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && fold(long).starts_with(&fold(short));
    initial(one, other) || initial(other, one) || alike(one, other) || share_full_form(one, other)
}

/// Whether one is a short form of the other ("Bill", "William"), or both of a third ("Bob", "Rob").
fn share_full_form(one: &str, other: &str) -> bool {
    let forms = |word: &str| -> Vec<String> {
        let row = NICKNAMES.get(word);
        let full =
            row.into_iter().flat_map(|row| (1..).map(move |at| row.column(at)).take_while(|form| !form.is_empty()));
        std::iter::once(word.to_owned()).chain(full.map(str::to_owned)).collect()
    };
    let others = forms(other);
    forms(one).iter().any(|form| others.iter().any(|other| alike(form, other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(words: &str) -> Name {
        let mut name = Name { words: Vec::new(), junior: false, kin: false };
        words.split(' ').for_each(|word| name.push(word));
        name
    }

    #[test]
    fn forms_of_one_persons_name() {
        for (one, other) in [
            ("George W. Bush", "G. W. Bush"),
            ("George W. Bush", "G.W. Bush"),
            ("George Bush", "George W. Bush"),
            ("William J. Clinton", "Bill Clinton"),
            ("Seyed Ali Khamenei", "Seyyed Ali Khamene'i"),
            ("Mohammad Khatami", "Muhammad Khatami"),
            ("Muammar Gaddafi", "Moammar al-Qaddafi"),
            ("Bashar al-Assad", "Bashar Assad"),
            ("Abdel Fattah el-Sisi", "Abdelfattah al-Sisi"),
            ("Carlos Vega", "Carlos Vega Ortiz"),
            ("Haruka Mori", "Mori Haruka"),
        ] {
            assert!(name(one).may_be(&name(other)) && name(other).may_be(&name(one)), "{one}, {other}");
        }
    }

    #[test]
    fn names_of_two_people() {
        for (one, other) in [
            ("Bill Clinton", "Hillary Clinton"),
            ("George W. Bush", "George H. W. Bush"),
            ("Jim Jones", "John Jones"),
            ("Ruhollah Khomeini", "Ali Khamenei"),
            ("Ali Khomeini", "Ali Khamenei"),
            ("Carlos Vega", "Carlos Ortiz"),
        ] {
            assert!(!name(one).may_be(&name(other)), "{one}, {other}");
        }
    }
}
