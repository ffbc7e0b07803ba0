//! A note to read, in [CommonMark](https://spec.commonmark.org/0.31.2/): what the article is, who says what in it, and which
//! events it tells of.
//!
//! Nothing of the article, of the address or of what a reader writes becomes Markdown or HTML: see [`escape`].

mod escape;

use rustc_hash::FxHashMap;

use crate::annotation::{Correction, CorrectionKind, Event, Span, Statement};

use super::article::ArticleView;
use super::attribution::Attribution;
use super::deed::Deed;
use escape::{at_start, escape, lines};

/// The mark between two pieces of a line.
const BETWEEN: &str = " · ";

/// The note, its statements by who said them, in order of the first of each.
pub(super) fn write(article: &ArticleView<'_>) -> String {
    let statements = &article.export.annotation.statements;
    let mut note = opening(article, statements.len());
    let (mut groups, mut of_speakers): (Vec<Vec<usize>>, _) = (Vec::new(), FxHashMap::default());
    for (index, statement) in statements.iter().enumerate() {
        let speaker = article.speaker(statement).unwrap_or_default();
        let group = *of_speakers.entry(speaker).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(indices) => indices.push(index),
            None => groups.push(vec![index]),
        }
    }
    for indices in groups {
        let speaker = indices.first().and_then(|&index| article.speaker(&statements[index]));
        note.push_str(&format!("\n## {}\n", escape(speaker.as_deref().unwrap_or("Speaker not named"))));
        let entity = indices.first().and_then(|&index| article.entity(statements[index].speaker));
        if let Some(titles) = entity.map(|entity| &entity.titles).filter(|titles| !titles.is_empty()) {
            note.push_str(&format!("\n{}\n", escape(&titles.join(", "))));
        }
        for index in indices {
            note.push_str(&found(article, index, &statements[index]));
        }
    }
    let events = &article.export.annotation.events;
    if !events.is_empty() {
        note.push_str("\n## Events\n");
    }
    for event in events {
        note.push_str(&happened(article, event));
    }
    let mut missing = article.missing().peekable();
    if missing.peek().is_some() {
        note.push_str("\n## Added by hand\n");
    }
    for correction in missing {
        note.push_str(&added(article, correction));
    }
    note
}

/// Title, where the article is from, and how much was found.
fn opening(article: &ArticleView<'_>, count: usize) -> String {
    let title = article.title().or(article.id()).unwrap_or("Article");
    let from = [article.outlet().map(escape), article.date().map(escape), article.address().map(link)];
    let from = from.into_iter().flatten().collect::<Vec<_>>().join(BETWEEN);
    let mut opening = format!("# {}\n", escape(title));
    if !from.is_empty() {
        opening.push_str(&format!("\n{}\n", at_start(&from)));
    }
    let found = match count {
        0 => "No statement was found.".to_owned(),
        1 => "1 statement, found by sayso: check before you print.".to_owned(),
        _ => format!("{count} statements, found by sayso: check before you print."),
    };
    opening.push_str(&format!("\n{found}\n"));
    opening
}

/// A statement that was found, and what a reader says of it.
fn found(article: &ArticleView<'_>, index: usize, statement: &Statement) -> String {
    let Attribution { kind, act, circumstances, .. } = Attribution::of(article, statement);
    let circumstances = circumstances.iter().map(|(label, words)| format!("{label}: {}", escape(words)));
    let line = [act, kind.to_owned()].into_iter().chain(circumstances).collect::<Vec<_>>().join(BETWEEN);
    let correction = article.correction(index).map(|correction| corrected(article, correction)).unwrap_or_default();
    format!("{}\n{line}\n{correction}", quotation(article, &statement.content))
}

/// An event that was found.
fn happened(article: &ArticleView<'_>, event: &Event) -> String {
    let Deed { coded, parties, reality, circumstances } = Deed::of(article, event);
    let circumstances = circumstances.iter().map(|(label, words)| format!("{label}: {}", escape(words)));
    let line = [at_start(&escape(&parties)), escape(&coded), reality.to_owned()].into_iter().chain(circumstances);
    format!("{}\n{}\n", quotation(article, &event.trigger), line.collect::<Vec<_>>().join(BETWEEN))
}

