//! Statements as a table.

use serde::Serialize;

use crate::annotation::{Act, Correction, CorrectionKind, Polarity, Span, Statement, StatementKind};

use super::{Article, Cell, OF_ARTICLE, OfArticle, table};

/// The columns of a [`Row`].
const COLUMNS: [&str; 26] = [
    "index",
    "kind",
    "act",
    "speaker",
    "speaker_titles",
    "source",
    "cue",
    "content",
    "quoted",
    "addressee",
    "time",
    "time_value",
    "place",
    "event",
    "via",
    "within",
    "negated",
    "conditions",
    "stance",
    "confidence",
    "start",
    "end",
    "correction",
    "corrected_speaker",
    "note",
    "unit",
];

/// A statement, or one that a reader misses: of that only `source`, `content`, `start`, `end` and what follows are known.
#[derive(Serialize)]
struct Row<'a> {
    index: Option<usize>,
    kind: Option<StatementKind>,
    act: Option<Act>,
    speaker: Cell<'a>,
    speaker_titles: Cell<'a>,
    source: Cell<'a>,
    cue: Cell<'a>,
    content: Cell<'a>,
    quoted: Cell<'a>,
    addressee: Cell<'a>,
    time: Cell<'a>,
    time_value: Cell<'a>,
    place: Cell<'a>,
    event: Cell<'a>,
    via: Cell<'a>,
    within: Option<u32>,
    negated: Option<bool>,
    conditions: Cell<'a>,
    stance: Cell<'a>,
    confidence: Option<f64>,
    start: Option<u32>,
    end: Option<u32>,
    correction: Option<CorrectionKind>,
    corrected_speaker: Cell<'a>,
    note: Cell<'a>,
    unit: crate::annotation::Unit,
}

impl<'a> Row<'a> {
    /// What is known of any: its words and what a reader says of it.
    fn new(article: &Article<'a>, content: &[Span], source: &[Span], correction: Option<&'a Correction>) -> Row<'a> {
        let empty = || Cell::of(None);
        Row {
            index: None,
            kind: None,
            act: None,
            speaker: empty(),
            speaker_titles: empty(),
            source: Cell::new(article.all_words(source)),
            cue: empty(),
            content: Cell::new(article.all_words(content)),
            quoted: empty(),
            addressee: empty(),
            time: empty(),
            time_value: empty(),
            place: empty(),
            event: empty(),
            via: empty(),
            within: None,
            negated: None,
            conditions: empty(),
            stance: empty(),
            confidence: None,
            start: content.first().map(|span| span.start),
            end: content.last().map(|span| span.end),
            correction: correction.map(|correction| correction.kind),
            corrected_speaker: Cell::of(correction.and_then(|correction| article.named(correction))),
            note: Cell::of(correction.and_then(|correction| correction.note.as_deref())),
            unit: article.export.annotation.unit,
        }
    }

    fn of_statement(article: &Article<'a>, index: usize, statement: &Statement) -> Row<'a> {
        let speaker = article.entity(statement.speaker);
        let occasion = statement.occasion;
        let words = |span: Option<Span>| Cell::of(span.map(|span| article.words(span)));
        let all = |spans: &[Span]| Cell::new(article.all_words(spans));
        let via: Vec<_> =
            statement.via.iter().map(|via| article.words(Span { start: via.start, end: via.end })).collect();
        Row {
            index: Some(index),
            kind: Some(statement.kind),
            act: Some(statement.act),
            speaker: Cell::of(speaker.map(|entity| &*entity.name)),
            speaker_titles: Cell::new(speaker.map(|entity| entity.titles.join("; ")).unwrap_or_default()),
            cue: all(&statement.cue),
            quoted: all(&statement.quoted),
            addressee: all(&statement.addressee),
            time: words(occasion.time),
            time_value: Cell::of(occasion.time.and_then(|span| article.time_value(span))),
            place: words(occasion.place),
            event: words(occasion.event),
            via: Cell::new(via.join("; ")),
            within: statement.within,
            negated: Some(statement.negated),
            conditions: all(&statement.conditions),
            stance: Cell::new(stance(article, statement)),
            confidence: Some(statement.confidence),
            ..Row::new(article, &statement.content, &statement.source, article.correction(index))
        }
    }
}

/// For or against what it speaks: "oppose: the deal; support: talks".
fn stance(article: &Article<'_>, statement: &Statement) -> String {
    let one = |stance: &crate::annotation::Stance| {
        let side = match stance.polarity {
            Polarity::Support => "support",
            Polarity::Oppose => "oppose",
            Polarity::Conditional => "conditional",
            Polarity::Neutral => "neutral",
        };
        format!("{side}: {}", article.words(stance.topic))
    };
    statement.stance.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The header of the table.
pub(in crate::export) fn statements_header() -> String {
    table([(OF_ARTICLE, COLUMNS)].into_iter())
}

/// The statements of an article, a row each, and after them those that a reader misses.
pub(in crate::export) fn statements(article: &Article<'_>) -> String {
    let found = article.export.annotation.statements.iter().enumerate();
    let found = found.map(|(index, statement)| Row::of_statement(article, index, statement));
    let missing = article
        .missing()
        .map(|correction| Row::new(article, &correction.content, &correction.source, Some(correction)));
    table(found.chain(missing).map(|row| (OfArticle::new(article), row)))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::super::testing::{NASTY, Sample};
    use crate::export::Format;

    #[test]
    fn every_statement_is_a_row_whose_columns_have_their_names() {
        let mut sample = Sample::new(NASTY);
        sample.correct();
        let rows = sample.rows(Format::CsvStatements);
        assert_eq!(rows.len(), sample.annotation.statements.len() + 1);
        for (index, statement) in sample.annotation.statements.iter().enumerate() {
            let row = &rows[index];
            assert_eq!(row["index"], index.to_string());
            assert_eq!(row["confidence"].parse(), Ok(statement.confidence));
            assert_eq!(row["start"], statement.content[0].start.to_string());
            assert_eq!(row["negated"], statement.negated.to_string());
            assert_eq!((&*row["article"], &*row["unit"]), ("nasty.txt", "utf16"));
        }
        let quoted = &rows[0];
        assert_eq!((&*quoted["kind"], &*quoted["act"]), ("direct", "speech"));
        assert_eq!((&*quoted["speaker"], &*quoted["date"]), ("Mary Smith", "2020-02-17"));
        assert_eq!((&*quoted["correction"], &*quoted["corrected_speaker"]), ("speaker", "Somebody Else"));
        assert_eq!(rows[1]["correction"], "not-a-statement");
        let missing = &rows[rows.len() - 1];
        assert_eq!((&*missing["correction"], &*missing["index"]), ("missing-statement", ""));
        assert_eq!(missing["note"], "'=HYPERLINK(\"http://example.org\")");
    }

    #[test]
    fn a_table_without_statements_has_its_header_and_crlf_ends_lines() {
        let table = Sample::new("Nothing.").write(Format::CsvStatements);
        assert!(table.starts_with("article,title,outlet,date,address,index,kind,act,speaker,"), "{table}");
        assert!(table.ends_with(",note,unit\r\n"), "{table}");
        assert_eq!(table.lines().count(), 1);
    }
}
