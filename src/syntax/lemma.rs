//! The lemmatizer: from a word and its tags to its lemma, as the English treebanks EWT and GUM write it.
//!
//! Two decision lists are asked one after the other: one for the fold of the word's letters, by the kind of its tags and
//! by its writing, and one for the edit of its end, by its tag. Both go by the longest suffix that they know, whole words
//! first (cf. Chrupała et al. 2008; Straka et al. 2016). `train/lemma.py` learns them.

use std::sync::LazyLock;

use crate::document::{Edit, Fold, Lemma, Upos, Xpos};

use super::suffix::SuffixLists;

/// The lists, as text.
const TABLE: &str = include_str!("lemma.txt");

static LEMMATIZER: LazyLock<Lemmatizer> = LazyLock::new(|| Lemmatizer::parse(TABLE));

/// The lemma of a word.
///
/// ```
/// use sayso::document::{Upos, Xpos};
/// use sayso::syntax::lemma;
///
/// assert_eq!(lemma("Tried", Upos::Verb, Xpos::Vbd).of("Tried"), "try");
/// assert_eq!(lemma("Tehran", Upos::Propn, Xpos::Nnp).of("Tehran"), "Tehran");
/// ```
pub fn lemma(word: &str, upos: Upos, xpos: Xpos) -> Lemma {
    Lemma::new(LEMMATIZER.edit(word, upos, xpos))
}

/// The use of capitals in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// In small letters, or without letters.
    Small,
    /// With a capital at its beginning and no other.
    Initial,
    /// In capitals, two characters or more.
    Capitals,
    /// With capitals elsewhere.
    Mixed,
    /// A number with commas in it.
    Grouped,
}

impl Writing {
    const NAMES: [(&str, Writing); 5] = [
        ("small", Writing::Small),
        ("initial", Writing::Initial),
        ("capitals", Writing::Capitals),
        ("mixed", Writing::Mixed),
        ("grouped", Writing::Grouped),
    ];

    fn of(word: &str) -> Writing {
        if word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(',') {
            return Writing::Grouped;
        }
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        if capitals == 0 {
            Writing::Small
        } else if !word.contains(char::is_lowercase) && word.chars().nth(1).is_some() {
            Writing::Capitals
        } else if capitals == 1 && word.starts_with(char::is_uppercase) {
            Writing::Initial
        } else {
            Writing::Mixed
        }
    }
}

/// One of three groups of tags, else a part of speech; with a word's writing it decides the list that its case goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct CaseClass(usize);

impl CaseClass {
    const GROUPS: [(&str, &[Xpos]); 3] =
        [("NNP", &[Xpos::Nnp, Xpos::Nnps]), ("JJ", &[Xpos::Jj, Xpos::Jjr, Xpos::Jjs]), ("NN", &[Xpos::Nn, Xpos::Nns])];
    const COUNT: usize = CaseClass::GROUPS.len() + Upos::ALL.len();

    fn of(upos: Upos, xpos: Xpos) -> CaseClass {
        let group = CaseClass::GROUPS.iter().position(|(_, tags)| tags.contains(&xpos));
        CaseClass(group.unwrap_or(CaseClass::GROUPS.len() + upos.index()))
    }

    fn parse(text: &str) -> Option<CaseClass> {
        let group = CaseClass::GROUPS.iter().position(|(name, _)| *name == text);
        group.or_else(|| Some(CaseClass::GROUPS.len() + Upos::parse(text)?.index())).map(CaseClass)
    }
}

/// The tag whose list a word's ending goes by; tags of words that are inflected alike share a list.
fn ending_tag(upos: Upos, xpos: Xpos) -> Xpos {
    match xpos {
        // This is a participle in a name, "United" in "United Nations".
        Xpos::Nnp | Xpos::Nnps if upos == Upos::Verb => Xpos::Vbd,
        Xpos::Vbn => Xpos::Vbd,
        Xpos::Vbp => Xpos::Vb,
        Xpos::Nnps => Xpos::Nns,
        other => other,
    }
}

