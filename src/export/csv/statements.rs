//! Statements as a table.

use crate::annotation::{Correction, Polarity, Span, Stance, Statement, Via};

use super::{ArticleView, BETWEEN, Column, header, number, rows, words};
use crate::export::json;

/// The columns.
fn columns<'a>() -> [Column<Row<'a>>; 29] {
    [
        ("index", |row| number(row.index)),
        ("kind", |row| row.found(|statement| json::name(&statement.kind))),
        ("act", |row| row.found(|statement| json::name(&statement.act))),
        ("speaker", |row| {
            row.found(|statement| words(row.article.entity(statement.speaker).map(|entity| &*entity.name)))
        }),
        ("speaker_titles", |row| row.found(|statement| titles(row.article, statement))),
        ("members", |row| row.found(|statement| members(row.article, statement))),
        ("basis", |row| row.found(|statement| statement.basis.map(|basis| json::name(&basis)).unwrap_or_default())),
        ("source", |row| row.article.all_words(row.source)),
        ("cue", |row| row.words(|statement| &statement.cue)),
        ("content", |row| row.article.all_words(row.content)),
        ("quoted", |row| row.words(|statement| &statement.quoted)),
        ("addressee", |row| row.words(|statement| &statement.addressee)),
        ("time", |row| row.words(|statement| statement.occasion.time.as_slice())),
        ("time_value", |row| row.found(|statement| time_value(row.article, statement))),
        ("place", |row| row.words(|statement| statement.occasion.place.as_slice())),
        ("event", |row| row.words(|statement| statement.occasion.event.as_slice())),
        ("via", |row| row.found(|statement| via(row.article, statement))),
        ("medium", |row| row.words(|statement| &statement.medium)),
        ("within", |row| row.found(|statement| number(statement.within))),
        ("negated", |row| row.found(|statement| statement.negated.to_string())),
        ("conditions", |row| row.words(|statement| &statement.conditions)),
        ("stance", |row| row.found(|statement| stance(row.article, statement))),
        ("confidence", |row| row.found(|statement| json::name(&statement.confidence))),
        ("start", |row| number(row.content.first().map(|span| span.start))),
        ("end", |row| number(row.content.last().map(|span| span.end))),
        ("correction", |row| row.correction.map(|correction| json::name(&correction.kind)).unwrap_or_default()),
        ("corrected_speaker", |row| words(row.correction.and_then(|correction| row.article.named(correction)))),
        ("note", |row| words(row.correction.and_then(|correction| correction.note.as_deref()))),
        ("unit", |row| json::name(&row.article.export.annotation.unit)),
    ]
}

/// A statement, or one that a reader misses: of that only its words are known and what a reader says of it.
struct Row<'a> {
    article: &'a ArticleView<'a>,
    index: Option<u32>,
    statement: Option<&'a Statement>,
    content: &'a [Span],
    source: &'a [Span],
    correction: Option<&'a Correction>,
}

impl<'a> Row<'a> {
    fn of_statement(article: &'a ArticleView<'a>, index: usize, statement: &'a Statement) -> Row<'a> {
        Row {
            article,
            index: Some(index as u32),
            statement: Some(statement),
            content: &statement.content,
            source: &statement.source,
            correction: article.correction(index),
        }
    }

    fn of_missing(article: &'a ArticleView<'a>, correction: &'a Correction) -> Row<'a> {
        let Correction { content, source, .. } = correction;
        Row { article, index: None, statement: None, content, source, correction: Some(correction) }
    }

    /// A cell of a statement that was found; empty for one that was not.
    fn found(&self, value: impl FnOnce(&'a Statement) -> String) -> String {
        self.statement.map(value).unwrap_or_default()
    }

    /// The words that are something to a statement that was found.
    fn words(&self, spans: fn(&Statement) -> &[Span]) -> String {
        self.found(|statement| self.article.all_words(spans(statement)))
    }
}

/// The names of those that the speaker stands for together.
fn members(article: &ArticleView<'_>, statement: &Statement) -> String {
    let members = article.entity(statement.speaker).map(|entity| &entity.members[..]).unwrap_or_default();
    let names = members.iter().filter_map(|&member| article.entity(Some(member))).map(|entity| &*entity.name);
    names.collect::<Vec<_>>().join(BETWEEN)
}

fn titles(article: &ArticleView<'_>, statement: &Statement) -> String {
    article.entity(statement.speaker).map(|entity| entity.titles.join(BETWEEN)).unwrap_or_default()
}

fn time_value(article: &ArticleView<'_>, statement: &Statement) -> String {
    words(statement.occasion.time.and_then(|span| article.time_value(span)))
}

fn via(article: &ArticleView<'_>, statement: &Statement) -> String {
    let words = |via: &Via| article.words(Span { start: via.start, end: via.end });
    statement.via.iter().map(words).collect::<Vec<_>>().join(BETWEEN)
}

/// For or against what it speaks: "oppose: the deal; support: talks".
fn stance(article: &ArticleView<'_>, statement: &Statement) -> String {
    let one = |stance: &Stance| {
        let side = match stance.polarity {
            Polarity::Support => "support",
            Polarity::Oppose => "oppose",
            Polarity::Conditional => "conditional",
            Polarity::Neutral => "neutral",
        };
        format!("{side}: {}", article.words(stance.topic))
    };
    statement.stance.iter().map(one).collect::<Vec<_>>().join(BETWEEN)
}

/// The header of the table.
pub(in crate::export) fn statements_header() -> String {
    header(&columns())
}

/// The statements of an article, a row each, and after them those that a reader misses.
pub(in crate::export) fn statements(article: &ArticleView<'_>) -> String {
    let found = article.export.annotation.statements.iter().enumerate();
    let found = found.map(|(index, statement)| Row::of_statement(article, index, statement));
    let missing = article.missing().map(|correction| Row::of_missing(article, correction));
    rows(article, &columns(), found.chain(missing))
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
