//! Turns of an interview and parts of a transcript: paragraphs that begin with who speaks, as in "HALE: At home." and
//! "Q: Why?".

use crate::annotation::{Act, MentionForm, StatementKind, ZoneKind};
use crate::document::{Document, Span, Statement, last_before};
use crate::lexicon::word_shape::is_all_caps;
use crate::statement::speaker::is_person;

/// The most bytes of a label.
const LONGEST: usize = 60;

/// The fewest turns of a transcript.
const LEAST: usize = 2;

/// A paragraph that begins with a label and a colon.
#[derive(Debug, Clone, PartialEq)]
struct Turn {
    label: Span,
    words: Span,
    sort: Sort,
    zone: usize,
}

/// The sort of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// "Q" or "A".
    Letter,
    /// A name in capitals.
    Capitals,
    /// A person's name.
    Person,
}

/// The statements of an article with those of its turns. A statement that a label is a part of, or that reaches out of a
/// turn, is left out for it.
pub(super) fn with_turns(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let turns = turns(document);
    if turns.is_empty() {
        return statements;
    }
    let spans: Vec<(Span, Span)> = turns.iter().map(|turn| (turn.label, turn.words)).collect();
    let keeps = |statement: &Statement| {
        let parts = || statement.source.iter().chain(&statement.cue).chain(&statement.content);
        let first = parts().map(|part| part.start).min().unwrap_or(0);
        let last = parts().map(|part| part.end).max().unwrap_or(0);
        let after = spans.partition_point(|(label, _)| label.start <= last);
        let before = spans.partition_point(|(_, words)| words.end <= first);
        let clear = before >= after;
        let whole = Span { start: first, end: last };
        let inside = spans.get(before).is_some_and(|&(_, words)| {
            words.contains(whole) && !statement.content.iter().any(|part| is_whole(document, *part, words))
        });
        clear || inside
    };
    let turns = turns.iter().map(statement);
    statements.into_iter().filter(keeps).chain(turns).collect()
}

/// Whether a part of a turn is all of it but its marks.
fn is_whole(document: &Document<'_>, part: Span, words: Span) -> bool {
    let rest = Span { start: part.end, end: words.end };
    part.start == words.start && !document.slice(rest).contains(char::is_alphanumeric)
}

fn statement(turn: &Turn) -> Statement {
    let source = if turn.sort == Sort::Letter { Vec::new() } else { vec![turn.label] };
    Statement { source, ..Statement::new(StatementKind::Direct, Act::Speech, vec![turn.words], vec![turn.words]) }
}

/// The turns of a document that has a transcript: labels of one sort, two of which stand in neighbouring paragraphs.
fn turns(document: &Document<'_>) -> Vec<Turn> {
    let mut found: Vec<Turn> = (0..document.zones.len()).filter_map(|zone| turn(document, zone)).collect();
    let stands = |sort: Sort| {
        let own: Vec<&Turn> = found.iter().filter(|turn| turn.sort == sort).collect();
        let beside = own.windows(2).any(|pair| pair[1].zone == pair[0].zone + 1 && differ(document, pair[0], pair[1]));
        own.len() >= LEAST && beside
    };
    let sorts = [Sort::Letter, Sort::Capitals, Sort::Person].map(|sort| (sort, stands(sort)));
    found.retain(|turn| sorts.iter().any(|&(sort, stands)| sort == turn.sort && stands));
    found
}

fn differ(document: &Document<'_>, one: &Turn, other: &Turn) -> bool {
    document.slice(one.label) != document.slice(other.label)
}

/// The marks that open the paragraphs of a transcript that is quoted.
const OPENING: [char; 3] = ['"', '“', '«'];

/// The marks that close such a transcript.
const CLOSING: [char; 3] = ['"', '”', '»'];

