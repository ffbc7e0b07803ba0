//! Nouns that stand for bodies: "the firm" for a company, "the court" for a tribunal, but not the one for the other.

use crate::lexicon::body_sort::sorts;

/// Whether a noun may stand for the body of this name, be it a name or a noun phrase.
///
/// A body whose name says its sort ("the World Harbour Fund") is only referred to by a noun of that sort, another by any
/// noun but those for a part of a body ("the board") and those for a public body, which initials alone may hide ("the police" for
/// "NYPD").
pub(super) fn may_stand_for(noun: &str, name: &str) -> bool {
    let initials = name;
    let name = name.to_lowercase();
    let words = || name.split(|c: char| !c.is_alphanumeric() && c != '-');
    if words().any(|word| word == noun) {
        return true;
    }
    let mut told = words().flat_map(sorts).peekable();
    if told.peek().is_none() {
        let public = sorts(noun).any(|sort| matches!(sort, "force" | "court" | "parliament"));
        return sorts(noun).all(|sort| sort != "nameless") && (!public || is_initial(noun, initials));
    }
    told.any(|sort| sort != "nameless" && sorts(noun).any(|own| own == sort))
}

/// Whether the first letter of a noun is one of the initials that a name is.
fn is_initial(noun: &str, name: &str) -> bool {
    let initials = name.chars().all(|c| c.is_uppercase() || c == '.');
    let first = noun.chars().next().map(|first| first.to_ascii_uppercase());
    initials && first.is_some_and(|first| name.contains(first))
}

#[cfg(test)]
mod tests {
    use super::may_stand_for;

    #[test]
    fn nouns_of_one_sort_stand_for_each_other() {
        for (noun, name) in [
            ("company", "Danish packaging maker"),
            ("firm", "Norwind Group"),
            ("fund", "World Harbour Fund"),
            ("party", "BLP"),
            ("ministry", "Ministry of Fisheries"),
            ("police", "NYPD"),
        ] {
            assert!(may_stand_for(noun, name), "{noun} for {name}");
        }
    }

    #[test]
    fn nouns_of_other_sorts_do_not() {
        for (noun, name) in [
            ("opposition", "interior ministry"),
            ("opposition", "BLP"),
            ("company", "engineering team"),
            ("court", "World Harbour Fund"),
            ("police", "BulbTube"),
            ("police", "CNN"),
        ] {
            assert!(!may_stand_for(noun, name), "{noun} for {name}");
        }
    }
}
