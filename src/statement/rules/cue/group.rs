//! Groups of cues: a verb with its auxiliaries, the verbs that begin it, and its adverbs.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};
use crate::statement::rules::clause::{Form, Tag, TaggedSentence};

/// Verbs that stand in groups.
static VERBS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/cue_group_verbs.txt"), Case::Exact));

/// Whether a form of a verb `links` a subject with an adjective, `begins` another verb or `spreads` a rumor, as the table
/// says.
pub(super) fn is_group_verb(word: &str, part: &str) -> bool {
    VERBS.get(word).is_some_and(|row| row.column(1).split(' ').any(|known| known == part))
}

/// The beginning of the group of a verb: its first auxiliary or adverb, or that of a verb that begins it.
pub(super) fn group_start(tagged: &TaggedSentence<'_, '_>, low: usize, verb: usize) -> usize {
    let mut start = verb;
    while start > low {
        let before = start - 1;
        match tagged.tag(before) {
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Not => start = before,
            Tag::Adverb if before > low => start = before,
            Tag::To if before > low && is_group_verb(tagged.word(before - 1), "begins") => start = before - 1,
            Tag::Verb(_)
                if is_group_verb(tagged.word(before), "begins") && tagged.tag(verb) == Tag::Verb(Form::Gerund) =>
            {
                start = before
            }
            _ => break,
        }
    }
    start
}

/// The end of the group of a verb that ends itself at `end`: adverbs of manner belong to it ("said repeatedly").
pub(super) fn group_end(tagged: &TaggedSentence<'_, '_>, high: usize, end: usize) -> usize {
    let mut after = end;
    let manner = |word: &str| word.ends_with("ly") || matches!(word, "again" | "once" | "twice");
    let again = |after: usize| tagged.word(after) == "once" && tagged.word(after + 1) == "again";
    while after < high && (tagged.tag(after) == Tag::Adverb && manner(tagged.word(after)) || again(after)) {
        after += 1;
    }
    after
}
