//! The words with their grammar as [CoNLL-U](https://universaldependencies.org/format.html), version 2.
//!
//! An article is a document (`newdoc`), a block of its text a paragraph (`newpar`). `text` is the forms with a space where the
//! article has any white space, as the format demands. MISC says where a word has none after it (`SpaceAfter=No`) and where it
//! stands (`TokenRange`, in Unicode code points, as UDPipe writes it).

use std::borrow::Cow;

use crate::Error;
use crate::annotation::{Span, Token};
use crate::document::{Deprel, Upos, Xpos};
use crate::syntax::{Word, conllu, lemma};

use super::article::ArticleView;

/// The sentences of the article, a blank line after each.
///
/// # Errors
///
/// [`Error::InvalidOption`] where the annotation has no tokens.
pub(super) fn write(article: &ArticleView<'_>) -> Result<String, Error> {
    let annotation = article.export.annotation;
    let Some(tokens) = &annotation.tokens else {
        let message = "CoNLL-U is of tokens, and the article was annotated without: ask for them (`tokens`)".to_owned();
        return Err(Error::InvalidOption { message });
    };
    let id = article.id().map(|id| id.split_whitespace().collect::<Vec<_>>().join("_")).filter(|id| !id.is_empty());
    let mut out = id.as_ref().map_or("# newdoc\n".to_owned(), |id| format!("# newdoc id = {id}\n"));
    let mut block = None;
    let mut start = 0;
    for own in tokens.chunk_by(|one, next| one.sentence == next.sentence) {
        let number = own.first().map_or(0, |token| token.sentence + 1);
        let in_block =
            annotation.zones.partition_point(|zone| own.first().is_some_and(|token| zone.start <= token.start));
        if block.replace(in_block) != Some(in_block) {
            out.push_str("# newpar\n");
        }
        let sent_id = id.as_ref().map_or(number.to_string(), |id| format!("{id}-{number}"));
        let lines = lines(article, &sent_id, own, tokens.get(start + own.len()));
        out.push_str(&conllu::Sentence::parse(&lines, 1)?.with(&words(article, own, start)));
        out.push('\n');
        start += own.len();
    }
    Ok(out)
}

/// The lines of a sentence, nothing being read of its words yet.
fn lines(article: &ArticleView<'_>, sent_id: &str, own: &[Token], after: Option<&Token>) -> String {
    let mut text = String::new();
    let mut lines = String::new();
    for (index, token) in own.iter().enumerate() {
        let form = form(article, token);
        let next = own.get(index + 1).or(after);
        let gap = next.map(|next| Span { start: token.end, end: next.start });
        let is_joined = gap.is_some_and(|gap| !article.words(gap).contains(char::is_whitespace));
        text.push_str(&form);
        if !is_joined && index + 1 < own.len() {
            text.push(' ');
        }
        let Span { start, end } = article.characters(span(token));
        let space = if is_joined { "SpaceAfter=No|" } else { "" };
        let id = index + 1;
        lines.push_str(&format!("\n{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{space}TokenRange={start}:{end}"));
    }
    format!("# sent_id = {sent_id}\n# text = {text}{lines}")
}

/// The grammar of a sentence's words, of which the first is the token with this index; none where it was not read.
fn words(article: &ArticleView<'_>, own: &[Token], first: usize) -> Vec<Word> {
    let word = |token: &Token| {
        let (upos, xpos, deprel) =
            (Upos::parse(&token.upos)?, Xpos::parse(&token.xpos)?, Deprel::parse(&token.deprel)?);
        let head = u32::try_from(token.head - first as i32).ok();
        Some(Word { upos, xpos, head, deprel, lemma: lemma(&form(article, token), upos, xpos) })
    };
    own.iter().map(word).collect::<Option<_>>().unwrap_or_default()
}

/// A token as a form: in one line, as columns are.
fn form<'a>(article: &ArticleView<'a>, token: &Token) -> Cow<'a, str> {
    let words = article.words(span(token));
    match words.contains(char::is_whitespace) {
        true => Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" ")),
        false => Cow::Borrowed(words),
    }
}

fn span(token: &Token) -> Span {
    Span { start: token.start, end: token.end }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::testing::{NASTY, Sample};
    use crate::export::Format;
    use crate::syntax::conllu::blocks;

    #[test]
    fn the_reader_of_conllu_finds_every_word_and_its_grammar() {
        let sample = Sample::with_tokens(NASTY);
        let file = sample.write(Format::Conllu);
        let tokens = sample.annotation.tokens.as_ref().unwrap();
        let sentences: Vec<_> = blocks(file.as_bytes()).map(|block| block.sentence().unwrap()).collect();
        assert_eq!(sentences.len(), sample.annotation.sentences.len());
        let forms: Vec<_> = sentences.iter().flat_map(|sentence| sentence.words()).collect();
        assert_eq!(forms, tokens.iter().map(|token| sample.words(token.start, token.end)).collect::<Vec<_>>());
        let rows: Vec<Vec<&str>> =
            file.lines().filter(|line| line.contains('\t')).map(|line| line.split('\t').collect()).collect();
        for (row, token) in rows.iter().zip(tokens) {
            assert_eq!([row[2], row[3], row[4], row[7]], [&*token.lemma, &*token.upos, &*token.xpos, &*token.deprel]);
        }
        assert!(file.starts_with("# newdoc id = nasty.txt\n# newpar\n# sent_id = nasty.txt-1\n# text = "), "{file}");
    }

    #[test]
    fn the_text_is_the_forms_with_spaces_where_the_article_has_any() {
        let sample = Sample::with_tokens("Don't  wait\nfor 🙂me.\n\nGo.");
        let file = sample.write(Format::Conllu);
        for line in ["# text = Don't wait for 🙂me.", "1\tDo\tdo\tAUX", "SpaceAfter=No|TokenRange=0:2", "# text = Go."]
        {
            assert!(file.contains(line), "{line} in {file}");
        }
        assert_eq!(file.matches("# newpar").count(), 2);
    }

    #[test]
    fn heads_count_within_the_sentence() {
        let sample = Sample::with_tokens("Rome waits. Paris waits too.");
        let file = sample.write(Format::Conllu);
        let heads = |sentence: &str| -> Vec<String> {
            let rows = sentence.lines().filter(|line| line.contains('\t'));
            rows.map(|row| row.split('\t').nth(6).unwrap().to_owned()).collect()
        };
        let sentences: Vec<_> = file.trim_end().split("\n\n").map(heads).collect();
        assert_eq!(sentences, [vec!["2", "0", "2"], vec!["2", "0", "2", "2"]]);
    }

    #[test]
    fn without_tokens_there_is_nothing_to_write() {
        assert!(Sample::new("Rome waits.").try_write(Format::Conllu).is_err());
    }
}
