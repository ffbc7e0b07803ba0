//! Phrases that report and stand before their source: "according to".

use std::ops::Range;
use std::sync::LazyLock;

use super::{Cue, Frame, Voice};
use crate::annotation::Act;
use crate::lexicon::{Case, Table};
use crate::statement::cue_words::act;
use crate::statement::rules::clause::TaggedSentence;

/// The uses of the phrases that report, of a hundred.
const SURE: u8 = 90;

static PHRASES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/cue_phrases.txt"), Case::Folded));

/// The phrase at a token, if it reports.
pub(super) fn cue_at(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    if let Some(cue) = poll(tagged, tokens, token) {
        return Some(cue);
    }
    let (group, row) = PHRASES.longest_at(tagged.document, token..tokens.end)?;
    (group.end < tokens.end).then_some(Cue {
        group,
        head: token,
        lemma: "",
        act: act(row.column(1))?,
        frame: Frame::Clause,
        voice: Voice::Preposed,
        negated: false,
        percent: SURE,
    })
}

/// The cue "in" before a poll, which is the source: "in a recent poll".
fn poll(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let end = if tagged.word(token) == "in" { tagged.base_after(token + 1, tokens.end)? } else { return None };
    let names = matches!(tagged.word(end - 1), "poll" | "polls" | "survey" | "surveys");
    names.then_some(Cue {
        group: token..token + 1,
        head: token,
        lemma: "",
        act: Act::Speech,
        frame: Frame::Clause,
        voice: Voice::Preposed,
        negated: false,
        percent: SURE,
    })
}
