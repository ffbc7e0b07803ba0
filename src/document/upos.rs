//! Universal parts of speech.

use super::label::labels;

labels! {
    /// A universal part of speech (Universal Dependencies v2).
    Upos {
        /// Adjective.
        Adj = "ADJ",
        /// Adposition: prepositions, and the particle of a phrasal verb.
        Adp = "ADP",
        /// Adverb.
        Adv = "ADV",
        /// Auxiliary: auxiliary verbs, modals and the copula.
        Aux = "AUX",
        /// Coordinating conjunction.
        Cconj = "CCONJ",
        /// Determiner.
        Det = "DET",
        /// Interjection.
        Intj = "INTJ",
        /// Common noun.
        Noun = "NOUN",
        /// Numeral.
        Num = "NUM",
        /// Particle: "not", "to" before an infinitive, the possessive "'s".
        Part = "PART",
        /// Pronoun.
        Pron = "PRON",
        /// Proper noun.
        Propn = "PROPN",
        /// Punctuation.
        Punct = "PUNCT",
        /// Subordinating conjunction.
        Sconj = "SCONJ",
        /// Symbol.
        Sym = "SYM",
        /// Verb that is no auxiliary.
        Verb = "VERB",
        /// Anything else; what no tagger has read yet.
        X = "X",
    }
}

#[cfg(test)]
mod tests {
    use super::Upos;

    #[test]
    fn the_table_and_the_type_agree() {
        Upos::check_table(include_str!("labels/upos.txt"));
    }
}
