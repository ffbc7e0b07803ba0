//! English part-of-speech tags.

use super::label::labels;

labels! {
    /// A tag of the Penn Treebank as extended for English web text (Santorini 1990; Bies et al. 2012), the language-specific
    /// tag (XPOS) of Universal Dependencies English.
    Xpos {
        /// Currency sign.
        Currency = "$",
        /// Closing quotation mark.
        CloseQuote = "''",
        /// Comma.
        Comma = ",",
        /// Opening bracket.
        OpenBracket = "-LRB-",
        /// Closing bracket.
        CloseBracket = "-RRB-",
        /// Mark that ends a sentence.
        Stop = ".",
        /// Colon, semicolon, dash or dots within a sentence.
        Colon = ":",
        /// E-mail or web address.
        Add = "ADD",
        /// Affix that stands alone.
        Afx = "AFX",
        /// Coordinating conjunction.
        Cc = "CC",
        /// Cardinal number.
        Cd = "CD",
        /// Determiner.
        Dt = "DT",
        /// Existential "there".
        Ex = "EX",
        /// Foreign word.
        Fw = "FW",
        /// Part of a word that is wrongly written apart.
        Gw = "GW",
        /// Hyphen within a word.
        Hyph = "HYPH",
        /// Preposition or subordinating conjunction.
        In = "IN",
        /// Adjective.
        Jj = "JJ",
        /// Adjective, comparative.
        Jjr = "JJR",
        /// Adjective, superlative.
        Jjs = "JJS",
        /// List item marker.
        Ls = "LS",
        /// Modal verb.
        Md = "MD",
        /// Superfluous punctuation.
        Nfp = "NFP",
        /// Common noun, singular or mass.
        Nn = "NN",
        /// Proper noun, singular.
        Nnp = "NNP",
        /// Proper noun, plural.
        Nnps = "NNPS",
        /// Common noun, plural.
        Nns = "NNS",
        /// Predeterminer.
        Pdt = "PDT",
        /// Possessive ending.
        Pos = "POS",
        /// Personal pronoun.
        Prp = "PRP",
        /// Possessive pronoun.
        PrpPossessive = "PRP$",
        /// Adverb.
        Rb = "RB",
        /// Adverb, comparative.
        Rbr = "RBR",
        /// Adverb, superlative.
        Rbs = "RBS",
        /// Particle of a phrasal verb.
        Rp = "RP",
        /// Symbol.
        Sym = "SYM",
        /// "to".
        To = "TO",
        /// Interjection.
        Uh = "UH",
        /// Verb, base form.
        Vb = "VB",
        /// Verb, past tense.
        Vbd = "VBD",
        /// Verb, gerund or present participle.
        Vbg = "VBG",
        /// Verb, past participle.
        Vbn = "VBN",
        /// Verb, present tense, not third person singular.
        Vbp = "VBP",
        /// Verb, present tense, third person singular.
        Vbz = "VBZ",
        /// Determiner beginning with wh.
        Wdt = "WDT",
        /// Pronoun beginning with wh.
        Wp = "WP",
        /// Possessive pronoun beginning with wh.
        WpPossessive = "WP$",
        /// Adverb beginning with wh.
        Wrb = "WRB",
        /// Opening quotation mark.
        OpenQuote = "``",
    }
}

#[cfg(test)]
mod tests {
    use super::Xpos;

    #[test]
    fn the_table_and_the_type_agree() {
        Xpos::check_table(include_str!("labels/xpos.txt"));
    }
}