/// Both lists, ready to be asked.
#[derive(Debug)]
struct Lemmatizer {
    lists: SuffixLists,
    /// The lists for case, by class and writing; their outcomes are places in [`Fold::ALL`].
    cases: [[Option<u32>; Writing::NAMES.len()]; CaseClass::COUNT],
    /// The lists for endings, by tag; their outcomes are places in `edits`.
    endings: [Option<u32>; Xpos::ALL.len()],
    /// Edits of the end, each with every fold; the first changes nothing.
    edits: Vec<[Edit; Fold::ALL.len()]>,
}

impl Lemmatizer {
    fn parse(table: &'static str) -> Lemmatizer {
        let mut lemmatizer = Lemmatizer {
            lists: SuffixLists::default(),
            cases: [[None; Writing::NAMES.len()]; CaseClass::COUNT],
            endings: [None; Xpos::ALL.len()],
            edits: Vec::new(),
        };
        lemmatizer.add_edit(0, "");
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            // A row of another shape adds nothing; a test holds that the table has none.
            let _is_read = lemmatizer.add_row(line);
        }
        lemmatizer
    }

    fn add_row(&mut self, line: &'static str) -> Option<()> {
        let columns: Vec<&str> = line.split('\t').collect();
        match columns[..] {
            ["case", class, writing, fold, suffixes] => self.add_case(class, writing, fold, suffixes),
            ["ending", tag, cut, ending, suffixes] => self.add_ending(tag, cut, ending, suffixes),
            _ => None,
        }
    }

    fn add_edit(&mut self, cut: u8, ending: &'static str) -> u16 {
        self.edits.push(Fold::ALL.map(|fold| Edit { fold, cut, ending }));
        self.edits.len() as u16 - 1
    }

    fn add_case(&mut self, class: &str, writing: &str, fold: &str, suffixes: &str) -> Option<()> {
        let class = CaseClass::parse(class)?;
        let writing = Writing::NAMES.iter().position(|(name, _)| *name == writing)?;
        let fold = ["keep", "lower", "title", "ungroup"].iter().position(|name| *name == fold)?;
        let list = *self.cases[class.0][writing].get_or_insert_with(|| self.lists.add_list());
        suffixes.split(' ').for_each(|suffix| self.lists.add(list, suffix, fold as u16));
        Some(())
    }

    fn add_ending(&mut self, tag: &str, cut: &str, ending: &'static str, suffixes: &str) -> Option<()> {
        let (tag, cut) = (Xpos::parse(tag)?, cut.parse().ok()?);
        let edit = self.add_edit(cut, ending);
        let list = *self.endings[tag.index()].get_or_insert_with(|| self.lists.add_list());
        suffixes.split(' ').for_each(|suffix| self.lists.add(list, suffix, edit));
        Some(())
    }

    fn edit(&self, word: &str, upos: Upos, xpos: Xpos) -> &Edit {
        let fold = self.fold(word, CaseClass::of(upos, xpos));
        let letters = word.chars().rev().filter(|&c| fold != Fold::Ungroup || c != ',').flat_map(char::to_lowercase);
        let list = self.endings[ending_tag(upos, xpos).index()];
        let edit = list.and_then(|list| self.lists.decide(list, letters)).unwrap_or(0);
        let found = &self.edits[usize::from(edit)][fold as usize];
        // An edit may leave nothing of a word, as of a lone "s"; such a word is its own lemma.
        if found.ending.is_empty() && found.apply(word).is_empty() { &self.edits[0][fold as usize] } else { found }
    }

    fn fold(&self, word: &str, class: CaseClass) -> Fold {
        let list = self.cases[class.0][Writing::of(word) as usize];
        let letters = word.chars().rev().flat_map(char::to_lowercase);
        let fold = list.and_then(|list| self.lists.decide(list, letters));
        fold.map_or(Fold::Lower, |fold| Fold::ALL[usize::from(fold)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks rows of a word and its lemma, both tags given.
    fn check(upos: Upos, xpos: Xpos, expected: &[(&str, &str)]) {
        for (word, expected) in expected {
            assert_eq!(&lemma(word, upos, xpos).of(word), expected, "{word} as {upos} {xpos}");
        }
    }

    #[test]
    fn verbs() {
        let past = [
            ("said", "say"),
            ("hoped", "hope"),
            ("stopped", "stop"),
            ("denied", "deny"),
            ("vied", "vie"),
            ("was", "be"),
        ];
        check(Upos::Verb, Xpos::Vbd, &past);
        check(Upos::Verb, Xpos::Vbn, &[("written", "write"), ("re-elected", "re-elect"), ("Known", "know")]);
        check(Upos::Verb, Xpos::Vbg, &[("making", "make"), ("lying", "lie"), ("running", "run"), ("seeing", "see")]);
        check(Upos::Verb, Xpos::Vbz, &[("tries", "try"), ("has", "have"), ("watches", "watch"), ("goes", "go")]);
        check(Upos::Aux, Xpos::Vbz, &[("'s", "be"), ("’s", "be")]);
        check(Upos::Aux, Xpos::Md, &[("ca", "can"), ("wo", "will"), ("'ll", "will"), ("would", "would")]);
    }

    #[test]
    fn verbs_that_no_list_has() {
        check(Upos::Verb, Xpos::Vbd, &[("zlinked", "zlink"), ("deglobalized", "deglobalize"), ("blogged", "blog")]);
        check(Upos::Verb, Xpos::Vbg, &[("unfriending", "unfriend"), ("hyperventilating", "hyperventilate")]);
    }

    #[test]
    fn nouns_and_names() {
        let plurals = [("Ministers", "minister"), ("countries", "country"), ("men", "man"), ("crises", "crisis")];
        check(Upos::Noun, Xpos::Nns, &plurals);
        check(Upos::Noun, Xpos::Nn, &[("Peace", "peace"), ("news", "news")]);
        check(Upos::Propn, Xpos::Nnp, &[("Rouhani", "Rouhani"), ("Paris", "Paris"), ("US", "US")]);
        check(Upos::Propn, Xpos::Nnps, &[("States", "State"), ("Americans", "American")]);
    }

    #[test]
    fn adjectives_and_adverbs() {
        check(Upos::Adj, Xpos::Jj, &[("Iranian", "Iranian"), ("Strong", "strong")]);
        check(
            Upos::Adj,
            Xpos::Jjr,
            &[("stronger", "strong"), ("bigger", "big"), ("easier", "easy"), ("Better", "good")],
        );
        check(Upos::Adj, Xpos::Jjs, &[("largest", "large"), ("worst", "bad")]);
        check(Upos::Part, Xpos::Rb, &[("n't", "not"), ("n’t", "not"), ("Not", "not")]);
    }

    #[test]
    fn pronouns_numbers_and_marks() {
        check(Upos::Pron, Xpos::Prp, &[("I", "I"), ("him", "he"), ("They", "they"), ("us", "we")]);
        check(Upos::Pron, Xpos::PrpPossessive, &[("His", "his"), ("their", "their")]);
        check(Upos::Num, Xpos::Cd, &[("10,000", "10000"), ("Two", "two"), ("3.5", "3.5")]);
        check(Upos::Punct, Xpos::OpenQuote, &[("“", "\""), ("\"", "\"")]);
    }

    #[test]
    fn odd_words_have_lemmas() {
        for word in ["", "^", "∅", ",", "’", "😀", "İ", "ﬁ", "\u{301}"] {
            for (upos, xpos) in
                Upos::ALL.into_iter().zip(Xpos::ALL).chain([(Upos::Num, Xpos::Cd), (Upos::Verb, Xpos::Vbd)])
            {
                let _lemma = lemma(word, upos, xpos).of(word);
            }
        }
        assert_eq!(lemma("😀", Upos::Sym, Xpos::Nfp).of("😀"), "😀");
        assert_eq!(lemma("s", Upos::Noun, Xpos::Nns).of("s"), "s");
    }

    #[test]
    fn every_row_of_the_table_is_read() {
        let mut lemmatizer = Lemmatizer::parse("");
        for row in TABLE.lines().filter(|line| !line.starts_with('#')) {
            assert!(lemmatizer.add_row(row).is_some(), "{row}");
        }
    }
}