/// A statement that a reader misses.
fn added(article: &ArticleView<'_>, correction: &Correction) -> String {
    let speaker = escape(article.named(correction).unwrap_or("Speaker not named"));
    let note = correction.note.as_deref().map(|note| format!("{BETWEEN}{}", escape(note))).unwrap_or_default();
    format!("{}\n{}{note}\n", quotation(article, &correction.content), at_start(&speaker))
}

/// A reader's correction of a statement, in words.
fn corrected(article: &ArticleView<'_>, correction: &Correction) -> String {
    let words = match (correction.kind, article.named(correction)) {
        (CorrectionKind::Speaker, Some(name)) => format!("said by {}", escape(name)),
        (CorrectionKind::Speaker, None) => "said by somebody else".to_owned(),
        (CorrectionKind::NotAStatement | CorrectionKind::MissingStatement, _) => "not a statement".to_owned(),
    };
    let note = correction.note.as_deref().map(|note| format!("{BETWEEN}{}", escape(note))).unwrap_or_default();
    format!("\n**Corrected by hand:** {words}{note}\n")
}

/// Words of the article as a block quotation, a paragraph for each of their lines.
fn quotation(article: &ArticleView<'_>, content: &[Span]) -> String {
    let words = article.all_words(content);
    let lines: Vec<String> = lines(&words).map(|line| format!("> {}\n", at_start(&escape(line)))).collect();
    format!("\n{}", lines.join(">\n"))
}

/// A link that shows its address, if it is one of the web that needs no escapes; else its words.
fn link(address: &str) -> String {
    let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>');
    match is_web && address.chars().all(is_plain) {
        true => format!("<{address}>"),
        false => escape(address),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::testing::{NASTY, Sample};
    use super::*;
    use crate::export::Format;

    #[test]
    fn a_note_tells_who_said_what_and_what_a_reader_says_of_it() {
        let mut sample = Sample::new(NASTY);
        sample.correct();
        sample.origin.title = Some("A *bold* <b>headline</b>, 🙂".to_owned());
        sample.origin.outlet = Some("1. News".to_owned());
        sample.origin.address = Some("https://example.org/a_b".to_owned());
        let note = sample.write(Format::Markdown);
        let expected = [
            "# A \\*bold\\* \\<b\\>headline\\</b\\>, 🙂\n",
            "\n1\\. News · 2020-02-17 · <https://example.org/a_b>\n",
            "\n3 statements, found by sayso: check before you print.\n",
            "\n## Mary Smith\n\nminister\n",
            "\n> “We will see 🙂, and \\| \\=1+1 too,”\n",
            "\nsaid · direct quotation · cue: said · named as: Mary Smith, the minister, · when: Monday (2020-02-17)",
            "\n**Corrected by hand:** said by Somebody Else\n",
            "\n> that \\[nothing\\](http\\://example.org) had happened\n",
            "\n**Corrected by hand:** not a statement\n",
            "\n## John Brown\n\n> “It was \\@fine, … “and it is,”\n",
            "\n## Added by hand\n\n> \\*bold\\*\n\nSpeaker not named · \\=HYPERLINK(\"http\\://example.org\")\n",
        ];
        let mut at = 0;
        for part in expected {
            at += note[at..].find(part).unwrap_or_else(|| panic!("{part:?} in its place in {note}"));
        }
    }

    #[test]
    fn what_runs_over_lines_is_quoted_in_paragraphs() {
        let mut sample = Sample::new("One.\n\n- Two.");
        let content = vec![Span { start: 0, end: 12 }];
        let (kind, source, note) = (CorrectionKind::MissingStatement, Vec::new(), None);
        let missing = Correction { kind, statement: None, content, source, speaker: None, entity: None, note };
        sample.corrections = vec![missing];
        assert!(sample.write(Format::Markdown).contains("\n> One.\n>\n> \\- Two.\n\nSpeaker not named\n"));
    }

    #[test]
    fn an_address_is_a_link_only_where_it_is_one_of_the_web() {
        assert_eq!(link("https://example.org/a*b"), "<https://example.org/a*b>");
        assert_eq!(link("javascript:alert(1)"), "javascript\\:alert(1)");
        assert_eq!(link("https://example.org/><b>"), "https\\://example.org/\\>\\<b\\>");
    }

    #[test]
    fn an_article_without_statements_says_so() {
        assert_eq!(Sample::new("").write(Format::Markdown), "# nasty.txt\n\n2020-02-17\n\nNo statement was found.\n");
    }
}
