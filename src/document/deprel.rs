//! Relations of a word to its head.

use super::label::labels;

labels! {
    /// A dependency relation (Universal Dependencies v2, with the subtypes of its English treebanks EWT and GUM).
    Deprel {
        /// Clause that modifies a noun.
        Acl = "acl",
        /// Relative clause.
        AclRelcl = "acl:relcl",
        /// Clause that modifies a verb or an adjective.
        Advcl = "advcl",
        /// Relative clause that modifies a clause.
        AdvclRelcl = "advcl:relcl",
        /// Adverb.
        Advmod = "advmod",
        /// Adjective before or after its noun.
        Amod = "amod",
        /// Apposition.
        Appos = "appos",
        /// Auxiliary.
        Aux = "aux",
        /// Auxiliary of the passive.
        AuxPass = "aux:pass",
        /// Preposition of a noun, or its possessive ending.
        Case = "case",
        /// Coordinating conjunction.
        Cc = "cc",
        /// First part of a paired conjunction ("both").
        CcPreconj = "cc:preconj",
        /// Clause as an object.
        Ccomp = "ccomp",
        /// Part of a compound.
        Compound = "compound",
        /// Particle of a phrasal verb.
        CompoundPrt = "compound:prt",
        /// Further member of a coordination.
        Conj = "conj",
        /// Copula.
        Cop = "cop",
        /// Clause as a subject.
        Csubj = "csubj",
        /// Clause as the subject of a clause that is itself a predicate.
        CsubjOuter = "csubj:outer",
        /// Clause as the subject of a passive.
        CsubjPass = "csubj:pass",
        /// A relation that is not known.
        Dep = "dep",
        /// Determiner.
        Det = "det",
        /// Predeterminer ("all the").
        DetPredet = "det:predet",
        /// Discourse element ("oh", "please").
        Discourse = "discourse",
        /// Dislocated element.
        Dislocated = "dislocated",
        /// Expletive.
        Expl = "expl",
        /// Further word of a fixed expression.
        Fixed = "fixed",
        /// Further word of a name or another phrase without a head.
        Flat = "flat",
        /// Further part of a word that is wrongly written apart.
        Goeswith = "goeswith",
        /// Indirect object.
        Iobj = "iobj",
        /// Item of a list.
        List = "list",
        /// Word that opens a subordinate clause, or "to" before an infinitive.
        Mark = "mark",
        /// Noun that modifies a noun.
        Nmod = "nmod",
        /// Title, rank or description before a name.
        NmodDesc = "nmod:desc",
        /// Possessor.
        NmodPoss = "nmod:poss",
        /// Noun that modifies a noun without a preposition.
        NmodUnmarked = "nmod:unmarked",
        /// Subject.
        Nsubj = "nsubj",
        /// Subject of a clause that is itself a predicate.
        NsubjOuter = "nsubj:outer",
        /// Subject of a passive.
        NsubjPass = "nsubj:pass",
        /// Numeral that modifies a noun.
        Nummod = "nummod",
        /// Object.
        Obj = "obj",
        /// Oblique: a noun that modifies a verb, an adjective or an adverb.
        Obl = "obl",
        /// Agent of a passive.
        OblAgent = "obl:agent",
        /// Oblique without a preposition ("last week").
        OblUnmarked = "obl:unmarked",
        /// Dependent of what is left out.
        Orphan = "orphan",
        /// Clause or phrase set beside another.
        Parataxis = "parataxis",
        /// Punctuation.
        Punct = "punct",
        /// Words that a speaker takes back.
        Reparandum = "reparandum",
        /// Head of the sentence.
        Root = "root",
        /// Somebody whom the speaker addresses.
        Vocative = "vocative",
        /// Clause whose subject is another's argument.
        Xcomp = "xcomp",
    }
}

impl Deprel {
    /// The relation without its subtype.
    ///
    /// ```
    /// use sayso::document::Deprel;
    ///
    /// assert_eq!(Deprel::NmodPoss.universal(), Deprel::Nmod);
    /// assert_eq!(Deprel::Obj.universal(), Deprel::Obj);
    /// ```
    pub fn universal(self) -> Deprel {
        let whole = self.as_str();
        whole.split(':').next().and_then(Deprel::parse).unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Deprel;

    #[test]
    fn the_table_and_the_type_agree() {
        Deprel::check_table(include_str!("labels/deprel.txt"));
    }

    #[test]
    fn every_subtype_has_its_universal_relation() {
        for relation in Deprel::ALL {
            assert!(!relation.universal().as_str().contains(':'), "{relation}");
        }
    }
}
