//! Reflexive pronouns, which stand for the subject of their clause.

use super::discourse::Discourse;
use crate::document::Deprel;
use crate::syntax::walker::Walker;

/// The subject of the clause of a reflexive pronoun, for which that stands: "*Roe* blamed *herself*" (Chomsky 1981, principle A).
pub(super) fn reflexive_subject(discourse: &Discourse<'_, '_>, index: usize) -> Option<usize> {
    /// The most steps up the tree from the pronoun to the verb of its subject.
    const HIGHEST: usize = 6;
    let document = discourse.document;
    let own = &discourse.mentions[index];
    let word = document.slice(own.span).to_lowercase();
    if !(word.ends_with("self") || word.ends_with("selves")) {
        return None;
    }
    let walker = Walker::new(document);
    let relates = |token: usize, wanted: &[Deprel]| {
        walker.dependents(token).find(|&other| other != own.token && wanted.contains(&walker.relation(other)))
    };
    for verb in walker.ancestors(own.token).take(HIGHEST) {
        if let Some(subject) = relates(verb, &[Deprel::Nsubj, Deprel::NsubjPass]) {
            let is = |other: &usize| discourse.mentions[*other].token == subject;
            return discourse.before(index).find(is).and_then(|other| discourse.mentions[other].entity);
        }
        // The subject of an infinitive may be the object above: "asked | her | to save herself".
        let above = walker.governor(verb)?;
        let shared =
            matches!(walker.relation(verb), Deprel::Conj | Deprel::Xcomp | Deprel::Obj | Deprel::Obl | Deprel::Nmod);
        if !shared || walker.relation(verb) == Deprel::Xcomp && relates(above, &[Deprel::Obj, Deprel::Iobj]).is_some() {
            return None;
        }
    }
    None
}
