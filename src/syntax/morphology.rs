//! Morphological features, as Universal Dependencies has them, so far as a word's tags and form tell them.
//!
//! Features that only the sentence could tell, such as the person of "went", are left out.

use std::fmt;
use std::sync::LazyLock;

use crate::document::{Deprel, Upos, Xpos};
use crate::lexicon::{Case as LetterCase, Row, Table};

use super::Word;

/// The features of pronouns and forms of "be" that their tags do not tell.
static FORMS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("forms.txt"), LetterCase::Folded));

/// Makes an enum of the values of a feature.
macro_rules! values {
    ($($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $value:ident = $text:literal,)+ })+) => {
        $(
            $(#[$about])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum $name {
                $($(#[$meaning])* $value,)+
            }

            impl $name {
                /// The value as Universal Dependencies writes it.
                pub fn as_str(self) -> &'static str {
                    match self {
                        $($name::$value => $text,)+
                    }
                }

                /// Reads the value as Universal Dependencies writes it.
                pub fn parse(text: &str) -> Option<$name> {
                    match text {
                        $($text => Some($name::$value),)+
                        _ => None,
                    }
                }
            }
        )+
    };
}

values! {
    /// The case of a pronoun.
    Case {
        /// "them".
        Accusative = "Acc",
        /// "their".
        Genitive = "Gen",
        /// "they".
        Nominative = "Nom",
    }
    /// The degree of an adjective or adverb.
    Degree {
        /// "larger".
        Comparative = "Cmp",
        /// "large".
        Positive = "Pos",
        /// "largest".
        Superlative = "Sup",
    }
    /// The gender of a pronoun.
    Gender {
        /// "she".
        Feminine = "Fem",
        /// "he".
        Masculine = "Masc",
        /// "it".
        Neuter = "Neut",
    }
    /// The mood of a finite verb.
    Mood {
        /// "waits".
        Indicative = "Ind",
    }
    /// Grammatical number.
    Number {
        /// More than one.
        Plural = "Plur",
        /// One.
        Singular = "Sing",
    }
    /// Grammatical person.
    Person {
        /// The speaker.
        First = "1",
        /// The person whom the speaker addresses.
        Second = "2",
        /// Everybody and everything else.
        Third = "3",
    }
    /// The tense of a verb's form.
    Tense {
        /// "waited".
        Past = "Past",
        /// "waits", and "waiting" as a participle.
        Present = "Pres",
    }
    /// The form of a verb.
    VerbForm {
        /// "waits".
        Finite = "Fin",
        /// "wait" after "to" or a modal verb.
        Infinitive = "Inf",
        /// "waiting", "written".
        Participle = "Part",
    }
    /// The voice of a verb.
    Voice {
        /// "was written".
        Passive = "Pass",
    }
}

/// The features of a word; `Display` writes them as the FEATS column of CoNLL-U.
///
/// ```
/// use sayso::document::{Upos, Xpos};
/// use sayso::syntax::morphology::{Features, Number};
///
/// let features = Features::of("waits", Upos::Verb, Xpos::Vbz);
/// assert_eq!(features.number, Some(Number::Singular));
/// assert_eq!(features.to_string(), "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Features {
    /// Case, of pronouns.
    pub case: Option<Case>,
    /// Degree, of adjectives and adverbs.
    pub degree: Option<Degree>,
    /// Gender, of pronouns.
    pub gender: Option<Gender>,
    /// Mood, of finite verbs.
    pub mood: Option<Mood>,
    /// Number, of nouns, pronouns and verbs.
    pub number: Option<Number>,
    /// Person, of pronouns and verbs.
    pub person: Option<Person>,
    /// Tense, of verbs.
    pub tense: Option<Tense>,
    /// Form, of verbs.
    pub verb_form: Option<VerbForm>,
    /// Voice, of participles.
    pub voice: Option<Voice>,
}

impl Features {
    /// The features that a word's form and tags tell.
    pub fn of(word: &str, upos: Upos, xpos: Xpos) -> Features {
        let tagged = Features::of_tag(upos, xpos);
        match (upos, xpos) {
            (Upos::Pron, Xpos::Prp | Xpos::PrpPossessive) | (Upos::Aux | Upos::Verb, Xpos::Vbd | Xpos::Vbp) => {
                FORMS.get(word).map_or(tagged, |row| tagged.with(row))
            }
            _ => tagged,
        }
    }

    /// The features of each word of a sentence that has been read, the voice of participles too.
    pub fn of_sentence(forms: &[&str], words: &[Word]) -> Vec<Features> {
        let tagged = forms.iter().zip(words).map(|(form, word)| Features::of(form, word.upos, word.xpos));
        let mut features: Vec<Features> = tagged.collect();
        for (index, word) in words.iter().enumerate() {
            let passive = match word.deprel {
                Deprel::AuxPass | Deprel::NsubjPass | Deprel::CsubjPass => word.head.map(|head| head as usize),
                // Without an auxiliary: "the letter written by her".
                Deprel::Acl if word.xpos == Xpos::Vbn => Some(index),
                _ => None,
            };
            let is_participle = |&at: &usize| words.get(at).is_some_and(|word| word.xpos == Xpos::Vbn);
            if let Some(passive) = passive.filter(is_participle) {
                features[passive].voice = Some(Voice::Passive);
            }
        }
        features
    }