/// A paragraph as a turn.
fn turn(document: &Document<'_>, zone: usize) -> Option<Turn> {
    let block = document.zones[zone];
    if !matches!(block.kind, ZoneKind::Body | ZoneKind::Heading | ZoneKind::Headline) {
        return None;
    }
    let marked = document.slice(block.span);
    let text = marked.strip_prefix(OPENING).unwrap_or(marked);
    let colon = text.char_indices().take_while(|&(at, c)| at <= LONGEST && c != '\n').find(|&(_, c)| c == ':')?.0;
    let start = block.span.start + (marked.len() - text.len()) as u32;
    let label = Span { start, end: start + colon as u32 }.trimmed(document.text);
    let spoken = &text[colon + 1..];
    let unmarked = spoken.trim_end().strip_suffix(CLOSING).filter(|words| marked != text && !words.contains(OPENING));
    let end = block.span.end - (spoken.len() - unmarked.unwrap_or(spoken).len()) as u32;
    let words = Span { start: start + colon as u32 + 1, end }.trimmed(document.text);
    let sort = sort(document, label)?;
    (!words.is_empty() && !is_quoted(document, words)).then_some(Turn { label, words, sort, zone })
}

/// Whether all of a turn is in quotation marks which open behind its label.
fn is_quoted(document: &Document<'_>, words: Span) -> bool {
    let before = last_before(&document.quotations, |q| q.span.start, words.start + 1, 1);
    before.iter().any(|q| q.span.start >= words.start && q.span.contains(words))
}

/// The sort of a label, if it is one of somebody who speaks.
fn sort(document: &Document<'_>, label: Span) -> Option<Sort> {
    let words = document.slice(label);
    if matches!(words, "Q" | "A" | "Q." | "A." | "Question" | "Answer") {
        return Some(Sort::Letter);
    }
    if names_person(document, label) {
        return Some(Sort::Person).filter(|_| !is_all_caps(words)).or(Some(Sort::Capitals));
    }
    let named = |word: &str| is_all_caps(word) && word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let few = words.split_whitespace().count() <= 4;
    (few && !words.is_empty() && words.split_whitespace().all(named)).then_some(Sort::Capitals)
}

/// Whether a person's name is all of a label but titles before it.
fn names_person(document: &Document<'_>, label: Span) -> bool {
    let after = document.mentions.partition_point(|mention| mention.span.start < label.start);
    let inside = document.mentions[after..].iter().take_while(|mention| mention.span.start < label.end);
    inside.into_iter().any(|m| m.form == MentionForm::Name && m.span.end == label.end && is_person(document, m))
}

#[cfg(test)]
mod tests {
    use crate::annotation::StatementKind;
    use crate::statement::testing::{document, read};

    #[test]
    fn turns_are_spoken_by_their_labels() {
        let text = "HALE: Where were you?\nROE: At home. I slept.\nHALE: All night?";
        let document = document(text);
        let turns: Vec<(&str, &str)> = document
            .statements
            .iter()
            .filter(|statement| statement.within.is_none())
            .map(|statement| (document.slice(statement.source[0]), document.slice(statement.content[0])))
            .collect();
        assert_eq!(turns, [("HALE", "Where were you?"), ("ROE", "At home. I slept."), ("HALE", "All night?")]);
        assert!(document.statements.iter().filter(|s| s.within.is_none()).all(|s| s.kind == StatementKind::Direct));
    }

    #[test]
    fn a_transcript_may_be_quoted() {
        let found = read("“HALE: Where were you?\n“ROE: At home. I slept.\n“HALE: All night?”");
        let turns: Vec<(&str, &str)> =
            found.iter().map(|turn| (turn.source.as_str(), turn.content[0].as_str())).collect();
        assert_eq!(turns, [("HALE", "Where were you?"), ("ROE", "At home. I slept."), ("HALE", "All night?")]);
    }

    #[test]
    fn questions_and_answers() {
        let found = read("Q: Why did you make it?\nA: I was tired of waiting.");
        assert!(found.iter().any(|turn| turn.content == ["I was tired of waiting."]), "{found:?}");
    }

    #[test]
    fn other_labels_are_no_turns() {
        assert!(read("Oregon: Employers may not ask.\nTexas: Pupils may wear hats.").is_empty());
        assert!(read("North: The hall is open.\nSouth: The school is open.").is_empty());
    }
}