    fn of_tag(upos: Upos, xpos: Xpos) -> Features {
        let none = Features::default();
        let finite = Features { verb_form: Some(VerbForm::Finite), ..none };
        let present = Features { mood: Some(Mood::Indicative), tense: Some(Tense::Present), ..finite };
        let participle = |tense| Features { verb_form: Some(VerbForm::Participle), tense: Some(tense), ..none };
        let degree = |degree| Features { degree: Some(degree), ..none };
        let number = |number| Features { number: Some(number), ..none };
        match xpos {
            Xpos::Vbz => Features { number: Some(Number::Singular), person: Some(Person::Third), ..present },
            Xpos::Vbp => present,
            Xpos::Vbd => Features { tense: Some(Tense::Past), ..present },
            Xpos::Vbn => participle(Tense::Past),
            Xpos::Vbg => participle(Tense::Present),
            Xpos::Vb => Features { verb_form: Some(VerbForm::Infinitive), ..none },
            Xpos::Md => finite,
            Xpos::Nn | Xpos::Nnp if upos != Upos::Adj => number(Number::Singular),
            Xpos::Nns | Xpos::Nnps => number(Number::Plural),
            Xpos::Jj => degree(Degree::Positive),
            Xpos::Jjr | Xpos::Rbr => degree(Degree::Comparative),
            Xpos::Jjs | Xpos::Rbs => degree(Degree::Superlative),
            _ => none,
        }
    }

    /// These features with those of a row, whose columns are case, gender, number and person.
    fn with(self, row: Row<'_>) -> Features {
        Features {
            case: Case::parse(row.column(1)),
            gender: Gender::parse(row.column(2)),
            number: Number::parse(row.column(3)),
            person: Person::parse(row.column(4)),
            ..self
        }
    }
}

impl fmt::Display for Features {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // In the order of their names, as CoNLL-U demands.
        let named = [
            ("Case", self.case.map(Case::as_str)),
            ("Degree", self.degree.map(Degree::as_str)),
            ("Gender", self.gender.map(Gender::as_str)),
            ("Mood", self.mood.map(Mood::as_str)),
            ("Number", self.number.map(Number::as_str)),
            ("Person", self.person.map(Person::as_str)),
            ("Tense", self.tense.map(Tense::as_str)),
            ("VerbForm", self.verb_form.map(VerbForm::as_str)),
            ("Voice", self.voice.map(Voice::as_str)),
        ];
        let mut between = "";
        for (name, value) in named.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            write!(f, "{between}{name}={value}")?;
            between = "|";
        }
        if between.is_empty() { f.write_str("_") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Lemma;

    #[test]
    fn tags_and_forms_tell_features() {
        for (word, upos, xpos, expected) in [
            ("ministers", Upos::Noun, Xpos::Nns, "Number=Plur"),
            ("larger", Upos::Adj, Xpos::Jjr, "Degree=Cmp"),
            ("went", Upos::Verb, Xpos::Vbd, "Mood=Ind|Tense=Past|VerbForm=Fin"),
            ("am", Upos::Aux, Xpos::Vbp, "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"),
            ("was", Upos::Aux, Xpos::Vbd, "Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"),
            ("She", Upos::Pron, Xpos::Prp, "Case=Nom|Gender=Fem|Number=Sing|Person=3"),
            ("their", Upos::Pron, Xpos::PrpPossessive, "Case=Gen|Number=Plur|Person=3"),
            ("would", Upos::Aux, Xpos::Md, "VerbForm=Fin"),
            ("of", Upos::Adp, Xpos::In, "_"),
        ] {
            assert_eq!(Features::of(word, upos, xpos).to_string(), expected, "{word}");
        }
    }

    #[test]
    fn the_tree_tells_the_passive() {
        let word = |xpos, head, deprel| Word { upos: Upos::Verb, xpos, head, deprel, lemma: Lemma::default() };
        // "was elected", then "has left".
        let words = [
            word(Xpos::Vbd, Some(1), Deprel::AuxPass),
            word(Xpos::Vbn, None, Deprel::Root),
            word(Xpos::Vbz, Some(3), Deprel::Aux),
            word(Xpos::Vbn, Some(1), Deprel::Conj),
        ];
        let features = Features::of_sentence(&["was", "elected", "has", "left"], &words);
        assert_eq!(features[1].to_string(), "Tense=Past|VerbForm=Part|Voice=Pass");
        assert_eq!(features[3].voice, None);
    }
}
